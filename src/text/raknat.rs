//! What a column counts, by its head.

use super::cell::Cell;
use super::kolumnslag::Kolumnslag;
use super::medel::is_year;
use super::ordlista::words;
use super::perioder::månader;
use super::rubrikenhet::{enhet, radenhet, tells_limit};
use super::sort::Sort;

/// What a column counts whose cells do not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Räknat {
    /// What the unit in its head says, as ”Kostnad (tkr)”.
    Enhet(Sort),
    /// Things, as ”Antal beslut”.
    Antal,
    /// Money, as ”Kostnad”.
    Pengar,
    /// What the others do: a year, a period, a budget.
    Öppet,
    /// It is not said.
    Osagt,
}

/// What heads have in them of money.
const PENGAR: [&str; 8] =
    ["kostnad", "intäkt", "belopp", "utgift", "inkomst", "avgift", "kronor", "lönesumma"];
/// How words of money end.
const PENGAORD: [&str; 9] =
    ["pris", "hyra", "hyror", "lön", "löner", "arvode", "arvoden", "moms", "taxa"];
/// What is counted one by one, where a head says nothing else.
const STYCKEN: [&str; 26] = [
    "personer",
    "individer",
    "anställda",
    "medarbetare",
    "årsarbetare",
    "elever",
    "barn",
    "vuxna",
    "invånare",
    "deltagare",
    "brukare",
    "vårdtagare",
    "besökare",
    "besök",
    "kunder",
    "medlemmar",
    "hushåll",
    "ärenden",
    "platser",
    "klasser",
    "skolor",
    "förskolor",
    "måltider",
    "portioner",
    "exemplar",
    "styck",
];
/// What is counted in the same as what it is held against.
const ÖPPET: [&str; 8] =
    ["budget", "utfall", "prognos", "bokslut", "plan", "mål", "avvikelse", "helår"];
/// What time is counted in.
const TID: [&str; 5] = ["dagar", "timmar", "minuter", "veckor", "månader"];

/// What else is counted in kronor, if its numbers have decimals.
const BUDGET: [&str; 31] = [
    "budget",
    "prognos",
    "bokslut",
    "pris",
    "moms",
    "hyra",
    "hyror",
    "lön",
    "löner",
    "bidrag",
    "ersättning",
    "debet",
    "kredit",
    "saldo",
    "omsättning",
    "resultat",
    "netto",
    "skuld",
    "tillgångar",
    "fordring",
    "investering",
    "anslag",
    "amortering",
    "avskrivning",
    "nettokostnad",
    "inköp",
    "köp",
    "ekonomi",
    "upparbetat",
    "förbrukat",
    "återstår",
];
/// What is counted in parts too.
const DELBART: [&str; 17] = [
    "vakans",
    "årsarbet",
    "tjänst",
    "heltid",
    "årsverk",
    "yta",
    "areal",
    "vikt",
    "mängd",
    "volym",
    "förbrukning",
    "utsläpp",
    "energi",
    "koldioxid",
    "co2",
    "avfall",
    "besparing",
];

/// Whether the words of a head or a caption say that numbers with decimals are money, or an amount of something.
pub fn is_money(words: &[String]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| list.iter().any(|one| word.contains(one)));
    has(&PENGAR)
        || has(&DELBART)
        || words.iter().any(|word| BUDGET.iter().any(|one| word.starts_with(one)))
}

impl Räknat {
    /// By the words of the head.
    pub fn of(head: &str) -> Self {
        let words = words(head);
        let has =
            |list: &[&str]| words.iter().any(|word| list.iter().any(|one| word.contains(one)));
        let share = || (Kolumnslag::of(head) == Kolumnslag::Andel).then_some(Sort::Procent);
        if let Some(sort) = enhet(head).or_else(share).or_else(|| time(&words)) {
            Self::Enhet(sort)
        } else if words.iter().any(|word| word == "antal" || word == "antalet") || pieces(&words) {
            Self::Antal
        } else if has(&PENGAR) || words.iter().any(|word| money(word)) {
            Self::Pengar
        } else if has(&ÖPPET) || månader(head).is_some() || words.iter().any(|word| is_year(word))
        {
            Self::Öppet
        } else {
            Self::Osagt
        }
    }

