//! References to bilagor that somebody typed: the case has them.

use std::ops::Range;

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
    for (start, numbers) in references(text) {
        if numbers.last().is_none_or(|last| is_of_another(&text[last.end..])) {
            continue;
        }
        let only = numbers.len() == 1;
        for number in numbers {
            if !known.iter().any(|known| begins(&text[number.start..], known)) {
                let from = if only { start } else { number.start };
                found.push((text[number.clone()].to_owned(), from..number.end));
            }
        }
    }
    found
}

/// ”bilaga 5”, ”bilagorna 1, 2 och B”: where the word begins, and the numbers and letters that it counts up.
fn references(text: &str) -> impl Iterator<Item = (usize, Vec<Range<usize>>)> {
    text.match_indices("ilag").filter_map(|(at, _)| {
        let before = text[..at].strip_suffix(['b', 'B'])?;
        let is_word = !before.ends_with(char::is_alphanumeric);
        let rest = text[at..].trim_start_matches(char::is_alphabetic);
        let ending = text[at..text.len() - rest.len()].strip_prefix("ilag")?;
        let is_named = is_word && ["a", "an", "or", "orna"].contains(&ending);
        let first = rest.trim_start();
        (is_named && first.len() < rest.len()).then(|| (before.len(), counted_up(text, first)))
    })
}

/// The numbers and letters that the rest of a text begins with.
fn counted_up(text: &str, mut rest: &str) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    while let Some(len) = number(rest) {
        let at = text.len() - rest.len();
        numbers.push(at..at + len);
        rest = rest[len..].trim_start();
        let next = [",", "och ", "eller ", "samt ", "–", "-"];
        match next.iter().find_map(|between| rest.strip_prefix(between)) {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    numbers
}

/// How long the number is that the words begin with: ”8.2”, or one letter; ”I” is also a word.
fn number(words: &str) -> Option<usize> {
    let digits = |words: &str| words.bytes().take_while(u8::is_ascii_digit).count();
    let mut len = digits(words);
    while let Some(part) = words[len..].strip_prefix('.').map(digits).filter(|part| *part > 0) {
        len += 1 + part;
    }
    let letter = words.chars().next().filter(|letter| letter.is_uppercase() && *letter != 'I');
    let len = if len == 0 { letter?.len_utf8() } else { len };
    (!words[len..].starts_with(char::is_alphanumeric)).then_some(len)
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
