//! Åtgärder as sentences.

use minijinja::value::Value;

use super::ansvarig::skriven;
use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use super::tid::Tid;
use crate::model::{Plats, Åtgärd};
use crate::text::{Block, Rich};

/// What a sentence calls a value.
type Namn = &'static [&'static str];

impl Källor<'_> {
    /// What is to be done, by whom and until when; none when it takes more than a sentence to say.
    pub fn åtgärdsmening(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Option<Rikt> {
        let vad = åtgärd.vad.as_ref();
        let said = vad.is_some() || (åtgärd.namn.is_some() && åtgärd.uppföljningar.is_empty());
        let short = vad.is_none_or(|vad| is_sentence(&self.prosa.rich(vad.plats)));
        if !said || !short {
            return None;
        }
        let mut values = self.villkor(åtgärd);
        values.push(("namn", self.infogad_rad(åtgärd.namn.as_ref(), hemvist.scope)));
        values.push(("vad", self.infogad_text(vad, hemvist.scope)));
        let namn: (_, Namn) = (åtgärd.namn.as_ref().map(|namn| namn.plats), &["namn"]);
        let vad: (_, Namn) = (vad.map(|vad| vad.plats), &["vad"]);
        let skrivna = [namn, vad].into_iter().chain(skrivna_villkor(åtgärd));
        self.mening_med("åtgärd_mening", &values, skrivna)
    }

    /// Who is responsible and until when, as a sentence; none when neither is said.
    pub fn åtgärdsvillkor(&self, åtgärd: &Åtgärd) -> Option<Rikt> {
        if åtgärd.ansvarig.is_empty() && åtgärd.slutdatum.is_none() {
            return None;
        }
        self.mening_med("åtgärd_villkor", &self.villkor(åtgärd), skrivna_villkor(åtgärd))
    }

    fn villkor(&self, åtgärd: &Åtgärd) -> Vec<(&'static str, Value)> {
        let slutdatum = åtgärd.slutdatum.as_ref().map(|datum| Tid::of(&self.prosa.plain(datum)));
        let senast = slutdatum.as_ref().is_some_and(|tid| tid.är_tidpunkt);
        let slutdatum = slutdatum.map(|tid| tid.ord).filter(|ord| !ord.is_empty());
        let ansvariga: Vec<String> =
            åtgärd.ansvarig.iter().map(|ansvarig| self.ansvarig(ansvarig).text()).collect();
        let ansvarig = (!ansvariga.is_empty()).then(|| ansvariga.join(", "));
        vec![
            ("slutdatum", slutdatum.into()),
            ("senast", senast.into()),
            ("ansvarig", ansvarig.into()),
        ]
    }
}

/// Who and when, where they are written, and what the sentences call them.
fn skrivna_villkor(åtgärd: &Åtgärd) -> impl Iterator<Item = (Option<Plats>, Namn)> {
    let slutdatum: (_, Namn) =
        (åtgärd.slutdatum.as_ref().map(|datum| datum.plats), &["slutdatum", "senast"]);
    let ansvariga =
        åtgärd.ansvarig.iter().map(|ansvarig| (skriven(ansvarig), &["ansvarig"] as Namn));
    std::iter::once(slutdatum).chain(ansvariga)
}

/// Whether a text can stand in a sentence.
fn is_sentence(text: &Rich) -> bool {
    matches!(text.blocks.as_slice(), [Block::Stycke(_)]) && !text.has_footnotes()
}
