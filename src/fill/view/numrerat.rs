//! A name that has its number before it.

/// A name without the number, where it begins with that which is printed before it.
pub fn utan_nummer(namn: &str, nr: &str) -> String {
    let rest = namn.strip_prefix(nr).map(|rest| rest.trim_start_matches(['.', ')', ':']));
    let rest = rest.filter(|rest| rest.starts_with(char::is_whitespace));
    let rest = rest.map(|rest| rest.trim_start_matches([' ', '\u{a0}', '–', '-', '=']));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(namn).to_owned()
}

#[cfg(test)]
mod tests {
    use super::utan_nummer;

    #[test]
    fn the_number_is_said_once() {
        assert_eq!(utan_nummer("1 Osannolik", "1"), "Osannolik");
        assert_eq!(utan_nummer("1. Osannolik", "1"), "Osannolik");
        assert_eq!(utan_nummer("1 – Osannolik", "1"), "Osannolik");
        assert_eq!(utan_nummer("Osannolik", "1"), "Osannolik");
        assert_eq!(utan_nummer("10 gånger per år", "1"), "10 gånger per år");
        assert_eq!(utan_nummer("1", "1"), "1");
    }
}
