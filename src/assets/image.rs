//! Images, tried before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use super::prov::prova;
use super::tom_bild::{drawing_is_seen, photo_is_seen};
use crate::diag::{Exempel, Nivå, Regel};
use crate::load::ReadError;

/// An image that no program can show.
pub const SKADAD_BILD: Regel = Regel {
    namn: "skadad-bild",
    nivå: Nivå::Fast,
    hittar: "En bild som är skadad, eller av ett annat slag än namnet säger.",
    varför: "Den går inte att visa på sidan.",
    gör: "Öppna den i ett bildprogram och spara den igen.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
logotyp:
  fil: ⟦bilder/logotyp.svg⟧
  alt: Granby kommuns logotyp
-- logotyp.svg --
<svg
",
        rätt: r#"
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
"#,
    },
};

/// An image that cannot stand in an accessible PDF.
pub const BILD_KAN_INTE_TRYCKAS: Regel = Regel {
    namn: "bild-kan-inte-tryckas",
    nivå: Nivå::Fast,
    hittar: "En bild i färger för tryckeri (CMYK), eller som hämtar en annan fil, eller som har text av ett slag som inte går att trycka.",
    varför: "En PDF som alla kan läsa och som går att arkivera tar inte emot den.",
    gör: "Spara bilden i RGB, med allt i en fil och texten gjord till kurvor.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
logotyp:
  fil: ⟦bilder/logotyp.svg⟧
  alt: Granby kommuns logotyp
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><image href="vapen.png" width="60" height="20"/></svg>
"#,
        rätt: r#"
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
"#,
    },
};

/// What in an SVG may be more than shapes and colours.
const MORE: [&str; 5] = ["<image", "<foreignObject", "<text", "<filter", "<style"];

/// So many groups within each other may be more than a PDF takes.
const DEEP: usize = 10;

/// How many groups stand within each other.
fn depth(svg: &str) -> usize {
    let mut open = 0_usize;
    let mut deepest = 0;
    for (at, _) in svg.match_indices('<') {
        let tag = &svg[at..];
        if tag.starts_with("</g>") {
            open = open.saturating_sub(1);
        } else if tag.starts_with("<g") && tag[2..].starts_with([' ', '>']) {
            open += 1;
            deepest = deepest.max(open);
        }
    }
    deepest
}

/// Reads an image as Typst will: what is wrong with it is known before the pages are set. Whether anything of it is seen.
pub fn check_image(bytes: &[u8], name: &str) -> Result<bool, ReadError> {
    let lower = name.to_lowercase();
    let Some(is_seen) = seen(bytes, &lower) else {
        return Err(ReadError::new(
            &SKADAD_BILD,
            format!("bilden ”{name}” är skadad eller av ett annat slag än namnet säger"),
            "öppna den i ett bildprogram och spara den igen",
        ));
    };
    unprintable(bytes, &lower).map_or(Ok(is_seen), |words| Err(told(&words, name)))
}

/// Whether anything of an image is seen; none if it cannot be read.
fn seen(bytes: &[u8], name: &str) -> Option<bool> {
    let data = Bytes::new(bytes.to_vec());
    if name.ends_with(".svg") {
        let source = String::from_utf8_lossy(bytes);
        return SvgImage::new(data).ok().map(|svg| drawing_is_seen(&svg, &source));
    }
    let format = if name.ends_with(".png") { ExchangeFormat::Png } else { ExchangeFormat::Jpg };
    RasterImage::plain(data, format).ok().map(|image| photo_is_seen(&image))
}

/// Typst's words on an image that can be read but not printed. Only what may be such a one is set.
fn unprintable(bytes: &[u8], name: &str) -> Option<String> {
    let ending = name.rsplit('.').next()?;
    let is_plain = match ending {
        "svg" => std::str::from_utf8(bytes)
            .is_ok_and(|svg| !MORE.iter().any(|more| svg.contains(more)) && depth(svg) < DEEP),
        "png" => true,
        _ => false,
    };
    if is_plain { None } else { prova(bytes, ending) }
}

fn told(words: &str, name: &str) -> ReadError {
    let (what, hint) = if words.contains("CMYK") {
        ("är i färger för tryckeri (CMYK)", "spara den i RGB i ett bildprogram")
    } else if words.contains("linked image") {
        (
            "hämtar en annan bild",
            "bädda in den andra bilden när du sparar, eller spara allt som PNG",
        )
    } else {
        (
            "har något som inte går att trycka",
            "gör texten i den till kurvor, eller spara den som PNG",
        )
    };
    ReadError::new(&BILD_KAN_INTE_TRYCKAS, format!("bilden ”{name}” {what}"), hint)
}
