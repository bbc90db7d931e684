//! The sentences that the program fills with data, each with the values that it may say.

use minijinja::Environment;
use minijinja::value::Value;

use super::catalogue::FUNKTIONER;
use super::engine::has_values;
use super::ordform::formfel;
use super::swedish::template_error;
use super::undefined::OKÄNT_VÄRDE;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::load::Scalar;

/// The sentences, by the key in `ord.yaml`; one that ends with `_` stands for all that begin so and have no line of
/// their own.
pub const MENINGAR: &[(&str, &[&str])] = &[
    ("ansvarig_person", &["namn", "titel"]),
    ("antal_", &["flera", "namn"]),
    ("avvikelser_ej_granskad", &["antal", "vilka", "flera", "risk"]),
    ("avvikelser_ej_klar", &["antal", "vilka", "flera", "risk"]),
    ("avvikelser_i_text", &["antal", "vilka", "flera", "risk"]),
    ("avvikelser_inledning", &["antal", "åtgärder"]),
    ("avvikelser_inget", &["antal", "vilka", "flera", "risk", "period"]),
    ("avvikelser_tidigare", &["antal", "vilka", "flera", "risk"]),
    ("avvikelser_vilka", &["flera", "risk"]),
    ("beslutar", &["nämnd"]),
    ("bilaga", &["nr"]),
    ("filsida", &["namn", "nr", "antal"]),
    ("fördjupning_rubrik", &["nr", "namn", "rubrik", "enhet"]),
    ("föreslår", &["nämnd", "del_av", "vidare"]),
    ("föreslår_meningar", &["nämnd", "del_av", "vidare"]),
    ("förs_", &[]),
    ("förvaltningens_förslag", &[]),
    ("inga_avvikelser", &["period"]),
    ("inga_övriga_avvikelser", &["period"]),
    ("kommungemensam_grupp", &["antal"]),
    ("kontrollaktiviteter_antal", &["antal", "systematiska", "risker", "namn", "planår"]),
    ("läge_", &[]),
    ("löpande_kontroll", &["flera"]),
    ("maskad", &[]),
    ("mening_", &["orsak", "namn", "granskad", "av_kontroll"]),
    ("obligatorisk_grupp", &["antal", "kommungemensam"]),
    ("omdöme_rubrik", &["flera"]),
    ("ordförandens_förslag", &[]),
    ("plan_kort", &["planår"]),
    ("resultat_", &[]),
    ("sammanfattning_", &["antal", "vilka", "flera", "namn", "granskad"]),
    ("sammanfattning_vilka", &["flera"]),
    ("sammanträdesdatum", &[]),
    ("självskattning_svar", &["antal"]),
    ("slag_", &[]),
    ("som_förvaltningen", &[]),
    ("tas_med", &["i_planen"]),
    ("titel_avrapportering", &["plan"]),
    ("titel_förbättringsåtgärder", &["plan"]),
    ("titel_internkontrollplan", &["plan"]),
    ("titel_handlingar_kommer", &[]),
    ("titel_kallelse", &[]),
    ("titel_paket", &[]),
    ("titel_riskanalys", &["plan"]),
    ("underlag_bilaga_rad", &["bilaga", "namn", "datum", "reviderad"]),
    ("underlag_rad", &["namn", "datum", "reviderad"]),
    ("uppföljning_rubrik", &["flera"]),
    ("utdragsnamn", &["namn", "organ", "paragraf"]),
    ("väntar_rad", &["namn", "delar", "plannamn", "när"]),
    ("åtgärd_mening", &["namn", "vad", "ansvarig", "slutdatum", "senast"]),
    ("åtgärd_villkor", &["ansvarig", "slutdatum", "senast"]),
    (
        "överföring_",
        &[
            "vad",
            "motivering",
            "hel_mening",
            "när",
            "obligatorisk",
            "planår",
            "plannamn",
            "risk_nr",
            "som",
        ],
    ),
    ("översikt_vad", &["antal", "alla", "period"]),
];

