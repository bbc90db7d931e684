//! What is said of a command line with a slip in it leads to what was meant.

use clap::{Command, CommandFactory};
use skrivelse::args::Cli;

use crate::support::{Repository, skrivelse};

/// What is said where nothing is made.
fn said(repository: &Repository, words: &[&str]) -> String {
    let run = skrivelse(repository.path(), words);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{words:?}");
    run.err
}

fn nothing() -> Repository {
    Repository::empty()
}

/// A name without the dots and the ring.
fn plain(name: &str) -> String {
    name.replace(['å', 'ä'], "a").replace('ö', "o")
}

/// Each command below with the words that lead to it.
fn each(own: &Command, words: &[String], act: &mut impl FnMut(&Command, &[String])) {
    act(own, words);
    for below in own.get_subcommands().filter(|below| !below.is_hide_set()) {
        each(below, &[words, &[below.get_name().to_owned()]].concat(), act);
    }
}

#[test]
fn commands_and_options_are_suggested_with_their_dots() {
    let (mut program, place) = (Cli::command(), nothing());
    program.build();
    let mut tried = 0;
    each(&program, &[], &mut |own, words| {
        let mut told = |slip: &str, name: &str| {
            let line: Vec<&str> = words.iter().map(String::as_str).chain([slip, "x y"]).collect();
            let err = said(&place, &line);
            assert!(err.contains(&format!("menade du ”{name}”?")), "{line:?}: {err}");
            tried += 1;
        };
        for name in own.get_subcommands().map(Command::get_name).filter(|name| !name.is_ascii()) {
            told(&format!("{}r", plain(name)), name);
        }
        let shown = own.get_arguments().filter(|own| !own.is_hide_set());
        for long in shown.filter_map(clap::Arg::get_long) {
            let name = format!("--{long}");
            // One letter that is an option of its own says what it is by itself.
            if !long.starts_with(['h', 'V']) {
                told(&name[1..], &name);
            }
            if !long.is_ascii() {
                told(&format!("--{}r", plain(long)), &name);
            }
        }
    });
    assert!(tried > 60, "{tried}");
}

#[test]
fn what_was_meant_is_told_whatever_the_slip() {
    let place = nothing();
    for (words, name) in [
        (&["hälp"][..], "hjälp"),
        (&["hjlp"], "hjälp"),
        (&["lge"], "läge"),
        (&["nytt", "år"], "nytt-år"),
        (&["bygg", "-öppna"], "--öppna"),
        (&["bygg", "-oppna"], "--öppna"),
        (&["bygg", "-ö"], "--öppna"),
        (&["bygg", "-ut=papper"], "--ut"),
        (&["bygg", "-open"], "--öppna"),
        (&["--färg", "aldrig", "bygg", "-utt"], "--ut"),
        (&["kontrollera", "--färg", "alwys"], "alltid"),
    ] {
        let err = said(&place, words);
        assert!(err.contains(&format!("menade du ”{name}”?")), "{words:?}: {err}");
    }
    let err = said(&place, &["bygg", "-öppna"]);
    assert!(err.starts_with("fel: ”-öppna” går inte att skriva här\n"), "{err}");
}

