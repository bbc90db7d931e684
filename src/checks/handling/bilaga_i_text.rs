//! References to bilagor that somebody typed: the case has them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::{Handling, Innehåll, bilagenummer};
use crate::prose::Prosa;
use crate::sight::Words;
use crate::text::for_each_word;

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

/// ”bilaga 5”, ”bilagorna 1, 2 och B”: the word, and what it counts up.
static HÄNVISNINGAR: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"(?:\d+(?:\.\d+)*|[A-HJ-ZÅÄÖ])\b";
    Regex::new(&format!(
        r"\b[Bb]ilag(?:a|an|or|orna)[\s\u{{a0}}]+({number}(?:(?:,[\s\u{{a0}}]+|[\s\u{{a0}}]+(?:och|eller|samt)[\s\u{{a0}}]+|[–-]){number})*)"
    ))
    .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// A number or a letter among those that are counted up.
static NUMMER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\d+(?:\.\d+)*|\b[A-ZÅÄÖ]\b")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

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
    for rich in prosa.texter() {
        for_each_word(&rich.blocks, &mut |text, span| {
            if !text.contains("ilag") {
                return;
            }
            let known = numbers.get_or_insert_with(|| {
                bilagenummer(&ärende.handlingar).into_iter().flatten().collect()
            });
            let words = Words::at(text, span);
            wrong.extend(
                unknown(text, known)
                    .into_iter()
                    .map(|(word, del)| (word, words.place(&del, prosa.sources()))),
            );
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

/// What is referred to but not known, each with where it stands: from the word ”bilaga” where it is the only one.
fn unknown(text: &str, known: &[String]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for whole in HÄNVISNINGAR.captures_iter(text) {
        let (Some(all), Some(list)) = (whole.get(0), whole.get(1)) else { continue };
        if is_of_another(&text[all.end()..]) {
            continue;
        }
        let numbers: Vec<_> = NUMMER.find_iter(list.as_str()).collect();
        for number in &numbers {
            let start = list.start() + number.start();
            if known.iter().any(|known| begins(&text[start..], known)) {
                continue;
            }
            let from = if numbers.len() == 1 { all.start() } else { start };
            found.push((number.as_str().to_owned(), from..list.start() + number.end()));
        }
    }
    found
}

/// Whether it goes on to say what it is a bilaga to: ”bilaga 5 till avtalet”.
fn is_of_another(rest: &str) -> bool {
    let next = rest.trim_start().split(|letter: char| !letter.is_alphanumeric()).next();
    matches!(next, Some("till" | "i"))
}

/// Whether words begin with this number, and with no longer one.
fn begins(words: &str, number: &str) -> bool {
    let rest = words.replace('\u{a0}', " ").to_lowercase();
    let after = rest.strip_prefix(&number.to_lowercase());
    after.is_some_and(|after| {
        let mut after = after.chars();
        match after.next() {
            Some('.') => !after.next().is_some_and(|next| next.is_ascii_digit()),
            next => !next.is_some_and(char::is_alphanumeric),
        }
    })
}

/// How the bilagor of the case are referred to.
fn hint(handlingar: &[Handling]) -> String {
    let numbered = handlingar.iter().zip(bilagenummer(handlingar));
    let words = numbered.filter_map(|(handling, number)| {
        let id = handling.gemensamt.id.as_ref().map_or(handling.innehåll.slag(), |id| &id.källa);
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
