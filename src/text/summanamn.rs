//! What rows and columns are called that are counted from others.

use super::medel::{is_derived, is_of_before};
use super::ordlista::words;

/// What a row or column is among the others, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namn {
    /// The sum of the others.
    Summa,
    /// Most often a sum, as ”Total kostnad” and ”Samtliga enheter”.
    Trolig,
    /// The sum of a group, as ”Summa skola”.
    Grupp,
    /// Left out where it is a sum, and else one to count, as ”Alla barn”.
    Möjlig,
    /// A sum without some of the others.
    Utom,
    /// The sum of those since the one before.
    Delsumma,
    /// Counted from others, but no sum of them: a part or a mean.
    Härledd,
    /// Perhaps counted from others, as ”Resultat”.
    Kanske,
    /// One to count.
    Vanlig,
}

const SUMMA: [&str; 30] = [
    "summa",
    "summan",
    "summor",
    "summerat",
    "summering",
    "summarum",
    "sum",
    "σ",
    "∑",
    "tot",
    "total",
    "totalt",
    "totala",
    "totalen",
    "totaler",
    "totalsumma",
    "totalsumman",
    "totalsummor",
    "totalantal",
    "totalbelopp",
    "totalresultat",
    "totalkostnad",
    "slutsumma",
    "slutsumman",
    "sammanlagt",
    "sammanlagda",
    "sammantaget",
    "sammanräknat",
    "tillsammans",
    "inalles",
];
/// Those that begin the name of a group.
const GRUPP: [&str; 3] = ["summa", "summan", "sum"];
const ALLA: [&str; 7] = ["alla", "samtliga", "hela", "båda", "bägge", "helår", "helåret"];
/// Words that say no more than that all is meant.
const UTFYLLNAD: [&str; 66] = [
    "antal",
    "antalet",
    "belopp",
    "beloppet",
    "kr",
    "tkr",
    "mkr",
    "mnkr",
    "kronor",
    "st",
    "stycken",
    "%",
    "procent",
    "för",
    "av",
    "i",
    "på",
    "under",
    "och",
    "år",
    "året",
    "perioden",
    "nämnden",
    "kommunen",
    "förvaltningen",
    "verksamheten",
    "verksamheter",
    "verksamheterna",
    "enheter",
    "enheterna",
    "avdelningar",
    "avdelningarna",
    "områden",
    "områdena",
    "rader",
    "poster",
    "alla",
    "samtliga",
    "hela",
    "ovanstående",
    "skolor",
    "skolorna",
    "förskolor",
    "förskolorna",
    "nämnder",
    "nämnderna",
    "förvaltningar",
    "förvaltningarna",
    "kommuner",
    "kommunerna",
    "kontor",
    "kontoren",
    "boenden",
    "boendena",
    "bolag",
    "bolagen",
    "grupper",
    "grupperna",
    "team",
    "distrikt",
    "stadsdelar",
    "kvartal",
    "månader",
    "kön",
    "könen",
    "delar",
];
const UTOM: [&str; 9] =
    ["exkl", "exklusive", "inkl", "inklusive", "utom", "utan", "minus", "före", "efter"];
const DELSUMMA: [&str; 5] = ["delsumma", "delsummor", "mellansumma", "deltotal", "subtotal"];
const KANSKE: [&str; 5] = ["resultat", "resultatet", "netto", "nettot", "saldo"];
/// What begins the name of a figure that is told for itself.
const NYCKELTAL: [&str; 2] = ["antal", "antalet"];

impl Namn {
    /// By the words of a head; `summanamn` is what sums are called here.
    pub fn of(text: &str, summanamn: &str) -> Self {
        let words = words(text);
        match words.first() {
            None => Self::Vanlig,
            Some(_) if words == self::words(summanamn) => Self::Summa,
            Some(first) if is_sum(first) => of_sum(&words),
            _ if is_derived(&words) => Self::Härledd,
            Some(first) => of_others(first, &words),
        }
    }

    /// Whether it is the sum of others, in any table.
    pub fn is_sum(self) -> bool {
        matches!(self, Self::Summa | Self::Delsumma)
    }

    /// Whether it is counted from others, in any table.
    pub fn is_derived(self) -> bool {
        self.is_sum() || self == Self::Härledd
    }

    /// Whether it may hold the sum of all.
    pub fn is_total(self) -> bool {
        matches!(self, Self::Summa | Self::Trolig | Self::Grupp | Self::Utom)
    }

    /// Whether its numbers tell whether it is counted.
    pub fn is_doubtful(self) -> bool {
        !self.is_derived() && self != Self::Vanlig
    }
}

