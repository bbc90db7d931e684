//! Abbreviations, whose full stop ends no sentence.

/// Those without a full stop within.
const FÖRKORTNINGAR: [&str; 15] = [
    "ca", "dvs", "etc", "exkl", "inkl", "jfr", "kap", "kr", "mfl", "mm", "nr", "osv", "resp", "st",
    "tfn",
];

/// Whether words end with an abbreviation, with or without its full stop.
pub fn slutar_med_förkortning(words: &str) -> bool {
    let last = words.split_whitespace().next_back().unwrap_or_default();
    let letters = last.trim_matches(|sign: char| !sign.is_alphanumeric());
    letters.contains('.') || FÖRKORTNINGAR.contains(&letters.to_lowercase().as_str())
}
