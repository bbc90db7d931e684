//! The leaf that stands for the handlingar of a case in a paket when these are to come.

use std::sync::Arc;

use super::eget::{Avsnittenvy, Eget};
use super::handling::Handlingsvy;
use super::kallor::Källor;
use super::punkt::{Agenda, Punktvy};
use crate::model::Sammanhang;
use crate::prose::Prosa;

/// The slag of the leaf, as its template is called.
const SLAG: &str = "handlingar_kommer";

/// What stands in the place of the handlingar of an item.
#[derive(Debug, Clone)]
pub struct Kommer {
    /// The item on the list.
    pub punkt: Arc<Punktvy>,
    /// The leaf.
    pub blad: Arc<Handlingsvy>,
}

/// What stands in the place of the handlingar of the item `index`, whose case lies in `mapp`, when these are to come.
/// `ident`: the name of the leaf among all handlingar.
pub fn kommer(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    (index, ärende): (usize, Option<&Agenda>),
    mapp: &str,
    ident: &str,
) -> Option<Kommer> {
    let sammanträde = sammanhang.sammanträde?;
    let egen = sammanträde.punkter.get(index)?;
    let källor = Källor { prosa, sammanhang, handling: None, period: None };
    let punkt = källor.punkt(index + 1, egen, ärende);
    let punkt = källor.punkt_som_kommer(punkt, egen, mapp, ident.to_owned());
    let titel = prosa.sentence("titel_handlingar_kommer", vec![]);
    let gemensamt = källor.utan_innehåll(SLAG, ident, titel, None);
    let eget = Eget::Avsnitten(Avsnittenvy {});
    let layout = Arc::clone(prosa.layout());
    let blad = Arc::new(Handlingsvy { gemensamt, eget, layout });
    Some(Kommer { punkt: Arc::new(punkt), blad })
}
