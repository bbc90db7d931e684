//! What numbers count: the word or sign after them.

/// What stands after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Nothing.
    #[default]
    Antal,
    /// `%`
    Procent,
    /// `‰`
    Promille,
    /// `kr`
    Kronor,
    /// `tkr`
    Tusental,
    /// `mkr`
    Miljoner,
    /// `mnkr`
    MiljonerKronor,
    /// `mdkr`
    Miljarder,
    /// Things or time: what one is called, and several.
    Enhet(&'static str, &'static str),
}

/// What money and shares are called, the first as the program writes it.
const BELOPP: [(Sort, &[&str]); 7] = [
    (Sort::Procent, &["%", "procent"]),
    (Sort::Promille, &["‰", "promille"]),
    (Sort::Miljarder, &["mdkr", "mdr kr", "miljarder kronor", "miljarder kr"]),
    (
        Sort::MiljonerKronor,
        &[
            "mnkr",
            "msek",
            "milj. kr",
            "milj kr",
            "mn kr",
            "miljoner kronor",
            "miljoner kr",
            "miljontals kronor",
        ],
    ),
    (Sort::Miljoner, &["mkr"]),
    (
        Sort::Tusental,
        &[
            "tkr",
            "kkr",
            "ksek",
            "tsek",
            "t kr",
            "tusen kronor",
            "tusen kr",
            "tusental kronor",
            "tusental kr",
            "tusentals kronor",
            "tusentals kr",
            "1000 kr",
            "1 000 kr",
            "1000 tal kronor",
            "1000 tal kr",
        ],
    ),
    (Sort::Kronor, &["kr", "kr.", "kronor", "sek", ":-", ",-"]),
];

/// What things and time are called: one, several, and what else people write.
const ENHETER: [(&str, &str, &[&str]); 11] = [
    ("st", "st", &["st.", "stycken", "styck"]),
    ("dag", "dagar", &["dgr"]),
    ("timme", "timmar", &["tim", "tim.", "h"]),
    ("minut", "minuter", &["min", "min."]),
    ("vecka", "veckor", &[]),
    ("månad", "månader", &["mån", "mån."]),
    ("år", "år", &[]),
    ("person", "personer", &["pers", "pers."]),
    ("elev", "elever", &[]),
    ("barn", "barn", &[]),
    ("ärende", "ärenden", &[]),
];

/// What is measured: its sign, and what else people write.
const MÅTT: [(&str, &[&str]); 19] = [
    ("kvm", &["m²", "m2", "kvadratmeter"]),
    ("ha", &["hektar"]),
    ("meter", &["m"]),
    ("km", &["kilometer"]),
    ("mil", &[]),
    ("m³", &["m3", "kbm", "kubikmeter"]),
    ("liter", &[]),
    ("kg", &["kilo"]),
    ("ton", &[]),
    ("ton CO2e", &["ton co2", "ton co₂e", "ton co2-ekv", "ton co2-ekvivalenter"]),
    ("km²", &["km2", "kvadratkilometer"]),
    ("mm", &["millimeter"]),
    ("kW", &["kilowatt"]),
    ("MW", &["megawatt"]),
    ("GW", &["gigawatt"]),
    ("Wh", &[]),
    ("kWh", &["kilowattimmar"]),
    ("MWh", &["megawattimmar"]),
    ("GWh", &["gigawattimmar"]),
];

impl Sort {
    /// What a word after a number says; none if it is no such word.
    pub fn parse(word: &str) -> Option<Self> {
        let written = word.trim();
        let word = written.to_lowercase();
        if word.is_empty() {
            return Some(Self::Antal);
        }
        let named = |names: &&[&str]| names.contains(&word.as_str());
        let is_unit =
            |one: &&(&str, &str, &[&str])| one.0 == word || one.1 == word || named(&one.2);
        let enhet = || ENHETER.iter().find(|one| is_unit(one)).map(|one| Self::Enhet(one.0, one.1));
        let is_same = |name: &str| name.chars().flat_map(char::to_lowercase).eq(word.chars());
        let is_measure = |one: &&(&str, &[&str])| is_same(one.0) || named(&one.1);
        // A capital M is a party.
        let measure = || MÅTT.iter().filter(|_| written != "M").find(is_measure);
        Self::belopp(&word)
            .or_else(enhet)
            .or_else(|| measure().map(|one| Self::Enhet(one.0, one.0)))
    }

    /// Money and shares by the word for them in small letters.
    pub fn belopp(word: &str) -> Option<Self> {
        BELOPP.iter().find(|(_, names)| names.contains(&word)).map(|(sort, _)| *sort)
    }

    /// The word after one, or after several.
    pub fn word(self, one: bool) -> &'static str {
        match self {
            Self::Enhet(singular, _) if one => singular,
            Self::Enhet(_, plural) => plural,
            _ => BELOPP.iter().find(|(sort, _)| *sort == self).map_or("", |(_, names)| names[0]),
        }
    }

    /// What it is called in a message.
    pub fn called(self) -> &'static str {
        if self == Self::Antal { "tal utan enhet" } else { self.word(false) }
    }

    /// Whether it is a unit of length, area, weight, energy or the like.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Enhet(one, _) if MÅTT.iter().any(|(sign, _)| *sign == one))
    }

    /// Whether it is a unit of things, which a number without one counts too.
    pub fn is_thing(self) -> bool {
        matches!(self, Self::Enhet("st" | "person" | "elev" | "barn" | "ärende", _))
    }

    /// Whether it is parts of a whole.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Procent | Self::Promille)
    }

    /// Whether a bare number beside it may be another: a share, or thousands or millions of kronor.
    pub fn is_scaled(self) -> bool {
        self.is_share() || self.kronor().is_some_and(|one| one > 1)
    }

    /// How many kronor one is, of money.
    pub fn kronor(self) -> Option<i128> {
        match self {
            Self::Kronor => Some(1),
            Self::Tusental => Some(1_000),
            Self::Miljoner | Self::MiljonerKronor => Some(1_000_000),
            Self::Miljarder => Some(1_000_000_000),
            _ => None,
        }
    }

    /// Whether numbers of both count the same: a bare number may count pieces.
    pub fn agrees(self, other: Self) -> bool {
        let bare = |sort: Self| sort == Self::Antal || sort == Self::Enhet("st", "st");
        let millions = |sort: Self| matches!(sort, Self::Miljoner | Self::MiljonerKronor);
        self == other || (bare(self) && bare(other)) || (millions(self) && millions(other))
    }

    /// What numbers count that stand together, where a bare one counts what the others do; else two things that they count.
    pub fn of_all(sorts: impl Iterator<Item = Self>) -> Result<Self, (Self, Self)> {
        let mut all = sorts.filter(|sort| *sort != Self::Antal);
        let first = all.next().unwrap_or_default();
        all.find(|sort| !sort.agrees(first)).map_or(Ok(first), |other| Err((first, other)))
    }
}
