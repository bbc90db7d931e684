//! Texts that `ny` wrote to be written over, in a paper that is no draft any more.

use std::collections::BTreeMap;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};
use crate::model::Handling;
use crate::prose::Prosa;
use crate::sight::{self, Sight};
use crate::start::är_exempeltext;

/// A text of `ny` that goes out.
pub const EXEMPELTEXT: Regel = Regel {
    namn: "exempeltext",
    nivå: Nivå::Varning,
    hittar: "En text som ”skrivelse ny” skrev som exempel, i en handling som inte längre är ett utkast, eller i ett sammanträde.",
    varför: "Texten går ut till nämnden som om den vore er egen.",
    gör: "Skriv er egen text, eller ta bort den. Är handlingen inte färdig: skriv utkast: ja i ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
utkast: nej
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: {fil: föredragning.md}
-- föredragning.md --
Nämnden ska ta ställning till redovisningen.

⟦Siffrorna i texten räknas ur planen: ändra ett resultat i planen, så ändras meningen ovan.⟧
",
        rätt: r"
-- föredragning.md --
Nämnden ska ta ställning till redovisningen.
",
    },
};

/// A warning for each file with such texts, at the first of them.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let Some(ärende) = kontext.sammanhang.ärende.filter(|ärende| !ärende.är_utkast(handling))
    else {
        return Vec::new();
    };
    let mut places = places(&sight::of_handling(prosa, kontext.sammanhang, Some(handling)));
    if kontext.avrapporterar {
        places.extend(self::places(&sight::of_plan(prosa, kontext.sammanhang)));
    }
    places.sort();
    places.dedup();
    let mut files: BTreeMap<SourceId, Vec<Span>> = BTreeMap::new();
    for place in places {
        files.entry(place.file).or_default().push(place);
    }
    let follows = kontext.unread_draft(ärende);
    let found = files.into_values().filter_map(|places| told(&places));
    found.map(|fault| Diagnostic { follows, ..fault }).collect()
}

fn places(sight: &Sight<'_>) -> Vec<Span> {
    let words = sight.all_words().filter(|words| är_exempeltext(&words.text));
    words.filter_map(|words| sight.place(words, &(0..words.text.len()))).collect()
}

fn told(places: &[Span]) -> Option<Diagnostic> {
    let (first, others) = places.split_first()?;
    let message = "det här är en exempeltext, som går ut i handlingen";
    let fault = Diagnostic::new(&EXEMPELTEXT, message).at(*first);
    let fault = others.iter().fold(fault, |fault, place| fault.related(*place, "också den här"));
    Some(fault.hint("skriv er egen text, eller ta bort den; är handlingen inte färdig: skriv utkast: ja i ärendet"))
}
