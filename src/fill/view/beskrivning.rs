//! What the templates see, by the slag of handling that they are of.

use super::dokument::Dokumentvy;
use super::eget::Avsnittenvy;
use super::fields::{Beskriven, Vyvärde};
use super::fil::Filvy;
use super::formular::Formulärvy;
use super::gemensamt::Gemensamvy;
use super::kallelse::Kallelsevy;
use super::plan::Planhandlingsvy;
use super::protokollsutdrag::Protokollsutdragsvy;
use super::punkt::Punktvy;
use super::tjansteskrivelse::Tjänsteskrivelsevy;
use super::typ::{Fält, Typ, Vybeskrivning};
use super::yttrande::Yttrandevy;

/// A slag of handling with what its view holds.
struct Slag {
    namn: &'static str,
    /// What only it has.
    eget: fn() -> Vybeskrivning,
    /// The same with what every handling has before it.
    handling: fn() -> Vybeskrivning,
}

const SLAG: [Slag; 13] = [
    med::<Tjänsteskrivelsevy>("tjänsteskrivelse"),
    med::<Planhandlingsvy>("avrapportering"),
    med::<Avsnittenvy>("rapport"),
    med::<Planhandlingsvy>("internkontrollplan"),
    med::<Planhandlingsvy>("riskanalys"),
    med::<Planhandlingsvy>("förbättringsåtgärder"),
    med::<Protokollsutdragsvy>("protokollsutdrag"),
    med::<Avsnittenvy>("styrdokument"),
    med::<Yttrandevy>("yttrande"),
    med::<Formulärvy>("formulär"),
    med::<Filvy>("fil"),
    med::<Kallelsevy>("kallelse"),
    med::<Avsnittenvy>("handlingar_kommer"),
];

const fn med<T: Beskriven>(namn: &'static str) -> Slag {
    Slag { namn, eget: T::beskrivning, handling: handling::<T> }
}

fn handling<T: Beskriven>() -> Vybeskrivning {
    let Vybeskrivning { namn, om, fält } = gemensamt();
    let fält = fält.into_iter().chain(T::beskrivning().fält).collect();
    Vybeskrivning { namn, om, fält }
}

/// The slag of handling that have a template, the kallelse among them.
pub fn slag() -> impl Iterator<Item = &'static str> {
    SLAG.iter().map(|slag| slag.namn)
}

/// What every handling has.
pub fn gemensamt() -> Vybeskrivning {
    Gemensamvy::beskrivning()
}

/// What only a slag of handling has.
pub fn eget(namn: &str) -> Option<Vybeskrivning> {
    SLAG.iter().find(|slag| slag.namn == namn).map(|slag| (slag.eget)())
}

/// The values that the template `mall` has: those of a handling by its slag, or of `dokument`.
pub fn mallvärden(mall: &str) -> Vec<Fält> {
    if mall == "dokument" {
        return vec![värde("dokument", "Dokumentet som mallen är för.", Dokumentvy::typ())];
    }
    let Some(slag) = SLAG.iter().find(|slag| slag.namn == mall) else { return Vec::new() };
    let punkt = "Punkten som börjar med handlingen i ett paket, annars inget.";
    vec![
        värde("handling", "Handlingen.", Typ::Vy(slag.handling)),
        värde("punkt", punkt, Option::<Punktvy>::typ()),
    ]
}

fn värde(namn: &'static str, om: &'static str, typ: Typ) -> Fält {
    Fält { namn, om, typ }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diag::Sources;
    use crate::layout::Layout;

    /// Templates that others build on, and that of the document.
    const OTHERS: [&str; 3] = ["handling", "planhandling", "dokument"];

    #[test]
    fn each_template_of_a_handling_is_described() {
        let layout = Layout::ground(&Sources::default());
        let of_bas = layout
            .template_names()
            .filter_map(|name| name.strip_prefix("bas/")?.strip_suffix(".typ.j2"));
        let templates: BTreeSet<&str> = of_bas.filter(|name| !OTHERS.contains(name)).collect();
        assert_eq!(templates, slag().collect());
    }

    /// A field of the slag may not hide one that every handling has.
    #[test]
    fn no_name_is_described_twice() {
        for slag in SLAG {
            let fält = (slag.handling)().fält;
            let namn: BTreeSet<&str> = fält.iter().map(|fält| fält.namn).collect();
            assert_eq!(namn.len(), fält.len(), "{}", slag.namn);
        }
    }
}
