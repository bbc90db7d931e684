//! The words that an organisation says otherwise than its layout.

use super::layers::Layout;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::load::{Scalar, Tree};
use crate::model::Organisation;

/// The words under `ord:` in `skrivelse.yaml`.
pub struct OwnWords {
    /// Each by its key.
    pub words: Vec<(String, Scalar)>,
    /// What is wrong with them.
    pub faults: Vec<Diagnostic>,
}

/// The words that are said otherwise than in `layout`, which stands `instead` of the kommun's own or is it.
pub fn own_words(
    organisation: &Organisation,
    layout: &Layout,
    tree: &Tree,
    instead: bool,
) -> OwnWords {
    let place = |key: &str| Some(tree.key_span(tree.field(organisation.plats, "ord")?, key));
    let mut own = OwnWords { words: Vec::new(), faults: Vec::new() };
    for (key, word) in &organisation.ord {
        // Another layout need not have the words that the kommun's own says otherwise.
        if layout.word(key).is_none() && !instead {
            own.faults.push(unknown(key, layout).at_opt(place(key)));
        }
        let Some(word) = tree.scalar(word.plats) else { continue };
        if word.text.trim().is_empty() {
            own.faults.push(empty(key).at_opt(place(key)));
        }
        own.words.push((key.clone(), word.clone()));
    }
    own
}

/// A word that the layout does not have.
pub const OKÄNT_LAYOUTORD: Regel = Regel {
    namn: "okänt-layoutord",
    nivå: Nivå::Fast,
    hittar: "Ett ord under ord i skrivelse.yaml som layouten inte har.",
    varför: "Ordet skulle inte synas någonstans, och det som menades skulle stå kvar.",
    gör: "Skriv ordets nyckel som den står i layoutens ord.yaml.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  ⟦sändlistan⟧: Skickas till\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  sändlista: Skickas till\n",
    },
};

fn unknown(key: &str, layout: &Layout) -> Diagnostic {
    let known = layout.words().map(|(known, _)| known);
    let near = hint_nearest(key, known).filter(|hint| hint.starts_with("menade"));
    let all =
        "orden står i ord.yaml: skrivelse mallar --kopiera bas/ord.yaml ger en kopia att läsa";
    Diagnostic::new(&OKÄNT_LAYOUTORD, format!("layouten har inget ord ”{key}”"))
        .hint(near.unwrap_or_else(|| all.to_owned()))
}

/// A word that says nothing.
pub const TOMT_LAYOUTORD: Regel = Regel {
    namn: "tomt-layoutord",
    nivå: Nivå::Fast,
    hittar: "Ett ord under ord i skrivelse.yaml som är tomt.",
    varför: "En rubrik utan ord går inte att hitta, och kan inte läsas upp.",
    gör: "Skriv ett ord, eller ta bort raden så gäller layoutens.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  ⟦sändlista⟧: \"\"\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  sändlista: Skickas till\n",
    },
};

fn empty(key: &str) -> Diagnostic {
    Diagnostic::new(&TOMT_LAYOUTORD, format!("ordet ”{key}” är tomt"))
        .hint("skriv ett ord, eller ta bort raden")
}
