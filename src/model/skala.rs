use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ord, Rad, Resultatsteg, Text, Ton};

/// Skalor för riskanalys, granskningar, självskattning och omdöme. Resultat, bedömning och omdöme har skalor att utgå från.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Skalor {
    /// Stegen för sannolikhet, det lägsta först.
    pub sannolikhet: Vec<Skalsteg>,
    /// Stegen för konsekvens, det lägsta först.
    pub konsekvens: Vec<Skalsteg>,
    /// Riskvärdets nivåer, den lägsta först.
    pub nivåer: Vec<Nivå>,
    /// Riskvärdet från vilket en risk ska vara med i planen eller ha en motivering.
    pub tröskel: Option<i64>,
    /// Stegen för vad granskningar visar, det bästa först.
    pub resultat: Vec<Resultatsteg>,
    /// Stegen för bedömning i självskattningen.
    pub bedömning: Vec<Skalsteg>,
    /// Stegen för omdömet om den interna kontrollen.
    pub omdöme: Vec<Omdömessteg>,
}

impl Skalor {
    /// Takes over the scales of results and verdicts that `other` has.
    pub fn take(&mut self, other: &Self) {
        if !other.resultat.is_empty() {
            self.resultat = other.resultat.iter().map(|steg| self.hela(steg)).collect();
        }
        if !other.bedömning.is_empty() {
            self.bedömning.clone_from(&other.bedömning);
        }
        if !other.omdöme.is_empty() {
            self.omdöme.clone_from(&other.omdöme);
        }
    }

    /// A step with all that is known of it: one without a name is that of this scale.
    fn hela(&self, steg: &Resultatsteg) -> Resultatsteg {
        let same = |own: &&Resultatsteg| steg.namn.is_none() && own.nyckel() == steg.nyckel();
        let known = self.resultat.iter().find(same);
        known.map_or_else(|| steg.clone(), |own| steg.över(own))
    }

    /// The level that a riskvärde falls on, with its lowest value; none above the last.
    pub fn nivå(&self, riskvärde: i64) -> Option<(i64, &Nivå)> {
        let above = self.nivåer.iter().position(|nivå| riskvärde <= nivå.till)?;
        let from = above.checked_sub(1).map_or(1, |below| self.nivåer[below].till + 1);
        Some((from, &self.nivåer[above]))
    }
}

/// What is said of a risk in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bedömning {
    /// The step of sannolikhet, from 1.
    pub sannolikhet: i64,
    /// The step of konsekvens, from 1.
    pub konsekvens: i64,
}

impl Bedömning {
    /// Sannolikhet times konsekvens.
    pub fn riskvärde(self) -> i64 {
        self.sannolikhet * self.konsekvens
    }
}

/// The step of a scale, from 1, that a number or a word means; a scale that is not given takes any
/// number.
pub fn steg(skala: &[Skalsteg], written: &Ord) -> Option<i64> {
    let number = |index: usize| i64::try_from(index).ok();
    match written.källa.parse::<i64>() {
        Ok(step) if step < 1 => None,
        Ok(step) if skala.is_empty() => Some(step),
        Ok(step) => (step <= number(skala.len())?).then_some(step),
        Err(_) => number(skala.iter().position(|steg| steg.namn().källa == written.källa)? + 1),
    }
}

/// Ett steg i en skala.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Skalsteg {
    /// Ett steg med förklaring eller färg.
    Beskrivet {
        /// Stegets namn.
        namn: Ord,
        /// Vad steget betyder.
        förklaring: Option<Rad>,
        /// Färgton.
        ton: Option<Ton>,
    },
    /// Bara stegets namn.
    Namn(Ord),
}

impl Skalsteg {
    /// The word of the step.
    pub fn namn(&self) -> &Ord {
        match self {
            Self::Beskrivet { namn, .. } | Self::Namn(namn) => namn,
        }
    }

    /// Its tone.
    pub fn ton(&self) -> Option<Ton> {
        match self {
            Self::Beskrivet { ton, .. } => *ton,
            Self::Namn(_) => None,
        }
    }

    /// What the step means.
    pub fn förklaring(&self) -> Option<&Rad> {
        match self {
            Self::Beskrivet { förklaring, .. } => förklaring.as_ref(),
            Self::Namn(_) => None,
        }
    }
}

/// En nivå för riskvärdet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Niva")]
pub struct Nivå {
    /// Nivåns högsta riskvärde.
    pub till: i64,
    /// Nivåns namn.
    pub namn: Ord,
    /// Vad nivån innebär.
    pub text: Option<Rad>,
    /// Färgton.
    pub ton: Option<Ton>,
}

/// Ett steg för omdömet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Omdomessteg")]
pub struct Omdömessteg {
    /// Omdömets ord.
    pub namn: Ord,
    /// Färgton.
    pub ton: Option<Ton>,
    /// Vad omdömet innebär.
    pub text: Option<Text>,
}

/// Ett omdöme om en risk, en grupp eller hela den interna kontrollen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Omdome")]
pub struct Omdöme {
    /// Ett ord ur skalan för omdöme.
    pub värde: Ord,
    /// Varför.
    pub text: Option<Text>,
}
