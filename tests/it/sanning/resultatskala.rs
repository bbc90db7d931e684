//! A kommun's own outcomes: their words and looks follow from a name and a tone, and a deviation is one.

use super::granby::{LAYOUTS, account, checked, granby, read, reviewed};
use crate::support::{Repository, skrivelse};

const SKALA: &str = "\nskalor:\n  resultat:\n    - {namn: Ingen avvikelse, ton: grön}\n    - {namn: Delvis, ton: gul}\n    - {namn: Avvikelse, ton: röd}\n";
/// The same from the worst.
const BACKWARDS: &str = "\nskalor:\n  resultat:\n    - {namn: Avvikelse, ton: röd}\n    - {namn: Delvis, ton: gul}\n    - {namn: Ingen avvikelse, ton: grön}\n";

fn scaled(repository: &Repository, skala: &str) {
    repository.replace("skrivelse.yaml", "layout: uppsala", &format!("layout: uppsala{skala}#"));
}

/// The account of a layout, and the tjänsteskrivelse.
fn papers(repository: &Repository, layout: &str) -> (String, String) {
    let account = account(repository, layout);
    (account, read(repository, layout, "avrapportering/tjänsteskrivelse.pdf"))
}

#[test]
fn a_name_and_a_tone_are_enough() {
    for written in ["ingen_avvikelse", "Ingen avvikelse"] {
        let repository = reviewed(&format!("{{resultat: {written}}}"));
        scaled(&repository, SKALA);
        assert_eq!(checked(&repository).out, "");
        for layout in LAYOUTS {
            let (account, skrivelse) = papers(&repository, layout);
            assert!(account.contains("Ingen avvikelse"), "{layout}: {account}");
            let said = "En risk har fått resultatet ”ingen avvikelse”.";
            assert!(skrivelse.contains(said), "{layout}: {skrivelse}");
        }
        let (account, _) = papers(&repository, "uppsala");
        assert!(account.contains("1 risk 1 ingen avvikelse"), "{account}");
        assert!(account.contains("Granskningens resultat är ”ingen avvikelse”."), "{account}");
        let (account, _) = papers(&repository, "stockholm");
        assert!(account.contains("Uppföljningen har inte visat några avvikelser."), "{account}");
        let run = skrivelse(repository.path(), &["läge", "--datum", "2027-01-10"]);
        assert!(run.out.contains("1 av 1 redovisade"), "{}", run.out);
    }
}

#[test]
fn yellow_and_red_are_deviations_and_blue_is_not_finished() {
    for (step, said) in [
        ("delvis", "Uppföljningen har visat avvikelser"),
        ("avvikelse", "Uppföljningen har visat avvikelser"),
        ("väntar", "En kontrollaktivitet är inte klar."),
    ] {
        let repository = reviewed(&format!("{{resultat: {step}}}"));
        scaled(&repository, &format!("{SKALA}    - {{namn: Väntar, ton: blå}}\n"));
        let (account, _) = papers(&repository, "stockholm");
        assert!(account.contains(said), "{step}: {account}");
    }
}

/// What is worst follows from what the steps say, and not from the order that they stand in.
#[test]
fn the_worst_is_the_worst_in_either_order() {
    for skala in [SKALA, BACKWARDS] {
        let repository = super::granby::planned(
            "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n      - {namn: A, granskningar: {resultat: ingen_avvikelse}}\n      - {namn: B, granskningar: {resultat: avvikelse}}\n      - {namn: C, granskningar: {resultat: delvis}}\n",
        );
        scaled(&repository, skala);
        let (_, skrivelse) = papers(&repository, "uppsala");
        assert!(skrivelse.contains("En risk har fått resultatet ”avvikelse”."), "{skrivelse}");
    }
}

#[test]
fn a_step_may_have_words_of_its_own() {
    let repository = reviewed("{resultat: helt, orsak: proven har gjorts}");
    scaled(
        &repository,
        "\nskalor:\n  resultat:\n    - namn: Uppfylls helt\n      nyckel: helt\n      ton: grön\n      symbol: bock\n      antal: helt uppfyllda\n      mening: \"Kontrollaktiviteten uppfylls helt{% if orsak %}. Bedömningen grundar sig på att {{ orsak | infoga }}{% endif %}.\"\n      sammanfattning: \"{{ antal }}{{ vilka }} uppfylls helt\"\n",
    );
    assert_eq!(checked(&repository).out, "");
    for layout in LAYOUTS {
        let (account, skrivelse) = papers(&repository, layout);
        let said =
            "Kontrollaktiviteten uppfylls helt. Bedömningen grundar sig på att proven har gjorts.";
        assert!(account.contains(said), "{layout}: {account}");
        assert!(skrivelse.contains("En risk uppfylls helt."), "{layout}: {skrivelse}");
    }
}

