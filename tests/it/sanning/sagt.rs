//! What would be said twice, or in half a sentence.

use super::granby::{LAYOUTS, PLAN, account, built, granby, read, ÄRENDE};

#[test]
fn a_step_that_has_its_number_is_numbered_once() {
    let repository = granby();
    repository.replace(
        "skrivelse.yaml",
        "enheter:",
        "skalor:\n  sannolikhet: [1 Osannolik, 2. Möjlig]\n  konsekvens: [1 – Liten, Stor]\nenheter:",
    );
    repository.replace(
        "risker/tillsyn.yaml",
        "id: tillsyn",
        "id: tillsyn\nsannolikhet: 1\nkonsekvens: 1",
    );
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering",
        "  - slag: riskanalys\n  - slag: internkontrollplan\n  - slag: avrapportering",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        for paper in ["bilaga-1-riskanalys", "bilaga-2-internkontrollplan"] {
            let text = read(&repository, layout, &format!("avrapportering/{paper}.pdf"));
            for step in ["1 Osannolik", "2 Möjlig", "1 Liten", "2 Stor"] {
                assert!(text.contains(step), "{layout}, {paper}: {step} in {text}");
            }
            for twice in ["1 1 O", "1 1 L", "2 2", "1 –", "2. M"] {
                assert!(!text.contains(twice), "{layout}, {paper}: {twice} in {text}");
            }
        }
    }
}

#[test]
fn the_sign_of_a_paragraf_stands_once() {
    for written in ["§ 44", "44", "\"§44\"", "44 §"] {
        let repository = granby();
        let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
        let more = format!(
            "  - {{slag: protokollsutdrag, titel: Utdrag, paragraf: {written}, beslut: Bifall.}}\n"
        );
        repository.write(ÄRENDE, case + &more);
        for layout in LAYOUTS {
            built(&repository, layout);
            let text = read(&repository, layout, "avrapportering/bilaga-2-protokollsutdrag.pdf");
            assert!(text.contains("§ 44 Utdrag"), "{layout}, {written}: {text}");
        }
    }
}

/// What stands where a cell says åtgärder in sentences.
#[test]
fn a_slutdatum_in_words_goes_on_in_its_sentence() {
    for (written, said) in [
        ("Hösten 2027", "Senast hösten 2027."),
        ("hösten 2027.", "Senast hösten 2027."),
        ("Senast våren 2027", "Senast våren 2027."),
        ("T2 2027", "Senast T2 2027."),
        ("Löpande", "Slutdatum: Löpande."),
        ("Under 2027", "Slutdatum: Under 2027."),
        ("2027-04-30", "Senast 2027-04-30."),
    ] {
        let repository = granby();
        repository.replace("risker/handläggningstider.yaml", "2027-04-30", written);
        for layout in ["uppsala", "hassleholm", "stockholm", "standard"] {
            let text = account(&repository, layout).replace("\u{ad} ", "").replace('\u{ad}', "");
            assert!(text.contains(said), "{layout}, {written}: {text}");
        }
    }
}

#[test]
fn a_motivering_in_a_whole_sentence_is_one() {
    for (written, said) in [
        ("Åtgärden är klar.", "Åtgärden är klar. Risken avslutas därför."),
        ("Åtgärden är klar", "Åtgärden är klar och avslutas därför."),
        ("åtgärden är klar", "Åtgärden är klar och avslutas därför."),
        ("Det är klart. Rutinen finns.", "Det är klart. Rutinen finns. Risken avslutas därför."),
    ] {
        let repository = granby();
        repository.replace(
            "risker/tillsyn.yaml",
            "  till: verksamhetsplan         # ny_plan, verksamhetsplan eller avslutas",
            &format!("  till: avslutas\n  motivering: {written}"),
        );
        for layout in LAYOUTS {
            let text = account(&repository, layout).replace("\u{ad} ", "").replace('\u{ad}', "");
            assert!(text.contains(said), "{layout}, {written}: {text}");
        }
    }
}

/// What is carried is called what it is.
#[test]
fn an_åtgärd_that_is_closed_is_no_risk() {
    let repository = granby();
    repository.replace(
        "risker/handläggningstider.yaml",
        "    slutdatum: 2027-04-30",
        "    överföring: {till: avslutas}",
    );
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("Åtgärden avslutas."), "{layout}: {text}");
        assert!(!text.contains("Risken avslutas"), "{layout}: {text}");
    }
}

#[test]
fn what_the_motivering_says_the_layout_does_not_say_again() {
    let told = "Risken tas med i internkontrollplanen";
    let analysis = |motivering: &str, ord: &str| {
        let repository = granby();
        repository.replace(
            "risker/tillsyn.yaml",
            "id: tillsyn",
            &format!("id: tillsyn\nmotivering: {motivering}"),
        );
        repository.replace(
            PLAN,
            "      - {fil: risker/handläggningstider.yaml}   # varje risk har en egen fil\n",
            "",
        );
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering",
            &format!("  - slag: riskanalys\n{ord}  - slag: avrapportering"),
        );
        repository
    };
    for layout in LAYOUTS {
        let count = |motivering: &str, ord: &str| {
            let repository = analysis(motivering, ord);
            built(&repository, layout);
            read(&repository, layout, "avrapportering/bilaga-1-riskanalys.pdf")
                .matches(told)
                .count()
        };
        assert_eq!(
            count("Risken tas med i internkontrollplanen, eftersom den är stor.", ""),
            1,
            "{layout}"
        );
        assert_eq!(count("Den är stor.", ""), 1, "{layout}");
        assert_eq!(count("Den är stor.", "    ord: {tas_med: \"\"}\n"), 0, "{layout}");
    }
}
