//! A decision point that begins as a sentence of its own, after the ”att” of the layout.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Beslutsinnehåll, Handling, Rad};
use crate::prose::Prosa;

/// A point with the beginning of a sentence.
pub const BESLUTSPUNKT_SOM_MENING: Regel = Regel {
    namn: "beslutspunkt-som-mening",
    nivå: Nivå::Varning,
    hittar: "En beslutspunkt som är skriven som en egen mening: ett verb med stor bokstav, eller vem som beslutar.",
    varför: "Layouten sätter ”att” före punkten, så det skulle stå ”att Godkänna planen” eller ”att nämnden beslutar att”.",
    gör: "Börja punkten med verbet och liten bokstav. Är punkterna hela meningar: skriv hela_meningar: true bredvid punkter.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - ⟦Byggnadsnämnden beslutar att lämna remissen utan erinran⟧
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
",
    },
};

/// What organs decide to do: the words that a point begins with.
const VERB: [&str; 48] = [
    "anse",
    "anta",
    "anvisa",
    "avge",
    "avskriva",
    "avslå",
    "avsluta",
    "avstyrka",
    "avsätta",
    "begära",
    "bemyndiga",
    "besvara",
    "bevilja",
    "bifalla",
    "bordlägga",
    "delegera",
    "entlediga",
    "fastställa",
    "finansiera",
    "föreslå",
    "förklara",
    "ge",
    "genomföra",
    "godkänna",
    "hänskjuta",
    "inleda",
    "införa",
    "inrätta",
    "justera",
    "lägga",
    "lämna",
    "notera",
    "rekommendera",
    "remittera",
    "revidera",
    "skicka",
    "ställa",
    "tillstyrka",
    "upphäva",
    "uppdra",
    "uppmana",
    "utse",
    "utöka",
    "välja",
    "återremittera",
    "återrapportera",
    "översända",
    "överlämna",
];

/// A warning for each.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let delar = handling.beslutsdelar().into_iter();
    let punkter = delar.filter_map(|del| match del.innehåll {
        Beslutsinnehåll::Punkter(punkter) if !punkter.hela_meningar => Some(punkter.punkter),
        _ => None,
    });
    punkter.flatten().filter_map(|rad| fault(kontext, rad, &prosa.plain(rad))).collect()
}

fn fault(kontext: Kontext<'_>, rad: &Rad, words: &str) -> Option<Diagnostic> {
    let words = words.trim();
    let verb = words.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let is_capital = words.starts_with(char::is_uppercase);
    if is_capital && VERB.contains(&verb.to_lowercase().as_str()) {
        let fault = told(kontext, rad, format!("det kommer att stå ”att {verb}”"));
        return Some(mended(kontext, rad, verb, fault.hint("skriv verbet med liten bokstav")));
    }
    let decides = [" beslutar att ", " beslutade att ", " föreslås besluta "];
    let named = decides
        .into_iter()
        .any(|says| words.split('.').next().is_some_and(|first| first.contains(says)));
    (is_capital && named).then(|| {
        let hint = "börja med vad som ska göras; är punkterna hela meningar: skriv ”hela_meningar: true” bredvid dem";
        told(kontext, rad, "punkten säger själv vem som beslutar, efter layoutens ”att”".to_owned()).hint(hint)
    })
}

fn told(kontext: Kontext<'_>, rad: &Rad, message: String) -> Diagnostic {
    Diagnostic::new(&BESLUTSPUNKT_SOM_MENING, message).at(kontext.span(rad.plats))
}

/// With a small letter, unless all points may be meant as sentences.
fn mended(kontext: Kontext<'_>, rad: &Rad, verb: &str, fault: Diagnostic) -> Diagnostic {
    let Some(scalar) = kontext.workshop.repo.tree.scalar(rad.plats) else { return fault };
    let Some(at) = scalar.text.find(verb).filter(|at| scalar.text[..*at].trim().is_empty()) else {
        return fault;
    };
    let small = Replacement::new(scalar.origin.span(at..at + verb.len()), verb.to_lowercase());
    fault.mended(Edit::offer("skriv verbet med liten bokstav", vec![small]).of_words())
}
