//! What the program says of itself: help, version, manual page, and what shells fill in; and that it tells when it could
//! not say it.

use std::process::{Command, Stdio};

use clap::CommandFactory;
use skrivelse::args::Cli;

use crate::support::{Repository, program, project, skrivelse};

fn said(arguments: &[&str]) -> (i32, String) {
    let run = skrivelse(Repository::empty().path(), arguments);
    assert_eq!(run.err, "", "{arguments:?}");
    (run.code, run.out)
}

#[test]
fn help_and_version_are_commands_too() {
    for words in [&["hjälp"][..], &["help"], &["hja\u{308}lp"], &["hjalp"], &["--help"], &["-h"]] {
        assert_eq!(said(words), said(&["--hjälp"]), "{words:?}");
    }
    for words in [&["hjälp", "bygg"][..], &["help", "build"], &["bygg", "-?"]] {
        assert_eq!(said(words), said(&["bygg", "--hjälp"]), "{words:?}");
    }
    let wanted = said(&["ny", "ärende", "--hjälp"]);
    assert_eq!(said(&["hjälp", "ny", "a\u{308}rende"]), wanted);
    assert_eq!(said(&["version"]), said(&["--version"]));
    assert_eq!(said(&["-V"]), said(&["--version"]));
    let run = skrivelse(Repository::empty().path(), &["hjälp", "byg"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (2, "fel: kommandot ”byg” finns inte\n  gör så här: menade du ”bygg”?\n")
    );
}

/// `-?` is a pattern to zsh, and so the help shows what works everywhere.
#[test]
fn the_help_shows_what_every_shell_takes() {
    let (_, help) = said(&["bygg", "--hjälp"]);
    assert!(help.contains("-h, --hjälp"), "{help}");
    assert!(!help.contains("-?"), "{help}");
}

#[test]
fn the_version_tells_the_commit_and_typst() {
    let (code, version) = said(&["--version"]);
    let lines: Vec<&str> = version.lines().collect();
    let [own, typst] = lines.as_slice() else { panic!("{version}") };
    assert_eq!((code, *typst), (0, "Typst 0.15.1"));
    let name = format!("skrivelse {}", env!("CARGO_PKG_VERSION"));
    let rest = own.strip_prefix(&name).unwrap_or_else(|| panic!("{own}"));
    let git = Command::new("git")
        .args(["rev-parse", "--show-prefix", "HEAD"])
        .current_dir(project(""))
        .output();
    // A source without git of its own has no commit to tell.
    let commit = git.ok().filter(|git| git.status.success()).and_then(|git| {
        let text = String::from_utf8(git.stdout).ok()?;
        Some(text.strip_prefix('\n')?.trim().to_owned())
    });
    match commit {
        None => assert_eq!(rest, ""),
        Some(commit) => {
            let told = rest.trim_start_matches(" (").trim_end_matches(')');
            let told = told.trim_end_matches(" med ändringar");
            assert!(told.len() >= 10 && commit.starts_with(told), "{rest} of {commit}");
        }
    }
}

/// Papers say the version alone: another commit that makes the same pages makes the same bytes.
#[test]
fn a_paper_says_the_version_alone() {
    let repository = Repository::of("samples/fel/grund");
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    let pdf = crate::pdf::Pdf::read(&repository.at("ut/bygglov/rapport.pdf"));
    let creator = format!("Info.Creator: skrivelse {}\n", env!("CARGO_PKG_VERSION"));
    assert!(pdf.metadata().contains(&creator), "{}", pdf.metadata());
}

const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

#[test]
fn each_shell_gets_commands_options_and_values() {
    for shell in SHELLS {
        let (code, script) = said(&["komplettering", shell]);
        assert_eq!(code, 0);
        for word in ["läge", "nytt-år", "kontrollera", "ärende", "--utan-felaktiga", "--öppna"]
        {
            let word = if shell == "fish" { word.trim_start_matches('-') } else { word };
            assert!(script.contains(word), "{shell}: no {word}");
        }
        // PowerShell is given no values.
        let values = ["stockholm", "diarienummer-saknas", "sarif", "alltid", "skrivelse"];
        for value in values.iter().filter(|_| shell != "powershell") {
            assert!(script.contains(value), "{shell}: no {value}");
        }
    }
    let run = skrivelse(Repository::empty().path(), &["komplettering", "tcsh"]);
    let told = "välj bland ”bash”, ”zsh”, ”fish” och ”powershell”";
    assert!(run.code == 2 && run.err.contains(told), "{}", run.err);
    let run = skrivelse(Repository::empty().path(), &["komplettering"]);
    assert!(run.code == 2 && run.err.contains("”SKAL” saknas efter kommandot"), "{}", run.err);
}

/// What bash fills in, when it has read the script.
#[cfg(unix)]
#[test]
fn bash_fills_in_what_may_be_written() {
    let place = Repository::empty();
    place.write("skript", said(&["komplettering", "bash"]).1);
    let filled = |words: &[&str]| {
        let (last, before) = words.split_last().expect("there are words");
        let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let script = format!(
            "source ./skript; COMP_WORDS=(skrivelse {}); COMP_CWORD={}; _skrivelse skrivelse '{last}' '{}'; echo \"${{COMPREPLY[*]}}\"",
            quoted.join(" "),
            words.len(),
            before.last().unwrap_or(&"skrivelse"),
        );
        let mut bash = Command::new("bash");
        let output = bash.args(["-c", &script]).current_dir(place.path()).output();
        let output = output.expect("bash runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words:?}");
        String::from_utf8(output.stdout).expect("it is UTF-8").trim().to_owned()
    };
    if Command::new("bash").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("there is no bash here");
        return;
    }
    assert_eq!(filled(&["kontr"]), "kontrollera");
    assert_eq!(filled(&["lä"]), "läge");
    assert_eq!(filled(&["bygg", "--layout", "s"]), "standard stockholm");
    assert_eq!(filled(&["bygg", "--rapport", "g"]), "github gitlab");
    assert_eq!(filled(&["regler", "diarienummer-"]), "diarienummer-saknas");
    assert_eq!(filled(&["schema", "r"]), "risk rapport");
    assert_eq!(filled(&["ny", "sam"]), "sammanträde");
}

