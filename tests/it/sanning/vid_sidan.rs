//! An organ that has no part in a proposal is not said to propose it without a word.

use super::beslut::{case, papers, said};
use crate::support::Repository;

/// What organs there are besides those of each case.
const ORGAN: &str = "nämnder:\n  kn: {namn: Kulturnämnden, undertecknare: lind}\n  knau: {namn: Kulturnämndens utskott, del_av: kn, \
                     undertecknare: lind}\n  ksau: {namn: Kommunstyrelsens utskott, del_av: ks, undertecknare: lind}\n";

const TOLD: &str = "varning[organ-vid-sidan-av]";

fn extract(nämnd: &str, förslag: &str, organ: &str) -> Repository {
    let handlingar = format!(
        "  - slag: tjänsteskrivelse\n    förslag_till_beslut: {förslag}\n  - slag: protokollsutdrag\n    titel: \
         Taxan\n    organ: {organ}\n    beslut: {{ärende: .}}\n"
    );
    let repository = case(nämnd, &handlingar);
    repository.replace("skrivelse.yaml", "nämnder:\n", ORGAN);
    repository
}

const TILL_FULLMÄKTIGE: &str = "[{organ: kf, punkter: [anta taxan]}]";

#[test]
fn who_has_no_part_in_it_is_told() {
    for organ in ["kn", "knau"] {
        let repository = extract("bn", TILL_FULLMÄKTIGE, organ);
        let told = said(&repository);
        assert!(told.contains(TOLD), "{organ}: {told}");
        for text in papers(&repository, "bilaga-1-protokollsutdrag") {
            assert!(text.contains("föreslår"), "{organ}: {text}");
        }
    }
    let own = "[{organ: bn, punkter: [höra grannarna]}, {organ: kf, punkter: [anta taxan]}]";
    assert!(said(&extract("ks", own, "kn")).contains(TOLD));
}

/// The organ of the case and its utskott, those that a part is put to, the styrelse that prepares all that fullmäktige
/// decides, and fullmäktige.
#[test]
fn who_has_a_part_in_it_is_not() {
    for organ in ["bn", "au", "ks", "ksau", "kf"] {
        let told = said(&extract("bn", TILL_FULLMÄKTIGE, organ));
        assert!(!told.contains(TOLD), "{organ}: {told}");
    }
    let own = "[{organ: kn, punkter: [höra föreningarna]}, {organ: kf, punkter: [anta taxan]}]";
    for organ in ["kn", "knau"] {
        let told = said(&extract("bn", own, organ));
        assert!(!told.contains(TOLD), "{organ}: {told}");
    }
    // The case is fullmäktige's own: whoever proposes has it from there.
    assert!(!said(&extract("kf", "{punkter: [anta taxan]}", "kn")).contains(TOLD));
}
