//! Columns of a kontroll that go on from the one above.

use super::fields::vy;
use super::kallor::Källor;
use crate::model::{Kontroll, Text};

vy! {
    #[derive(Default)]
    /// Vad en kontroll har gemensamt med kontrollen ovanför i samma risk.
    pub struct Likavy = "lika" {
        /// Om arbetssättet är detsamma.
        pub arbetssätt: bool,
        /// Om den systematiska kontrollen är densamma.
        pub systematisk_kontroll: bool,
    }
}

/// The first two columns of the kontroll above.
#[derive(Debug, Default)]
pub struct Ovanför {
    arbetssätt: Option<String>,
    systematisk_kontroll: Option<String>,
}

impl Ovanför {
    /// Compares the next kontroll with the one above: what is left out or the same goes on.
    pub fn upprepar(&mut self, källor: &Källor<'_>, kontroll: &Kontroll) -> Likavy {
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
        Likavy { arbetssätt, systematisk_kontroll: same && arbetssätt }
    }
}
