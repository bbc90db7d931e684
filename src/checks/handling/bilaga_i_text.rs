//! References to bilagor that somebody typed: the case has them.

use std::ops::Range;

use crate::checks::hanvisat::{Sak, begins, skrivna};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::{Handling, Innehåll, bilagenamn, bilagenummer};
use crate::prose::Prosa;
use crate::sight::Words;
use crate::text::{Rich, for_each_line, for_each_word};

/// A typed reference to a bilaga that the case does not have.
pub const OKÄND_BILAGA_I_TEXT: Regel = Regel {
    namn: "okänd-bilaga-i-text",
    nivå: Nivå::Varning,
    hittar: "En hänvisning som är skriven för hand, till en bilaga som ärendet inte har.",
    varför: "Den som läser hittar inte bilagan.",
    gör: "Hänvisa med {{ bilaga(\"…\") }}, så stämmer numret även när bilagorna byter ordning. En bilaga till något annat skrivs ut: bilaga 5 till avtalet.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nTiderna redovisas för sig (⟦bilaga 5⟧).\n",
        rätt: "-- föredragning.md --\nTiderna redovisas för sig ({{ bilaga(\"avrapportering\") | gemen }}).\n",
    },
};

/// A warning for each reference that leads nowhere.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    // What a file says in words are its own references.
    let (Some(ärende), false) =
        (kontext.sammanhang.ärende, matches!(handling.innehåll, Innehåll::Fil(_)))
    else {
        return Vec::new();
    };
    let mut wrong: Vec<(String, Option<Span>)> = Vec::new();
    let mut numbers: Option<Vec<String>> = None;
    for rich in prosa.texter().filter(|rich| names_any(rich)) {
        let known = numbers.get_or_insert_with(|| {
            bilagenummer(&ärende.handlingar).into_iter().flatten().collect()
        });
        for_each_line(&rich.blocks, &mut |line| {
            let words = Words::of(line);
            let unknown = unknown(&words.text, known).into_iter();
            wrong.extend(unknown.map(|(word, del)| (word, words.place(&del, prosa.sources()))));
        });
    }
    let hint = hint(&ärende.handlingar);
    let fault = |(word, place): (String, Option<Span>)| {
        Diagnostic::new(&OKÄND_BILAGA_I_TEXT, format!("ärendet har ingen bilaga {word}"))
            .at_opt(place)
            .hint(hint.clone())
    };
    wrong.into_iter().map(fault).collect()
}

/// Whether a text may name a bilaga at all; most do not.
fn names_any(rich: &Rich) -> bool {
    let mut named = false;
    for_each_word(&rich.blocks, &mut |text, _| {
        named |= text.contains("ilag") || text.contains("il.");
    });
    named
}

/// What is referred to but not known, each with where it stands: from the word ”bilaga” where it is the only one.
fn unknown(text: &str, known: &[String]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for one in skrivna(text).iter().filter(|one| one.sak == Sak::Bilaga) {
        for (number, del) in one.numrerade() {
            if !known.iter().any(|known| begins(&text[number.start..], known)) {
                found.push((text[number].to_owned(), del));
            }
        }
    }
    found
}

/// How the bilagor of the case are referred to.
fn hint(handlingar: &[Handling]) -> String {
    let numbered = handlingar.iter().zip(bilagenummer(handlingar));
    let words = numbered.filter_map(|(handling, number)| {
        let id = bilagenamn(handlingar, handling)?;
        number.map(|number| format!("{{{{ bilaga(\"{id}\") }}}} är bilaga {number}"))
    });
    let words: Vec<String> = words.take(FEW).collect();
    if words.is_empty() {
        "lägg till bilagan under ”handlingar”, eller skriv vad det är en bilaga till".to_owned()
    } else {
        format!("hänvisa så att numret följer med: {}", words.join(", "))
    }
}

/// So many are read at a glance.
const FEW: usize = 4;
