//! What a decision rests on, and sections of a plan that a handling does not have.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, planned, ÄRENDE};

const RAPPORT: &str = "  - {slag: rapport, titel: Tiderna, avsnitt: [{rubrik: a, text: b}]}\n";

/// The tjänsteskrivelse in a layout, with this underlag.
fn letter(layout: &str, underlag: &str) -> String {
    let handling = format!(
        "  - slag: tjänsteskrivelse\n    beslutsunderlag: {underlag}\n    avsnitt: [{{rubrik: Ärendet, text: Se bilaga 1.}}]\n"
    );
    let repository = fall(HELT, &(handling + RAPPORT));
    built(&repository, layout);
    alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"))
}

/// Hässleholm's Bilagor are those of the case, whatever else is written.
#[test]
fn own_underlag_takes_no_bilagor_away() {
    let text = letter("hassleholm", "[Eget underlag 1]");
    assert!(text.contains("Beslutsunderlag • Eget underlag 1"), "{text}");
    assert!(text.contains("Bilagor • Bilaga 1, Tiderna"), "{text}");
    let text = letter("hassleholm", "inget");
    assert!(!text.contains("Bilagor") && !text.contains("Beslutsunderlag"), "{text}");
}

#[test]
fn what_is_made_of_the_case_may_stand_with_more() {
    for layout in LAYOUTS {
        for underlag in ["[auto, Eget underlag 1]", "[Auto, Eget underlag 1]"] {
            let text = letter(layout, underlag);
            for said in ["Bilaga 1, Tiderna", "Eget underlag 1"] {
                assert!(text.contains(said), "{layout}: {said}: {text}");
            }
            assert!(!text.to_lowercase().contains("auto"), "{layout}: {text}");
        }
        assert!(letter(layout, "Auto").contains("Bilaga 1, Tiderna"), "{layout}");
    }
}

/// A part of the plan that the handling does not have leaves no heading behind, and that is told.
#[test]
fn no_heading_stands_over_nothing() {
    for (slag, komponenter) in [
        ("riskanalys", &["omdöme", "granskningar", "fördjupningar", "självskattning"][..]),
        ("internkontrollplan", &["omdöme", "fördjupningar", "självskattning"]),
    ] {
        for komponent in komponenter {
            let repository =
                planned("risker: [{id: jäv, namn: Jäv, kontroller: {namn: Stickprov}}]\n");
            let head = "diarienummer: BN-2027-1\nrubrik: Planen\ndatum: 2027-01-29\nnämnd: bn\nplan: ../../plan-2026.yaml\nhandlingar:\n";
            let handling = format!(
                "  - {{slag: {slag}, avsnitt: {{rubrik: Tom rubrik, komponent: {komponent}}}}}\n"
            );
            repository.write(ÄRENDE, format!("{head}{handling}"));
            for layout in LAYOUTS {
                let run = built(&repository, layout);
                assert!(
                    run.err.contains("där ”rubrik” står: det trycks inte"),
                    "{slag} {komponent}: {}",
                    run.err
                );
                let text = alla_ord(&papper(&repository, layout, &format!("{slag}.pdf")));
                assert!(!text.contains("Tom rubrik"), "{layout} {slag} {komponent}: {text}");
            }
        }
    }
}

/// What belongs to the report of the year before is not missed in the follow-up of its improvements.
#[test]
fn a_follow_up_of_improvements_misses_nothing_of_other_papers() {
    let repository = planned(
        "risker:\n  - id: jäv\n    namn: Jäv\n    process: Handläggning\n    motivering: Risken är stor.\n    \
         omdöme: {värde: Tillräcklig, text: Det är bra.}\n    granskningar: {resultat: anmärkning, redovisning: Två fel.}\n    \
         åtgärder: [{slag: förbättringsåtgärd, vad: Utbilda alla, genomfört: Alla är utbildade.}]\n",
    );
    let head = "diarienummer: BN-2027-1\nrubrik: Planen\ndatum: 2027-01-29\nnämnd: bn\nplan: ../../plan-2026.yaml\nhandlingar:\n";
    repository.write(ÄRENDE, format!("{head}  - slag: förbättringsåtgärder\n"));
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
    }
}
