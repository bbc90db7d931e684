//! The plan: ids, periods, units and those responsible.

use std::collections::BTreeMap;

use super::kontext::{Kontext, period as in_plan, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};
use crate::model::{
    Genomfört, Granskning, Ord, Personval, Plan, Resultat, Risk, parse_date, Åtgärd,
};

/// What is wrong with the plan as a whole.
pub fn check(kontext: Kontext<'_>, plan: &Plan) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let nämnder = &kontext.sammanhang.organisation.nämnder;
    if kontext.is_written(plan.nämnd.plats) && !nämnder.contains_key(&plan.nämnd.källa) {
        faults.push(unknown(
            "det finns ingen nämnd",
            &plan.nämnd.källa,
            kontext.span(plan.nämnd.plats),
            nämnder.keys().map(String::as_str),
        ));
    }
    faults.extend(perioder(kontext, plan));
    let mut ids: BTreeMap<&str, &Ord> = BTreeMap::new();
    for post in plan.alla_risker() {
        faults.extend(id(kontext, &post.risk.id, &mut ids));
        if post.namn().is_none() {
            let fault = Diagnostic::fel("risken har varken namn eller process")
                .at(kontext.span(post.risk.id.plats));
            faults.push(fault.hint("lägg till ”namn: …”: det står i rubriker och listor"));
        }
        faults.extend(risk(kontext, plan, post.risk));
    }
    faults
}

/// An id is made of letters, digits and hyphens, and no two risks share one.
fn id<'p>(
    kontext: Kontext<'_>,
    id: &'p Ord,
    ids: &mut BTreeMap<&'p str, &'p Ord>,
) -> Option<Diagnostic> {
    if !kontext.is_written(id.plats) {
        return None;
    }
    let plain = |character: char| character.is_alphanumeric() || character == '-';
    if !id.källa.chars().all(plain) || id.källa.is_empty() {
        let fault = Diagnostic::fel(format!("”{}” går inte att ha som id", id.källa))
            .at(kontext.span(id.plats));
        return Some(fault.hint("använd bokstäver, siffror och bindestreck"));
    }
    let earlier = ids.insert(&id.källa, id)?;
    let fault =
        Diagnostic::fel(format!("två risker har id ”{}”", id.källa)).at(kontext.span(id.plats));
    Some(fault.related(kontext.span(earlier.plats), "den första").hint("ge den ena ett annat id"))
}

fn risk(kontext: Kontext<'_>, plan: &Plan, risk: &Risk) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = risk
        .alla_granskningar()
        .flat_map(|granskning| self::granskning(kontext, plan, granskning))
        .collect();
    let kontroller = risk.kontroller.iter();
    let own = kontroller.clone().map(|kontroll| kontroll.granskningar.as_slice());
    for granskningar in std::iter::once(risk.granskningar.as_slice()).chain(own) {
        faults.extend(same_period(kontext, granskningar));
    }
    faults.extend(risk.alla_åtgärder().flat_map(|åtgärd| genomfört(kontext, plan, åtgärd)));
    faults.extend(risk.alla_åtgärder().filter_map(|åtgärd| slutdatum(kontext, åtgärd)));
    let enheter = kontroller.clone().filter_map(|kontroll| kontroll.enhet.as_ref());
    let enheter = enheter.chain(risk.alla_åtgärder().filter_map(|åtgärd| åtgärd.enhet.as_ref()));
    faults.extend(enheter.filter_map(|enhet| {
        near_miss(kontext, enhet, kontext.sammanhang.organisation.enheter.keys())
    }));
    let ansvariga = kontroller
        .flat_map(|kontroll| &kontroll.ansvarig)
        .chain(risk.alla_åtgärder().flat_map(|åtgärd| &åtgärd.ansvarig));
    for ansvarig in ansvariga {
        if let Personval::Nyckel(rad) = ansvarig {
            let ord = Ord { plats: rad.plats, källa: rad.källa.trim().to_owned() };
            faults.extend(near_miss(
                kontext,
                &ord,
                kontext.sammanhang.organisation.personer.keys(),
            ));
        }
    }
    faults
}