#[test]
fn a_name_with_a_space_is_shown_in_quotation_marks() {
    let place = nothing();
    for (words, wanted) in [
        ("bygg amn 2026", r#"bygg "amn 2026""#),
        ("bygg --strikt amn 2026 --ut papper", r#"bygg --strikt "amn 2026" --ut papper"#),
        ("bygg --ut papper amn 2026", r#"bygg --ut papper "amn 2026""#),
        ("bygg amn --ut min mapp", r#"bygg amn --ut "min mapp""#),
        (
            "ny Arbetsmarknadsnämnden intern kontroll",
            r#"ny "Arbetsmarknadsnämnden intern kontroll""#,
        ),
        ("ny risk Långa tider för svar", r#"ny risk "Långa tider för svar""#),
        ("städa risker/text från word å.md", r#"städa "risker/text från word å.md""#),
        ("nytt-år plan för 2026.yaml", r#"nytt-år "plan för 2026.yaml""#),
    ] {
        let err = said(&place, &words.split(' ').collect::<Vec<_>>());
        let told = format!(
            "  gör så här: innehåller namnet mellanslag: sätt det inom citattecken: skrivelse {wanted}\n"
        );
        assert!(err.ends_with(&told), "{words}: {err}");
    }
    let err = said(&place, &["regler", "diarienummer", "saknas"]);
    assert!(err.contains("menade du ”diarienummer-saknas”?"), "{err}");
    let err = said(&place, &["ny", "ärenden", "En rubrik"]);
    assert_eq!(err, "fel: ”ny ärenden” finns inte\n  gör så här: menade du ”ärende”?\n");
    // What cannot be one name.
    for words in ["bygg amn --strikt 2026", "manual bygg läge"] {
        let err = said(&place, &words.split(' ').collect::<Vec<_>>());
        assert!(err.contains("går inte att skriva här") && !err.contains("mellanslag"), "{err}");
    }
}

/// The second word of a name is taken for a folder.
#[test]
fn a_name_of_two_words_is_shown_in_quotation_marks() {
    let place = Repository::of("samples/fel/grund");
    for what in ["ärende", "risk"] {
        let run = skrivelse(place.path(), &["ny", what, "Ny", "taxa"]);
        assert_eq!(run.code, 1);
        let told = format!("sätt det inom citattecken: skrivelse ny {what} \"Ny taxa\"");
        assert!(run.err.contains(&told), "{}", run.err);
    }
}

#[test]
fn a_day_is_shown_as_it_is_written() {
    let place = nothing();
    let day = |words: &[&str]| said(&place, words);
    let wanted = "är inget datum\n  gör så här: skriv det så här: 2027-02-16\n";
    for words in [
        &["16/2-2027"][..],
        &["16.2.2027"],
        &["20270216"],
        &["16 februari 2027"],
        &["16", "februari", "2027"],
        &["16/2", "2027"],
    ] {
        let err = day(&[&["ny", "sammanträde"], words].concat());
        assert_eq!(err, format!("fel: ”{}” {wanted}", words.join(" ")));
    }
    let err = day(&["läge", "--datum", "16/2-2027"]);
    assert_eq!(err, format!("fel: ”16/2-2027” {wanted}"));
    let err = day(&["ny", "sammanträde", "granby"]);
    let (_, today) = err.split_once("skriv det så här: ").expect("it is told");
    assert!(err.starts_with("fel: ”granby” är inget datum\n"), "{err}");
    assert_eq!(today.trim().len(), "2027-02-16".len(), "{err}");
}

/// Of a folder of the repository that one stands in, or beside what was written.
#[test]
fn a_folder_that_is_not_there_is_taken_for_the_nearest() {
    let outside = nothing();
    outside.folder("granby");
    let ground = Repository::of("samples/fel/grund");
    outside.lay_over(ground.path());
    let inside = Repository::of("samples/fel/grund");
    let case = crate::support::project("samples/fel/grund/bygglov/ärende.yaml");
    let case = std::fs::read(case).expect("it is there");
    inside.write("ärenden/avrapportering/ärende.yaml", &case);
    inside.write("sammanträden/2027-02-16/sammanträde.yaml", "organ: bn\n");
    inside.folder("granby");
    for (stands, written, meant) in [
        ("", "avrapportering", Some("ärenden/avrapportering")),
        ("", "avraportering", Some("ärenden/avrapportering")),
        ("", "ärenden/avraportering", Some("ärenden/avrapportering")),
        ("", "arenden/avrapportering", Some("ärenden/avrapportering")),
        ("", "2027-02-16", Some("sammanträden/2027-02-16")),
        ("", "ärende", Some("ärenden")),
        ("", "graby", Some("granby")),
        ("bygglov", "avrapportering", Some("../ärenden/avrapportering")),
        ("ärenden", "avraportering", Some("avrapportering")),
        ("", "remisser", None),
    ] {
        for command in ["bygg", "kontrollera", "läge"] {
            let run = skrivelse(&inside.at(stands), &[command, written]);
            let hint = meant
                .map_or("kontrollera namnet".to_owned(), |meant| format!("menade du ”{meant}”?"));
            assert!(run.err.contains(&format!("gör så här: {hint}\n")), "{written}: {}", run.err);
        }
    }
    // Two of the same name.
    inside.write("remisser/avrapportering/ärende.yaml", &case);
    let run = skrivelse(inside.path(), &["bygg", "avrapportering"]);
    assert!(run.err.contains("gör så här: kontrollera namnet\n"), "{}", run.err);
    let run = skrivelse(outside.path(), &["bygg", "graby"]);
    assert!(run.err.contains("gör så här: menade du ”granby”?\n"), "{}", run.err);
}

#[test]
fn a_value_that_is_missing_is_one_of_a_set() {
    let place = nothing();
    for (words, told) in [
        (&["komplettering"][..], "välj bland ”bash”, ”zsh”, ”fish” och ”powershell”"),
        (&["bygg", "--färg"], "välj bland ”auto”, ”alltid” och ”aldrig”"),
        (&["bygg", "--rapport"], "välj bland ”text”, ”kort”, ”json”"),
        (&["bygg", "--layout"], "”stockholm”"),
        (&["mallar", "--prova"], "”stockholm”"),
        (&["mallar", "--kopiera"], "skriv ”skrivelse mallar” för att se vad som finns"),
        (&["mallar", "--visa"], "skriv ”skrivelse mallar” för att se vad som finns"),
    ] {
        let err = said(&place, words);
        assert!(err.contains(told), "{words:?}: {err}");
    }
}

/// A program for texts makes one long dash of two hyphens, also before a word that would be a folder.
#[test]
fn an_option_with_a_long_dash_is_suggested_with_two_hyphens() {
    let repository = Repository::of("samples/fel/grund");
    for (words, dashed, meant) in [
        (&["bygg", "–öppna"][..], "–öppna", "--öppna"),
        (&["bygg", "—öppna"], "—öppna", "--öppna"),
        (&["bygg", "bygglov", "–öppna"], "–öppna", "--öppna"),
        (&["bygg", "−−oppna"], "−−oppna", "--öppna"),
        (&["bygg", "‑-öppna"], "‑-öppna", "--öppna"),
        (&["kontrollera", "—layout", "malmo"], "—layout", "--layout"),
        (&["kontrollera", "—layout=malmo"], "—layout=malmo", "--layout=malmo"),
        (&["bygg", "–h"], "–h", "--hjälp"),
        (&["–version"], "–version", "--version"),
        (&["ny", "ärende", "Remiss", "–datum", "2027-01-29"], "–datum", "--datum"),
    ] {
        let err = said(&repository, words);
        let told =
            format!("fel: ”{dashed}” går inte att skriva här\n  gör så här: menade du ”{meant}”?");
        assert!(err.starts_with(&told), "{words:?}: {err}");
    }
    // Another word is the name of a folder, and so is one that is there.
    let run = skrivelse(repository.path(), &["bygg", "–2027"]);
    assert!(run.err.contains("mappen ”–2027” finns inte"), "{}", run.err);
    repository.folder("–öppna");
    let run = skrivelse(repository.path(), &["kontrollera", "–öppna"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}
