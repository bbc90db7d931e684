//! Tags without their end, ends without their tag, and words that begin no tag.

use std::ops::Range;

use minijinja::machinery::{Token, tokenize};
use minijinja::syntax::SyntaxConfig;

use crate::diag::hint_nearest;

/// The tags that have an end, `{% endif %}` and the like.
const MED_SLUT: [&str; 9] =
    ["autoescape", "block", "call", "filter", "for", "if", "macro", "set", "with"];
/// Those that have none.
const UTAN_SLUT: [&str; 9] =
    ["break", "continue", "do", "elif", "else", "extends", "from", "import", "include"];

/// What is wrong with the tags of a text: where, what, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Oavslutat {
    /// The first word of the tag, or what else is wrong.
    pub range: Range<usize>,
    /// What is wrong.
    pub vad: String,
    /// What to do.
    pub gör: String,
}

/// A tag as it stands in a text.
struct Tagg<'s> {
    word: &'s str,
    range: Range<usize>,
    /// Whether it gives a name its value at once: `{% set a = 1 %}`.
    sätter: bool,
}

/// The first of the tags of a text that is wrong.
pub fn oavslutat(source: &str) -> Option<Oavslutat> {
    let (tags, comment) = read(source)?;
    let mut open: Vec<&Tagg<'_>> = Vec::new();
    for tag in &tags {
        let Some(of) = tag.word.strip_prefix("end").filter(|of| MED_SLUT.contains(of)) else {
            if MED_SLUT.contains(&tag.word) {
                open.extend((!tag.sätter).then_some(tag));
            } else if !UTAN_SLUT.contains(&tag.word) {
                return Some(unknown(tag));
            }
            continue;
        };
        match open.pop() {
            Some(last) if last.word == of => {}
            Some(last) if open.iter().any(|other| other.word == of) => return Some(endless(last)),
            Some(last) if tags_end(&tags, last.word) => return Some(beginless(tag, of)),
            Some(last) => return Some(endless(last)),
            None => return Some(beginless(tag, of)),
        }
    }
    // A comment hides the ends that stand after it.
    comment.or_else(|| open.pop().map(endless))
}

/// Whether any tag ends one of this word.
fn tags_end(tags: &[Tagg<'_>], word: &str) -> bool {
    tags.iter().any(|tag| tag.word.strip_prefix("end") == Some(word))
}

/// The tags, and a comment that hides the rest; none where a value without its end hides tags.
fn read(source: &str) -> Option<(Vec<Tagg<'_>>, Option<Oavslutat>)> {
    let mut tags: Vec<Tagg<'_>> = Vec::new();
    let mut begins = false;
    let mut inside = false;
    let (mut in_value, mut after_brace) = (false, false);
    for token in tokenize(source, false, SyntaxConfig::default()) {
        let Ok((token, span)) = token else {
            return comment(source).map(|comment| (tags, Some(comment)));
        };
        let range = span.start_offset as usize..span.end_offset as usize;
        let is_brace = matches!(token, Token::BraceOpen);
        if in_value && after_brace && matches!(token, Token::Mod) {
            return None;
        }
        after_brace = is_brace;
        match token {
            Token::VariableStart => in_value = true,
            Token::VariableEnd => in_value = false,
            Token::BlockStart => (begins, inside) = (true, true),
            Token::BlockEnd => inside = false,
            Token::Ident(word) if begins => {
                tags.push(Tagg { word, range, sätter: false });
                begins = false;
            }
            Token::Assign if inside => {
                if let Some(tag) = tags.last_mut() {
                    tag.sätter = tag.word == "set";
                }
            }
            _ => begins = false,
        }
    }
    (!in_value).then_some((tags, None))
}

/// A comment without its end.
fn comment(source: &str) -> Option<Oavslutat> {
    let mut rest = 0;
    while let Some(start) = source[rest..].find("{#").map(|start| rest + start) {
        let Some(end) = source[start..].find("#}") else {
            return Some(Oavslutat {
                range: start..start + 2,
                vad: "kommentaren {# får inget slut".to_owned(),
                gör: "sätt #} där den slutar".to_owned(),
            });
        };
        rest = start + end + 2;
    }
    None
}

fn endless(tag: &Tagg<'_>) -> Oavslutat {
    let word = tag.word;
    Oavslutat {
        range: tag.range.clone(),
        vad: format!("{{% {word} … %}} får inget slut"),
        gör: format!("sätt {{% end{word} %}} där det ska sluta"),
    }
}

fn beginless(tag: &Tagg<'_>, of: &str) -> Oavslutat {
    Oavslutat {
        range: tag.range.clone(),
        vad: format!("{{% end{of} %}} har ingen början"),
        gör: format!("ta bort det, eller sätt {{% {of} … %}} där det ska börja"),
    }
}

fn unknown(tag: &Tagg<'_>) -> Oavslutat {
    let ends = MED_SLUT.map(|word| format!("end{word}"));
    let known = MED_SLUT.into_iter().chain(UTAN_SLUT).chain(ends.iter().map(String::as_str));
    let near = hint_nearest(tag.word, known).filter(|hint| hint.starts_with("menade"));
    Oavslutat {
        range: tag.range.clone(),
        vad: format!("inget heter ”{}” inom {{% %}}", tag.word),
        gör: near.unwrap_or_else(|| "där står if, for, set eller block".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::oavslutat;

    /// What is told of a text, with the words that it points at.
    fn told(source: &str) -> String {
        oavslutat(source).map_or_else(String::new, |of| {
            format!("[{}] {}: {}", &source[of.range], of.vad, of.gör)
        })
    }

    #[test]
    fn a_tag_without_its_end_is_told_where_it_begins() {
        for (source, wanted) in [
            ("{% if a %}b", "[if] {% if … %} får inget slut: sätt {% endif %} där det ska sluta"),
            (
                "{% block a %}{% for b in c %}{% endblock %}",
                "[for] {% for … %} får inget slut: sätt {% endfor %} där det ska sluta",
            ),
            (
                "{% block a %}{% if b %}{% endif %}",
                "[block] {% block … %} får inget slut: sätt {% endblock %} där det ska sluta",
            ),
            (
                "a{% endif %}",
                "[endif] {% endif %} har ingen början: ta bort det, eller sätt {% if … %} där det ska börja",
            ),
            (
                "{% block a %}{% endif %}{% endblock %}",
                "[endif] {% endif %} har ingen början: ta bort det, eller sätt {% if … %} där det ska börja",
            ),
            ("{% iff a %}{% endif %}", "[iff] inget heter ”iff” inom {% %}: menade du ”if”?"),
            ("a {# b", "[{#] kommentaren {# får inget slut: sätt #} där den slutar"),
            ("{% set a = 1 %}{% set b %}c{% endset %}{% if a %}{% else %}{% endif %}{# d #}", ""),
            ("{% raw %}{% if %}{% endraw %}", ""),
            ("{{ a }", ""),
            ("{% if a %}{{ b }{% endif %}", ""),
            ("{% if a %}{{ b", ""),
        ] {
            assert_eq!(told(source), wanted, "{source}");
        }
    }
}
