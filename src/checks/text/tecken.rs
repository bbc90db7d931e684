//! Characters that the fonts have no sign for.

use super::kalkylfel;
use crate::assets::{Typsnitt, is_plain};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement, Span};
use crate::load::{Kind, NodeId, Tecken, styrtecken};
use crate::prose::Prosa;
use crate::sight::Sight;

/// A character that cannot be printed.
pub const SAKNAT_TECKEN: Regel = Regel {
    namn: "saknat-tecken",
    nivå: Nivå::Fast,
    hittar: "Ett tecken som inget av typsnitten har.",
    varför: "Det skulle bli en tom ruta på sidan, och inget alls för den som lyssnar.",
    gör: "Ta bort tecknet, eller skriv det med ord.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nAllt är klart ⟦🙂⟧\n",
        rätt: "-- föredragning.md --\nAllt är klart.\n",
    },
};

/// A fault for each character of texts that no font has.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for words in sight.all_words() {
        for (offset, character) in missing(&words.text, &sight.typsnitt) {
            let bytes = offset..offset + character.len_utf8();
            let place = sight.place(words, &bytes);
            let typed = place.filter(|_| words.uttryck(&bytes).is_none());
            faults.push(fault(&words.text, offset, character, typed).at_opt(place));
        }
    }
    faults
}

/// Words below a value that are no prose: names, titles, numbers.
pub fn keys(kontext: Kontext<'_>, prosa: &Prosa, root: NodeId) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    below(kontext, prosa, root, &mut faults);
    faults
}

fn below(kontext: Kontext<'_>, prosa: &Prosa, id: NodeId, faults: &mut Vec<Diagnostic>) {
    match &kontext.workshop.repo.tree.get(id).kind {
        Kind::Scalar(_) if prosa.has(id) => {}
        Kind::Scalar(scalar) => {
            faults.extend(kalkylfel::of_scalar(scalar));
            for (offset, character) in missing(&scalar.text, &kontext.workshop.layout.typsnitt) {
                let place = scalar.origin.span(offset..offset + character.len_utf8());
                faults.push(fault(&scalar.text, offset, character, Some(place)).at(place));
            }
        }
        Kind::List(items) => items.iter().for_each(|item| below(kontext, prosa, *item, faults)),
        Kind::Map(entries) => {
            for entry in entries {
                below(kontext, prosa, entry.value, faults);
            }
        }
        Kind::Null | Kind::Unread => {}
    }
}

fn missing(text: &str, typsnitt: &Typsnitt) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, character)| !is_plain(*character) && typsnitt.lacks(*character))
}

/// Whether a character shows itself; those that only steer what is around them would upset the message.
fn is_seen(character: char) -> bool {
    let steers = matches!(character, '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !(character.is_control() || character.is_whitespace() || steers || private)
}

/// `typed`: where it stands, if it is typed there.
fn fault(text: &str, at: usize, character: char, typed: Option<Span>) -> Diagnostic {
    if let Some(tecken) = styrtecken(text, at, character) {
        return of_program(character, tecken, typed);
    }
    if character == char::REPLACEMENT_CHARACTER {
        let message = "här står ”�” i stället för en bokstav";
        let gör = "skriv bokstaven på nytt, eller hämta texten igen och spara den som UTF-8";
        return Diagnostic::new(&SAKNAT_TECKEN, message).hint(gör).once();
    }
    let shown = if is_seen(character) { format!("”{character}” ") } else { String::new() };
    let code = u32::from(character);
    Diagnostic::new(&SAKNAT_TECKEN, format!("typsnitten saknar tecknet {shown}(U+{code:04X})"))
        .hint("ta bort tecknet, eller skriv det med ord")
}

/// The fault with what the character is written as, where that can be only one.
fn of_program(character: char, tecken: Tecken, typed: Option<Span>) -> Diagnostic {
    let message = format!("här står {} (U+{:04X})", tecken.vad, u32::from(character));
    let fault = Diagnostic::new(&SAKNAT_TECKEN, message).hint(tecken.gör).once();
    let Some((blir, place)) = tecken.blir.zip(typed) else { return fault };
    let title = if blir.is_empty() { "ta bort tecknet" } else { "byt tecknet" };
    fault.mended(Edit::new(title, vec![Replacement::new(place, blir)]).of_words())
}
