//! Bilagor that the tjänsteskrivelse does not mention.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, any_fel};
use crate::model::{Handling, Innehåll, bilagenummer};
use crate::prose::Prosa;
use crate::text::{Rich, for_each_word};

/// A bilaga that the tjänsteskrivelse is silent about.
pub const BILAGA_NÄMNS_INTE: Regel = Regel {
    namn: "bilaga-nämns-inte",
    nivå: Nivå::Varning,
    hittar: "En bilaga som tjänsteskrivelsen inte nämner.",
    varför: "Nämnden ska förstå vad varje bilaga är till för.",
    gör: "Nämn bilagan där den behövs, så blir hänvisningen en länk med rätt nummer.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska ta ställning till årets redovisning.
  - ⟦slag⟧: avrapportering
",
        rätt: r#"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska ta ställning till {{ bilaga("avrapportering") | gemen }}.
  - slag: avrapportering
"#,
    },
};

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
    let numbers = bilagenummer(&ärende.handlingar);
    // What lies under another bilaga is for that to mention.
    let bilagor = ärende.handlingar.iter().zip(numbers);
    let own = bilagor.filter(|(bilaga, _)| bilaga.hör_till.is_none());
    own.filter_map(|(bilaga, number)| unmentioned(kontext, bilaga, &number?, prosa)).collect()
}

/// Whether any of the texts has the name, and not that of another bilaga which begins alike.
fn mention<'t>(name: &str, texts: impl Iterator<Item = &'t Rich>) -> bool {
    let mut found = false;
    for rich in texts {
        for_each_word(&rich.blocks, &mut |words, _| {
            let words = words.replace('\u{a0}', " ").to_lowercase();
            let next = |at: usize| words[at + name.len()..].chars().next();
            found |= words
                .match_indices(name)
                .any(|(at, _)| !next(at).is_some_and(char::is_alphanumeric));
        });
    }
    found
}

fn unmentioned(
    kontext: Kontext<'_>,
    bilaga: &Handling,
    number: &str,
    prosa: &Prosa,
) -> Option<Diagnostic> {
    let name = format!("bilaga {number}").to_lowercase();
    // The handling's own texts first: nearly always they do, and those of the plan are many.
    let mentioned = mention(&name, prosa.egna()) || mention(&name, prosa.delade());
    (!mentioned).then(|| {
        let id = bilaga.gemensamt.id.as_ref().map_or(bilaga.innehåll.slag(), |id| &id.källa);
        let message = format!("tjänsteskrivelsen nämner inte Bilaga {number}");
        let fault = Diagnostic::new(&BILAGA_NÄMNS_INTE, message)
            .at(kontext.key(bilaga.gemensamt.plats, "slag"));
        fault.hint(format!("nämn den där den behövs: {{{{ bilaga(\"{id}\") }}}}"))
    })
}
