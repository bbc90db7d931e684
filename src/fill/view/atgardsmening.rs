//! Åtgärder as sentences.

use minijinja::value::Value;

use super::ansvarig::skriven;
use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use super::tid::Tid;
use crate::model::{Plats, Åtgärd};
use crate::text::{Block, Rich};

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
        let what = vad.map(|vad| vad.plats).or(åtgärd.namn.as_ref().map(|namn| namn.plats));
        let ur = what.into_iter().chain(self.ur_villkor("åtgärd_mening", åtgärd));
        let ur: Vec<Plats> = ur.collect();
        self.valfri_mening("åtgärd_mening", values, ur)
    }

    /// Who is responsible and until when, as a sentence; none when neither is said.
    pub fn åtgärdsvillkor(&self, åtgärd: &Åtgärd) -> Option<Rikt> {
        if åtgärd.ansvarig.is_empty() && åtgärd.slutdatum.is_none() {
            return None;
        }
        let ur: Vec<Plats> = self.ur_villkor("åtgärd_villkor", åtgärd).collect();
        self.valfri_mening("åtgärd_villkor", self.villkor(åtgärd), ur)
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

    /// Of who and when, what a sentence says.
    fn ur_villkor(&self, nyckel: &str, åtgärd: &Åtgärd) -> impl Iterator<Item = Plats> {
        let layout = self.prosa.layout();
        let slutdatum = åtgärd.slutdatum.as_ref().filter(|_| layout.says(nyckel, "slutdatum"));
        let ansvariga = layout.says(nyckel, "ansvarig").then_some(åtgärd.ansvarig.iter());
        let ansvariga = ansvariga.into_iter().flatten().filter_map(skriven);
        slutdatum.map(|slutdatum| slutdatum.plats).into_iter().chain(ansvariga)
    }
}

/// Whether a text can stand in a sentence.
fn is_sentence(text: &Rich) -> bool {
    matches!(text.blocks.as_slice(), [Block::Stycke(_)]) && !text.has_footnotes()
}
