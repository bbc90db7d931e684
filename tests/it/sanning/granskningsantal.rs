//! What papers count of reviews: none, one, many and unknown, in plans with periods and without.

use std::fmt::Write;

use super::granby::{built, granby, read, ÄRENDE};
use crate::support::Repository;

/// What a kontroll has under `granskningar`, of each risk; `P` stands for its period.
const REVIEWED: [(&str, &[&str]); 4] = [
    ("none", &[]),
    ("one", &["{P resultat: anmärkning}"]),
    (
        "many",
        &["{P resultat: anmärkning}", "{P resultat: anmärkning}", "{P resultat: utan_anmärkning}"],
    ),
    ("unknown", &["{P resultat: pågår}", "{P redovisning: Alla lästes.}", ""]),
];

/// The plan before its risks, the keys of each kontroll, the period of its granskning, and what the report is of.
const PLANS: [(&str, [&str; 4]); 6] = [
    ("no periods", ["", "", "", ""]),
    ("T1 of T2", ["perioder: [T1, T2]\n", "", "period: T1,", "period: T1\n"]),
    ("T2 of T2, told in T1", ["perioder: [T1, T2]\n", "", "period: T1,", "period: T2\n"]),
    ("T1 of T2, told of the year", ["perioder: [T1, T2]\n", "", "", "period: T1\n"]),
    ("T2 of T2, told of the year", ["perioder: [T1, T2]\n", "", "", ""]),
    ("T1 of T2, reviewed later", ["perioder: [T1, T2]\n", "perioder: [T2],", "", "period: T1\n"]),
];

/// What a report says of its plan besides: the summary, and how many are reviewed.
const SAID: &str = "handlingar:
  - slag: avrapportering
    avsnitt:
      - rubrik: Kort
        text: ¶{% if plan.risker %}{{ plan.risker | sammanfattning }}{% endif %} Granskas {{ plan.risker | granskade | antal }}, saknas {{ plan.risker | med_resultat(\"inget\") | antal }}.¶
      - rubrik: Granskningarna
        komponent: granskningar
";

/// A case for each plan and what was reviewed in it.
fn cases() -> Repository {
    let repository = granby();
    repository.remove(ÄRENDE);
    for (nr, (_, [before, of_kontroll, period, report])) in PLANS.iter().enumerate() {
        for (i, (_, granskningar)) in REVIEWED.iter().enumerate() {
            let mut plan = format!("planår: 2026\nnämnd: bn\n{before}risker:\n");
            for (j, one) in granskningar.iter().enumerate() {
                let one = one.replace("P ", &format!("{period} "));
                let granskning =
                    if one.is_empty() { String::new() } else { format!("granskningar: {one}") };
                let _ = writeln!(
                    plan,
                    "  - {{id: r{j}, namn: Risk {j}, kontroller: {{namn: K{j}, {of_kontroll} {granskning}}}}}"
                );
            }
            repository.write(
                &format!("p/{nr}{i}/plan.yaml"),
                plan.replace(
                    "risker:\n",
                    if granskningar.is_empty() { "risker: []\n" } else { "risker:\n" },
                ),
            );
            let own = format!(
                "diarienummer: BN-{nr}{i}\nrubrik: R\nnämnd: bn\nhandläggare: ek\nplan: ../../p/{nr}{i}/plan.yaml\n{report}{SAID}"
            );
            repository.write(&format!("ärenden/fall-{nr}{i}/ärende.yaml"), own);
        }
    }
    repository
}

/// The words between two others, or to the end; a dash where the first do not stand there.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let Some((_, rest)) = text.split_once(from) else { return "–" };
    rest.split_once(to).map_or(rest, |(found, _)| found).trim()
}

/// The table. Read each line: it may claim no more than its plan says.
#[test]
fn what_is_counted_is_what_was_told() {
    let repository = cases();
    let mut table = String::new();
    for layout in ["standard", "stockholm"] {
        built(&repository, layout);
        let _ = writeln!(table, "== {layout}");
        for (nr, (of_plan, _)) in PLANS.iter().enumerate() {
            for (i, (reviewed, _)) in REVIEWED.iter().enumerate() {
                let text = read(&repository, layout, &format!("fall-{nr}{i}/avrapportering.pdf"));
                let said = between(&text, "¶", "¶");
                let (from, to) = match layout {
                    "standard" => ("¶ Granskningarna", "Nr Riskbeskrivning"),
                    _ => ("fastställde", "Uppföljning av nämndens"),
                };
                let counted = between(&text, from, to);
                let _ = writeln!(table, "{of_plan}, {reviewed}: {said} | {counted}");
            }
        }
    }
    insta::assert_snapshot!(table);
}
