//! What a handling refers to by name is there.

use std::collections::BTreeSet;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest};
use crate::model::Handling;
use crate::prose::Prosa;
use crate::text::{Hänvisning, Rich, name_key, names, references};

/// A reference to what no text has.
pub const OKÄND_HÄNVISNING: Regel = Regel {
    namn: "okänd-hänvisning",
    nivå: Nivå::Fast,
    hittar: "En hänvisning till en rubrik som inte finns i handlingen.",
    varför: "Hänvisningen skulle inte leda någonstans.",
    gör: "Skriv rubriken som den står över avsnittet, tabellen, diagrammet eller bilden, eller dess ”id”.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Bedömning

Av {{ ⟦hänvisa("Beredningen") | gemen⟧ }} framgår vad grannarna tycker.
"#,
        rätt: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Bedömning

Av {{ hänvisa("Beredning") | gemen }} framgår vad grannarna tycker.
"#,
    },
};

/// A fault for each that is not. Whether what is there is printed, the pages tell.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let of_plan = prosa.delade().filter(|_| is_alone(kontext, handling));
    let said: Vec<&Hänvisning> =
        prosa.egna().chain(of_plan).flat_map(|text| references(&text.blocks)).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let known: Vec<String> = prosa.texter().flat_map(named).collect();
    let keys: BTreeSet<String> = known.iter().map(|namn| name_key(namn)).collect();
    let unknown = said.into_iter().filter(|one| !keys.contains(&name_key(&one.namn)));
    unknown.map(|one| fault(one, &known)).collect()
}

/// Whether a handling is the only one of its case that shows the plan: else what the plan refers to may stand in
/// another.
fn is_alone(kontext: Kontext<'_>, handling: &Handling) -> bool {
    let handlingar = kontext.sammanhang.ärende.iter().flat_map(|ärende| &ärende.handlingar);
    handling.görs_ur_plan() && handlingar.filter(|one| one.görs_ur_plan()).count() == 1
}

/// What can be referred to in a text; a rad may be a heading.
fn named(text: &Rich) -> Vec<String> {
    if text.inline { vec![text.text()] } else { names(&text.blocks) }
}

fn fault(one: &Hänvisning, known: &[String]) -> Diagnostic {
    let message = format!("handlingen har ingen rubrik ”{}”", one.namn);
    let hint = hint_nearest(&one.namn, known.iter().map(String::as_str));
    let none =
        "skriv rubriken till ett avsnitt, en tabell, ett diagram eller en bild i samma handling";
    let fault = Diagnostic::new(&OKÄND_HÄNVISNING, message).at(one.span);
    fault.hint(hint.unwrap_or_else(|| none.to_owned()))
}
