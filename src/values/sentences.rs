//! Sentences that the layout makes from data, inside a text.

use minijinja::Error;
use minijinja::value::Value;

use super::fill::Fill;
use super::number::räkneord;
use super::risks;
use super::swedish::nested;
use crate::model::{Resultatsteg, Utfall};
use crate::text::enumerate;

/// How many there are of something, by the key of its words.
#[derive(Debug)]
pub struct Antal {
    /// How many.
    pub antal: usize,
    /// Its key.
    pub nyckel: String,
    /// Its name, where it has one of its own.
    pub namn: String,
    /// Whether that says that something was reviewed.
    pub granskad: bool,
}

impl Antal {
    /// So many of what the layout has words for under a key.
    pub fn ord(antal: usize, nyckel: &str) -> Self {
        Self { antal, nyckel: nyckel.to_owned(), namn: String::new(), granskad: true }
    }

    /// How many of these are of a kind; none if there are not any.
    pub fn av(utfall: Utfall<'_>, alla: &[String]) -> Option<Self> {
        let nyckel = utfall.nyckel();
        let antal = alla.iter().filter(|one| **one == nyckel).count();
        let namn = utfall.steg().and_then(|steg| steg.namn.as_ref());
        let namn = namn.map(|namn| namn.källa.clone()).unwrap_or_default();
        let granskad = utfall.steg().is_none_or(Resultatsteg::är_granskat);
        (antal > 0).then_some(Self { antal, nyckel, namn, granskad })
    }
}

/// The sentence on how many risks had which result, from the layout's own words.
pub fn sammanfattning(engine: &dyn Fill, risker: &Value) -> Result<Value, Error> {
    let results = risks::results(engine, risker)?;
    let delar = Utfall::alla(engine.resultat()).filter_map(|utfall| Antal::av(utfall, &results));
    let delar: Vec<Antal> = delar.collect();
    let words = |key: &str, values| engine.words(key, values).map_err(nested);
    Ok(Value::from_safe_string(räknade(&delar, "sammanfattning", words)?))
}

/// ”Två risker … och en ….”: how many there are of each, in the layout's words `set_…`. `set_vilka` says of what, and
/// stands in the first part alone.
pub fn räknade(
    delar: &[Antal],
    set: &str,
    words: impl Fn(&str, Vec<(&'static str, Value)>) -> Result<String, Error>,
) -> Result<String, Error> {
    let mut parts = Vec::new();
    for (index, Antal { antal, nyckel, namn, granskad }) in delar.iter().enumerate() {
        let flera = ("flera", Value::from(*antal > 1));
        let vilka = if index == 0 {
            format!(" {}", words(&format!("{set}_vilka"), vec![flera.clone()])?)
        } else {
            String::new()
        };
        let antal = räkneord(i64::try_from(*antal).unwrap_or(i64::MAX), None)?;
        let antal = ("antal", Value::from(antal));
        // The name of a step is Markdown wherever it is printed, as all words of a layout.
        let namn = ("namn", Value::from_safe_string(namn.clone()));
        let granskad = ("granskad", Value::from(*granskad));
        let values = vec![antal, ("vilka", Value::from(vilka)), flera, namn, granskad];
        parts.push(going_on(&words(&format!("{set}_{nyckel}"), values)?));
    }
    let whole = enumerate(&parts);
    let stop = if whole.is_empty() || whole.ends_with('.') { "" } else { "." };
    Ok(capital(&format!("{whole}{stop}")))
}

/// Words that a sentence goes on after: without a full stop, but that of an abbreviation as m.m.
fn going_on(words: &str) -> String {
    let own = words.trim_end();
    let without = own.trim_end_matches('.');
    let last = without.split_whitespace().next_back().unwrap_or_default();
    if last.contains('.') { own.to_owned() } else { without.to_owned() }
}

/// With a capital first letter.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
