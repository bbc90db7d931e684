//! Bilagor that the tjänsteskrivelse does not mention.

use crate::checks::hanvisat::{Sak, begins, skrivna};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, any_fel};
use crate::layout::Layout;
use crate::model::{Handling, Innehåll, Tjänsteskrivelse, bilagenamn, bilagenummer};
use crate::prose::Prosa;
use crate::text::{Rich, for_each_word};

/// A bilaga that the tjänsteskrivelse is silent about.
pub const BILAGA_NÄMNS_INTE: Regel = Regel {
    namn: "bilaga-nämns-inte",
    nivå: Nivå::Varning,
    hittar: "En bilaga som tjänsteskrivelsen varken nämner eller räknar upp, när ni har skrivit beslutsunderlaget själva.",
    varför: "Nämnden ska se vilka handlingar som hör till ärendet, och vad varje bilaga är till för.",
    gör: "Nämn bilagan där den behövs, så blir hänvisningen en länk med rätt nummer, eller skriv auto i beslutsunderlag, så räknas alla upp.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    beslutsunderlag: [Reglemente för intern kontroll]
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
    beslutsunderlag: [Reglemente för intern kontroll]
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska ta ställning till {{ bilaga("avrapportering") | gemen }}.
  - slag: avrapportering
"#,
    },
};

/// A notice for each bilaga that a tjänsteskrivelse does not mention.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let (Innehåll::Tjänsteskrivelse(skrivelse), Some(ärende)) =
        (&handling.innehåll, kontext.sammanhang.ärende)
    else {
        return Vec::new();
    };
    if lists_all(&kontext.workshop.layout, skrivelse) {
        return Vec::new();
    }
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

/// Whether the paper has a list of all bilagor: what the decision rests on, unless that is written, or one of the layout's own.
fn lists_all(layout: &Layout, skrivelse: &Tjänsteskrivelse) -> bool {
    let own = &skrivelse.beslutsunderlag;
    let none = own.iter().all(Tjänsteskrivelse::är_inget);
    let of_case = own.is_empty() || own.iter().any(Tjänsteskrivelse::är_auto);
    of_case || !none && has_own_list(layout)
}

/// Whether the template of the layout sets a list of the bilagor besides.
fn has_own_list(layout: &Layout) -> bool {
    let template = layout.template_source("layout/tjänsteskrivelse.typ.j2");
    template.is_some_and(|text| text.contains("handling.bilagor"))
}

/// Whether any of the texts names the bilaga with this number.
fn mention<'t>(number: &str, texts: impl Iterator<Item = &'t Rich>) -> bool {
    let mut found = false;
    for rich in texts {
        for_each_word(&rich.blocks, &mut |words, _| {
            let named = skrivna(words).into_iter().filter(|one| one.sak == Sak::Bilaga);
            let mut all = named.flat_map(|one| one.nummer);
            found |= all.any(|one| begins(&words[one.start..], number)) || says(words, number);
        });
    }
    found
}

/// Whether words say the name as it is printed, whatever comes after.
fn says(words: &str, number: &str) -> bool {
    let words = words.to_lowercase();
    let mut after = words.match_indices("bilaga").map(|(at, word)| &words[at + word.len()..]);
    after.any(|rest| begins(rest.trim_start(), number))
}

fn unmentioned(
    kontext: Kontext<'_>,
    bilaga: &Handling,
    number: &str,
    prosa: &Prosa,
) -> Option<Diagnostic> {
    // The handling's own texts first: nearly always they do, and those of the plan are many.
    let mentioned = mention(number, prosa.egna()) || mention(number, prosa.delade());
    (!mentioned).then(|| {
        let all = kontext.sammanhang.ärende.map_or(&[][..], |ärende| &ärende.handlingar);
        let hint = bilagenamn(all, bilaga).map_or_else(
            || "ge den ett id, till exempel ”id: underlag”, och nämn den där den behövs: {{ bilaga(\"underlag\") }}".to_owned(),
            |id| format!("nämn den där den behövs: {{{{ bilaga(\"{id}\") }}}}"),
        );
        let message = format!("tjänsteskrivelsen nämner inte Bilaga {number}");
        let fault = Diagnostic::new(&BILAGA_NÄMNS_INTE, message)
            .at(kontext.key(bilaga.gemensamt.plats, "slag"));
        fault.hint(hint)
    })
}
