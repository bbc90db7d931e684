//! A risk of a plan with its kontroller.

use minijinja::value::Value;

use super::granskning::Hemvist;
use super::plan::Urval;
use super::{Källor, karta, none, ord};
use crate::model::{Grupp, Kontroll, Planrisk, Text};
use crate::prose::Scope;

impl Källor<'_> {
    /// A risk, `index` among all of its plan, with what the handling tells of it.
    pub fn risk(&self, urval: Urval, index: usize, post: &Planrisk<'_>) -> Value {
        let risk = post.risk;
        let hemvist = Hemvist { urval, post, scope: Self::scope(index, None) };
        let granskningar = if urval.visar_resultat() { risk.granskningar.as_slice() } else { &[] };
        let överföring = risk.överföring.as_ref().filter(|_| urval.visar_resultat());
        // What the group says of all its risks is told once, where the handling shows the groups.
        let of_grupp =
            |said: fn(&Grupp) -> bool| urval.visar_grupper() && post.grupp.is_some_and(said);
        karta([
            ("id", ord(Some(&risk.id))),
            ("nr", post.nr.as_str().into()),
            ("namn", self.rad(post.namn())),
            ("obligatorisk", (post.obligatorisk() && !of_grupp(Grupp::är_obligatorisk)).into()),
            (
                "kommungemensam",
                (post.kommungemensam() && !of_grupp(Grupp::är_kommungemensam)).into(),
            ),
            ("kategori", self.rad(risk.kategori.as_ref())),
            ("process", self.rad(risk.process.as_ref())),
            ("beskrivning", self.text(risk.beskrivning.as_ref())),
            ("bedömning", self.bedömning(post)),
            ("motivering", self.text(risk.motivering.as_ref().filter(|_| urval.visar_urvalet()))),
            ("tas_med", self.tas_med(post)),
            ("omdöme", self.omdöme(risk.omdöme.as_ref().filter(|_| urval.visar_resultat()))),
            ("granskningar", self.granskningar(granskningar, hemvist)),
            ("kontroller", self.kontroller(urval, index, post)),
            ("åtgärder", self.åtgärder(&risk.åtgärder, hemvist)),
            ("överföring", överföring.map_or_else(none, |till| self.överföring(till, hemvist))),
        ])
    }

    fn kontroller(&self, urval: Urval, index: usize, post: &Planrisk<'_>) -> Value {
        if urval == Urval::Riskanalys {
            return Value::from(Vec::<Value>::new());
        }
        let mut before = Ovanför::default();
        let one = |(nr, kontroll): (usize, &Kontroll)| {
            let hemvist = Hemvist { urval, post, scope: Self::scope(index, Some(nr)) };
            let lika = before.upprepar(self, kontroll);
            self.kontroll(kontroll, lika, hemvist)
        };
        let kontroller = post.risk.kontroller.iter().enumerate();
        // Improvements stand alone: the review that they came of was told the year before.
        let kept = kontroller.filter(|(_, kontroll)| {
            let mut own = kontroll.åtgärder.iter();
            urval != Urval::Förbättringsåtgärder || own.any(|own| urval.visar_åtgärd(post, own))
        });
        kept.map(one).collect()
    }

    fn kontroll(&self, kontroll: &Kontroll, lika: Lika, hemvist: Hemvist<'_>) -> Value {
        let urval = hemvist.urval;
        if urval == Urval::Förbättringsåtgärder {
            return karta([("åtgärder", self.åtgärder(&kontroll.åtgärder, hemvist))]);
        }
        let granskningar =
            if urval.visar_resultat() { kontroll.granskningar.as_slice() } else { &[] };
        let överföring = kontroll.överföring.as_ref().filter(|_| urval.visar_resultat());
        let arbetssätt = kontroll.arbetssätt.as_ref().filter(|_| !lika.arbetssätt);
        let systematisk = kontroll.systematisk_kontroll.as_ref();
        let systematisk = systematisk.filter(|_| !lika.systematisk_kontroll);
        karta([
            ("namn", self.rad(kontroll.namn.as_ref())),
            ("obligatorisk", kontroll.obligatorisk.unwrap_or(false).into()),
            ("enhet", ord(kontroll.enhet.as_ref())),
            ("enhetsnamn", self.enhetsnamn(kontroll.enhet.as_ref())),
            ("kontrollmoment", self.text(kontroll.kontrollmoment.as_ref())),
            ("arbetssätt", self.text(arbetssätt)),
            ("systematisk_kontroll", self.text(systematisk)),
            (
                "lika",
                karta([
                    ("arbetssätt", lika.arbetssätt.into()),
                    ("systematisk_kontroll", lika.systematisk_kontroll.into()),
                ]),
            ),
            ("styrdokument", self.text(kontroll.styrdokument.as_ref())),
            ("syfte", self.text(kontroll.syfte.as_ref())),
            ("omfattning", self.text(kontroll.omfattning.as_ref())),
            ("metod", self.text(kontroll.metod.as_ref())),
            ("frekvens", self.rad(kontroll.frekvens.as_ref())),
            ("rapporteras_till", self.rad(kontroll.rapporteras_till.as_ref())),
            ("ansvarig", self.ansvariga(&kontroll.ansvarig)),
            ("granskningar", self.granskningar(granskningar, hemvist)),
            ("åtgärder", self.åtgärder(&kontroll.åtgärder, hemvist)),
            ("överföring", överföring.map_or_else(none, |till| self.överföring(till, hemvist))),
        ])
    }

    /// The risk and kontroll that a sentence within them speaks of.
    fn scope(risk: usize, kontroll: Option<usize>) -> Scope {
        Scope { plan: Some(crate::prose::Planroll::Plan), risk: Some(risk), kontroll }
    }
}

/// Whether a kontroll's first two columns are those of the kontroll above it in the same risk.
#[derive(Debug, Clone, Copy, Default)]
struct Lika {
    arbetssätt: bool,
    systematisk_kontroll: bool,
}

/// The first two columns of the kontroll above.
#[derive(Debug, Default)]
struct Ovanför {
    arbetssätt: Option<String>,
    systematisk_kontroll: Option<String>,
}

impl Ovanför {
    /// Compares the next kontroll with the one above: what is left out or the same goes on.
    fn upprepar(&mut self, källor: &Källor<'_>, kontroll: &Kontroll) -> Lika {
        let first = self.arbetssätt.is_none() && self.systematisk_kontroll.is_none();
        let words = |text: Option<&Text>| text.map(|text| källor.prosa.rich(text.plats).text());
        let goes_on = |above: &mut Option<String>, own: Option<String>| match own {
            Some(own) if above.as_ref() != Some(&own) => {
                *above = Some(own);
                false
            }
            _ => !first,
        };
        let arbetssätt = goes_on(&mut self.arbetssätt, words(kontroll.arbetssätt.as_ref()));
        if !arbetssätt {
            self.systematisk_kontroll = None;
        }
        let own = words(kontroll.systematisk_kontroll.as_ref());
        let same = goes_on(&mut self.systematisk_kontroll, own);
        let systematisk_kontroll = same && arbetssätt;
        Lika { arbetssätt, systematisk_kontroll }
    }
}
