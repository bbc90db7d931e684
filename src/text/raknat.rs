//! What a column counts, by its head.

use super::kolumnslag::Kolumnslag;
use super::medel::is_year;
use super::ordlista::words;
use super::perioder::månader;
use super::rubrikenhet::enhet;
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
const DELBART: [&str; 16] = [
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
        } else if words.iter().any(|word| word == "antal" || word == "antalet") {
            Self::Antal
        } else if has(&PENGAR) {
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
