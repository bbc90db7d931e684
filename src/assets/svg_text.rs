//! Text in SVG images, which is set in the typefaces that there are.

use super::typsnitt::Typsnitt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// Text in an image that asks for a typeface that there is none of.
pub const TYPSNITT_I_BILD: Regel = Regel {
    namn: "typsnitt-i-bild",
    nivå: Nivå::Varning,
    hittar: "En SVG-bild med text i ett typsnitt som inte finns.",
    varför: "Texten sätts i ett annat typsnitt, och bilden ser inte ut som den som ritade den har tänkt.",
    gör: "Gör om texten till kurvor i ritprogrammet och spara bilden igen.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
logotyp:
  fil: ⟦bilder/logotyp.svg⟧
  alt: Granby kommuns logotyp
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><text y="15" font-family="Gill Sans">Granby</text></svg>
"#,
        rätt: r#"
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
"#,
    },
};

/// Those that name no typeface.
const GENERIC: [&str; 5] = ["serif", "sans-serif", "monospace", "inherit", "system-ui"];

/// A warning if an image has text in a typeface that there is none of.
pub fn otherwise_set(
    image: &[u8],
    name: &str,
    typsnitt: &Typsnitt,
    at: Span,
) -> Option<Diagnostic> {
    let svg = name.to_lowercase().ends_with(".svg").then(|| std::str::from_utf8(image).ok())??;
    let family = svg.contains("<text").then(|| missing_family(svg, typsnitt))??;
    let message =
        format!("bilden har text i ”{family}”, som inte finns: den sätts i ett annat typsnitt");
    let warning = Diagnostic::new(&TYPSNITT_I_BILD, message).at(at);
    Some(warning.hint("gör om texten till kurvor i ritprogrammet och spara bilden igen"))
}

fn missing_family<'s>(svg: &'s str, typsnitt: &Typsnitt) -> Option<&'s str> {
    let known = typsnitt.families();
    let is_known =
        |family: &str| known.iter().chain(&GENERIC).any(|known| known.eq_ignore_ascii_case(family));
    asked(svg).find(|family| !family.is_empty() && !is_known(family))
}

/// The first family of each list that is asked for, as an attribute or a style.
fn asked(svg: &str) -> impl Iterator<Item = &str> {
    svg.split("font-family").skip(1).filter_map(|after| {
        let mut family = after.trim_start().strip_prefix([':', '='])?.trim_start();
        while let Some(rest) = family.strip_prefix(['"', '\'']).or(family.strip_prefix("&quot;")) {
            family = rest;
        }
        family.split(['"', '\'', ';', ',', '&', '>']).next().map(str::trim)
    })
}
