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

/// A date as it stands in a running text: ”31 januari 2025”.
pub fn long_date(date: time::Date) -> String {
    let month = MÅNADER[usize::from(u8::from(date.month())) - 1];
    format!("{}\u{a0}{month} {}", date.day(), date.year())
}
