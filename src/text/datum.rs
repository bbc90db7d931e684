//! Dates as they stand in a running text.

/// The months, which have no capital in Swedish.
pub const MÅNADER: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A date as it stands in a running text: ”31 januari 2025”. The months may be called something else than usual; where
/// they are not twelve, which is told, they are called as usual.
pub fn long_date<'a>(date: time::Date, månader: impl Iterator<Item = &'a str>) -> String {
    let månader: Vec<&str> = månader.collect();
    let at = usize::from(u8::from(date.month())) - 1;
    let month = if månader.len() == MÅNADER.len() { månader[at] } else { MÅNADER[at] };
    format!("{}\u{a0}{month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_running_text() {
        let date = time::macros::date!(2025 - 01 - 31);
        assert_eq!(long_date(date, MÅNADER.into_iter()), "31\u{a0}januari 2025");
        let short = "jan feb mar apr maj jun jul aug sep okt nov dec".split(' ');
        assert_eq!(long_date(date, short), "31\u{a0}jan 2025");
        assert_eq!(long_date(date, ["jan"].into_iter()), "31\u{a0}januari 2025");
    }
}
