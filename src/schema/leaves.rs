//! Leaves held against their kind.

use serde_json::{Map, Value};

use super::mismatch::Wanted;
use super::told::{JA_NEJ, shortened, wanted};
use super::walker::{FEL_SLAG_AV_VÄRDE, Walker};
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement, Span, hint_choice};
use crate::load::{Kind, NodeId, Scalar};
use crate::model::parse_date;
use crate::text::{Dag, dag, så_skrivs};

/// A word that is none of those to choose from.
pub const OKÄNT_ORD: Regel = Regel {
    namn: "okänt-ord",
    nivå: Nivå::Fast,
    hittar: "Ett ord som inte är något av dem som går att välja på det stället.",
    varför: "Bara de orden har en betydelse där: ett resultat väljer till exempel vilken mening som skrivs.",
    gör: "Välj ett av orden i meddelandet.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\növerföring:\n  till: ⟦nästa_plan⟧\n",
        rätt: "-- tillsyn.yaml --\n…\növerföring:\n  till: verksamhetsplan\n",
    },
};

impl<'s> Walker<'s> {
    /// One of the words that can be chosen.
    pub fn word(&mut self, id: NodeId, words: &[&str]) -> Option<Value> {
        let scalar = self.scalar(id, &Wanted::Leaf("ett ord"))?;
        if words.contains(&scalar.text.as_str()) {
            return Some(Value::String(scalar.text.clone()));
        }
        let message = format!("”{}” går inte att använda här", scalar.text);
        let fault = Diagnostic::new(&OKÄNT_ORD, message).at(self.tree.span(id));
        self.faults.push(fault.hint_opt(hint_choice(&scalar.text, words)));
        None
    }

    /// A leaf of a kind, with its place.
    pub fn leaf(&mut self, id: NodeId, slag: &str) -> Option<Value> {
        let scalar = self.scalar(id, &of_leaf(slag))?;
        match slag {
            "heltal" => self.checked(id, slag, scalar.text.parse::<i64>().ok().map(Value::from)),
            "ja_nej" => self.yes_no(id, &scalar.text).map(Value::from),
            "datum" if parse_date(&scalar.text).is_none() => {
                self.faults.push(wrong_date(&scalar.text, self.tree.span(id)));
                None
            }
            _ => Some(leaf_value(id, &scalar.text)),
        }
    }

    fn checked(&mut self, id: NodeId, slag: &str, value: Option<Value>) -> Option<Value> {
        if value.is_none() {
            self.wrong_type(id, &of_leaf(slag));
        }
        value
    }

    /// Yes or no. What can only mean one of them is taken for it, and reported.
    fn yes_no(&mut self, id: NodeId, written: &str) -> Option<bool> {
        let known = yes_no(written);
        if known.is_some() {
            return known;
        }
        let Some(meant) = meant_yes_no(written) else {
            self.wrong_type(id, &of_leaf("ja_nej"));
            return None;
        };
        let word = if meant { "ja" } else { "nej" };
        let message = format!("här väntas {JA_NEJ}, men det står ”{}”", shortened(written));
        let edit = Replacement::new(self.tree.span(id), word);
        let fault = Diagnostic::new(&FEL_SLAG_AV_VÄRDE, message).at(self.tree.span(id));
        let fault = fault.hint(format!("menade du ”{word}”?"));
        self.faults.push(fault.mended(Edit::new(format!("skriv {word}"), vec![edit])));
        Some(meant)
    }

    /// The scalar at a node. Null is as if the key were not written.
    fn scalar(&mut self, id: NodeId, expected: &Wanted<'_, 's>) -> Option<&'s Scalar> {
        match &self.tree.get(id).kind {
            Kind::Scalar(scalar) => Some(scalar),
            Kind::Null | Kind::Unread => None,
            _ => {
                self.wrong_type(id, expected);
                None
            }
        }
    }
}

/// What is meant by a kind of leaf.
fn of_leaf<'s>(slag: &str) -> Wanted<'static, 's> {
    if slag == "text" { Wanted::Text } else { Wanted::Leaf(wanted(slag)) }
}

/// A leaf as the model reads it: its place and what is written.
pub fn leaf_value(id: NodeId, text: &str) -> Value {
    let mut map = Map::new();
    map.insert("@".to_owned(), Value::from(id.index()));
    map.insert("v".to_owned(), Value::String(text.to_owned()));
    Value::Object(map)
}

/// What is read as yes or no.
pub fn yes_no(word: &str) -> Option<bool> {
    match word {
        "true" | "ja" => Some(true),
        "false" | "nej" => Some(false),
        _ => None,
    }
}

/// Yes or no in other capitals, with a mark after it, or in another word for it.
pub fn meant_yes_no(written: &str) -> Option<bool> {
    let word = written.trim().trim_end_matches(['.', '!', ',']).to_lowercase();
    match word.as_str() {
        "j" | "y" | "yes" | "sant" => Some(true),
        "n" | "no" | "falskt" => Some(false),
        word => yes_no(word),
    }
}

/// A date that is none.
pub const FEL_DATUM: Regel = Regel {
    namn: "fel-datum",
    nivå: Nivå::Fast,
    hittar: "Ett datum som inte finns, eller är skrivet på ett annat sätt än år, månad och dag.",
    varför: "Datumet skrivs ut på flera sätt, och måste gå att förstå bara på ett.",
    gör: "Skriv år, månad och dag, som 2027-02-28.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\ndatum: ⟦2027-02-29⟧\n",
        rätt: "-- ärende.yaml --\n…\ndatum: 2027-02-28\n",
    },
};

fn wrong_date(written: &str, span: Span) -> Diagnostic {
    let shaped = written.len() == 10
        && written.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
        });
    let message = if shaped {
        format!("datumet {written} finns inte")
    } else {
        format!("”{}” är inte ett datum", shortened(written))
    };
    let fault = Diagnostic::new(&FEL_DATUM, message).at(span).hint(så_skrivs(written));
    match dag(written) {
        Some(Dag::Är(date)) => {
            let edit = Replacement::new(span, date.to_string());
            fault.mended(Edit::new(format!("skriv {date}"), vec![edit]))
        }
        _ => fault,
    }
}
