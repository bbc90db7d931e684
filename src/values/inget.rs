//! Lists of nothing in the middle of a text: the sentence around them says nothing.

use std::ops::Range;

use super::taggar::{Tagg, tags};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::text::Filled;

/// A list of nothing.
pub const UPPRÄKNING_AV_INGET: Regel = Regel {
    namn: "uppräkning-av-inget",
    nivå: Nivå::Varning,
    hittar: "Ett filter som räknar upp eller sammanfattar en lista, när listan är tom.",
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
const FILTER: [&str; 3] = ["uppräkning", "punktlista", "sammanfattning"];

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
    let is_open = |tag: &Tagg| tag.före == 0 && source[tag.range.clone()].starts_with("{{");
    tags(source).into_iter().filter(is_open).map(|tag| tag.range).collect()
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
