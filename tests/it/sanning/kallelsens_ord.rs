//! The words that a kallelse says otherwise, in the proposals that it shows.

use super::granby::{LAYOUTS, built, checked, granby, read, ÄRENDE};
use crate::support::Repository;

/// A meeting with these words, on a case whose proposal is this.
fn möte(ord: &str, förslag: &str) -> Repository {
    let repository = granby();
    repository.write(
        ÄRENDE,
        format!("diarienummer: BN-2027-00001\nrubrik: Taxan\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nhandlingar:\n  - slag: tjänsteskrivelse\n    {förslag}\n"),
    );
    repository.write(
        "mars/sammanträde.yaml",
        format!("organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\nord: {{{ord}}}\npunkter:\n  - {{ärende: ../ärenden/avrapportering, förslag: ärendets}}\n"),
    );
    repository
}

const PUNKTER: &str = "förslag_till_beslut: {punkter: [anta taxan]}";
const TVÅ: &str =
    "förslag_till_beslut: {förvaltningens: {punkter: [anta taxan]}, ordförandens: förvaltningens}";

#[test]
fn a_proposal_is_said_in_the_words_of_the_kallelse() {
    for (ord, förslag, wanted, without) in [
        (
            "beslutar: \"{{ nämnd }} föreslås besluta\"",
            PUNKTER,
            "Byggnadsnämnden föreslås besluta",
            "beslutar",
        ),
        ("beslutar: \"\"", PUNKTER, "anta taxan", "beslutar"),
        ("ordförandens_förslag: Ordföranden vill", TVÅ, "Ordföranden vill", "Ordförandens förslag"),
    ] {
        let repository = möte(ord, förslag);
        for layout in LAYOUTS {
            let run = built(&repository, layout);
            assert!(!run.err.contains("osagt-ord"), "{layout}, {ord}: {}", run.err);
            let text = read(&repository, layout, "mars/kallelse.pdf");
            assert!(text.contains(wanted) && !text.contains(without), "{layout}, {ord}: {text}");
            // The paper of the case has its own words.
            let own = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
            assert!(own.contains(without), "{layout}, {ord}: {own}");
        }
    }
}

/// What the case says otherwise stands in the kallelse too, unless that has words of its own.
#[test]
fn the_words_of_the_case_come_next() {
    let förslag = format!("{PUNKTER}\n    ord: {{beslutar: Vi beslutar}}");
    for (ord, wanted) in
        [("föredragningslista: Lista", "Vi beslutar"), ("beslutar: De beslutar", "De beslutar")]
    {
        let repository = möte(ord, &förslag);
        assert_eq!(checked(&repository).code, 0);
        built(&repository, "uppsala");
        let text = read(&repository, "uppsala", "mars/kallelse.pdf");
        assert!(text.contains(wanted), "{text}");
    }
}

/// On the list of an utskott the nämnd does not decide: the utskott proposes it, and a text that says otherwise is told.
#[test]
fn another_organ_proposes_what_the_case_decides() {
    for (organ, förslag, wanted, told) in [
        ("bnau", PUNKTER, "Arbetsutskottet föreslår byggnadsnämnden besluta", false),
        ("bn", PUNKTER, "Byggnadsnämnden beslutar", false),
        (
            "bnau",
            "förslag_till_beslut: Byggnadsnämnden antar taxan.",
            "Byggnadsnämnden antar taxan.",
            true,
        ),
        (
            "bn",
            "förslag_till_beslut: Byggnadsnämnden antar taxan.",
            "Byggnadsnämnden antar taxan.",
            false,
        ),
        (
            "bnau",
            "förslag_till_beslut: {inledning: Byggnadsnämnden beslutar nu, punkter: [anta taxan]}",
            "Arbetsutskottet föreslår byggnadsnämnden besluta",
            false,
        ),
    ] {
        let repository = möte("", förslag);
        repository.replace("mars/sammanträde.yaml", "organ: bn", &format!("organ: {organ}"));
        repository.replace("skrivelse.yaml", "nämnder:\n", "nämnder:\n  bnau:\n    namn: Arbetsutskottet\n    del_av: bn\n    undertecknare: lind\n");
        let said = checked(&repository);
        assert_eq!(said.out.contains("[text-till-annat-organ]"), told, "{organ}: {}", said.out);
        for layout in LAYOUTS {
            built(&repository, layout);
            let text = read(&repository, layout, "mars/kallelse.pdf");
            let is_right = text.contains(wanted)
                && (organ == "bn" || told || !text.contains("Byggnadsnämnden beslutar"));
            assert!(is_right, "{layout}, {organ}: {text}");
            // The paper of the case is as it is written.
            let own = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
            assert!(!own.contains("Arbetsutskottet"), "{layout}, {organ}: {own}");
        }
    }
}
