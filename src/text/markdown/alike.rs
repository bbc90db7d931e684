//! Lines that begin alike: with the same sign, or with what counts on from line to line. Whatever the mark is, they were a list.

use std::sync::LazyLock;

use regex::Regex;

use super::bullets::DASHES;
use super::goes_on::goes_on;

/// Signs that other lines begin with too: those of Markdown, of quotations, and those whose lines are looked at elsewhere.
const OTHER: &str = "*|#>+-_`”“\"'’«»‘([{)]}§&.,;";

/// How long the mark is that the line at `at` begins with, and other lines too.
pub fn alike(lines: &[&str], at: usize) -> Option<usize> {
    let own = sign(lines[at])?;
    let same = |other: &usize| sign(lines[*other]) == Some(own) && apart(lines, *other);
    (apart(lines, at) && (0..lines.len()).filter(same).count() > 1).then_some(own.len())
}

/// The signs before the words of a line; a number after them is what they are the sign of.
fn sign(line: &str) -> Option<&str> {
    let (sign, words) = line.split_once([' ', '\t', '\u{a0}'])?;
    let is_sign =
        |one: char| !one.is_alphanumeric() && !OTHER.contains(one) && !DASHES.contains(one);
    let arrow = ["->", "=>", "-->", "==>", "--"].contains(&sign);
    let alone = (1..4).contains(&sign.chars().count()) && sign.chars().all(is_sign);
    let has_words =
        words.trim_start().starts_with(|one: char| one.is_alphabetic() || "*_”".contains(one));
    (has_words && (alone || arrow)).then_some(sign)
}

/// How long the mark is that the line at `at` begins with, if a later line counts on from it: `Steg 1`, `1:`, `[1]`, `a –`.
pub fn counting(lines: &[&str], at: usize) -> Option<usize> {
    if at + 1 == lines.len() {
        return None;
    }
    let own = Counter::of(lines[at]).filter(|_| apart(lines, at))?;
    let mut later = (at + 1..lines.len()).filter(|other| apart(lines, *other));
    later
        .any(|other| Counter::of(lines[other]).is_some_and(|next| own.leads_to(&next)))
        .then_some(own.len)
}

/// What a line is counted with: the words around, and the number or letter.
struct Counter<'s> {
    around: [&'s str; 2],
    value: u32,
    len: usize,
}

impl<'s> Counter<'s> {
    fn of(line: &'s str) -> Option<Self> {
        let found = COUNTED.captures(line)?;
        let part = |index| found.get(index).map_or("", |part| part.as_str());
        let (before, count, after) = (part(1), part(2), part(3));
        let letter = || count.chars().next().map(u32::from);
        let value = count.parse().ok().or_else(letter)?;
        // Numbers alone stand in sentences too, letters after words, and a letter with a full stop in names.
        let alone = before.is_empty() && after.trim().is_empty();
        let word = !before.trim_end_matches(['(', '[']).is_empty();
        let other = count.starts_with(char::is_alphabetic) && (word || after.contains('.'));
        // ”Fråga 1 besvarades av” is a sentence.
        let told = || line[found.get(0).map_or(0, |mark| mark.end())..].trim_start();
        let sentence = word && after.trim().is_empty() && told().starts_with(char::is_lowercase);
        let len = before.len() + count.len() + after.trim_end().len();
        (!alone && !other && !sentence).then_some(Self { around: [before, after], value, len })
    }

    fn leads_to(&self, next: &Self) -> bool {
        self.around == next.around && self.value + 1 == next.value
    }
}

/// Whether the line above does not go on with the line at `at`.
fn apart(lines: &[&str], at: usize) -> bool {
    let open = |line: &str| goes_on(line) || line.trim_end().ends_with(',');
    at == 0 || !open(lines[at - 1])
}

/// What a line may be counted with: words or a bracket in group 1, a number or a letter in group 2, signs in group 3.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    // All letters there are would make a pattern that takes longer to read than the texts.
    let before = r"([A-Za-zÅÄÖåäöé]{2,12}\.?[ \u{a0}]|[\(\[])?";
    let after = r"([ \u{a0}][:=–—-]|[:/\)\]\.º°–-]{0,2})";
    Regex::new(&format!(r"^{before}([0-9]{{1,3}}|[A-Za-z]){after}[ \t\u{{a0}}]"))
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_alike_are_found() {
        for lines in ["=> ett\n=> två", "~ ett\n~ två", "Så här:\n@ ett\n@ två"] {
            let lines: Vec<&str> = lines.lines().collect();
            assert!((0..lines.len()).any(|at| alike(&lines, at).is_some()), "{lines:?}");
        }
        for lines in [
            "1: ett\n2: två",
            "Steg 1 Ansökan\nSteg 2 Beslut",
            "[1] ett\n[2] två",
            "1 - ett\n2 - två",
        ] {
            let lines: Vec<&str> = lines.lines().collect();
            assert!(counting(&lines, 0).is_some(), "{lines:?}");
        }
        for chance in [
            "Se bilaga 1 och\nbilaga 2",
            "Risk 1 har granskats.\nRisk 2 har granskats.",
            "Temperaturen är 5\n° C och\n° F",
            "vecka 1,\nvecka 2",
            "Det var 3\n4 maj",
            "1 maj och\n2 juni",
            "A. Alm och\nB. Berg",
        ] {
            let lines: Vec<&str> = chance.lines().collect();
            let found = |at| alike(&lines, at).or_else(|| counting(&lines, at));
            assert!((0..lines.len()).all(|at| found(at).is_none()), "{lines:?}");
        }
    }
}
