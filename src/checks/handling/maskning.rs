//! Masked names: what is to be kept out of every file stands nowhere in the handling's texts.

use super::namn::ifyllt_av;
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::{Fältvärde, Handling, Innehåll, Ord, Person, Personval, Plan};
use crate::prose::Prosa;
use crate::text::for_each_word;

/// A masked name that can be read.
pub const MASKAT_NAMN: Regel = Regel {
    namn: "maskat-namn",
    nivå: Nivå::Fast,
    hittar: "Ett namn som ska vara maskat, men som står i en text.",
    varför: "Ett maskat namn får inte stå någonstans i filen, eftersom vem som helst kan läsa den.",
    gör: "Skriv om texten utan namnet, eller ta bort maskad om namnet får synas.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
personer:
  ek: {namn: Sam Ek, titel: utredare}
  lind: {namn: Kim Lind, titel: förvaltningschef}
  berg: {namn: Kai Berg, maskad: true}
-- föredragning.md --
⟦Anmälan gjordes av Kai Berg.⟧
",
        rätt: "-- föredragning.md --\nAnmälan gjordes av en granne.\n",
    },
};

/// A fault for each place where a masked name stands.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let names = masked(kontext, handling);
    let mut faults = Vec::new();
    if names.is_empty() {
        return faults;
    }
    let mut look = |text: &str, span: Span| {
        let text = text.to_lowercase();
        let told = names.iter().filter(|name| text.contains(name.as_str()));
        faults.extend(told.map(|_| fault(span)));
    };
    prosa.texter().for_each(|rich| for_each_word(&rich.blocks, &mut look));
    faults
}

/// The names that are masked, in small letters: by the organisation, the case, the handling or its plan.
fn masked(kontext: Kontext<'_>, handling: &Handling) -> Vec<String> {
    let sammanhang = kontext.sammanhang;
    let common = &handling.gemensamt;
    let of_case = sammanhang.ärende.and_then(|ärende| ärende.handläggare.as_ref());
    let of_plan = sammanhang.plan.into_iter().flat_map(ansvariga);
    let own = common.handläggare.iter().chain(&common.undertecknare).chain(ifyllt_av(handling));
    let chosen = of_case.into_iter().chain(own).chain(of_plan);
    let in_full = chosen.filter_map(|val| match val {
        Personval::Person(person) => Some(person.as_ref()),
        Personval::Nyckel(_) => None,
    });
    let persons = sammanhang.organisation.personer.values().chain(in_full);
    let of_persons = persons.filter(|person| person.maskad).map(|person: &Person| &person.namn);
    let of_fields = fields(handling);
    let names = of_persons.chain(of_fields).map(|name| name.källa.trim().to_lowercase());
    names.filter(|name| !name.is_empty()).collect()
}

fn ansvariga(plan: &Plan) -> impl Iterator<Item = &Personval> {
    let risker = plan.alla_risker().into_iter().map(|post| post.risk);
    risker.flat_map(|risk| {
        let kontroller = risk.kontroller.iter();
        kontroller
            .flat_map(|kontroll| &kontroll.ansvarig)
            .chain(risk.alla_åtgärder().flat_map(|åtgärd| &åtgärd.ansvarig))
    })
}

fn fields(handling: &Handling) -> impl Iterator<Item = &Ord> {
    let fält = match &handling.innehåll {
        Innehåll::Formulär(formulär) => Some(&formulär.fält),
        _ => None,
    };
    fält.into_iter().flat_map(|fält| fält.values()).filter_map(|värde| match värde {
        Fältvärde::Maskad { maskad: true, namn } => namn.as_ref(),
        _ => None,
    })
}

fn fault(span: Span) -> Diagnostic {
    Diagnostic::new(&MASKAT_NAMN, "här står ett namn som ska vara maskat")
        .at(span)
        .hint("skriv om texten utan namnet, eller ta bort ”maskad: true” om det får synas")
}
