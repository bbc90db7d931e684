//! Characters that the fonts have no sign for.

use super::kalkylfel;
use crate::assets::{Typsnitt, is_plain};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::{Kind, NodeId};
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
            let place = sight.place(words, &(offset..offset + character.len_utf8()));
            faults.push(fault(character).at_opt(place));
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
                faults.push(fault(character).at(place));
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

fn fault(character: char) -> Diagnostic {
    let shown = if is_seen(character) { format!("”{character}” ") } else { String::new() };
    let code = u32::from(character);
    Diagnostic::new(&SAKNAT_TECKEN, format!("typsnitten saknar tecknet {shown}(U+{code:04X})"))
        .hint(match character {
            // Word's own bullets, from the fonts Symbol and Wingdings.
            '\u{f0a7}' | '\u{f0b7}' | '\u{f076}' | '\u{f0d8}' | '\u{f0fc}' => {
                "det är en listpunkt från Word: skriv - och ett mellanslag i stället"
            }
            _ => "ta bort tecknet, eller skriv det med ord",
        })
}
