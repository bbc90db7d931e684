//! Which organ decides, which proposes, and to whom; and points that begin or end as the layout does.

use super::beslut::{case, papers, proposing, said};
use super::granby::checked;
use crate::support::Repository;

/// What the extract of an organ says of a proposal, in the first layout.
fn extract(förslag: &str, organ: &str) -> String {
    papers(&extracted(förslag, organ), "bilaga-1-protokollsutdrag").swap_remove(0)
}

fn extracted(förslag: &str, organ: &str) -> Repository {
    let handlingar = format!(
        "  - slag: tjänsteskrivelse\n    förslag_till_beslut: {förslag}\n  - slag: protokollsutdrag\n    titel: \
         Taxan\n    organ: {organ}\n    beslut: {{ärende: .}}\n"
    );
    let repository = case("bn", &handlingar);
    repository.replace(
        "skrivelse.yaml",
        "nämnder:\n",
        "nämnder:\n  ksau: {namn: Styrelsens utskott, del_av: ks, undertecknare: lind}\n  vb: {namn: \
         Kommunfullmäktiges valberedning, undertecknare: lind}\n",
    );
    repository
}

const TRE: &str = "[{organ: bn, punkter: [godkänna planen]}, {organ: ks, punkter: [bereda taxan]}, \
                   {organ: kf, punkter: [anta taxan]}]";

/// What was written before the points of a proposal is no decision in the minutes of the organ that decides.
#[test]
fn the_words_before_a_proposal_are_not_those_of_the_decision() {
    for inledning in
        ["Byggnadsnämnden föreslår kommunfullmäktige besluta", "Kommunfullmäktige föreslås besluta"]
    {
        let förslag = format!("[{{organ: kf, inledning: {inledning}, punkter: [anta taxan]}}]");
        let text = extract(&förslag, "kf");
        assert!(text.contains("Kommunfullmäktige beslutar att anta taxan."), "{text}");
        assert!(!text.contains(inledning), "{text}");
    }
    let own = "[{organ: kf, inledning: Fullmäktige beslutar enhälligt, punkter: [anta taxan]}]";
    let text = extract(own, "kf");
    assert!(text.contains("Fullmäktige beslutar enhälligt att anta taxan."), "{text}");
}

/// An utskott proposes to its nämnd alone, also what that only proposes in its turn.
#[test]
fn each_organ_takes_every_point_a_step_further() {
    let au = "Byggnadsnämndens arbetsutskott föreslår byggnadsnämnden";
    let ksau = "Styrelsens utskott föreslår kommunstyrelsen";
    for (organ, sentences) in [
        (
            "au",
            vec![
                format!("{au} besluta att godkänna planen."),
                format!("{au} föreslå kommunstyrelsen besluta att bereda taxan."),
                format!("{au} föreslå kommunfullmäktige besluta att anta taxan."),
            ],
        ),
        (
            "ksau",
            vec![
                format!("{ksau} besluta att bereda taxan."),
                format!("{ksau} föreslå kommunfullmäktige besluta att anta taxan."),
            ],
        ),
        (
            "bn",
            vec![
                "Byggnadsnämnden beslutar att godkänna planen.".to_owned(),
                "Byggnadsnämnden föreslår kommunstyrelsen besluta att bereda taxan.".to_owned(),
                "Byggnadsnämnden föreslår kommunfullmäktige besluta att anta taxan.".to_owned(),
            ],
        ),
    ] {
        let text = extract(TRE, organ);
        for sentence in sentences {
            assert!(text.contains(&sentence), "{organ}: {sentence}: {text}");
        }
    }
}

/// The organ of the case has it before those that it is put to.
#[test]
fn the_organ_of_the_case_proposes_what_all_others_decide() {
    let text =
        extract("[{organ: ks, punkter: [bereda taxan]}, {organ: kf, punkter: [anta taxan]}]", "bn");
    for organ in ["kommunstyrelsen besluta att bereda", "kommunfullmäktige besluta att anta"] {
        assert!(text.contains(&format!("Byggnadsnämnden föreslår {organ} taxan.")), "{text}");
    }
}

