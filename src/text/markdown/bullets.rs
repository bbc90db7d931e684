//! Marks that other programs put before the points of a list, and spaces that only look like plain ones.

/// Marks that Word and others put before the items of a list, among them those of its own fonts.
pub const BULLETS: &str = "•·▪‣◦●○■□►➢✓✔▫▸▶❖◆◇∙⁃☐☑☒✗✘\u{f0a7}\u{f0b7}\u{f076}\u{f0d8}\u{f0fc}";

/// Dashes of other lengths than the one that makes a list, and the sign for minus.
pub const DASHES: &str = "–—‒―‐‑−﹣－";

/// Those of them that nobody types: Word writes them for a dash that must not end a line.
pub const WORD_DASHES: &str = "‐‑﹣－";

/// Arrows that are put there too, and also stand between words.
pub const ARROWS: &str = "→➔➜➤⇒";

/// Whether a sign is a space, or nothing that is seen, and yet a letter to Markdown.
pub fn is_hard(sign: char) -> bool {
    matches!(
        sign,
        '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// What such a sign is called.
pub fn named(sign: char) -> &'static str {
    match sign {
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "ett osynligt tecken",
        _ => "ett hårt mellanslag",
    }
}

/// Whether a sign is from one of Word's own fonts, such as Symbol and Wingdings.
pub fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}')
}

/// The mark that a line begins with as the point of a list, and how long it is with the white space after it. A lone o is one
/// only if a wide space is behind it, or `several` lines begin so.
pub fn mark(line: &str, several: bool) -> Option<(char, usize)> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let words = rest.trim_start_matches(|one| [' ', '\t'].contains(&one) || is_hard(one));
    let gap = &rest[..rest.len() - words.len()];
    let is_wide = gap.len() > 1 || gap == "\t";
    let is_number = words.starts_with(|one: char| one.is_ascii_digit());
    let is_bullet = BULLETS.contains(sign) || ARROWS.contains(sign) || is_private(sign);
    let is_mark = match sign {
        'o' => is_wide || several && gap == " ",
        '§' => is_wide && !is_number && !words.is_empty(),
        '−' if is_number => false,
        _ if DASHES.contains(sign) => !gap.is_empty() && !words.is_empty(),
        _ if is_private(sign) => !gap.is_empty() && !words.is_empty(),
        _ => is_bullet && (!gap.is_empty() || words.is_empty() || is_word(words)),
    };
    is_mark.then(|| (sign, line.len() - words.len()))
}

fn is_word(words: &str) -> bool {
    words.starts_with(char::is_alphabetic)
}

/// How deep a point stands by its mark, as Word has them for the levels of a list.
pub fn depth(sign: char) -> Option<usize> {
    ["•·\u{f0b7}", "o◦○", "§▪■\u{f0a7}"].iter().position(|level| level.contains(sign))
}

/// Whether a line begins with a mark that can be no word: one of Word's own fonts, or one with a tab or a hard space after it.
pub fn is_marked(line: &str) -> bool {
    let sign = line.chars().next().filter(|sign| "o§".contains(*sign) || is_private(*sign));
    let tabbed = |sign: char| {
        let after = line[sign.len_utf8()..].chars().next();
        is_private(sign) || after.is_some_and(|after| after == '\t' || is_hard(after))
    };
    sign.is_some_and(tabbed) && mark(line, false).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (line, expected) in [
            ("•\tett", Some(('•', 4))),
            ("•ett", Some(('•', 3))),
            ("o\tett", Some(('o', 2))),
            ("o   ett", Some(('o', 4))),
            ("§\tett", Some(('§', 3))),
            ("\u{f071} ett", Some(('\u{f071}', 4))),
            ("‑ ett", Some(('‑', 4))),
            ("−\u{a0}ett", Some(('−', 5))),
        ] {
            assert_eq!(mark(line, false), expected, "{line}");
        }
        for line in
            ["o ett", "och", "§ 4 i lagen", "§\t12 Val", "–ett", "− 340 tkr", "ett", "\u{f071}"]
        {
            assert_eq!(mark(line, false), None, "{line}");
        }
        assert_eq!(mark("o ett", true), Some(('o', 2)));
    }
}
