//! Bilagor that the tjänsteskrivelse does not mention.

use super::kontext::Kontext;
use crate::diag::{Diagnostic, any_fel};
use crate::model::{Handling, Innehåll, bilagenummer};
use crate::prose::Prosa;
use crate::text::for_each_word;

/// A notice for each bilaga that a tjänsteskrivelse does not mention.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let (Innehåll::Tjänsteskrivelse(_), Some(ärende)) =
        (&handling.innehåll, kontext.sammanhang.ärende)
    else {
        return Vec::new();
    };
    // A text that could not be read may well mention it.
    if any_fel(&prosa.faults()) {
        return Vec::new();
    }
    let mut said = String::new();
    for rich in prosa.texter() {
        for_each_word(&rich.blocks, &mut |words, _| {
            said.push_str(&words.replace('\u{a0}', " ").to_lowercase());
            said.push('\n');
        });
    }
    let numbers = bilagenummer(&ärende.handlingar);
    // What lies under another bilaga is for that to mention.
    let bilagor = ärende.handlingar.iter().zip(numbers);
    let own = bilagor.filter(|(bilaga, _)| bilaga.hör_till.is_none());
    own.filter_map(|(bilaga, number)| unmentioned(kontext, bilaga, &number?, &said)).collect()
}

fn unmentioned(
    kontext: Kontext<'_>,
    bilaga: &Handling,
    number: &str,
    said: &str,
) -> Option<Diagnostic> {
    let name = format!("bilaga {number}");
    let mentioned = said
        .match_indices(&name)
        .any(|(at, _)| !said[at + name.len()..].starts_with(|next: char| next.is_ascii_digit()));
    (!mentioned).then(|| {
        let id = bilaga.gemensamt.id.as_ref().map_or(bilaga.innehåll.slag(), |id| &id.källa);
        let mut fault =
            Diagnostic::varning(format!("tjänsteskrivelsen nämner inte Bilaga {number}"))
                .at(kontext.key(bilaga.gemensamt.plats, "slag"));
        fault.rule = Some("bilaga-nämns-inte");
        fault.hint(format!("nämn den där den behövs: {{{{ bilaga(\"{id}\") }}}}"))
    })
}
