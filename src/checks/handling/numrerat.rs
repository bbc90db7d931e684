//! Numbers that somebody typed where the program numbers: on headings, tables and figures, and in references to them.

use std::ops::Range;

use crate::checks::hanvisat::{Sak, Skriven, skrivna};
use crate::checks::kontext::Kontext;
use crate::checks::rubriker::rubriker;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::{Handling, Numrerat};
use crate::prose::Prosa;
use crate::sight::Words;
use crate::text::{Mål, Målslag, dag, for_each_line};

/// A number in a heading that gets one.
pub const INSKRIVET_NUMMER: Regel = Regel {
    namn: "inskrivet-nummer",
    nivå: Nivå::Varning,
    hittar: "En rubrik, en tabell eller en figur som börjar med ett nummer, i en handling som numrerar dem.",
    varför: "Numret skulle stå två gånger, och inte följa med när något flyttas.",
    gör: "Ta bort numret ur rubriken.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    numrering: rubriker
    avsnitt: [{rubrik: ⟦1. Bakgrund⟧, text: Tiderna har mätts.}]
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    numrering: rubriker
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// A typed reference to a number that nothing has.
pub const OKÄNT_NUMMER_I_TEXT: Regel = Regel {
    namn: "okänt-nummer-i-text",
    nivå: Nivå::Varning,
    hittar: "En hänvisning som är skriven för hand, till ett avsnitt, en tabell eller en figur som handlingen inte har.",
    varför: "Den som läser hittar inte dit.",
    gör: "Hänvisa med {{ hänvisa(\"…\") }}, så följer numret med. Gäller det något annat skrivs det ut: tabell 9 i bilagan.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    numrering: tabeller
    avsnitt: [{rubrik: Bakgrund, text: Tiderna står i ⟦tabell 9⟧.}]
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    numrering: tabeller
    avsnitt: [{rubrik: Bakgrund, text: Tiderna står i tabell 9 i bilagan.}]
",
    },
};

/// So many headings of its own a layout may add to a handling without a plan.
const LAYOUTENS: usize = 5;

/// What is wrong with the typed numbers of a handling that numbers.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    if handling.gemensamt.numrering.is_empty() {
        return Vec::new();
    }
    let numbers =
        |slag: Målslag| handling.gemensamt.numrering.iter().any(|one| slag_of(*one) == slag);
    let egna = rubriker(kontext, handling, prosa).egna;
    let numbered = egna.iter().filter(|one| numbers(one.slag));
    let mut faults: Vec<Diagnostic> = numbered.filter_map(typed_in).collect();
    // What a plan gives cannot be counted here.
    if !handling.görs_ur_plan() {
        let count =
            |slag| egna.iter().filter(|one| one.slag == slag && one.rubrik.is_some()).count();
        let known = |slag: Målslag| {
            numbers(slag)
                .then(|| count(slag) + if slag == Målslag::Rubrik { LAYOUTENS } else { 0 })
        };
        let headings: Vec<&str> = egna.iter().filter_map(|one| one.rubrik.as_deref()).collect();
        faults.extend(unknown(prosa, &headings, &known));
    }
    faults
}

fn slag_of(numrerat: Numrerat) -> Målslag {
    match numrerat {
        Numrerat::Rubriker => Målslag::Rubrik,
        Numrerat::Tabeller => Målslag::Tabell,
        Numrerat::Figurer => Målslag::Figur,
    }
}

/// A number that stands in what gets one.
fn typed_in(mål: &Mål) -> Option<Diagnostic> {
    let rubrik = mål.rubrik.as_deref()?.trim();
    let number = match mål.slag {
        Målslag::Rubrik => chapter(rubrik)?,
        Målslag::Tabell => labelled(rubrik, &["tabell"])?,
        Målslag::Figur => labelled(rubrik, &["figur", "diagram", "bild"])?,
    };
    let message = format!("numret ”{number}” kommer att stå två gånger");
    let fault = Diagnostic::new(&INSKRIVET_NUMMER, message).at(mål.span);
    Some(fault.hint("ta bort numret: handlingen numrerar själv"))
}