/// A period has one result.
fn same_period(kontext: Kontext<'_>, granskningar: &[Granskning]) -> Vec<Diagnostic> {
    let period = |granskning: &Granskning| granskning.period.as_ref().map(|own| own.källa.clone());
    let mut faults = Vec::new();
    for (index, granskning) in granskningar.iter().enumerate() {
        let earlier =
            granskningar[..index].iter().find(|other| period(other) == period(granskning));
        let Some(earlier) = earlier else { continue };
        let place = |granskning: &Granskning| match &granskning.period {
            Some(period) => kontext.span(period.plats),
            None => kontext.key(granskning.plats, "resultat"),
        };
        let vad = period(granskning)
            .map_or_else(|| "hela året".to_owned(), |period| format!("perioden ”{period}”"));
        let fault = Diagnostic::fel(format!("det finns två resultat för {vad}"))
            .at(place(granskning))
            .related(place(earlier), "det första");
        faults.push(fault.hint("ta bort det ena, eller ändra dess period"));
    }
    faults
}

/// What was done in a period is of one of the plan's.
fn genomfört(kontext: Kontext<'_>, plan: &Plan, åtgärd: &Åtgärd) -> Vec<Diagnostic> {
    let Some(Genomfört::Perioder(poster)) = &åtgärd.genomfört else { return Vec::new() };
    let periods: Vec<&Ord> = poster.iter().filter_map(|post| post.period.as_ref()).collect();
    let twice = periods.iter().enumerate().filter_map(|(index, period)| {
        let earlier = periods[..index].iter().find(|other| other.källa == period.källa)?;
        let message =
            format!("det står två gånger vad som har gjorts i perioden ”{}”", period.källa);
        let fault = Diagnostic::fel(message).at(kontext.span(period.plats));
        let fault = fault.related(kontext.span(earlier.plats), "den första");
        Some(fault.hint("slå ihop dem, eller ändra den enas period"))
    });
    let unknown = periods.iter().filter_map(|period| in_plan(kontext, plan, period));
    unknown.chain(twice).collect()
}

/// A slutdatum that looks like a date is one, since `läge` holds it against the day.
fn slutdatum(kontext: Kontext<'_>, åtgärd: &Åtgärd) -> Option<Diagnostic> {
    let written = åtgärd.slutdatum.as_ref()?;
    let words = written.källa.trim();
    let year = words.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let shaped = words.len() > 7 && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !(year && shaped) || parse_date(words).is_some() {
        return None;
    }
    let fault = Diagnostic::varning(format!("”{words}” ser ut som ett datum, men finns inte"));
    let fault = fault.at(kontext.span(written.plats));
    Some(fault.hint("skriv år, månad och dag: 2025-01-31"))
}

/// Periods that were meant as a list, but stand as one word.
fn perioder(kontext: Kontext<'_>, plan: &Plan) -> Option<Diagnostic> {
    let [only] = plan.perioder.as_slice() else { return None };
    only.källa.contains(',').then(|| {
        let fault = Diagnostic::fel("perioderna står som ett enda ord");
        let fault = fault.at(kontext.span(only.plats));
        fault.hint(format!("sätt dem inom hakparenteser: [{}]", only.källa))
    })
}

/// A reason that does not go on from the sentence that it stands in.
pub const ORSAK_FORTSÄTTER: Regel = Regel {
    namn: "orsak-fortsätter",
    nivå: Nivå::Varning,
    hittar: "En orsak som börjar med stor bokstav eller slutar med punkt.",
    varför: "Orsaken fortsätter en mening i redovisningen: ”…, eftersom …”.",
    gör: "Börja med liten bokstav och sluta utan punkt.",
    exempel: Exempel::Filer {
        fel: r#"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: ⟦Några bedömningar dröjde.⟧
"#,
        rätt: r#"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: några bedömningar dröjde
"#,
    },
};

