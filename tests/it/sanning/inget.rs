//! Sentences and headings of nothing.

use super::granby::{LAYOUTS, account, built, checked, granby, read, ÄRENDE};

const TEXT: &str = "ärenden/avrapportering/föredragning.md";
const LIST: &str = "{{ plan.risker | överförda(\"avslutas\") | uppräkning | versal }} avslutas.";

#[test]
fn a_list_of_nothing_is_told_where_it_stands() {
    let repository = granby();
    repository.write(TEXT, format!("Ett stycke.\n\n{LIST}\n"));
    let said = checked(&repository);
    let told = |line: &&str| line.contains("uppräkning-av-inget");
    let line = said.out.lines().find(told).unwrap_or_else(|| panic!("{}", said.out));
    assert!(line.contains("föredragning.md:3:1"), "{line}");
    assert_eq!(said.code, 0);
}

#[test]
fn a_guarded_list_and_one_with_something_in_it_are_not() {
    let guarded = format!("{{% if plan.risker | överförda(\"avslutas\") %}}{LIST}{{% endif %}}\n");
    let full = "{{ plan.risker | uppräkning | versal }} granskas.\n".to_owned();
    for text in [guarded, full] {
        let repository = granby();
        repository.write(TEXT, &text);
        let said = checked(&repository);
        assert!(!said.out.contains("uppräkning-av-inget"), "{text}: {}", said.out);
    }
}

/// What a new user begins with says ”en risk” of one.
#[test]
fn the_first_text_of_a_new_user_fits_any_number() {
    let repository = granby();
    repository.replace("plan-2026.yaml", "      - {fil: risker/tillsyn.yaml}\n", "");
    built(&repository, "uppsala");
    let text = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
    assert!(text.contains("tar upp en risk.") && !text.contains("en risker"), "{text}");
}

/// Steps and levels that nothing is said of are in the matrix already.
#[test]
fn the_matrix_is_explained_only_where_something_explains_it() {
    let heading = "Så läses matrisen";
    for (skalor, wanted) in [
        ("sannolikhet: [Osannolik, Möjlig]\n  konsekvens: [Liten, Stor]", false),
        (
            "sannolikhet: [Osannolik, Möjlig]\n  konsekvens: [Liten, Stor]\n  nivåer: [{till: 4, namn: Låg}]",
            true,
        ),
    ] {
        let repository = granby();
        repository.replace("skrivelse.yaml", "enheter:", &format!("skalor:\n  {skalor}\nenheter:"));
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering",
            "  - slag: riskanalys\n  - slag: internkontrollplan\n  - slag: avrapportering",
        );
        for layout in LAYOUTS {
            built(&repository, layout);
            for paper in ["bilaga-1-riskanalys", "bilaga-2-internkontrollplan"] {
                let text = read(&repository, layout, &format!("avrapportering/{paper}.pdf"));
                assert_eq!(text.contains(heading), wanted, "{layout}, {paper}: {text}");
            }
        }
    }
}

#[test]
fn there_is_no_bedömning_without_an_omdöme() {
    let repository = granby();
    let heading = "Bedömning av nämndens interna kontroll";
    let text = account(&repository, "stockholm");
    assert!(!text.contains(heading), "{text}");
    repository.replace(
        "plan-2026.yaml",
        "nämnd: bn\n",
        "nämnd: bn\nomdöme: {värde: Tillräcklig, text: Den fungerar.}\n",
    );
    let text = account(&repository, "stockholm");
    assert!(text.contains(heading), "{text}");
}

/// A text that its values leave nothing of has no heading of the layout's.
#[test]
fn a_text_that_says_nothing_has_no_heading() {
    let repository = granby();
    repository.replace(
        "plan-2026.yaml",
        "nämnd: bn\n",
        "nämnd: bn\ninledning: \"{% if false %}Text{% endif %}\"\n",
    );
    let text = account(&repository, "malmo");
    assert!(!text.contains("Om internkontrollplanen"), "{text}");
}
