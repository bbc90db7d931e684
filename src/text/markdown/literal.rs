//! Signs that mean something in Markdown and can only be meant as they stand: they are given to it as another sign.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::larger::is_larger;
use super::own_lines::starred;

/// What Markdown reads in the place of such a sign: as long, a punctuation mark too, and nothing to it.
const STAND_IN: u8 = b';';

/// Lines of signs that are too short to underline words.
const UNDERLINES: [&str; 4] = ["-", "--", "=", "=="];

/// A text in which each sign that is meant as it stands is another. Each byte stands where it stood.
pub fn as_signs(source: &str) -> Cow<'_, str> {
    let found = signs(source);
    if found.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut bytes = source.as_bytes().to_vec();
    for at in found.into_iter().flatten() {
        bytes[at] = STAND_IN;
    }
    // Only ASCII takes the place of ASCII.
    String::from_utf8(bytes).map_or(Cow::Borrowed(source), Cow::Owned)
}

/// Where the signs stand that are meant as they stand.
fn signs(source: &str) -> Vec<Range<usize>> {
    // Most texts have none of these, which costs less to see.
    let may_have =
        |line: &str| line.contains(['>', '*', '\\']) || UNDERLINES.contains(&line.trim());
    if !source.lines().any(may_have) {
        return Vec::new();
    }
    let (mut start, mut fenced) = (0, false);
    let mut found = Vec::new();
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    for (index, line) in lines.iter().enumerate() {
        let fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        fenced ^= fence;
        if !fenced && !fence {
            let before = &lines[..index];
            let at = start + line.len() - line.trim_start_matches(' ').len();
            found.extend(larger(&lines, index).map(|at| start + at..start + at + 1));
            found.extend(starred(source, start, line).map(|stars| at..at + stars));
            found.extend(underline(before, line).map(|signs| at..at + signs));
            found.extend(within(line).map(|range| start + range.start..start + range.end));
        }
        start += line.len();
    }
    found
}

/// Where the sign of what is larger stands in a line that begins with it.
fn larger(lines: &[&str], index: usize) -> Option<usize> {
    let line = Some(lines[index]).filter(|line| line.contains('>'))?;
    let mark = POINT.find(line).map_or(0, |mark| mark.end());
    let above = if line[..mark].trim().is_empty() { &lines[..index] } else { &[] };
    is_larger(above, &line[mark..], &lines[index + 1..]).then_some(mark)
}

/// How many signs a line below words has that is too short to underline them: `-`, `=`, `--`.
fn underline(before: &[&str], line: &str) -> Option<usize> {
    let signs = line.trim();
    let below = before.last().is_some_and(|above| !above.trim().is_empty());
    (below && UNDERLINES.contains(&signs)).then_some(signs.len())
}

/// The signs of a line that stand so within it: the backslashes of a path, and stars before a bracket as in `*) utan moms`.
fn within(line: &str) -> impl Iterator<Item = Range<usize>> {
    // Most lines have none of these, which costs less to see.
    let with = |signs: &[&str]| {
        let has = signs.iter().any(|sign| line.contains(sign));
        Some(line).filter(|_| has).into_iter()
    };
    let paths = with(&[":\\", "\\\\"]).flat_map(|line| PATH.captures_iter(line));
    let paths = paths.filter_map(|found| found.get(1));
    // Who writes two for one knows that they are signs.
    let paths = paths.filter(|path| !path.as_str()[2..].contains("\\\\")).flat_map(|path| {
        let backslashes = path.as_str().match_indices('\\');
        backslashes.map(move |(at, _)| path.start() + at..path.start() + at + 1)
    });
    let stars = with(&["*)"]).flat_map(|line| STARRED.captures_iter(line));
    paths.chain(stars.filter_map(|found| Some(found.get(1)?.range())))
}

/// What a line begins with before its words: white space, and the marks of points.
static POINT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^ *(?:(?:[-*+]|[0-9]{1,3}[.)]|[A-Za-z][.)])[ \t]+)*")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// A path as Windows writes it, in group 1: `C:\_temp`, `\\server\mapp`.
static PATH: LazyLock<Regex> = LazyLock::new(|| {
    let share = r"\\\\[[:alnum:]][[:alnum:]._$-]*\\[[:alnum:]]";
    // All white space there is would make a pattern that takes longer to read than the texts.
    Regex::new(&format!(r#"(?:^|[ \t\u{{a0}}(”"])((?:[A-Za-z]:\\|{share})[^ \t\r\n\u{{a0}}|`]*)"#))
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// Stars before a bracket, in group 1.
static STARRED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[ \t\u{a0}|(])(\*{1,3})\)")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_are_meant_as_they_stand_are_others() {
        for (source, expected) in [
            ("> 2 år", "; 2 år"),
            ("Kravet är\n> 90 % i år", "Kravet är\n; 90 % i år"),
            ("Antal 59*\n\n* Preliminärt\n** Osäkert", "Antal 59*\n\n; Preliminärt\n;; Osäkert"),
            ("*) utan moms", ";) utan moms"),
            ("Ligger i C:\\_temp och \\\\server\\mapp", "Ligger i C:;_temp och ;;server;mapp"),
            ("Text\n-\n", "Text\n;\n"),
            ("- > 2 år\n- mer", "- ; 2 år\n- mer"),
        ] {
            assert_eq!(as_signs(source), expected, "{source}");
        }
        for meant in [
            "> Grannarna har hörts.",
            "> 3 § Nämnden svarar för arbetet.",
            "> Planen\n> 1.1 Syfte\n> 1.2 Mål",
            "> Om arbetet\n> 2 år\n> 5 år",
            "* ett\n* två",
            "Antal 59*\n\n* ett\n* två",
            "```\n> 2 år\n```",
            "\\*) utan moms och (**fet**)",
            "Rubrik\n---\n",
        ] {
            assert_eq!(as_signs(meant), meant, "{meant}");
        }
    }
}