/// A word that is nearly a key.
pub const NÄSTAN_EN_NYCKEL: Regel = Regel {
    namn: "okänd-nyckel",
    nivå: Nivå::Varning,
    hittar: "Ett ord som liknar en nyckel under personer eller enheter, men inte är en.",
    varför: "Ett ord som nästan är en nyckel är ofta felskrivet, och trycks då som det står.",
    gör: "Skriv nyckeln som den står i skrivelse.yaml.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
enheter:
  bygglov: Bygglovsenheten
-- tillsyn.yaml --
…
kontroller:
  - enhet: ⟦byglov⟧
    kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: utan_anmärkning
-- handläggningstider.yaml --
…
kontroller:
  - enhet: bygglov
    kontrollmoment: Besluten ska fattas i tid.
    granskningar:
      - resultat: utan_anmärkning
"#,
        rätt: r#"
-- skrivelse.yaml --
…
enheter:
  bygglov: Bygglovsenheten
-- tillsyn.yaml --
…
kontroller:
  - enhet: bygglov
    kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: utan_anmärkning
-- handläggningstider.yaml --
…
kontroller:
  - enhet: bygglov
    kontrollmoment: Besluten ska fattas i tid.
    granskningar:
      - resultat: utan_anmärkning
"#,
    },
};

fn granskning(kontext: Kontext<'_>, plan: &Plan, granskning: &Granskning) -> Vec<Diagnostic> {
    let period = granskning.period.as_ref();
    let period = period.and_then(|period| in_plan(kontext, plan, period));
    let mut faults: Vec<Diagnostic> = period.into_iter().collect();
    if let Some(orsak) = &granskning.orsak {
        let words = orsak.källa.trim();
        if words.ends_with('.')
            || words.chars().next().is_some_and(char::is_uppercase)
                && !words.chars().nth(1).is_some_and(char::is_uppercase)
        {
            let message = "orsaken fortsätter meningen ”…, eftersom …”";
            let fault = Diagnostic::new(&ORSAK_FORTSÄTTER, message).at(kontext.span(orsak.plats));
            faults.push(fault.hint("börja med liten bokstav och sluta utan punkt"));
        }
        if granskning.resultat == Some(Resultat::UtanAnmärkning) {
            let fault = Diagnostic::varning("granskningen är utan anmärkning, men har en orsak");
            let fault = fault.at(kontext.span(orsak.plats));
            faults.push(fault.hint("ta bort orsaken, eller ändra resultatet"));
        }
        let unwritten = kontext.workshop.repo.tree.field(granskning.plats, "resultat").is_none();
        if granskning.resultat.is_none() && unwritten {
            let fault = Diagnostic::varning(
                "orsaken skrivs inte ut, eftersom granskningen inte har något resultat",
            )
            .at(kontext.span(orsak.plats));
            faults.push(fault.hint("lägg till ”resultat: …”"));
        }
    }
    faults
}

/// A lower-case word that is nearly a key.
fn near_miss<'k>(
    kontext: Kontext<'_>,
    word: &Ord,
    known: impl Iterator<Item = &'k String>,
) -> Option<Diagnostic> {
    let known: Vec<&str> = known.map(String::as_str).collect();
    let one_word = !word.källa.contains(char::is_whitespace);
    if !one_word || known.contains(&word.källa.as_str()) {
        return None;
    }
    let near = nearest(&word.källa, known)?;
    let message = format!("”{}” är ingen nyckel, men liknar en", word.källa);
    let fault = Diagnostic::new(&NÄSTAN_EN_NYCKEL, message).at(kontext.span(word.plats));
    Some(fault.hint(format!("menade du ”{near}”?")))
}
