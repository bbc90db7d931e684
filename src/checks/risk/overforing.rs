//! Carry-overs: the risk in the next plan is there.

use crate::checks::gemensamt::fortsätter;
use crate::checks::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::edit::yaml::line;
use crate::model::{Mål, Plan, Planrisk, Väg, enkel, obrutet, Överföring};
use crate::nytt_ar::{passerat, ÖVERFÖRING_TILL_ANNAT_ÅR};

/// The plan that a risk is carried to is not known.
pub const NÄSTA_PLAN_SAKNAS: Regel = Regel {
    namn: "nästa-plan-saknas",
    nivå: Nivå::Varning,
    hittar: "En risk som förs över till nästa plan, i ett ärende som inte säger vilken den är.",
    varför: "Riskens nummer i nästa plan hämtas ur den planen, och skrivs annars inte ut.",
    gör: "Skriv nästa_plan i ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
överföring:
  ⟦till⟧: ny_plan
",
        rätt: r"
-- ärende.yaml --
…
nästa_plan: ../../plan-2027.yaml
-- plan-2027.yaml --
planår: 2027
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - id: tillsyn
        namn: Utebliven tillsyn
",
    },
};

/// A risk is carried to one that is not there.
pub const ÖVERFÖRD_RISK_SAKNAS: Regel = Regel {
    namn: "överförd-risk-saknas",
    nivå: Nivå::Fast,
    hittar: "En risk som förs över till nästa plan, men som inte finns i den.",
    varför: "Riskens nummer i nästa plan hämtas därifrån, och nämnden ska kunna följa risken dit.",
    gör: "Skriv vad risken heter i nästa plan efter risk i överföringen, eller lägg till risken i den planen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
nästa_plan: ../../plan-2027.yaml
-- tillsyn.yaml --
…
överföring:
  till: ny_plan
  risk: ⟦tilsyn⟧
-- plan-2027.yaml --
planår: 2027
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - id: tillsyn
        namn: Utebliven tillsyn
",
        rätt: r"
-- tillsyn.yaml --
…
överföring:
  till: ny_plan
  risk: tillsyn
",
    },
};

/// A risk waits for a later plan, and the one between does not know of it.
pub const VÄNTANDE_SAKNAS: Regel = Regel {
    namn: "väntande-saknas",
    nivå: Nivå::Varning,
    hittar: "En risk som förs över till en senare plan än nästa, men som nästa plan inte har bland dem som väntar.",
    varför: "Nästa års plan är det som ”skrivelse nytt-år” går efter: står risken inte där tas den aldrig upp.",
    gör: "Skriv risken under väntar i nästa plan.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
nästa_plan: ../../plan-2027.yaml
-- tillsyn.yaml --
…
överföring:
  ⟦till⟧: ny_plan
  planår: 2028
-- plan-2027.yaml --
planår: 2027
nämnd: bn
risker:
  - id: arkiv
    namn: Handlingar arkiveras inte
",
        rätt: r"
-- plan-2027.yaml --
…
väntar:
  - risk: tillsyn
    namn: Utebliven tillsyn
    planår: 2028
    från: 2026
",
    },
};

/// A fault for each carry-over of the risk that leads nowhere.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let all = post.risk.alla_överföringar();
    let led = all.filter_map(|one| överföring(kontext, plan, post, one));
    led.chain(post.risk.alla_överföringar().flat_map(|one| ord(kontext, one))).collect()
}

/// A warning for the words of a carry-over that do not go on in its sentence.
fn ord(kontext: Kontext<'_>, överföring: &Överföring) -> Vec<Diagnostic> {
    let när = fortsätter(kontext, överföring.när.as_ref(), "Risken tas upp igen");
    let som = fortsätter(kontext, överföring.som.as_ref(), "Risken förs över som");
    när.into_iter().chain(som).collect()
}

fn överföring(
    kontext: Kontext<'_>,
    plan: &Plan,
    post: &Planrisk<'_>,
    överföring: &Överföring,
) -> Option<Diagnostic> {
    // Without a case nobody says which plan comes next.
    kontext.sammanhang.ärende?;
    let unread = kontext.sammanhang.olästa.contains(&"nästa_plan");
    if överföring.till != Mål::NyPlan || unread {
        return None;
    }
    let named = Named::of(kontext, post, överföring);
    // A year that could not be read is 0.
    let year = Some(plan.planår).filter(|year| *year != 0);
    let år = year.and_then(|year| överföring.år(year));
    if let Some((year, år)) = year.zip(år).filter(|(year, år)| år <= year) {
        return Some(passerat(år, year, named.place));
    }
    let waits = year.is_some_and(|year| överföring.väntar(year));
    let Some(next) = kontext.sammanhang.nästa_plan else {
        // Only the report of the year says where anything is carried.
        let is_said = kontext.avrapporterar && plan.är_årets(kontext.period);
        return named.unknown().filter(|_| is_said && !waits);
    };
    match år {
        _ if year.is_none() || next.planår == 0 => named.missing(next),
        Some(år) if år == next.planår => named.missing(next),
        _ if waits
            && year.is_some_and(|year| next.planår > year)
            && år.is_none_or(|år| år > next.planår) =>
        {
            missed(post, plan, next, överföring).map(|fault| fault.at(named.place))
        }
        år => Some(other_year(år.unwrap_or(plan.planår + 1), next, named.place)),
    }
}

