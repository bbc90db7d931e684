//! Words in lists that mean something else elsewhere, and names where there are keys.

use super::granby::{LAYOUTS, PLAN, built, checked, granby, read, ÄRENDE};
use super::uttryck::assert_printed;

/// ”auto” makes the beslutsunderlag; nothing makes a sändlista.
#[test]
fn a_word_is_no_recipient() {
    for word in ["auto", "Inget", "nej", "\"ingen \"", "[Kommunstyrelsen, auto]"] {
        for (slag, key) in [("tjänsteskrivelse", "sändlista"), ("yttrande", "mottagare")] {
            let repository = granby();
            let handling = format!("  - slag: {slag}\n    {key}: {word}");
            repository.replace(ÄRENDE, "  - slag: tjänsteskrivelse", &handling);
            repository.replace(ÄRENDE, "    förslag_till_beslut:\n      punkter:                  # ”att”, ”samt” och punkt sätts ut av sig själva\n        - godkänna avrapporteringen av internkontrollplanen för {{ plan.planår }}\n        - överlämna avrapporteringen till kommunstyrelsen\n", "");
            let said = checked(&repository).out;
            assert!(said.contains("fel[mottagare-som-ord]"), "{slag} {word}: {said}");
        }
    }
    for words in ["Kommunstyrelsen", "[Automatiseringsgruppen]", "Ingenjörsbyrån"] {
        let repository = granby();
        let own = format!("  - slag: tjänsteskrivelse\n    sändlista: {words}");
        repository.replace(ÄRENDE, "  - slag: tjänsteskrivelse", &own);
        assert_eq!(checked(&repository).code, 0, "{words}");
    }
}

/// The nämnder of a plan are called by their names, one or many.
#[test]
fn the_nämnder_of_a_plan_have_names() {
    assert_printed(
        "",
        &[
            ("plan.nämnd | uppräkning", "Byggnadsnämnden"),
            ("plan.nämnd[0]", "Byggnadsnämnden"),
            ("plan.nämnd | antal", "1"),
        ],
    );
    let repository = granby();
    repository.replace("skrivelse.yaml", "nämnder:\n", "nämnder:\n  kn: {namn: Kulturnämnden}\n");
    repository.replace(PLAN, "nämnd: bn", "nämnd: [bn, kn]");
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "Planen är gemensam för {{ plan.nämnd | uppräkning }}.\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.contains("för Byggnadsnämnden och Kulturnämnden."), "{layout}: {text}");
    }
}
