//! What is taken from others where they are summed.

/// What the names of costs and deductions have in them.
const ORD: [&str; 15] = [
    "kostnad",
    "utgift",
    "utbetal",
    "avgår",
    "avgång",
    "avslut",
    "avskriv",
    "minus",
    "minsk",
    "avdrag",
    "rabatt",
    "nedsätt",
    "återbetal",
    "kreditera",
    "uttag",
];

/// Whether a row or column of this name may be one that is taken from the others.
pub fn is_deduction(namn: &str) -> bool {
    let namn = namn.to_lowercase();
    ORD.iter().any(|word| namn.contains(word))
}