/// Headings that begin as a family of sentences does.
const RUBRIKER: [&str; 1] = ["sammanfattning_av_granskningar"];

/// What every sentence may say besides: what the texts of a handling may.
const ALLA: [&str; 7] =
    ["plan", "förra_plan", "nästa_plan", "ärende", "nämnd", "sammanträde", "kommun"];

/// The values that the sentence under a key may say; none for words that are printed as they stand.
pub fn values_of(key: &str) -> Option<&'static [&'static str]> {
    if RUBRIKER.contains(&key) {
        return None;
    }
    let exact = MENINGAR.iter().find(|(known, _)| *known == key);
    let family =
        || MENINGAR.iter().find(|(known, _)| known.ends_with('_') && key.starts_with(known));
    exact.or_else(family).map(|(_, values)| *values)
}

/// A value in a word that is printed as it stands.
pub const VÄRDE_I_ORD: Regel = Regel {
    namn: "värde-i-ord",
    nivå: Nivå::Fast,
    hittar: "Ett värde inom {{ }} eller {% %} i ett ord som layouten trycker som det står.",
    varför: "Bara de meningar som programmet sätter ihop fylls med värden. Här skulle klamrarna synas.",
    gör: "Skriv orden utan värden.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  sändlista: Skickas av ⟦{{ nämnd.namn }}⟧ till\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  sändlista: Skickas till\n",
    },
};

/// What is wrong with the words that are said otherwise under a key.
pub fn in_words(key: &str, word: &Scalar) -> Vec<Diagnostic> {
    let mut faults = formfel(key, word);
    if has_values(&word.text) {
        faults.extend(match values_of(key) {
            Some(values) => in_sentence(values, word),
            None => vec![printed_as_it_stands(key, word)],
        });
    }
    faults
}

fn printed_as_it_stands(key: &str, word: &Scalar) -> Diagnostic {
    let start = ["{{", "{%", "{#"].iter().filter_map(|mark| word.text.find(mark)).min();
    let start = start.unwrap_or_default();
    let end = word.text.rfind('}').map_or(word.text.len(), |end| end + 1);
    let message = format!("ordet ”{key}” trycks som det står, med klamrarna");
    Diagnostic::new(&VÄRDE_I_ORD, message)
        .at(word.origin.span(start..end.max(start)))
        .hint("skriv orden utan värden")
}

fn in_sentence(values: &[&str], word: &Scalar) -> Vec<Diagnostic> {
    let mut env = Environment::new();
    env.set_debug(true);
    let template = match env.template_from_str(&word.text) {
        Ok(template) => template,
        Err(error) => {
            return vec![template_error(&error, &word.origin, &env, &Value::from(()))];
        }
    };
    let known: Vec<&str> = values.iter().chain(&ALLA).copied().collect();
    let functions = FUNKTIONER.iter().map(|one| one.namn).chain(["range", "dict", "handling"]);
    let functions: Vec<&str> = functions.collect();
    let mut names: Vec<String> = template.undeclared_variables(false).into_iter().collect();
    names.sort();
    names.retain(|name| !known.contains(&name.as_str()) && !functions.contains(&name.as_str()));
    names.iter().map(|name| unknown(name, &known, word)).collect()
}

/// A name that the sentence has no value for.
fn unknown(name: &str, known: &[&str], word: &Scalar) -> Diagnostic {
    let fault = Diagnostic::new(&OKÄNT_VÄRDE, format!("”{name}” finns inte"));
    let fault = fault.hint_opt(hint_nearest(name, known.iter().copied()));
    let is_part =
        |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
    let stands = |(at, _): &(usize, &str)| {
        let (before, after) = (&word.text[..*at], &word.text[at + name.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    };
    let at = word.text.match_indices(name).find(stands);
    fault.at_opt(at.map(|(at, _)| word.origin.span(at..at + name.len())))
}
