//! What is proposed and decided: no point is empty or ends twice, in any form, and no organ decides for another.

use proptest::prelude::*;

use super::granby::{LAYOUTS, built, checked, granby, read, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// The organs of a kommun, and a case of `nämnd` with these handlingar.
pub fn case(nämnd: &str, handlingar: &str) -> Repository {
    let repository = granby();
    repository.replace(
        "skrivelse.yaml",
        "nämnder:\n",
        "nämnder:\n  ks: {namn: Kommunstyrelsen, undertecknare: lind}\n  kf: {namn: Kommunfullmäktige, \
         undertecknare: lind}\n  au: {namn: Byggnadsnämndens arbetsutskott, del_av: bn, undertecknare: lind}\n",
    );
    let head = format!(
        "diarienummer: BN-2027-1\nrubrik: Taxan\ndatum: 2027-01-29\nnämnd: {nämnd}\nhandläggare: ek\nhandlingar:\n"
    );
    repository.write(ÄRENDE, head + handlingar);
    repository
}

/// A case with a tjänsteskrivelse that proposes so.
pub fn proposing(förslag: &str) -> Repository {
    case("bn", &format!("  - slag: tjänsteskrivelse\n    förslag_till_beslut: {förslag}\n"))
}

/// What is said of the case, a line for each.
pub fn said(repository: &Repository) -> String {
    let run = checked(repository);
    run.out.lines().filter(|line| line.contains("ärende.yaml")).collect::<Vec<_>>().join("\n")
}

/// A paper of the case in each layout.
pub fn papers(repository: &Repository, paper: &str) -> Vec<String> {
    let read = |layout: &&str| {
        built(repository, layout);
        read(repository, layout, &format!("avrapportering/{paper}.pdf"))
    };
    LAYOUTS.iter().map(read).collect()
}

#[test]
fn points_that_end_twice_are_told_in_each_form() {
    for (förslag, count) in [
        ("{förvaltningens: {punkter: [att godkänna planen., \"avsluta ärendet och\"]}}", 2),
        ("{ordförandens: {punkter: [avslå planen samt]}}", 1),
        ("[{organ: bn, punkter: [att godkänna.]}]", 1),
        ("{punkter: [godkänna planen samt, avsluta]}", 1),
        ("{punkter: [\"**att** godkänna\", \"avsluta,\"]}", 2),
        ("{punkter: [köpa pärmar m.m., avsluta]}", 0),
        ("{inledning: Nämnden beslutar att, punkter: [godkänna]}", 1),
        ("\"Nämnden beslutar\\n\\n1. att godkänna., samt\\n2. avsluta samt samt\"", 2),
        ("{hela_meningar: ja, punkter: [Nämnden godkänner planen.]}", 0),
    ] {
        let said = said(&proposing(förslag));
        assert_eq!(
            said.matches("varning[beslutspunkt-med-att]").count(),
            count,
            "{förslag}: {said}"
        );
        assert!(!said.contains("fel["), "{förslag}: {said}");
    }
}

#[test]
fn what_ends_twice_is_mended() {
    let repository =
        proposing("{förvaltningens: {punkter: [att godkänna planen., \"avsluta ärendet och\"]}}");
    skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    assert_eq!(said(&repository), "");
    for paper in papers(&repository, "tjänsteskrivelse") {
        assert!(paper.contains("1. att godkänna planen, samt 2. att avsluta ärendet."), "{paper}");
    }
}

#[test]
fn an_empty_point_is_a_fault() {
    for point in [
        "\"\"",
        "\" \"",
        "\"{# x #}\"",
        "\"{% if false %}x{% endif %}\"",
        "\"\\u00ad\"",
        "att",
        "\"–\"",
    ] {
        for förslag in [
            format!("{{punkter: [{point}, godkänna]}}"),
            format!("{{ordförandens: {{punkter: [{point}]}}}}"),
            format!("[{{organ: bn, hela_meningar: ja, punkter: [{point}]}}]"),
        ] {
            let said = said(&proposing(&förslag));
            assert!(said.contains("fel[tom-beslutspunkt]"), "{förslag}: {said}");
            assert_eq!(said.lines().count(), 1, "{förslag}: {said}");
        }
        let utdrag = format!(
            "  - slag: protokollsutdrag\n    titel: Taxan\n    beslut: {{punkter: [{point}]}}\n"
        );
        let said = said(&case("bn", &utdrag));
        assert!(said.contains("fel[tom-beslutspunkt]"), "{utdrag}: {said}");
    }
}

#[test]
fn a_proposal_without_points_is_a_fault() {
    for förslag in [
        "{punkter: }",
        "{punkter: []}",
        "{punkter: [~]}",
        "",
        "\"\"",
        "\"{# x #}\"",
        "[]",
        "[{organ: bn, punkter: []}]",
        "{ordförandens: förslaget}",
        "{förvaltningens: {punkter: }}",
        "{ordförandens: , förvaltningens: }",
    ] {
        let said = said(&proposing(förslag));
        assert!(said.contains("fel[förslag-utan-punkter]"), "{förslag}: {said}");
        assert_eq!(said.matches("fel[").count(), 1, "{förslag}: {said}");
    }
    for beslut in ["", "\"\"", "{punkter: }"] {
        let utdrag =
            format!("  - slag: protokollsutdrag\n    titel: Taxan\n    beslut: {beslut}\n");
        let said = said(&case("bn", &utdrag));
        assert!(said.contains("fel[förslag-utan-punkter]"), "{beslut}: {said}");
    }
}

const TAXAN: &str = "  - slag: tjänsteskrivelse
    förslag_till_beslut:
      - {organ: ks, punkter: [ge direktören i uppdrag att pröva taxan]}
      - {organ: kf, punkter: [anta taxan]}
      - {organ: kf, hela_meningar: ja, punkter: [Fullmäktige tackar., Fullmäktige ser fram emot nästa.]}
  - slag: protokollsutdrag
    id: ks
    titel: Taxan i styrelsen
    organ: ks
    beslut: {ärende: .}
  - slag: protokollsutdrag
    id: kf
    titel: Taxan i fullmäktige
    organ: kf
    beslut: {ärende: .}
";

#[test]
fn an_extract_says_only_what_its_organ_decides_or_proposes() {
    for part in ["", ", del_av: kf"] {
        let repository = case("ks", TAXAN);
        let styrelsen = format!("namn: Kommunstyrelsen{part}");
        repository.replace("skrivelse.yaml", "namn: Kommunstyrelsen", &styrelsen);
        let own = "Kommunstyrelsen beslutar att ge direktören i uppdrag att pröva taxan.";
        let onwards = "Kommunstyrelsen föreslår kommunfullmäktige besluta att anta taxan. Kommunstyrelsen föreslår \
                       att kommunfullmäktige fattar detta beslut 1. Fullmäktige tackar.";
        for paper in papers(&repository, "bilaga-1-protokollsutdrag") {
            assert!(paper.contains(own) && paper.contains(onwards), "{part}: {paper}");
            assert!(!paper.contains("Kommunfullmäktige beslutar"), "{paper}");
        }
        for paper in papers(&repository, "bilaga-2-protokollsutdrag") {
            assert!(
                paper.contains("Kommunfullmäktige beslutar att anta taxan. 1. Fullmäktige tackar."),
                "{paper}"
            );
            assert!(!paper.contains("direktören") && !paper.contains("föreslår"), "{paper}");
        }
        let proposed = papers(&repository, "tjänsteskrivelse").concat();
        assert_eq!(proposed.matches("Kommunstyrelsen beslutar att ge").count(), 5, "{proposed}");
        assert_eq!(
            proposed.matches("Kommunfullmäktige beslutar att anta").count(),
            5,
            "{proposed}"
        );
    }
}

#[test]
fn an_utskott_proposes_and_its_nämnd_decides() {
    for (nämnd, organ, expected) in [
        (
            "bn",
            "au",
            "Byggnadsnämndens arbetsutskott föreslår byggnadsnämnden besluta att anta taxan.",
        ),
        ("au", "bn", "Byggnadsnämnden beslutar att anta taxan."),
        (
            "au",
            "au",
            "Byggnadsnämndens arbetsutskott föreslår byggnadsnämnden besluta att anta taxan.",
        ),
    ] {
        let handlingar = format!(
            "  - slag: tjänsteskrivelse\n    förslag_till_beslut: {{punkter: [anta taxan]}}\n  - slag: \
             protokollsutdrag\n    titel: Taxan\n    organ: {organ}\n    beslut: {{ärende: .}}\n"
        );
        for paper in papers(&case(nämnd, &handlingar), "bilaga-1-protokollsutdrag") {
            assert!(paper.contains(expected), "{nämnd} {organ}: {paper}");
        }
    }
}

#[test]
fn nothing_of_another_organ_becomes_a_decision_in_silence() {
    let utdrag = |förslag: &str, organ: &str| {
        let handlingar = format!(
            "  - slag: tjänsteskrivelse\n    förslag_till_beslut: {förslag}\n  - slag: protokollsutdrag\n    titel: \
             Taxan\n    organ: {organ}\n    beslut: {{ärende: .}}\n"
        );
        said(&case("bn", &handlingar))
    };
    assert!(utdrag("{punkter: [anta taxan]}", "kf").contains("fel[inget-förslag]"));
    assert!(
        utdrag("Byggnadsnämnden antar taxan.", "au").contains("varning[text-till-annat-organ]")
    );
    assert!(utdrag("{punkter: [anta taxan]}", "xx").contains("fel[okänd-nämnd]"));
    assert!(utdrag("[{organ: xx, punkter: [anta taxan]}]", "bn").contains("fel[okänd-nämnd]"));
}

#[test]
fn the_proposal_that_was_carried_can_be_told() {
    let handlingar = |carried: &str| {
        format!(
            "  - slag: tjänsteskrivelse\n    förslag_till_beslut:\n      ordförandens: {{punkter: [avslå taxan]}}\n      \
             förvaltningens: {{punkter: [anta taxan]}}\n  - slag: protokollsutdrag\n    titel: Taxan\n    beslut: \
             {{ärende: .{carried}}}\n"
        )
    };
    for (carried, words) in
        [(", förslag: ordförandens", "avslå"), (", förslag: förvaltningens", "anta")]
    {
        let repository = case("bn", &handlingar(carried));
        assert!(!said(&repository).contains("vems-förslag"));
        for paper in papers(&repository, "bilaga-1-protokollsutdrag") {
            assert!(
                paper.contains(&format!("Byggnadsnämnden beslutar att {words} taxan.")),
                "{paper}"
            );
        }
    }
    assert!(said(&case("bn", &handlingar(""))).contains("varning[vems-förslag]"));
    let one = handlingar(", förslag: ordförandens")
        .replace("      ordförandens: {punkter: [avslå taxan]}\n", "");
    assert!(said(&case("bn", &one)).contains("fel[inget-förslag]"));
}

#[test]
fn whole_sentences_stand_as_they_are_also_in_the_list_of_a_meeting() {
    let repository = case(
        "bn",
        "  - slag: tjänsteskrivelse
    förslag_till_beslut:
      - {organ: bn, hela_meningar: ja, punkter: [Nämnden ställer sig bakom svaret., Nämnden avslutar ärendet.]}
  - {slag: protokollsutdrag, titel: Svaret, beslut: {ärende: .}}
",
    );
    repository.write(
        "sammanträden/möte/sammanträde.yaml",
        "organ: bn\ndatum: 2027-02-10\ntid: \"13:00\"\nplats: Stadshuset\npunkter:\n  - {ärende: \
         ../../ärenden/avrapportering, förslag: ärendets}\n  - {rubrik: Val, förslag: Kim väljs.}\n",
    );
    let expected = "1. Nämnden ställer sig bakom svaret. 2. Nämnden avslutar ärendet.";
    for paper in ["tjänsteskrivelse", "bilaga-1-protokollsutdrag"] {
        for text in papers(&repository, paper) {
            assert!(text.contains(expected) && !text.contains(" att Nämnden"), "{text}");
        }
    }
    for layout in LAYOUTS {
        let list = read(&repository, layout, "möte/kallelse.pdf");
        assert!(list.contains("Förslag: 1. Nämnden ställer sig bakom svaret."), "{layout}: {list}");
        assert!(list.contains("Förslag: Kim väljs."), "{layout}: {list}");
    }
    repository.replace(
        "sammanträden/möte/sammanträde.yaml",
        "förslag: Kim väljs.",
        "förslag: ärendets",
    );
    assert!(checked(&repository).out.contains("fel[förslag-utan-ärende]"));
}

fn a_point() -> impl Strategy<Value = String> {
    let begins = prop_oneof![Just(""), Just("att "), Just("Att "), Just("1. "), Just("**att** ")];
    let words = prop_oneof![
        Just("godkänna planen"),
        Just(""),
        Just("{{ 3 }}"),
        Just("höra § 4"),
        Just("{# x #}")
    ];
    let ends = prop_oneof![
        Just(""),
        Just("."),
        Just(","),
        Just(", samt"),
        Just(" samt"),
        Just(" och"),
        Just("., samt"),
        Just(" "),
        Just(";"),
    ];
    (begins, words, ends).prop_map(|(begins, words, ends)| format!("{begins}{words}{ends}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What would be printed empty or with a double end is told; what is not told is printed right.
    #[test]
    fn no_point_is_empty_or_ends_twice(points in prop::collection::vec(a_point(), 1..4), form in 0..3_u8) {
        let list = points.iter().map(|point| format!("\"{point}\"")).collect::<Vec<_>>().join(", ");
        let förslag = match form {
            0 => format!("{{punkter: [{list}]}}"),
            1 => format!("{{ordförandens: förslaget, förvaltningens: {{punkter: [{list}]}}}}"),
            _ => format!("[{{organ: bn, punkter: [{list}]}}]"),
        };
        let repository = proposing(&förslag);
        let said = said(&repository);
        if said.contains("tom-beslutspunkt") || said.contains("beslutspunkt-med-att") {
            return Ok(());
        }
        built(&repository, "standard");
        let paper = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
        for twice in ["att att", "att ,", "att .", ".,", "., samt", "samt,", "och,", ";,", "..", "1. 1."] {
            prop_assert!(!paper.contains(twice), "{förslag}: {paper}");
        }
    }
}
