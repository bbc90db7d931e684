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
