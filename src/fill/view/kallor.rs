//! What the views of one handling are made from, and how what was written becomes values.

use minijinja::value::Value;

use super::rikt::Rikt;
use crate::model::{Datum, Handling, Ord, Plats, Rad, Sammanhang, Text};
use crate::prose::Prosa;
use crate::values::{Infogbar, Scope};

/// What the views of one handling are made from.
#[derive(Debug, Clone, Copy)]
pub struct Källor<'a> {
    /// Its texts.
    pub prosa: &'a Prosa,
    /// What it is read together with.
    pub sammanhang: Sammanhang<'a>,
    /// The handling; none for a kallelse, which is made from its meeting.
    pub handling: Option<&'a Handling>,
    /// The period that it shows.
    pub period: Option<&'a str>,
}

/// A tjänsteskrivelse of another case, whose proposal became a decision.
#[derive(Debug, Clone, Copy)]
pub struct Beslutat<'a> {
    /// Its texts.
    pub prosa: &'a Prosa,
    /// What it is read together with.
    pub sammanhang: Sammanhang<'a>,
    /// The tjänsteskrivelse.
    pub handling: &'a Handling,
}

impl<'a> Beslutat<'a> {
    /// What its views are made from.
    pub fn källor(self) -> Källor<'a> {
        let Self { prosa, sammanhang, handling } = self;
        Källor { prosa, sammanhang, handling: Some(handling), period: None }
    }
}

impl Källor<'_> {
    /// A rad, if it is written and says anything.
    pub fn rad(&self, rad: Option<&Rad>) -> Option<Rikt> {
        rad.map(|rad| self.skriven_rad(rad)).filter(|rad| !rad.text.is_empty())
    }

    /// A rad.
    pub fn skriven_rad(&self, rad: &Rad) -> Rikt {
        Rikt::läst(self.prosa.läst(rad.plats), [rad.plats])
    }

    /// A rad of the organisation, which no case is there to print.
    pub fn rad_i_skala(&self, rad: Option<&Rad>) -> Option<Rikt> {
        rad.map(|rad| Rikt::läst(self.prosa.läst(rad.plats), []))
    }

    /// A rad whose lines are kept: an address.
    pub fn i_rader(&self, rad: &Rad) -> Rikt {
        Rikt { i_rader: true, ..self.skriven_rad(rad) }
    }

    /// Each of some receivers or sources, with the lines of each.
    pub fn adresser(&self, rader: &[Rad]) -> Vec<Rikt> {
        rader.iter().map(|rad| self.i_rader(rad)).collect()
    }

    /// Each of some rader.
    pub fn rader(&self, rader: &[Rad]) -> Vec<Rikt> {
        rader.iter().map(|rad| self.skriven_rad(rad)).collect()
    }

    /// A text, if it is written and says anything.
    pub fn text(&self, text: Option<&Text>) -> Option<Rikt> {
        text.map(|text| self.skriven_text(text)).filter(|text| !text.text.is_empty())
    }

    /// A text.
    pub fn skriven_text(&self, text: &Text) -> Rikt {
        Rikt::läst(self.prosa.läst(text.plats), [text.plats])
    }

    /// A word as it was written, which says itself.
    pub fn skrivet(&self, skrivet: &Ord) -> Rikt {
        Rikt::ur(self.prosa.words(&ord(skrivet), skrivet.plats), [skrivet.plats])
    }

    /// Words of the layout that say the value of keys.
    pub fn sagt(&self, ord: &str, ur: impl IntoIterator<Item = Plats>) -> Option<Rikt> {
        self.valfri_mening(ord, vec![], ur)
    }

    /// A sentence of the layout, and which values of the model it takes in: those without which it would say something
    /// else. `skrivna`: where such a value was written, and what the sentence calls what is made of it. None where it is
    /// left out.
    pub fn mening_med(
        &self,
        nyckel: &str,
        värden: &[(&'static str, Value)],
        skrivna: impl IntoIterator<Item = (Option<Plats>, &'static [&'static str])>,
    ) -> Option<Rikt> {
        let mening = self.prosa.sentence(nyckel, värden.to_vec());
        if !mening.has_words() {
            return None;
        }
        let tar_med = |namn: &[&str]| {
            let utan = |(own, value): &(&'static str, Value)| {
                (*own, if namn.contains(own) { Value::from(()) } else { value.clone() })
            };
            let utan = self.prosa.tried(nyckel, värden.iter().map(utan).collect());
            utan.as_ref() != Some(&mening)
        };
        let skrivna = skrivna.into_iter().filter_map(|(plats, namn)| Some((plats?, namn)));
        let skrivna = skrivna.filter(|(plats, _)| self.säger_något(*plats));
        let (ur, tysta): (Vec<_>, Vec<_>) = skrivna.partition(|(_, namn)| tar_med(namn));
        let platser = |skrivna: Vec<(Plats, _)>| skrivna.into_iter().map(|(plats, _)| plats);
        let tysta = platser(tysta).collect();
        Some(Rikt { tysta, ..Rikt::ur(mening, platser(ur)) })
    }

    /// A sentence of the layout, with the values that it speaks of.
    pub fn mening(&self, nyckel: &str, värden: Vec<(&'static str, Value)>) -> Rikt {
        self.prosa.sentence(nyckel, värden).into()
    }

    /// The same; none where it is left out.
    pub fn valfri_mening(
        &self,
        nyckel: &str,
        värden: Vec<(&'static str, Value)>,
        ur: impl IntoIterator<Item = Plats>,
    ) -> Option<Rikt> {
        let mening = self.prosa.sentence(nyckel, värden);
        mening.has_words().then(|| Rikt::ur(mening, ur))
    }

    /// Whether what was written at a place says anything when it is filled.
    pub fn säger_något(&self, plats: Plats) -> bool {
        !self.prosa.has(plats) || self.prosa.säger_något(plats)
    }

    /// A rad as a value that a sentence takes in; none if it says nothing.
    pub fn infogad_rad(&self, rad: Option<&Rad>, scope: Scope) -> Value {
        Infogbar::rad(rad.filter(|rad| !self.prosa.rich(rad.plats).is_empty()), scope)
    }

    /// A text as a value that a sentence takes in; none if it says nothing.
    pub fn infogad_text(&self, text: Option<&Text>, scope: Scope) -> Value {
        Infogbar::text(text.filter(|text| !self.prosa.rich(text.plats).is_empty()), scope)
    }

    /// The words of a sentence of the layout.
    pub fn ordalydelse(&self, nyckel: &str, värden: Vec<(&'static str, Value)>) -> String {
        self.prosa.sentence(nyckel, värden).text()
    }
}

/// A word as it was written.
pub fn ord(ord: &Ord) -> String {
    ord.källa.trim().to_owned()
}

/// A date in tight places.
pub fn kort(datum: &Datum) -> String {
    datum.date().to_string()
}