/// Steps of their own stand among those that are built in.
#[test]
fn a_scale_may_add_to_what_is_built_in() {
    let repository = reviewed("{resultat: delvis}");
    scaled(
        &repository,
        "\nskalor:\n  resultat:\n    - {nyckel: utan_anmärkning}\n    - {namn: Delvis, ton: gul}\n    - {nyckel: anmärkning}\n",
    );
    assert_eq!(checked(&repository).out, "");
    let (account, _) = papers(&repository, "uppsala");
    assert!(account.contains("Delvis"), "{account}");
    repository.replace("plan-2026.yaml", "resultat: delvis", "resultat: utan_anmärkning");
    let (account, skrivelse) = papers(&repository, "stockholm");
    assert!(account.contains("Utan anmärkning"), "{account}");
    assert!(skrivelse.contains("En risk har granskats utan anmärkning."), "{skrivelse}");
}

/// A step with the key of one that is built in, but a name of its own, has none of its words.
#[test]
fn a_name_of_its_own_is_followed_by_its_words() {
    let repository = reviewed("{resultat: anmärkning, orsak: fel fanns}");
    scaled(
        &repository,
        "\nskalor:\n  resultat:\n    - {namn: Grönt, ton: grön}\n    - {nyckel: anmärkning, namn: Rött ljus, ton: röd}\n",
    );
    for layout in LAYOUTS {
        let (account, skrivelse) = papers(&repository, layout);
        assert!(account.contains("Rött ljus"), "{layout}: {account}");
        assert!(
            account.contains("resultat är ”rött ljus”, eftersom fel fanns"),
            "{layout}: {account}"
        );
        let all = format!("{account} {skrivelse}");
        assert!(
            !all.contains("med anmärkning") && !all.contains("fått en anmärkning"),
            "{layout}: {all}"
        );
    }
}

#[test]
fn a_result_outside_the_scale_is_told_with_what_was_meant() {
    let repository = reviewed("{resultat: delviss}");
    scaled(&repository, SKALA);
    let said = checked(&repository);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("finns inget steg ”delviss”"), "{}", said.out);
    let said = skrivelse(repository.path(), &["kontrollera"]).err;
    assert!(said.contains("menade du ”delvis”?"), "{said}");
}

#[test]
fn a_step_that_cannot_be_used_is_told() {
    for (skala, said) in [
        ("[{namn: Delvis}]", "det framgår inte om ”Delvis” är en avvikelse"),
        ("[{nyckel: utan_anmärkningar}]", "inget inbyggt steg ”utan_anmärkningar”"),
        ("[{ton: grön}]", "steget har inget namn"),
        ("[{namn: A, ton: grön}, {namn: a, ton: röd}]", "steget ”a” står två gånger"),
        ("[{namn: Inget, ton: grön}]", "”inget” betyder att"),
        ("[{namn: Bra, ton: grön, antal: \"\"}]", "”antal” i steget ”bra” är tomt"),
        ("[{namn: Bra, ton: grön, sammanfattning: \" \"}]", "”sammanfattning” i steget"),
        ("[{namn: Bra, nyckel: a, ton: grön}, {namn: Bra, nyckel: b, ton: röd}]", "”Bra” står två"),
    ] {
        let repository = granby();
        scaled(&repository, &format!("\nskalor:\n  resultat: {skala}\n"));
        let run = skrivelse(repository.path(), &["kontrollera"]);
        assert_eq!(run.code, 1, "{skala}");
        assert!(run.err.contains(said), "{skala}: {}", run.err);
    }
}

const TWO: &str = "risker:\n  - {id: a, namn: A, granskningar: {resultat: x}}\n  - {id: b, namn: B, granskningar: {resultat: x}}\n  - {id: c, namn: C, granskningar: {resultat: y}}\n";

