//! The words that are said otherwise than the layout says them: by an organisation, or in one handling.

use indexmap::IndexMap;

use super::layers::Layout;
use super::leave_out::may_be_left_out;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest};
use crate::load::{Origin, Scalar, Tree};
use crate::model::{Ord, Plats};

/// The words under an `ord:`.
pub struct OwnWords {
    /// Each by its key.
    pub words: Vec<(String, Scalar)>,
    /// What is wrong with them.
    pub faults: Vec<Diagnostic>,
}

/// The words that stand under `ord:` in what lies at `holder`, and are said otherwise than in `layout`.
pub fn own_words(
    ord: &IndexMap<String, Ord>,
    holder: Plats,
    layout: &Layout,
    tree: &Tree,
) -> OwnWords {
    let place = |key: &str| Some(tree.key_span(tree.field(holder, "ord")?, key));
    let mut own = OwnWords { words: Vec::new(), faults: Vec::new() };
    for (key, word) in ord {
        let Some(word) = tree.scalar(word.plats) else { continue };
        own.faults.extend(fault(key, word, layout).map(|fault| fault.at_opt(place(key))));
        own.words.push((key.clone(), word.clone()));
    }
    own
}

fn fault(key: &str, word: &Scalar, layout: &Layout) -> Option<Diagnostic> {
    // Another layout need not have the words of a layout of the kommun's own.
    let may_be_of_own =
        layout.instead && layout.own.files.iter().any(|file| file.ends_with("ord.yaml"));
    if layout.word(key).is_none() && !may_be_of_own {
        return Some(unknown(key, layout));
    }
    let is_empty = word.text.trim().is_empty();
    (is_empty && layout.word(key).is_some() && !may_be_left_out(key, layout)).then(|| empty(key))
}

impl Layout {
    /// The layout as it is in a handling that says these words otherwise.
    #[must_use]
    pub fn in_handling(&self, ord: &IndexMap<String, Ord>, tree: &Tree) -> Self {
        let mut layout = self.clone();
        let words = ord
            .iter()
            .filter_map(|(key, word)| Some((key.clone(), tree.scalar(word.plats)?.clone())));
        layout.say(words);
        layout.of_handling = true;
        layout
    }

    /// The layout with something more before a word: wherever it is said, the paper is another.
    #[must_use]
    pub fn tried(&self, key: &str) -> Self {
        let mut layout = self.clone();
        let other = self.word(key).map(|word| {
            let text = format!("x {}", word.text);
            let origin = Origin::verbatim(word.origin.file(), 0, 0);
            (key.to_owned(), Scalar { text, origin, ..word.clone() })
        });
        layout.say(other);
        layout
    }
}

/// A word that the layout does not have.
pub const OKÄNT_LAYOUTORD: Regel = Regel {
    namn: "okänt-layoutord",
    nivå: Nivå::Fast,
    hittar: "Ett ord under ord i skrivelse.yaml, en handling eller ett sammanträde som layouten inte har.",
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
    let all = "”skrivelse mallar --visa bas/ord.yaml” visar alla ord";
    Diagnostic::new(&OKÄNT_LAYOUTORD, format!("layouten har inget ord ”{key}”"))
        .hint(near.unwrap_or_else(|| all.to_owned()))
}

/// A word that says nothing.
pub const TOMT_LAYOUTORD: Regel = Regel {
    namn: "tomt-layoutord",
    nivå: Nivå::Fast,
    hittar: "Ett ord i layouten som är tomt, fast handlingen inte går att förstå utan det.",
    varför: "En rubrik eller en mening går att utelämna, men titlar, kolumnhuvuden och resultat behöver sina ord.",
    gör: "Skriv ett ord, eller ta bort raden så gäller layoutens.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  ⟦titel_avrapportering⟧: \"\"\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  titel_avrapportering: Uppföljning {{ plan.planår }}\n",
    },
};

/// That the word under a key may not be empty.
pub fn empty(key: &str) -> Diagnostic {
    Diagnostic::new(&TOMT_LAYOUTORD, format!("ordet ”{key}” är tomt"))
        .hint("skriv ett ord, eller ta bort raden så gäller layoutens")
}

/// An empty word in an `ord.yaml` of the repository, at its key.
pub fn empty_at(key: &str, at: Span) -> Diagnostic {
    empty(key).at(at)
}
