//! What is decided, in words.

use super::ar::{Beslut, År};
use crate::model::Väg;
use crate::text::enumerate;

impl År<'_> {
    /// What was decided of a risk, or of its parts.
    pub fn i_ord(&self, beslut: &Beslut<'_>) -> String {
        let own = beslut.färd.överföring.and_then(|own| own.motivering.as_ref());
        let plain = |varför| beslut.ur.prosa.plain(varför);
        let varför = own.map(|varför| format!(" ({})", plain(varför).trim_end_matches('.')));
        format!("{}{}{}", self.vad(beslut), varför.unwrap_or_default(), utom(beslut))
    }

    fn vad(&self, beslut: &Beslut<'_>) -> String {
        let (next, planår) = (self.nästa(), beslut.ur.plan.planår);
        match &beslut.till {
            Some(till) if planår < self.i_år.plan.planår => {
                format!("har väntat sedan {planår}, och är med {next} som ”{till}”")
            }
            Some(_) if beslut.obestämd => {
                let given =
                    if beslut.post.obligatorisk() { "obligatorisk" } else { "kommungemensam" };
                format!("är {given}, och är med {next} utan beslut")
            }
            Some(till) => format!("förs över till {next} som ”{till}”"),
            None => match beslut.färd.väg {
                Väg::Verksamhetsplan => "hanteras i verksamhetsplanen".to_owned(),
                Väg::Avslutas => "avslutas".to_owned(),
                Väg::Senare(_, Some(år), _) => format!("väntar till {år}"),
                Väg::Senare(..) | Väg::Passerat(_) | Väg::Nästa(_) => {
                    "väntar till en senare plan".to_owned()
                }
                Väg::Obestämd => "har inget beslut om överföring".to_owned(),
            },
        }
    }
}

/// What of the risk it does not hold for, where it is said of the risk.
fn utom(beslut: &Beslut<'_>) -> String {
    let utom: Vec<String> = beslut.utom.iter().map(|del| format!("”{del}”")).collect();
    let is_told = !utom.is_empty() && beslut.delar().is_empty();
    if is_told { format!(", utom {}", enumerate(&utom)) } else { String::new() }
}