/// The words that are made of a name read well, of one and of several.
#[test]
fn words_of_a_name_read_well_of_one_and_of_several() {
    for (steps, overview, sentence) in [
        (
            "{namn: Avvikelse, nyckel: x, ton: röd}",
            "2 med ”avvikelse”",
            "två har fått resultatet ”avvikelse”.",
        ),
        ("{namn: 1, nyckel: x, ton: röd}", "2 med ”1”", "två har fått resultatet ”1”."),
        (
            "{namn: Inte granskat, nyckel: x, ton: grå}",
            "2 med ”inte granskat”",
            "två har inte granskats (”inte granskat”).",
        ),
        (
            "{namn: Helt, nyckel: x, ton: gul, sammanfattning: \"{{ antal }}{{ vilka }} är bra.\"}",
            "2 med ”helt”",
            "två är bra.",
        ),
    ] {
        let repository = super::granby::planned(TWO);
        scaled(
            &repository,
            &format!(
                "\nskalor:\n  resultat:\n    - {{namn: Bra, nyckel: y, ton: grön, sammanfattning: \"{{{{ antal }}}}{{{{ vilka }}}} är bra m.m.\"}}\n    - {steps}\n"
            ),
        );
        let (account, skrivelse) = papers(&repository, "uppsala");
        assert!(account.contains("1 bra") && account.contains(overview), "{steps}: {account}");
        let said = format!("En risk är bra m.m. och {sentence}");
        assert!(skrivelse.contains(&said), "{steps}: {skrivelse}");
    }
}

/// A name with marks is printed alike wherever it stands.
#[test]
fn a_name_with_marks_is_printed_alike() {
    let repository = super::granby::planned(TWO);
    scaled(
        &repository,
        "\nskalor:\n  resultat:\n    - {namn: Bra, nyckel: y, ton: grön}\n    - {namn: \"*Ej* klar\", nyckel: x, ton: röd}\n",
    );
    let (account, skrivelse) = papers(&repository, "uppsala");
    assert!(account.contains("Ej klar"), "{account}");
    assert!(!account.contains('*') && !skrivelse.contains('*'), "{account} {skrivelse}");
}

/// A result of the built-in scale that a year before the kommun's own was given.
#[test]
fn a_result_of_the_built_in_scale_is_taken_into_the_own() {
    let repository = reviewed("{resultat: mindre_anmärkning}");
    scaled(&repository, SKALA);
    let said = skrivelse(repository.path(), &["kontrollera"]).err;
    assert!(said.contains("ta med steget i skalan: {nyckel: mindre_anmärkning}"), "{said}");
}

/// The words of the six that are built in can be said otherwise as before: in `ord.yaml` and in `skrivelse.yaml`.
#[test]
fn words_of_the_kommun_go_on_working() {
    let repository = reviewed("{resultat: mindre_anmärkning, orsak: två fel fanns}");
    repository.write(
        "mallar/uppsala/ord.yaml",
        "mening_mindre_anmärkning: \"Granskningen visar en mindre brist{% if orsak %}: {{ orsak | infoga }}{% endif %}.\"\n",
    );
    repository.replace(
        "skrivelse.yaml",
        "layout: uppsala",
        "layout: uppsala\nord: {antal_mindre_anmärkning: med mindre brist}\n#",
    );
    let said = checked(&repository);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    let (account, _) = papers(&repository, "uppsala");
    assert!(account.contains("Granskningen visar en mindre brist: två fel fanns."), "{account}");
    assert!(account.contains("1 med mindre brist"), "{account}");
}

/// A layout of the kommun has a scale, with words beside it; another layout shows the same steps.
#[test]
fn a_scale_may_stand_in_a_layout() {
    let repository = reviewed("{resultat: delvis}");
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\n");
    repository.write(
        "mallar/granby/skalor.yaml",
        "resultat:\n  - {namn: Ja, ton: grön}\n  - {namn: Delvis, ton: gul}\n",
    );
    repository.write("mallar/granby/ord.yaml", "antal_delvis: till hälften\n");
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    let said = checked(&repository);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    let (text, _) = papers(&repository, "granby");
    assert!(text.contains("1 till hälften"), "{text}");
    let (text, skrivelse) = papers(&repository, "standard");
    assert!(text.contains("Delvis"), "{text}");
    assert!(skrivelse.contains("fått resultatet ”delvis”"), "{skrivelse}");
}