/// What names the risk in the next plan: what is written, or else its id in this one.
struct Named<'a> {
    written: &'a str,
    place: Span,
    /// Whether it is a number rather than an id.
    is_number: bool,
}

impl<'a> Named<'a> {
    fn of(kontext: Kontext<'_>, post: &Planrisk<'a>, överföring: &'a Överföring) -> Self {
        let (written, place) = match &överföring.risk {
            Some(id) => (id.källa.as_str(), kontext.span(id.plats)),
            None => (post.id_dit(överföring), kontext.key(överföring.plats, "till")),
        };
        let is_number = written.starts_with(|first: char| first.is_ascii_digit());
        Self { written, place, is_number }
    }

    /// The next plan, which the number is looked up in, is not known.
    fn unknown(&self) -> Option<Diagnostic> {
        let message = "numret i nästa plan är inte känt, och skrivs inte ut";
        let fault = Diagnostic::new(&NÄSTA_PLAN_SAKNAS, message).at(self.place);
        (!self.is_number)
            .then(|| fault.hint("skriv ”nästa_plan: …” i ärendet, när den planen finns").once())
    }

    /// The next plan has no such risk.
    fn missing(&self, next: &Plan) -> Option<Diagnostic> {
        let risker = next.alla_risker();
        let is_meant = |post: &Planrisk<'_>| {
            post.risk.id.källa == self.written || self.is_number && post.nr == obrutet(self.written)
        };
        (!risker.iter().any(is_meant)).then(|| {
            let message = format!("i planen för {} finns ingen risk", next.planår);
            let known = risker.iter().map(|post| post.risk.id.källa.as_str());
            unknown(&ÖVERFÖRD_RISK_SAKNAS, &message, self.written, self.place, known)
                .hint("eller lägg till risken i den planen")
        })
    }
}

/// The next plan, which comes before the one that is meant, does not have it among those that wait.
fn missed(
    post: &Planrisk<'_>,
    plan: &Plan,
    next: &Plan,
    överföring: &Överföring,
) -> Option<Diagnostic> {
    let färder = post.färder(plan.planår).into_iter();
    let mut decided =
        färder.filter(|färd| färd.överföring.is_some_and(|own| own.plats == överföring.plats));
    let färd = decided.next()?;
    let Väg::Senare(id, ..) = färd.väg else { return None };
    let knows = färd.är_känd_i(id, next);
    let delar = if färd.hel { Vec::new() } else { färd.delar() };
    let vad = match &delar[..] {
        [] => "risken".to_owned(),
        named => format!("”{}”", named.join("” och ”")),
    };
    (!knows).then(|| {
        let message = format!(
            "{vad} väntar, men står inte bland dem som väntar i planen för {}",
            next.planår
        );
        let fault = Diagnostic::new(&VÄNTANDE_SAKNAS, message);
        let entry = entry(id, post, &delar, överföring, plan.planår);
        fault.hint(format!("skriv i den planen: väntar: [{entry}]"))
    })
}

/// What to write of it among what waits, on one line.
fn entry(
    id: &str,
    post: &Planrisk<'_>,
    delar: &[String],
    överföring: &Överföring,
    från: i64,
) -> String {
    let namn = post.namn().map_or_else(|| id.to_owned(), |namn| enkel(&namn.källa));
    let delar: Vec<String> = delar.iter().map(|del| line(del, true)).collect();
    let delar = (!delar.is_empty()).then(|| format!("delar: [{}]", delar.join(", ")));
    let planår = överföring.planår.map(|år| format!("planår: {år}"));
    let när = överföring.när.as_ref().map(|när| format!("när: {}", line(när.källa.trim(), true)));
    let parts = [
        Some(format!("risk: {id}, namn: {}", line(&namn, true))),
        delar,
        planår,
        när,
        Some(format!("från: {från}")),
    ];
    format!("{{{}}}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn other_year(planår: i64, next: &Plan, place: Span) -> Diagnostic {
    let message = format!("överföringen är till {planår}, men nästa plan är för {}", next.planår);
    Diagnostic::new(&ÖVERFÖRING_TILL_ANNAT_ÅR, message)
        .at(place)
        .hint("rätta ”planår”, eller ”nästa_plan” i ärendet")
}
