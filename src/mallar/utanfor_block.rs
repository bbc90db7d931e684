//! What stands outside the blocks of a template that builds on another.

use super::templates::Read;
use super::typ::first_words;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// Text outside the blocks.
pub const UTANFÖR_BLOCK: Regel = Regel {
    namn: "utanför-block",
    nivå: Nivå::Varning,
    hittar: "Text eller kod utanför blocken i en egen mall som bygger på en annan.",
    varför: "Mallen som den bygger på säger vad som trycks, och den känner bara blocken. Det som står mellan dem kommer inte med.",
    gör: "Flytta det in i ett block, eller ta bort det.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
⟦Frågor besvaras av kontaktcenter.⟧
{% block slut %}
{{ super() }}
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block slut %}
{{ super() }}
Frågor besvaras av kontaktcenter.
{% endblock %}
"#,
    },
};

/// A warning of the first of it.
pub fn check(read: &Read) -> Option<Diagnostic> {
    let outside = read.template.as_ref()?.outside.as_ref()?;
    let words = first_words(outside)?;
    let hint = if outside[words.clone()].starts_with('#') {
        "flytta det in i ett block: det som ska gälla i hela handlingen hör hemma i {% block utseende %}"
    } else {
        "flytta det in i ett block, eller ta bort det"
    };
    let message = "det som står utanför blocken i en mall med ”extends” trycks inte";
    Some(Diagnostic::new(&UTANFÖR_BLOCK, message).at(read.place(words)).hint(hint))
}
