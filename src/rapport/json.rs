//! Our own form: all that is known, by the words that the user knows it by.

use schemars::JsonSchema;
use serde::Serialize;

use super::fynd;
use super::handling::Handling;
use super::innehall::Rapport;
use super::plats;
use super::text::text;
use crate::diag::Severity;
use crate::schema::schema_of;

/// Vad `skrivelse kontrollera` eller `skrivelse bygg` har hittat och gjort. Nya nycklar kan komma till; läs förbi dem.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Rapport")]
struct Form<'r> {
    /// Formens version. Den ändras när en nyckel tas bort eller får en annan betydelse.
    version: u32,
    /// Programmets version.
    skrivelse: &'static str,
    /// Kommandot: kontrollera eller bygg.
    #[schemars(extend("enum" = ["kontrollera", "bygg"]))]
    kommando: &'static str,
    /// Hur många det är av varje nivå.
    antal: Antal,
    /// Vad som är fel eller kan bli bättre, alla på en gång.
    fynd: Vec<Fynd<'r>>,
    /// Handlingarna som gjordes. Saknas när inga skulle göras.
    #[serde(skip_serializing_if = "Option::is_none")]
    handlingar: Option<&'r [Handling]>,
}

/// Hur många fynd det är av varje nivå.
#[derive(Serialize, JsonSchema)]
struct Antal {
    /// Fel: handlingarna går inte att göra.
    fel: usize,
    /// Varningar: handlingarna görs, men något är troligen inte menat.
    varningar: usize,
    /// Råd.
    råd: usize,
}

/// Något som är fel, eller kan bli bättre.
#[derive(Serialize, JsonSchema)]
struct Fynd<'r> {
    /// Hur allvarligt det är: fel, varning eller råd.
    #[schemars(extend("enum" = ["fel", "varning", "råd"]))]
    nivå: &'static str,
    /// Regeln som hittade det. `skrivelse regler NAMN` berättar mer.
    regel: &'static str,
    /// Vad som är fel.
    meddelande: &'r str,
    /// Några ord om det som står på platsen.
    #[serde(skip_serializing_if = "Option::is_none")]
    ord: Option<&'r str>,
    /// Var det står. Saknas när det inte står i någon av filerna.
    #[serde(skip_serializing_if = "Option::is_none")]
    plats: Option<Plats<'r>>,
    /// Andra platser som har med saken att göra.
    se_även: Vec<SeÄven<'r>>,
    /// Vad man ska göra.
    gör_så_här: &'r [String],
    /// Ett avtryck att känna igen fyndet på, också när det har flyttat till en annan rad.
    avtryck: &'r str,
}

/// En annan plats som har med saken att göra.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SeAven")]
struct SeÄven<'r> {
    /// Var den är.
    plats: Plats<'r>,
    /// Varför den har med saken att göra.
    ord: &'r str,
}

/// En plats i en fil.
#[derive(Serialize, JsonSchema)]
struct Plats<'r> {
    /// Filens sökväg, med `/`. Den räknas från roten i git, eller utan git från mappen med skrivelse.yaml.
    fil: &'r str,
    /// Det första tecknet.
    från: Punkt,
    /// Tecknet efter det sista.
    till: Punkt,
}

/// En rad och en kolumn.
#[derive(Serialize, JsonSchema)]
struct Punkt {
    /// Raden, räknad från 1.
    rad: usize,
    /// Kolumnen, räknad i tecken (Unicodes kodpunkter) från 1.
    kolumn: usize,
}

/// The report, as JSON.
pub fn json(rapport: &Rapport) -> String {
    text(&Form {
        version: 1,
        skrivelse: env!("CARGO_PKG_VERSION"),
        kommando: rapport.kommando,
        antal: Antal {
            fel: rapport.antal(Severity::Fel),
            varningar: rapport.antal(Severity::Varning),
            råd: rapport.antal(Severity::Råd),
        },
        fynd: rapport.fynd.iter().map(Fynd::from).collect(),
        handlingar: rapport.handlingar.as_deref(),
    })
}

/// Its JSON Schema.
pub fn schema() -> String {
    text(schema_of::<Form<'_>>().as_value())
}

impl<'r> From<&'r fynd::Fynd> for Fynd<'r> {
    fn from(fynd: &'r fynd::Fynd) -> Self {
        let se_även =
            |(plats, ord): &'r (plats::Plats, String)| SeÄven { plats: plats.into(), ord };
        Self {
            nivå: fynd.nivå(),
            regel: fynd.regel(),
            meddelande: &fynd.diagnostic.message,
            ord: fynd.diagnostic.label.as_deref(),
            plats: fynd.plats.as_ref().map(Plats::from),
            se_även: fynd.fler.iter().map(se_även).collect(),
            gör_så_här: &fynd.diagnostic.hints,
            avtryck: &fynd.avtryck,
        }
    }
}

impl<'r> From<&'r plats::Plats> for Plats<'r> {
    fn from(plats: &'r plats::Plats) -> Self {
        let punkt = |punkt: plats::Punkt| Punkt { rad: punkt.rad, kolumn: punkt.kolumn };
        Self { fil: &plats.fil, från: punkt(plats.från), till: punkt(plats.till) }
    }
}
