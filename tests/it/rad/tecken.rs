//! Characters that Word and others leave behind: told by what they are, and what to press.

use super::fall::Rätt::{Hand, Själv};
use super::fall::{Fall, Rätt, TEXT, TILLSYN, fall, try_all};

#[test]
fn characters_of_word_are_called_by_what_they_are() {
    const fn by(rätt: Rätt, till: &'static str, ord: &'static str, råd: &'static str) -> Fall {
        let sagt = ("saknat-tecken", "ärenden/avrapportering/föredragning.md:3:7", ord, råd);
        fall((TEXT, "Siffrorna", till), sagt, rätt)
    }
    const fn text(till: &'static str, ord: &'static str, råd: &'static str) -> Fall {
        by(Själv, till, ord, råd)
    }
    // What stood apart may have to go on doing so.
    const fn gone(till: &'static str, ord: &'static str, råd: &'static str) -> Fall {
        by(Hand(ord, ""), till, ord, råd)
    }
    const fn yaml(till: &'static str, ord: &'static str, råd: &'static str) -> Fall {
        fall(
            (TILLSYN, "Alla anmälningar", till),
            ("styrtecken", "risker/tillsyn.yaml:12:26", ord, råd),
            Själv,
        )
    }
    try_all(&[
        text("Siffro\u{b}rna", "\u{b}", "Enter"),
        gone("Siffro\u{c}rna", "\u{c}", "ta bort den: sidorna bryts av sig själva"),
        text("Siffro\u{1e}rna", "\u{1e}", "vanligt bindestreck"),
        text("Siffro\u{1f}rna", "\u{1f}", "avstavas av sig själva"),
        text("Siffro\u{2028}rna", "\u{2028}", "Enter"),
        text("Siffro\u{92}rna", "\u{92}", "skriv ’ i stället"),
        gone("Siffro\u{7}rna", "\u{7}", "ta bort tecknet"),
        yaml("Alla\u{b}anmälningar", "\u{b}", "Enter"),
        yaml("Alla\u{c}anmälningar", "\u{c}", "ta bort den: sidorna bryts av sig själva"),
        yaml("Alla\u{1e}anmälningar", "\u{1e}", "vanligt bindestreck"),
        yaml("Alla\u{1f}anmälningar", "\u{1f}", "avstavas av sig själva"),
        yaml("Alla\u{96}anmälningar", "\u{96}", "skriv – i stället"),
    ]);
}

#[test]
fn letters_that_were_lost_are_told_once() {
    try_all(&[
        fall(
            (TEXT, "Siffrorna i texten", "F\u{fffd}rslag till n\u{fffd}mnden i texten"),
            (
                "saknat-tecken",
                "ärenden/avrapportering/föredragning.md:3:2",
                "\u{fffd}",
                "skriv bokstaven på nytt",
            ),
            Hand("F\u{fffd}rslag till n\u{fffd}mnden", "Förslag till nämnden"),
        ),
        fall(
            (TEXT, "Siffrorna", "Så här:\n\n\u{f0b7}ett\n\n\u{f0b7}två\n\nSiffrorna"),
            (
                "saknat-tecken",
                "ärenden/avrapportering/föredragning.md:5:1",
                "\u{f0b7}",
                "skriv - och ett mellanslag",
            ),
            Hand("\u{f0b7}", "- "),
        ),
    ]);
}
