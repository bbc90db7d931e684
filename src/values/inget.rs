//! Lists of nothing in the middle of a text: the sentence around them says nothing.

use std::ops::Range;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::text::Filled;

/// A list of nothing.
pub const UPPRÄKNING_AV_INGET: Regel = Regel {
    namn: "uppräkning-av-inget",
    nivå: Nivå::Varning,
    hittar: "Ett filter som räknar upp en lista, när listan är tom.",
    varför: "Meningen runt den får en lucka, eller blir en mening om ingenting.",
    gör: "Skriv {% if … %} före meningen och {% endif %} efter den, med samma lista i villkoret.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
⟦{{ plan.risker | överförda("avslutas") | uppräkning | versal }}⟧ avslutas.
"#,
        rätt: r#"
-- föredragning.md --
Riskerna har följts upp. {% if plan.risker | överförda("avslutas") %}{{ plan.risker | överförda("avslutas") | uppräkning | versal }} avslutas.{% endif %}
"#,
    },
};

/// The filters that give nothing of a list of nothing.
const FILTER: [&str; 2] = ["uppräkning", "punktlista"];

/// A warning for each expression of a text that lists nothing, but where a condition or a loop stands around it.
pub fn lists_of_nothing(source: &str, filled: &Filled<'_>) -> Vec<Diagnostic> {
    let lists = |range: &Range<usize>| FILTER.iter().any(|one| source[range.clone()].contains(one));
    let empty = open_expressions(source).into_iter().filter(|range| !filled.says(range));
    let fault = |range| {
        let fault = Diagnostic::new(&UPPRÄKNING_AV_INGET, "listan är tom, så här står ingenting");
        let fault = fault.at(filled.place(range));
        fault.hint("skriv ”{% if … %}” runt meningen, med samma lista i villkoret")
    };
    empty.filter(lists).map(fault).collect()
}

/// The expressions that are filled in any case, each with its braces: those within no block.
fn open_expressions(source: &str) -> Vec<Range<usize>> {
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
        match close {
            "}}" if depth == 0 => found.push(start..end),
            "%}" => depth = within(depth, &source[start + 2..end - 2]),
            _ => {}
        }
        at = end;
    }
    found
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
    use super::open_expressions;

    #[test]
    fn what_stands_in_a_block_may_be_left_out() {
        let of = |source: &str| open_expressions(source).len();
        assert_eq!(of("{{ a | uppräkning }} avslutas."), 1);
        assert_eq!(of("{% if a %}{{ a | uppräkning }}{% else %}{{ b }}{% endif %}{{ c }}"), 1);
        assert_eq!(of("{%- for a in b -%}{{ a }}{%- endfor %}"), 0);
        assert_eq!(of("{# {{ a }} #} { {% set b = 1 %}{{ b }}"), 1);
    }
}
