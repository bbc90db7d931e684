//! One handling: what it needs to be made, and what it says of what lies beside it.

use super::familj::familj;
use super::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Handling;
use crate::prose::Prosa;

familj! {
    /// What is wrong with a handling, besides the plan that it shows.
    check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic>;
    annan_namnd: [ANNAN_NÄMND],
    annan_period: [ANNAN_PERIOD],
    atgard_utan_slag: [ÅTGÄRD_UTAN_SLAG],
    avsnitt: [TOMT_AVSNITT],
    beslutspunkt: [BESLUTSPUNKT_MED_ATT, TOM_BESLUTSPUNKT],
    bilaga_i_text: [OKÄND_BILAGA_I_TEXT],
    bilagor: [BILAGA_NÄMNS_INTE],
    exempeltext: [EXEMPELTEXT],
    fil: [FIL_MED_ANTECKNINGAR, FIL_SOM_BILD, FIL_UTAN_TEXT, SIDA_GÅR_INTE_ATT_VISA, SIDA_INTE_A4],
    forbattringsatgarder: [INGA_FÖRBÄTTRINGSÅTGÄRDER],
    forslag: [FÖRSLAG_UTAN_PUNKTER],
    halsningsfras: [HÄLSNINGSFRAS_UTAN_NAMN],
    hanvisning: [OKÄND_HÄNVISNING, HÄNVISNING_TILL_FLERA],
    komponent: [KOMPONENT_UTAN_PLAN],
    komponent_igen: [KOMPONENT_TVÅ_GÅNGER],
    maskning: [MASKAT_NAMN],
    mottagare: [MOTTAGARE_SOM_ORD],
    namn: [],
    numrerat: [INSKRIVET_NUMMER, OKÄNT_NUMMER_I_TEXT],
    ord: [],
    period: [],
    personer: [],
    plan: [HANDLING_UTAN_PLAN],
    punkt_som_mening: [BESLUTSPUNKT_SOM_MENING],
    reviderad: [REVIDERAD_FÖRE_DATUM],
    tomt_namn: [],
    utan_innehall: [HANDLING_UTAN_INNEHÅLL],
}

pub use exempeltext::EXEMPELTEXT;