/// ”1.”, ”2.1” before a word; ”2024 års plan” has none, nor have ”3 månader”, ”24.12 Julafton” and ”3 Frågor till nämnden”.
fn chapter(rubrik: &str) -> Option<&str> {
    let (number, rest) = rubrik.split_once(char::is_whitespace)?;
    let parts: Vec<&str> = number.trim_end_matches(['.', ')']).split('.').collect();
    let is_part =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|one| one.is_ascii_digit());
    let is_marked = parts.len() > 1 || number.ends_with(['.', ')']);
    let is_day_or_time = parts.len() == 2 && parts[1].len() == 2;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let begins = rest.trim_start().starts_with(char::is_uppercase);
    let is_date = dag(rubrik).is_some() || words[0].to_lowercase().starts_with("kap");
    let is_number = parts.iter().all(is_part) && begins && !is_day_or_time && !is_date;
    (is_number && (is_marked || number.len() == 1 && words.len() < 3)).then_some(number)
}

/// ”Tabell 1”, where one of these words stands before the number.
fn labelled<'r>(rubrik: &'r str, labels: &[&str]) -> Option<&'r str> {
    let (label, rest) = rubrik.split_once(char::is_whitespace)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let known = labels.contains(&label.to_lowercase().as_str());
    (known && (1..=3).contains(&digits)).then(|| &rubrik[..label.len() + 1 + digits])
}

/// The typed references to numbers past the last; `known`: how many there are at most of what is numbered. A number that
/// one of the `headings` begins with is no reference.
fn unknown(
    prosa: &Prosa,
    headings: &[&str],
    known: &dyn Fn(Målslag) -> Option<usize>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rich in prosa.egna() {
        for_each_line(&rich.blocks, &mut |line| {
            let words = Words::of(line);
            let is_heading = headings.contains(&words.text.as_str());
            for (del, slag, number) in typed(&words.text) {
                let is_typed = words.uttryck(&del).is_none() && !(is_heading && del.start == 0);
                if is_typed && known(slag).is_some_and(|most| number > most) {
                    let place = words.place(&del, prosa.sources());
                    found.push(unknown_number(&named(slag, &words.text[del]), place));
                }
            }
        });
    }
    found
}

/// ”tabell 9”, ”avsnitt 3.1”, ”figurerna 1 och 2”: where it stands, what it is and its first number. The program numbers
/// with no letters, and only sections with parts.
fn typed(text: &str) -> Vec<(Range<usize>, Målslag, usize)> {
    let of_one = |one: &Skriven| -> Vec<_> {
        let slag = match one.sak {
            Sak::Bilaga => return Vec::new(),
            Sak::Avsnitt => Målslag::Rubrik,
            Sak::Tabell => Målslag::Tabell,
            Sak::Figur => Målslag::Figur,
        };
        let numbered = one.numrerade().filter_map(|(number, del)| {
            let number = &text[number];
            let first = number.split('.').next().filter(|_| slag == Målslag::Rubrik);
            Some((del, slag, first.unwrap_or(number).parse().ok()?))
        });
        numbered.collect()
    };
    skrivna(text).iter().flat_map(of_one).collect()
}

/// What is referred to, also where its word stands before another number.
fn named(slag: Målslag, words: &str) -> String {
    let word = match slag {
        Målslag::Rubrik => "avsnitt",
        Målslag::Tabell => "tabell",
        Målslag::Figur => "figur",
    };
    if words.starts_with(char::is_alphabetic) {
        words.to_owned()
    } else {
        format!("{word} {words}")
    }
}

fn unknown_number(words: &str, place: Option<Span>) -> Diagnostic {
    let fault =
        Diagnostic::new(&OKÄNT_NUMMER_I_TEXT, format!("handlingen har inget som heter {words}"));
    fault.at_opt(place).hint(
        "hänvisa så att numret följer med: {{ hänvisa(\"…\") }}, med rubriken inom citattecknen",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_years_and_counts() {
        for (rubrik, number) in [
            ("1. Inledning", "1."),
            ("2.1 Metod", "2.1"),
            ("3 Resultat", "3"),
            ("4) Bilagor", "4)"),
        ] {
            assert_eq!(chapter(rubrik), Some(number), "{rubrik}");
        }
        for rubrik in [
            "2024 års plan",
            "12 Anmälningar",
            "3 månader",
            "1 januari",
            "Inledning",
            "24.12 Julafton",
            "8.15 Samling",
            "2 Kap. 1 §",
            "9 Maj",
            "3 Frågor till nämnden",
        ] {
            assert_eq!(chapter(rubrik), None, "{rubrik}");
        }
        assert_eq!(labelled("Tabell 1: Beslut", &["tabell"]), Some("Tabell 1"));
        assert_eq!(labelled("Tabell över beslut", &["tabell"]), None);
    }
}
