//! The scale that a head names, as ”Bemötande (1–5)”.

use super::tal::Tal;

/// Words that may stand before the steps.
const FÖRE: [&str; 5] = ["skala", "skalan", "betyg", "poäng", "från"];

/// The head before its scale, and the first and last step of this.
pub fn skala(head: &str) -> Option<(&str, Tal, Tal)> {
    let (before, rest) = head.rsplit_once('(')?;
    let within = rest.trim_end().strip_suffix(')')?.to_lowercase();
    let steps = FÖRE
        .iter()
        .fold(within.trim(), |rest, word| rest.strip_prefix(word).map_or(rest, str::trim_start));
    let (first, last) = steps.split_once(['–', '-', '−']).or_else(|| steps.split_once(" till "))?;
    let (first, last) = (step(first)?, step(last)?);
    (first.float() < last.float()).then_some((before, first, last))
}

/// The last steps that marks have; the first is nothing or one.
const SISTA: [i128; 8] = [3, 4, 5, 6, 7, 8, 10, 100];
/// Whom a span of ages or classes is of.
const ÅLDRAR: [&str; 10] =
    ["barn", "elev", "person", "ålder", "årskurs", "åk", "född", "flick", "pojk", "ungdom"];

/// Whether the scale of a head is one of marks, and no span of ages.
pub fn is_of_marks(head: &str) -> bool {
    skala(head).is_some_and(|(before, first, last)| {
        let before = before.to_lowercase();
        let ages = ÅLDRAR.iter().any(|word| before.contains(word));
        !ages && first.enheter < 2 && SISTA.contains(&last.enheter)
    })
}

/// A step of at most three digits: more are a year.
fn step(text: &str) -> Option<Tal> {
    let text = text.trim();
    let short = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| Tal::parse(text)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_ages() {
        for head in ["Omdöme (1–5)", "Betyg (skala 1-10)", "Nöjda (0 – 100)"] {
            assert!(is_of_marks(head), "{head}");
        }
        for head in ["Barn (1–5)", "Elever (1–3)", "Nivå (2–9)", "Antal"] {
            assert!(!is_of_marks(head), "{head}");
        }
    }

    #[test]
    fn scales_stand_in_brackets() {
        for head in ["Betyg (1–5)", "Betyg (skala 1-10)", "Nöjda (0 – 100)", "Helhet (1 till 5)"]
        {
            assert!(skala(head).is_some(), "{head}");
        }
        for head in ["Elever (6–12 år)", "Utfall (2024–2025)", "Antal", "Antal (5–1)", "1–5"]
        {
            assert_eq!(skala(head), None, "{head}");
        }
    }
}
