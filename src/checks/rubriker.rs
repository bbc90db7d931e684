//! The headings of a handling: those that it has itself, and those that its plan or its layout may give it.

use super::kontext::Kontext;
use crate::model::{Avsnitt, Handling, Plan, Rad};
use crate::prose::Prosa;
use crate::text::{Mål, Målslag, is_name_of, targets};

/// What in a handling can be referred to.
pub struct Rubriker {
    /// What it has itself, in order.
    pub egna: Vec<Mål>,
    /// What its plan gives it, if the layout prints that.
    av_planen: Vec<String>,
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
    let plan = kontext.sammanhang.plan_för(handling).filter(|_| handling.görs_ur_plan());
    let of_texts = prosa.egna().filter(|text| !text.inline).flat_map(|text| targets(&text.blocks));
    let egna = own(handling).into_iter().map(|rad| mål(kontext, prosa, rad)).chain(of_texts);
    let shared = prosa.delade().filter(|text| plan.is_some() && !text.inline);
    let shared = shared.flat_map(|text| targets(&text.blocks)).flat_map(|mål| mål.namn);
    let of_plan = plan.into_iter().flat_map(i_planen).map(|rad| prosa.plain(rad));
    let layout = prosa.layout();
    let is_heading = |key: &str| ORD.contains(&key) || key.ends_with("_rubrik");
    let of_layout = layout.words().filter(|(key, _)| is_heading(key));
    Rubriker {
        egna: egna.collect(),
        av_planen: of_plan.chain(shared).collect(),
        av_layouten: of_layout.map(|(key, _)| layout.plain(key).to_owned()).collect(),
    }
}

impl Rubriker {
    /// Whether a name may be that of a heading which the plan or the layout gives.
    pub fn may_be(&self, namn: &str) -> bool {
        self.av_planen.iter().chain(&self.av_layouten).any(|rubrik| is_name_of(namn, rubrik))
    }

    /// The names of what is surely there, and of what the plan may give.
    pub fn namn(&self) -> impl Iterator<Item = &str> {
        self.egna.iter().flat_map(|mål| &mål.namn).chain(&self.av_planen).map(String::as_str)
    }
}

fn mål(kontext: Kontext<'_>, prosa: &Prosa, rad: &Rad) -> Mål {
    let rubrik = prosa.plain(rad);
    let span = kontext.span(rad.plats);
    Mål { slag: Målslag::Rubrik, namn: vec![rubrik.clone()], rubrik: Some(rubrik), span }
}

/// The headings of its sections.
fn own(handling: &Handling) -> Vec<&Rad> {
    handling.alla_avsnitt().flat_map(of_section).collect()
}

fn of_section(avsnitt: &Avsnitt) -> Vec<&Rad> {
    avsnitt.rubrik.iter().chain(avsnitt.avsnitt.iter().flat_map(of_section)).collect()
}

/// What of a plan may be a heading: its groups, risks, kontroller, åtgärder and accounts.
fn i_planen(plan: &Plan) -> Vec<&Rad> {
    let mut found: Vec<&Rad> = plan.grupper.iter().map(|grupp| &grupp.rubrik).collect();
    for post in plan.alla_risker() {
        found.extend(post.namn());
        let risk = post.risk;
        let of_kontroll = risk.kontroller.iter();
        found.extend(of_kontroll.clone().filter_map(|one| one.namn.as_ref()));
        found.extend(risk.alla_åtgärder().filter_map(|åtgärd| åtgärd.namn.as_ref()));
        let reviews = of_kontroll.flat_map(|one| &one.granskningar).chain(&risk.granskningar);
        for granskning in reviews {
            found.extend(granskning.avslutande_avsnitt.iter().flat_map(of_section));
            for one in &granskning.fördjupningar {
                let sections = one.avsnitt.iter().chain(&one.avslutande_avsnitt);
                found.extend(one.rubrik.iter().chain(sections.flat_map(of_section)));
            }
        }
    }
    if let Some(own) = &plan.självskattning {
        found.extend(own.rubrik.iter().chain(own.avsnitt.iter().flat_map(of_section)));
        found.extend(own.delar.iter().map(|one| &one.del));
    }
    found
}
