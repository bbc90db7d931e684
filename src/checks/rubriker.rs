//! The headings of a handling: those that it has itself, and those that its layout may give it.

use super::kontext::Kontext;
use crate::model::{Avsnitt, Handling, Rad};
use crate::prose::Prosa;
use crate::text::{Mål, Målslag, is_name_of, targets};

/// What in a handling can be referred to.
pub struct Rubriker {
    /// What it has itself, in order.
    pub egna: Vec<Mål>,
    /// The headings of sections that may have nothing to tell.
    osäkra: Vec<String>,
    /// The layout's own headings.
    av_layouten: Vec<String>,
}

/// The words of a layout that are headings; one that ends with `_rubrik` is too.
const ORD: [&str; 14] = [
    "beslut",
    "beslutsunderlag",
    "eget_underlag",
    "egna_bilagor",
    "fördjupad_redovisning",
    "förslag_till_beslut",
    "löpande_kontroll",
    "matris",
    "om_planen",
    "omdöme_analys",
    "sammanfattning_av_granskningar",
    "självskattning",
    "sändlista",
    "textalternativ",
];

/// Those of a handling, as its texts were read.
pub fn rubriker(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Rubriker {
    let of_texts = prosa.egna().filter(|text| !text.inline).flat_map(|text| targets(&text.blocks));
    let sections: Vec<&Avsnitt> = handling.alla_avsnitt().flat_map(with_sections).collect();
    let headings = sections.iter().filter_map(|avsnitt| avsnitt.rubrik.as_ref());
    let egna = headings.map(|rad| mål(kontext, prosa, rad)).chain(of_texts);
    let of_components = sections.iter().filter(|avsnitt| avsnitt.komponent.is_some());
    let of_components = of_components.filter_map(|avsnitt| avsnitt.rubrik.as_ref());
    let layout = prosa.layout();
    let is_heading = |key: &str| ORD.contains(&key) || key.ends_with("_rubrik");
    let of_layout = layout.words().filter(|(key, _)| is_heading(key));
    Rubriker {
        egna: egna.collect(),
        osäkra: of_components.map(|rad| prosa.plain(rad)).collect(),
        av_layouten: of_layout.map(|(key, _)| layout.plain(key).to_owned()).collect(),
    }
}

impl Rubriker {
    /// Whether a name may be that of a heading which the layout gives.
    pub fn may_be(&self, namn: &str) -> bool {
        self.av_layouten.iter().any(|rubrik| is_name_of(namn, rubrik))
    }

    /// The headings that the layout may give a handling.
    pub fn layoutens(&self) -> impl Iterator<Item = &str> {
        self.av_layouten.iter().map(String::as_str)
    }

    /// The names that surely lead to one place.
    pub fn säkra(&self) -> impl Iterator<Item = &str> {
        let leads = |namn: &&String| self.egna.iter().filter(|mål| mål.heter(namn)).count() == 1;
        let names = self.egna.iter().flat_map(|mål| &mål.namn).filter(leads);
        names.filter(|namn| !self.osäkra.contains(namn)).map(String::as_str)
    }
}

fn mål(kontext: Kontext<'_>, prosa: &Prosa, rad: &Rad) -> Mål {
    let rubrik = prosa.plain(rad);
    let span = kontext.span(rad.plats);
    Mål { slag: Målslag::Rubrik, namn: vec![rubrik.clone()], rubrik: Some(rubrik), span }
}

fn with_sections(avsnitt: &Avsnitt) -> Vec<&Avsnitt> {
    let below = avsnitt.avsnitt.iter().flat_map(with_sections);
    std::iter::once(avsnitt).chain(below).collect()
}
