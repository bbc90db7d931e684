//! Code that is printed as text, and text that a comment takes away.

use std::ops::Range;

use super::falt::Known;
use super::typ::{File, Kod, code_in_text, open_comment};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// Code without the sign that makes it code.
pub const KOD_SOM_TEXT: Regel = Regel {
    namn: "kod-som-text",
    nivå: Nivå::Fel,
    hittar: "En rad i en egen mall eller komponent som är kod, men saknar # före sig.",
    varför: "Utan # är raden text: den trycks som den står, och det som den skulle göra blir inte gjort.",
    gör: "Skriv # först på raden. Ska orden verkligen tryckas, börja raden med något annat.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
⟦v(1em)⟧
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
#v(1em)
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
    },
};

/// A comment that takes away the rest.
pub const ÖPPEN_KOMMENTAR: Regel = Regel {
    namn: "öppen-kommentar",
    nivå: Nivå::Fast,
    hittar: "En kommentar i en egen mall eller komponent som börjar med /* och aldrig slutar.",
    varför: "Allt som står efter den är kommentar, och trycks inte.",
    gör: "Sätt */ där kommentaren slutar, eller skriv // före en enda rad.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
⟦/*⟧ Förslaget:
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
/* Förslaget: */
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
    },
};

/// What is wrong with a text of Typst, which was read as `file`; `place` gives the place of bytes in it.
pub fn check(
    text: &str,
    file: Option<&File>,
    known: &Known<'_>,
    place: impl Fn(Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let open = open_comment(text).map(|range| {
        Diagnostic::new(
            &ÖPPEN_KOMMENTAR,
            "kommentaren /* får inget slut och tar bort allt efter sig",
        )
        .at(place(range))
        .hint("sätt */ där den slutar; en rad blir kommentar med // före")
    });
    let is_called = |code: &Kod| match code {
        Kod::Sats(_) | Kod::Anrop(_, true) => true,
        Kod::Anrop(name, false) => {
            file.is_some_and(|file| file.bound.contains(name)) || known.can_be_called(name)
        }
    };
    let code = code_in_text(text).into_iter().filter(|(_, code)| is_called(code));
    let code = code.map(|(range, code)| {
        let (Kod::Anrop(word, _) | Kod::Sats(word)) = &code;
        let message = "raden är kod, men trycks som text";
        Diagnostic::new(&KOD_SOM_TEXT, message).at(place(range)).hint(format!("skriv #{word}"))
    });
    open.into_iter().chain(code).collect()
}
