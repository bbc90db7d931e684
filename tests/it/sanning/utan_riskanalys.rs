//! What was weighed and not taken up is shown by a riskanalys, or told to be shown by none.

use super::fall::{HELT, fall};
use super::granby::{PLAN, checked};

const RULE: &str = "visas-inte-utan-riskanalys";

fn told(risker: &str, handlingar: &str) -> String {
    let repository = fall(HELT, handlingar);
    repository.write(PLAN, format!("planår: 2026\nnämnd: bn\nrisker: [{risker}]\n"));
    let run = checked(&repository);
    assert_eq!(run.code, 0, "{}", run.out);
    run.out
}

#[test]
fn it_is_told_where_no_handling_shows_it() {
    let own = "{id: a, namn: A, kontroller: {namn: K, granskningar: {resultat: utan_anmärkning}}}";
    let weighed = "{id: b, namn: B, i_planen: nej, motivering: Liten}";
    let two = format!("{own}, {weighed}, {}", weighed.replace("id: b", "id: c"));
    let one = format!("{own}, {weighed}");
    for report in ["  - {slag: avrapportering}\n", "  - {slag: internkontrollplan}\n"] {
        assert!(told(&one, report).contains("risken är inte med i planen"), "{report}");
        assert!(told(&two, report).contains("2 risker är inte med i planen"), "{report}");
        assert!(!told(own, report).contains(RULE), "{report}");
        assert!(!told(&one, &format!("{report}  - {{slag: riskanalys}}\n")).contains(RULE));
    }
    let section =
        "  - {slag: avrapportering, avsnitt: [{rubrik: Så vägde vi, komponent: riskanalys}]}\n";
    assert!(!told(&one, section).contains(RULE));
    // A plan that nothing is made of is no paper that lacks anything.
    let other = "  - {slag: rapport, titel: Läget, avsnitt: [{rubrik: R, text: Läget är gott.}]}\n";
    assert!(!told(&one, other).contains(RULE));
}