/// The manual page tells every command and option, in Swedish.
#[test]
fn the_manual_page_has_all_of_it() {
    let (code, page) = said(&["manual"]);
    assert_eq!(code, 0);
    let plain = page.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
    insta::assert_snapshot!("manualens rubriker", headings.join("\n"));
    let mut program = Cli::command();
    program.build();
    let mut told = 0;
    let mut open: Vec<&clap::Command> = program.get_subcommands().collect();
    while let Some(own) = open.pop() {
        if own.is_hide_set() {
            continue;
        }
        let about = own.get_about().expect("each says what it does").to_string();
        assert!(plain.contains(about.as_str()), "no {about}");
        for option in
            own.get_arguments().filter(|option| !option.is_global_set() && !option.is_hide_set())
        {
            let help = option.get_help().expect("each says what it does").to_string();
            assert!(plain.contains(help.as_str()), "{}: no {help}", own.get_name());
            told += 1;
        }
        open.extend(own.get_subcommands());
    }
    assert!(told > 30, "{told} options");
    assert!(!page.contains("Print help"), "{page}");
    for english in
        ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SUBCOMMANDS", "Possible", "default:"]
    {
        assert!(!page.contains(english), "{english}");
    }
}

/// A full disk, or whatever else does not take what is printed, is a fault of each command.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "nothing is written to it")]
#[test]
fn what_cannot_be_printed_is_a_fault() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let repository = Repository::of("samples/fel/grund");
    repository.replace("bygglov/ärende.yaml", "BN-2025-17", "BN-2025-17 ");
    for line in [
        "bygg",
        "bygg --rapport json",
        "kontrollera",
        "kontrollera --rapport sarif",
        "läge",
        "läge --json",
        "mallar",
        "mallar --markdown",
        "regler",
        "regler diarienummer-saknas",
        "schema",
        "schema plan",
        "schema --markdown",
        "typst --till typst",
        "ny ärende Remiss",
        "komplettering zsh",
        "manual",
        "hjälp",
        "version",
        "--hjälp",
        "--version",
    ] {
        let mut command = Command::new(program());
        command.args(line.split(' ')).current_dir(repository.path()).env_clear();
        let output = command.stdout(full()).output().expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{line}: {err}");
        let told = "fel: det som skulle skrivas ut gick inte att skriva: disken är full\n  gör så här: ta bort något och försök igen\n";
        assert_eq!(err.matches(told).count(), 1, "{line}: {err}");
    }
    // What would have been told there is lost with it; a command that is used wrongly is still that.
    for (line, code) in [("kontrollera", 1), ("byg", 2)] {
        let mut command = Command::new(program());
        command.arg(line).current_dir(repository.path()).env_clear();
        repository.write("plan-2023.yml", "planår: 2023");
        let output = command.stderr(full()).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(code), "{line}");
    }
}

/// What the commands end with is told where one looks for it.
#[test]
fn how_commands_end_is_told() {
    let (_, help) = said(&["--hjälp"]);
    assert!(help.contains("slutar med 0 när allt är gjort"), "{help}");
    let (_, page) = said(&["manual"]);
    assert!(page.contains(".SH SLUTSTATUS"), "{page}");
}
