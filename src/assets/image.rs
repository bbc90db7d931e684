//! Images, tried before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

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

/// Reads an image as Typst will: what is wrong with it is known before the pages are set.
pub fn check_image(bytes: &[u8], name: &str) -> Result<(), ReadError> {
    let data = Bytes::new(bytes.to_vec());
    let lower = name.to_lowercase();
    let readable = if lower.ends_with(".svg") {
        SvgImage::new(data).is_ok()
    } else {
        let format =
            if lower.ends_with(".png") { ExchangeFormat::Png } else { ExchangeFormat::Jpg };
        RasterImage::plain(data, format).is_ok()
    };
    if readable {
        return Ok(());
    }
    Err(ReadError::new(
        &SKADAD_BILD,
        format!("bilden ”{name}” är skadad eller av ett annat slag än namnet säger"),
        "öppna den i ett bildprogram och spara den igen",
    ))
}
