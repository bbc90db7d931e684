//! The logotype is an image that can be shown, and told to somebody who listens.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::text::är_tomt;

/// A logotype that says nothing to somebody who listens.
pub const LOGOTYP_UTAN_TEXT: Regel = Regel {
    namn: "logotyp-utan-text",
    nivå: Nivå::Fast,
    hittar: "En logotyp med ett tomt textalternativ.",
    varför: "Den som lyssnar på handlingen ska få veta vad bilden visar, och lagen kräver det.",
    gör: "Skriv efter alt vad logotypen visar.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
logotyp:
  fil: bilder/logotyp.svg
  alt: ⟦""⟧
"#,
        rätt: r"
-- skrivelse.yaml --
…
logotyp:
  fil: bilder/logotyp.svg
  alt: Granby kommuns vapen
",
    },
};

/// What is wrong with the file and the words of the logotype.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let Some(logotyp) = &kontext.sammanhang.organisation.logotyp else { return Vec::new() };
    let span = kontext.span(logotyp.fil.plats);
    let files = &kontext.workshop.files;
    let image = files.image_from("skrivelse.yaml", &logotyp.fil.källa, span);
    let alt = &logotyp.alt;
    let silent = kontext.is_written(alt.plats) && är_tomt(&alt.källa);
    let fault = || {
        let message = "logotypen saknar text för den som inte ser den";
        let fault = Diagnostic::new(&LOGOTYP_UTAN_TEXT, message).at(kontext.span(alt.plats));
        fault.hint("skriv till exempel ”alt: Granby kommuns vapen”")
    };
    let otherwise = image.as_ref().ok().and_then(|image| files.otherwise_shown(image, span));
    image.err().into_iter().chain(otherwise).chain(silent.then(fault)).collect()
}