#[test]
fn only_fullmäktige_itself_is_last() {
    let text = extract(
        "[{organ: vb, punkter: [höra partierna]}, {organ: kf, punkter: [välja Kim]}]",
        "vb",
    );
    for said in [
        "valberedning beslutar att höra",
        "valberedning föreslår kommunfullmäktige besluta att välja Kim.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_sentence_that_proposes_is_no_decision_in_silence() {
    let sentence = |words: &str| {
        said(&extracted(&format!("[{{organ: au, hela_meningar: true, punkter: [{words}]}}]"), "bn"))
    };
    let told = "varning[text-till-annat-organ]";
    assert!(sentence("Arbetsutskottet föreslår byggnadsnämnden att anta taxan.").contains(told));
    assert!(!sentence("Byggnadsnämnden antar taxan.").contains(told));
}

#[test]
fn what_a_layout_sets_is_told_before_and_after() {
    for point in [
        "samt att lägga den",
        "och att lägga",
        "dels att anta",
        "anta planen samt att",
        "anta planen och att",
        "anta planen, dels",
        "anta eller",
        "–att godkänna",
        "-att godkänna",
        "att: godkänna",
        "att; godkänna",
        "a) godkänna",
        "(1) godkänna",
        "• godkänna",
        "o godkänna",
        "godkänna:",
        "anta?",
        "anta!",
        "anta –",
        "anta (se ovan.)",
        "anta ”Planen.”",
    ] {
        let said = said(&proposing(&format!("{{punkter: [\"{point}\"]}}")));
        assert!(said.contains("varning[beslutspunkt-med-att]"), "{point}: {said}");
    }
    for point in
        ["Anna Berg utses", "köpa (pärmar m.m.)", "höra § 4", "anta 2 kap. 3 §", "-5 grader gäller"]
    {
        assert_eq!(said(&proposing(&format!("{{punkter: [\"{point}\"]}}"))), "", "{point}");
    }
}

#[test]
fn a_point_that_begins_as_a_sentence_is_told() {
    for point in ["Godkänna planen", "Byggnadsnämnden beslutar att godkänna"] {
        let said = said(&proposing(&format!("{{punkter: [{point}]}}")));
        assert!(said.contains("varning[beslutspunkt-som-mening]"), "{point}: {said}");
    }
}

#[test]
fn whole_sentences_and_texts_end_once() {
    let sentences = "[\"Planen antas..\", \"Planen antas,\", \"att anta planen, samt\"]";
    let told = said(&proposing(&format!("{{hela_meningar: true, punkter: {sentences}}}")));
    assert_eq!(told.matches("varning[beslutspunkt-med-att]").count(), 3, "{told}");
    for text in ["Byggnadsnämnden beslutar att att anta planen.", "Nämnden antar planen.."] {
        let told = said(&proposing(text));
        assert!(told.contains("varning[beslutspunkt-med-att]"), "{text}: {told}");
    }
    assert_eq!(said(&proposing("Nämnden antar planen …")), "");
}

#[test]
fn two_proposals_say_each_what_is_meant() {
    for same in ["förslaget", "Förslaget.", "förvaltningens förslag", "Detsamma"] {
        let förslag =
            format!("{{ordförandens: {same}, förvaltningens: {{punkter: [anta taxan]}}}}");
        for paper in papers(&proposing(&förslag), "tjänsteskrivelse") {
            assert!(
                paper.contains("I enlighet med förvaltningens förslag till beslut."),
                "{same}: {paper}"
            );
        }
    }
    for förslag in [
        "{ordförandens: {punkter: [anta]}, förvaltningens: förslaget}",
        "{ordförandens: , förvaltningens: {punkter: [anta]}}",
    ] {
        let told = said(&proposing(förslag));
        assert!(told.contains("fel[förslag-utan-punkter]"), "{förslag}: {told}");
    }
}

#[test]
fn own_words_before_the_points_do_not_end_as_they_begin() {
    let repository = case(
        "bn",
        "  - slag: tjänsteskrivelse\n    ord: {beslutar: Nämnden beslutar att}\n    förslag_till_beslut: {punkter: [anta taxan]}\n",
    );
    assert!(said(&repository).contains("varning[att-i-ord]"), "{}", said(&repository));
}

/// Each has one cause, and the cure is one.
#[test]
fn a_decision_that_cannot_be_read_is_told_once() {
    let utdrag = |beslut: &str| {
        let repository = case(
            "bn",
            &format!("  - {{slag: protokollsutdrag, titel: Taxan, beslut: {beslut}}}\n"),
        );
        (said(&repository), checked(&repository).code)
    };
    let (told, code) = utdrag("{förslag: ordförandens}");
    assert_eq!((told.matches("fel[").count(), code), (1, 1), "{told}");
    assert!(told.contains("saknas nyckeln ”ärende”"), "{told}");
}
