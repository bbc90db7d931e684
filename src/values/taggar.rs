//! The tags in a text that is not filled yet: what stands in any case, and what only if its values say so.

use std::ops::Range;

/// An expression, a block's tag or a comment.
#[derive(Debug)]
pub struct Tagg {
    /// Where it stands, with its braces.
    pub range: Range<usize>,
    /// How many blocks stand around it.
    pub före: usize,
    /// How many stand around what comes after it.
    pub efter: usize,
}

/// The tags of a text, in order.
pub fn tags(source: &str) -> Vec<Tagg> {
    let (mut found, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(start) = source[at..].find('{').map(|start| at + start) {
        let close = match source.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(end) = source[start + 2..].find(close).map(|end| start + 4 + end) else { break };
        let före = depth;
        if close == "%}" {
            depth = within(depth, &source[start + 2..end - 2]);
        }
        found.push(Tagg { range: start..end, före, efter: depth });
        at = end;
    }
    found
}

/// Whether a text says something whatever its values are: it has words within no block.
pub fn säger_utan_värden(source: &str) -> bool {
    let says = |depth: usize, words: &str| depth == 0 && !words.trim().is_empty();
    let (mut at, mut depth) = (0, 0);
    for tag in tags(source) {
        if says(depth, &source[at..tag.range.start]) {
            return true;
        }
        (at, depth) = (tag.range.end, tag.efter);
    }
    says(depth, &source[at..])
}

/// How many blocks stand around what comes after a tag.
fn within(depth: usize, tag: &str) -> usize {
    let word =
        tag.trim_matches(['-', '+', ' ', '\n']).split_whitespace().next().unwrap_or_default();
    match word {
        "if" | "for" | "macro" | "call" | "filter" | "raw" => depth + 1,
        _ if word.starts_with("end") && word != "endset" => depth.saturating_sub(1),
        _ => depth,
    }
}

#[cfg(test)]
mod tests {
    use super::säger_utan_värden;

    #[test]
    fn only_words_outside_of_blocks_and_comments_stand_in_any_case() {
        assert!(säger_utan_värden("Allt {{ a }}"));
        assert!(säger_utan_värden("{# a #}Allt stämde."));
        assert!(säger_utan_värden("{% if a %}b{% endif %} c"));
        for source in ["", " ", "{# skriv här #}", "{% if a %}b{% endif %}", "{{ a }}"] {
            assert!(!säger_utan_värden(source), "{source}");
        }
    }
}
