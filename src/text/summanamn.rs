//! What rows and columns are called that are counted from others.

/// What a row or column is among the others, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namn {
    /// The sum of the others.
    Summa,
    /// Most often a sum, as ”Total kostnad” and ”Samtliga enheter”.
    Trolig,
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

const SUMMA: [&str; 22] = [
    "summa",
    "summan",
    "summor",
    "summerat",
    "summarum",
    "sum",
    "s:a",
    "σ",
    "∑",
    "total",
    "totalt",
    "totala",
    "totalen",
    "totalsumma",
    "totalsumman",
    "totalantal",
    "totalbelopp",
    "slutsumma",
    "slutsumman",
    "sammanlagt",
    "sammantaget",
    "inalles",
];
const MER_SUMMA: [&str; 4] = ["tot", "tillsammans", "totalsummor", "sammanlagda"];
const ALLA: [&str; 3] = ["alla", "samtliga", "hela"];
/// Words that say no more than that all is meant.
const UTFYLLNAD: [&str; 37] = [
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
    "enheter",
    "enheterna",
    "avdelningar",
    "områden",
    "rader",
    "poster",
    "alla",
    "samtliga",
    "hela",
    "ovanstående",
];
const UTOM: [&str; 9] =
    ["exkl", "exklusive", "inkl", "inklusive", "utom", "utan", "minus", "före", "efter"];
const DELSUMMA: [&str; 5] = ["delsumma", "delsummor", "mellansumma", "deltotal", "subtotal"];
const HÄRLEDD: [&str; 14] = [
    "varav",
    "därav",
    "därutav",
    "medel",
    "medelvärde",
    "medeltal",
    "genomsnitt",
    "genomsnittligt",
    "genomsnittet",
    "snitt",
    "median",
    "medianvärde",
    "andel",
    "andelen",
];
const KANSKE: [&str; 7] =
    ["resultat", "resultatet", "netto", "nettot", "saldo", "differens", "skillnad"];

impl Namn {
    /// By the words of a head; `summanamn` is what sums are called here.
    pub fn of(text: &str, summanamn: &str) -> Self {
        let words = words(text);
        let [first, rest @ ..] = words.as_slice() else { return Self::Vanlig };
        let last = words[words.len() - 1].as_str();
        let is = |list: &[&str], word: &str| list.contains(&word);
        let filled = rest.iter().all(|word| is_sum(word) || is_filling(word));
        match first.as_str() {
            _ if words == self::words(summanamn) => Self::Summa,
            word if is_sum(word) && rest.iter().any(|word| is(&UTOM, word)) => Self::Utom,
            word if is_sum(word) && filled => Self::Summa,
            word if is_sum(word) => Self::Trolig,
            word if is(&ALLA, word) && filled => Self::Trolig,
            word if is(&DELSUMMA, word) => Self::Delsumma,
            word if is(&HÄRLEDD, word) => Self::Härledd,
            "i" if is(&HÄRLEDD, last) => Self::Härledd,
            word if is(&KANSKE, word) || is(&KANSKE, last) => Self::Kanske,
            _ if is_sum(last) => Self::Trolig,
            _ => Self::Vanlig,
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
        matches!(self, Self::Summa | Self::Trolig | Self::Utom)
    }
}

fn is_sum(word: &str) -> bool {
    SUMMA.contains(&word) || MER_SUMMA.contains(&word)
}

fn is_filling(word: &str) -> bool {
    let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    year || UTFYLLNAD.contains(&word)
}

/// The words of a name without signs around them, in small letters.
fn words(text: &str) -> Vec<String> {
    let sign = |c: char| {
        matches!(c, '*' | '_' | ':' | '.' | ',' | '(' | ')' | '=' | '-' | '–' | '"' | '”')
    };
    let lower = text.to_lowercase();
    let words = lower.split_whitespace().map(|word| word.trim_matches(sign).to_owned());
    words.filter(|word| !word.is_empty()).collect()
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
        ] {
            assert_eq!(Namn::of(namn, "Allt som allt"), expected, "{namn}");
        }
    }

    #[test]
    fn other_names_are_of_what_is_counted() {
        let names = ["Totalförsvar", "Summerande bedömning", "Alla barn", "Antal", "Hela dagar"];
        for namn in names.into_iter().chain(["", "Resultatenhet", "Norr", "Samlat", "Medelstora"]) {
            assert_eq!(Namn::of(namn, "Summa"), Namn::Vanlig, "{namn}");
        }
        assert_eq!(Namn::of("", ""), Namn::Vanlig);
    }
}
