//! What stops in the middle of a paper: caught, so that the other papers are made.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, Span};
use crate::layout::Layout;
use crate::text::enumerate;

/// A template that the program cannot get through.
pub const MALL_STANNAR: Regel = Regel {
    namn: "mall-stannar",
    nivå: Nivå::Fast,
    hittar: "En handling som inte går att göra, för att något i en mall får programmet att stanna mitt i.",
    varför: "Mallen räknar ut något som inget program klarar, som ett antal dagar som är för stort, och handlingen blir inte gjord.",
    gör: "Ta bort det som ändrades senast i mallen. Finns ingen egen mall: spara mappen som den är och visa den för den som sköter skrivelse.",
    exempel: Exempel::Sidor {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
⟦{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}⟧
{% block beslut %}
#beslut(handling.förslag_till_beslut)
#duration(days: 999999999999999).hours()
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
    },
};

/// What `make` gives; none if it stopped in the middle.
pub fn caught<T>(make: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(make)).ok()
}

/// That a paper stopped, at the nearest of the repository's own templates: nothing tells which of them it was.
pub fn stopped<'s>(
    layout: &Layout,
    paper: &str,
    slag: impl Iterator<Item = &'s str>,
    sources: &Sources,
) -> Diagnostic {
    let own = layout.own_code(slag);
    let Some((name, text)) = own.first() else {
        let message = format!("”{paper}” går inte att göra: programmet stannade mitt i");
        let hint = "spara mappen som den är och visa den för den som sköter skrivelse";
        return Diagnostic::new(&MALL_STANNAR, message).hint(hint);
    };
    let message = format!("”{paper}” går inte att göra: programmet stannar i en mall");
    let line = text.lines().next().unwrap_or_default().len();
    let place = Span::new(sources.add(name.as_str(), text.as_str()), 0..line);
    let others: Vec<String> = own[1..].iter().map(|(name, _)| format!("”{name}”")).collect();
    let others = match others.as_slice() {
        [] => String::new(),
        others => format!("; felet kan också stå i {}", enumerate(others)),
    };
    let hint = format!("ta bort det som ändrades senast i mallen{others}");
    Diagnostic::new(&MALL_STANNAR, message).at(place).hint(hint)
}
