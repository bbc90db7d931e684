//! Names that head something on the pages have words.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Fördjupning, Handling, Plan, Rad};
use crate::prose::Prosa;

/// A heading that was written and says nothing.
pub const TOMT_NAMN: Regel = Regel {
    namn: "tomt-namn",
    nivå: Nivå::Fast,
    hittar: "En rubrik, en titel eller ett namn som är tomt.",
    varför: "Det skulle stå som en tom rubrik, och den som lyssnar hör att det kommer en rubrik men inte vilken.",
    gör: "Skriv orden. En titel som får göras av sig själv tas bort.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: ⟦""⟧
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
"#,
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// A fault for each in the case, the handling and the plan that it shows.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let rubrik = kontext.sammanhang.ärende.map(|ärende| &ärende.rubrik);
    let plan = kontext.sammanhang.plan_för(handling).filter(|_| handling.görs_ur_plan());
    let named = rubrik.into_iter().chain(&handling.gemensamt.titel);
    let empty = named.chain(plan.into_iter().flat_map(of_plan)).filter(|rad| is_empty(rad, prosa));
    empty.filter_map(|rad| fault(kontext, rad)).collect()
}

/// What heads something in a plan, and must have a name.
fn of_plan(plan: &Plan) -> Vec<&Rad> {
    let mut found: Vec<&Rad> = plan.grupper.iter().map(|grupp| &grupp.rubrik).collect();
    found.extend(plan.självskattning.iter().flat_map(|one| &one.delar).map(|one| &one.del));
    for post in plan.alla_risker() {
        found.extend(post.namn());
        let in_depth = post.risk.alla_granskningar().flat_map(|one| &one.fördjupningar);
        found.extend(in_depth.filter_map(|one: &Fördjupning| one.rubrik.as_ref()));
    }
    found
}

/// Whether nobody sees anything of it. What could not be read has a fault of its own.
fn is_empty(rad: &Rad, prosa: &Prosa) -> bool {
    let is_blank = |sign: char| {
        sign.is_whitespace()
            || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    !prosa.är_bristfällig(rad.plats) && prosa.plain(rad).chars().all(is_blank)
}

fn fault(kontext: Kontext<'_>, rad: &Rad) -> Option<Diagnostic> {
    let key = kontext.workshop.repo.tree.key_of(rad.plats)?;
    let fault = Diagnostic::new(&TOMT_NAMN, format!("”{key}” är tom, men blir en rubrik"));
    Some(fault.at(kontext.span(rad.plats)).hint(format!("skriv orden efter ”{key}:”")))
}