/// What a name is that begins with a word for sums.
fn of_sum(words: &[String]) -> Namn {
    let (first, rest) = (words[0].as_str(), &words[1..]);
    if is_of_before(words) {
        Namn::Härledd
    } else if rest.iter().any(|word| UTOM.contains(&word.as_str())) {
        Namn::Utom
    } else if rest.iter().all(|word| is_filling(word)) {
        Namn::Summa
    } else if GRUPP.contains(&first) {
        Namn::Grupp
    } else {
        Namn::Trolig
    }
}

/// What a name is that begins with another word.
fn of_others(first: &str, words: &[String]) -> Namn {
    let last = words[words.len() - 1].as_str();
    let filled = words.iter().all(|word| is_filling(word));
    if ALLA.contains(&first) {
        if filled { Namn::Trolig } else { Namn::Möjlig }
    } else if DELSUMMA.contains(&first) {
        Namn::Delsumma
    } else if KANSKE.contains(&first) || KANSKE.contains(&last) {
        Namn::Kanske
    } else if !is_sum(last) {
        Namn::Vanlig
    } else if NYCKELTAL.contains(&first) && !filled {
        Namn::Möjlig
    } else {
        Namn::Trolig
    }
}

fn is_sum(word: &str) -> bool {
    SUMMA.contains(&word)
}

fn is_filling(word: &str) -> bool {
    let number = word.bytes().all(|byte| byte.is_ascii_digit());
    number || is_sum(word) || UTFYLLNAD.contains(&word) || ALLA.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_usual_names() {
        for (namn, expected) in [
            ("Summa", Namn::Summa),
            ("SUMMA:", Namn::Summa),
            ("**Totalt**", Namn::Summa),
            ("Totalsumma", Namn::Summa),
            ("Totalt antal", Namn::Summa),
            ("Sammanlagt", Namn::Summa),
            ("Slutsumma", Namn::Summa),
            ("S:a", Namn::Summa),
            ("Summa totalt", Namn::Summa),
            ("Summa (tkr)", Namn::Summa),
            ("Totalt 2026", Namn::Summa),
            ("Allt som allt", Namn::Summa),
            ("Alla", Namn::Trolig),
            ("Samtliga enheter", Namn::Trolig),
            ("Hela kommunen", Namn::Trolig),
            ("Total kostnad", Namn::Trolig),
            ("Nämnden totalt", Namn::Trolig),
            ("Summa exkl. moms", Namn::Utom),
            ("Delsumma skola", Namn::Delsumma),
            ("varav nya", Namn::Härledd),
            ("- varav nya", Namn::Härledd),
            ("I genomsnitt", Namn::Härledd),
            ("Resultat", Namn::Kanske),
            ("Årets resultat", Namn::Kanske),
            ("Totalt¹", Namn::Summa),
            ("Summa(tkr)", Namn::Summa),
            ("Summa/Totalt", Namn::Summa),
            ("Total-summa", Namn::Summa),
            ("Totalresultat", Namn::Summa),
            ("Summering", Namn::Summa),
            ("Sa:", Namn::Summa),
            ("Samtliga skolor", Namn::Trolig),
            ("Alla skolor", Namn::Trolig),
            ("Helår", Namn::Trolig),
            ("Helåret", Namn::Trolig),
            ("Båda", Namn::Trolig),
            ("Antal totalt", Namn::Trolig),
            ("Totalt antal elever", Namn::Trolig),
            ("Totalt (5 st)", Namn::Summa),
            ("Summa skola", Namn::Grupp),
            ("Alla barn", Namn::Möjlig),
            ("Antal kontroller totalt", Namn::Möjlig),
        ] {
            assert_eq!(Namn::of(namn, "Allt som allt"), expected, "{namn}");
        }
    }

    #[test]
    fn what_is_counted_from_others_is_no_sum_of_them() {
        for namn in [
            "Snitt/mån",
            "Snittet",
            "Genomsnittlig tid",
            "Riksgenomsnitt",
            "Medelålder",
            "Medianvärde",
            "Av dessa nya",
            "av vilka nya",
            "Härav nya",
            "varav:kvinnor",
            "Föregående år",
            "Totalt föregående år",
            "Totalt genomsnitt",
            "Förändring",
            "Förändring mot 2025 (%)",
            "Diff",
            "Max",
            "Min",
        ] {
            assert_eq!(Namn::of(namn, "Summa"), Namn::Härledd, "{namn}");
        }
    }

    #[test]
    fn other_names_are_of_what_is_counted() {
        let names =
            ["Totalförsvar", "Summerande bedömning", "Antal", "SA", "Förändring av rutiner"];
        for namn in names.into_iter().chain([
            "",
            "Resultatenhet",
            "Norr",
            "Samlat",
            "Medelstora",
            "Statliga medel",
            "Över genomsnittet",
            "Min sida",
            "Föregående års balans",
            "Prognos helår",
        ]) {
            assert_eq!(Namn::of(namn, "Summa"), Namn::Vanlig, "{namn}");
        }
        assert_eq!(Namn::of("", ""), Namn::Vanlig);
    }
}
