//! Granskningar, åtgärder and överföringar, with the sentences that the layout makes of them.

use minijinja::value::Value;

use super::{Källor, karta, none, ord, rikt};
use crate::model::{
    Fördjupning, Genomfört, Granskning, Mål, Ord, Personval, Planrisk, Resultat, Åtgärd, Överföring,
};
use crate::prose::{Block, Prosa, Rich, Scope};

/// The risk, and the kontroll within it, that something belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Hemvist<'a> {
    /// The risk.
    pub post: &'a Planrisk<'a>,
    /// What its sentences may see.
    pub scope: Scope,
}

impl Källor<'_> {
    /// Granskningar, each with its period.
    pub fn granskningar(&self, granskningar: &[Granskning], hemvist: Hemvist<'_>) -> Value {
        granskningar.iter().map(|granskning| self.granskning(granskning, hemvist)).collect()
    }

    fn granskning(&self, granskning: &Granskning, hemvist: Hemvist<'_>) -> Value {
        let mening = granskning.resultat.map_or_else(none, |resultat| {
            let orsak = Prosa::infogbar(granskning.orsak.as_ref(), hemvist.scope);
            rikt(self.prosa.sentence(&format!("mening_{}", resultat.ord()), vec![("orsak", orsak)]))
        });
        karta([
            ("period", ord(granskning.period.as_ref())),
            ("resultat", granskning.resultat.map_or_else(none, |resultat| self.resultat(resultat))),
            ("mening", mening),
            ("genomförd", self.text(granskning.genomförd.as_ref())),
            ("redovisning", self.text(granskning.redovisning.as_ref())),
            ("ledde_till", self.text(granskning.ledde_till.as_ref())),
        ])
    }

    fn resultat(&self, resultat: Resultat) -> Value {
        let namn = self.prosa.sentence(&format!("resultat_{}", resultat.ord()), vec![]).text();
        let (ton, symbol) = self.utseende(resultat.ord());
        karta([
            ("id", resultat.ord().into()),
            ("namn", namn.into()),
            ("ton", ton),
            ("symbol", symbol),
        ])
    }

    /// The tone and the symbol that the theme has for a result.
    pub fn utseende(&self, resultat: &str) -> (Value, Value) {
        let look =
            |key: &str| self.prosa.layout().theme.pointer(&format!("/resultat/{resultat}/{key}"));
        let word = |key| look(key).and_then(|value| value.as_str()).map_or_else(none, Value::from);
        (word("ton"), word("symbol"))
    }

    /// Åtgärder, each with its sentence.
    pub fn åtgärder(&self, åtgärder: &[Åtgärd], hemvist: Hemvist<'_>) -> Value {
        åtgärder.iter().map(|åtgärd| self.åtgärd(åtgärd, hemvist)).collect()
    }

    fn åtgärd(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Value {
        let läge = åtgärd
            .läge
            .map(|läge| self.prosa.sentence(&format!("läge_{}", läge.ord()), vec![]).text());
        let genomfört = match &åtgärd.genomfört {
            Some(Genomfört::Text(text)) => self.text(Some(text)),
            Some(Genomfört::Perioder(poster)) => {
                let blocks = poster.iter().flat_map(|post| self.prosa.rich(post.text.plats).blocks);
                rikt(Rich { blocks: blocks.collect(), inline: false })
            }
            None => none(),
        };
        let slutdatum = åtgärd
            .slutdatum
            .as_ref()
            .map_or_else(none, |slutdatum| self.prosa.plain(slutdatum).into());
        let ansvariga: Vec<String> =
            åtgärd.ansvarig.iter().map(|ansvarig| self.ansvarig(ansvarig).text()).collect();
        let mening = vec![
            ("namn", Prosa::infogbar(åtgärd.namn.as_ref(), hemvist.scope)),
            ("vad", Prosa::infogbar_text(åtgärd.vad.as_ref(), hemvist.scope)),
            ("slutdatum", slutdatum.clone()),
            ("ansvarig", if ansvariga.is_empty() { none() } else { ansvariga.join(", ").into() }),
        ];
        karta([
            ("namn", self.rad(åtgärd.namn.as_ref())),
            ("vad", self.text(åtgärd.vad.as_ref())),
            ("genomfört", genomfört),
            ("läge", läge.map_or_else(none, Value::from)),
            ("ansvarig", self.ansvariga(&åtgärd.ansvarig)),
            ("enhet", self.enhetsnamn(åtgärd.enhet.as_ref())),
            ("slutdatum", slutdatum),
            ("mening", self.åtgärdsmening(åtgärd, mening)),
            (
                "överföring",
                åtgärd
                    .överföring
                    .as_ref()
                    .map_or_else(none, |överföring| self.överföring(överföring, hemvist)),
            ),
        ])
    }

    /// What is to be done, by whom and until when; none when it takes more than a sentence to say.
    fn åtgärdsmening(&self, åtgärd: &Åtgärd, values: Vec<(&'static str, Value)>) -> Value {
        let vad = åtgärd.vad.as_ref().map(|vad| self.prosa.rich(vad.plats));
        let one_line =
            vad.as_ref().is_none_or(|vad| matches!(vad.blocks.as_slice(), [Block::Stycke(_)]));
        let said = åtgärd.namn.is_some() || vad.is_some();
        if said && one_line { rikt(self.prosa.sentence("åtgärd_mening", values)) } else { none() }
    }

    /// Those responsible, each in words.
    pub fn ansvariga(&self, ansvariga: &[Personval]) -> Value {
        ansvariga.iter().map(|ansvarig| rikt(self.ansvarig(ansvarig))).collect()
    }

    fn ansvarig(&self, ansvarig: &Personval) -> Rich {
        match (self.sammanhang.person(ansvarig), ansvarig) {
            (Some(person), _) if person.maskad => self.prosa.sentence("maskad", vec![]),
            (Some(person), _) => {
                let values = vec![
                    ("namn", person.namn.källa.as_str().into()),
                    ("titel", ord(person.titel.as_ref())),
                ];
                self.prosa.sentence("ansvarig_person", values)
            }
            (None, Personval::Nyckel(rad)) => self.prosa.rich(rad.plats),
            (None, Personval::Person(_)) => Rich::default(),
        }
    }

    /// The full name of a unit.
    pub fn enhetsnamn(&self, enhet: Option<&Ord>) -> Value {
        enhet.map_or_else(none, |enhet| self.sammanhang.enhet(&enhet.källa).into())
    }

    /// The carry-over sentence.
    pub fn överföring(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Value {
        let planår = överföring
            .planår
            .or_else(|| Some(self.sammanhang.plan?.planår + 1))
            .unwrap_or_default();
        let plannamn = self.prosa.sentence("plan_kort", vec![("planår", planår.into())]).text();
        let values = vec![
            ("motivering", Prosa::infogbar(överföring.motivering.as_ref(), hemvist.scope)),
            ("obligatorisk", hemvist.post.obligatorisk().into()),
            ("planår", planår.into()),
            ("plannamn", plannamn.into()),
            ("risk_nr", self.risk_nr(överföring, hemvist).map_or_else(none, Value::from)),
            (
                "som",
                överföring
                    .som
                    .as_ref()
                    .map_or_else(none, |som| self.prosa.rich(som.plats).text().into()),
            ),
        ];
        rikt(self.prosa.sentence(&format!("överföring_{}", överföring.till.ord()), values))
    }

    /// The number in the next plan: of the risk with that id, or the number as written.
    fn risk_nr(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Option<String> {
        if överföring.till != Mål::NyPlan {
            return None;
        }
        let wanted = överföring
            .risk
            .as_ref()
            .map_or(hemvist.post.risk.id.källa.as_str(), |risk| risk.källa.as_str());
        let found = self.sammanhang.nästa_plan.and_then(|plan| plan.risk(wanted));
        let written = || {
            Some(wanted).filter(|wanted| wanted.starts_with(|first: char| first.is_ascii_digit()))
        };
        found.map(|post| post.nr).or_else(|| written().map(str::to_owned))
    }

    /// An in-depth account, headed by the kontrollmoment that it belongs to.
    pub fn fördjupning(&self, fördjupning: &Fördjupning, hemvist: Hemvist<'_>) -> Value {
        let values = vec![
            ("nr", hemvist.post.nr.as_str().into()),
            ("namn", Prosa::infogbar(hemvist.post.namn(), hemvist.scope)),
            ("rubrik", Prosa::infogbar(fördjupning.rubrik.as_ref(), hemvist.scope)),
            ("enhet", ord(fördjupning.enhet.as_ref())),
        ];
        karta([
            ("rubrik", rikt(self.prosa.sentence("fördjupning_rubrik", values))),
            ("text", self.text(fördjupning.text.as_ref())),
            ("avsnitt", self.avsnitt(&fördjupning.avsnitt)),
            ("avslutande_avsnitt", self.avsnitt(&fördjupning.avslutande_avsnitt)),
        ])
    }
}