    /// Whether the numbers of two columns may be of one kind.
    pub fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Self::Enhet(one), Self::Enhet(other)) => one.agrees(other),
            (Self::Enhet(sort), other) | (other, Self::Enhet(sort)) => other.may_count(sort),
            (Self::Antal, Self::Pengar) | (Self::Pengar, Self::Antal) => false,
            _ => true,
        }
    }

    /// Whether it is left to the caption and the others what is counted.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Öppet | Self::Osagt)
    }

    fn may_count(self, sort: Sort) -> bool {
        let scaled = sort.is_share() || sort.kronor().is_some();
        match self {
            Self::Öppet => true,
            Self::Pengar => sort.kronor().is_some(),
            Self::Antal => sort.agrees(Sort::Antal),
            _ => !scaled,
        }
    }

    /// What its numbers count, for a message.
    pub fn sort(self) -> Sort {
        match self {
            Self::Enhet(sort) => sort,
            Self::Pengar => Sort::Kronor,
            _ => Sort::Antal,
        }
    }
}

/// Whether a head is of what is counted one by one, in a year or at any time.
fn pieces(words: &[String]) -> bool {
    let (first, rest) = (words.first(), words.iter().skip(1));
    first.is_some_and(|word| STYCKEN.contains(&word.as_str()))
        && rest.clone().all(|word| is_year(word))
}

fn money(word: &str) -> bool {
    PENGAORD.iter().any(|end| word.ends_with(end))
}

/// What a number counts that does not say it itself: by the name of its row, by the head of its column, which is read already where
/// it stands over two numbers, or by the first head of the table.
pub fn enhet_i(huvud: &[Cell], rad: &str, kolumn: usize, räknat: Option<Räknat>) -> Option<Sort> {
    let of = |column: usize| Räknat::of(&huvud[column].text);
    // A span of amounts in a row, or the head above such, is no unit of what is counted in it.
    let spans = tells_limit(rad) || huvud.first().is_some_and(|head| tells_limit(&head.text));
    let first = || enhet(&huvud.first()?.text).filter(|sort| sort.is_scaled() && !spans);
    let open = || (1..huvud.len()).all(|column| of(column).is_open());
    let of_column = || match räknat.unwrap_or_else(|| of(kolumn)) {
        Räknat::Enhet(sort) => Some(sort),
        Räknat::Antal => Some(Sort::Enhet("st", "st")),
        Räknat::Pengar => first().filter(|sort| sort.kronor().is_some()),
        Räknat::Öppet => first(),
        Räknat::Osagt => first().filter(|_| open()),
    };
    if kolumn == 0 { None } else { radenhet(rad).or_else(of_column) }
}

/// What time a head counts, as ”Arbetade timmar” and ”Dagar 2026”, but not ”inom 30 dagar”.
fn time(words: &[String]) -> Option<Sort> {
    let digits = |word: &String| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word);
    let outer = [words.first()?, words.last()?];
    let word = outer.into_iter().find(|word| TID.contains(&word.as_str()))?;
    (!words.iter().any(digits)).then(|| Sort::parse(word)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_say_what_is_counted() {
        let tkr = Räknat::Enhet(Sort::Tusental);
        for (head, expected) in [
            ("Kostnad (tkr)", tkr),
            ("Kostnad, tkr", tkr),
            ("Kostnad tkr", tkr),
            ("Andel", Räknat::Enhet(Sort::Procent)),
            ("Arbetade timmar", Räknat::Enhet(Sort::Enhet("timme", "timmar"))),
            ("Beslut inom 30 dagar", Räknat::Osagt),
            ("Antal beslut", Räknat::Antal),
            ("Kostnad", Räknat::Pengar),
            ("Budget 2026", Räknat::Öppet),
            ("Kv 1", Räknat::Öppet),
            ("Beslut", Räknat::Osagt),
        ] {
            assert_eq!(Räknat::of(head), expected, "{head}");
        }
        let agree = |one: &str, other: &str| Räknat::of(one).agrees(Räknat::of(other));
        assert!(agree("2025", "2026 (tkr)") && agree("Budget", "Utfall (tkr)"));
        assert!(agree("Beslut", "Avslag (st)") && agree("Ja", "Nej") && agree("Barn", "Elever"));
        assert!(!agree("Antal", "Kostnad (tkr)") && !agree("Beslut", "Kostnad (kr)"));
        assert!(!agree("Antal", "Kostnad") && !agree("Beslut (st)", "Tid (dagar)"));
        assert!(!agree("Beslut", "Andel (%)") && !agree("Kostnad (kr)", "Kostnad (tkr)"));
    }
}
