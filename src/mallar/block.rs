//! Blocks of a template that nothing prints.

use std::collections::BTreeSet;

use super::name::Name;
use super::templates::Read;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};

/// A block whose name is nearly that of one that is printed.
pub const FELSTAVAT_BLOCK: Regel = Regel {
    namn: "felstavat-block",
    nivå: Nivå::Fast,
    hittar: "Ett block i en egen mall vars namn liknar ett i mallen som den bygger på.",
    varför: "Blocket skrivs inte ut, och det som menades står kvar oförändrat.",
    gör: "Rätta blockets namn.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block ⟦huvd⟧ %}
#från_nämnd(handling)
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block huvud %}
#från_nämnd(handling)
{% endblock %}
"#,
    },
};

/// A block that nothing prints.
pub const OANVÄNT_BLOCK: Regel = Regel {
    namn: "oanvänt-block",
    nivå: Nivå::Varning,
    hittar: "Ett block i en egen mall som inte finns i mallen som den bygger på.",
    varför: "Det som står i blocket skrivs inte ut.",
    gör: "Använd ett av de block som finns, eller ta bort det.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block ⟦avsändare⟧ %}
#från_nämnd(handling)
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block huvud %}
#från_nämnd(handling)
{% endblock %}
"#,
    },
};

/// A block that is never printed: misspelt, or not needed.
pub fn unused_block(read: &Read, name: &Name, known: &BTreeSet<&str>) -> Diagnostic {
    let hint = hint_nearest(&name.text, known.iter().copied());
    let message = format!("mallen som den bygger på har inget block ”{}”", name.text);
    let is_misspelt = hint.as_ref().is_some_and(|hint| hint.starts_with("menade"));
    let regel = if is_misspelt { &FELSTAVAT_BLOCK } else { &OANVÄNT_BLOCK };
    Diagnostic::new(regel, message).at(read.span(name)).hint_opt(hint)
}
