//! What is shown in a terminal: when it has colours, and that no name or word does anything to it.

use crate::support::{Repository, Run, skrivelse, skrivelse_where};

/// What a run with a fault says.
fn told(variables: &[(&str, &str)], arguments: &[&str]) -> Run {
    let repository = Repository::faulty("okänd-nyckel");
    let run =
        skrivelse_where(variables, repository.path(), &[arguments, &["kontrollera"]].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    run
}

fn is_coloured(variables: &[(&str, &str)], arguments: &[&str]) -> bool {
    let run = told(variables, arguments);
    assert!(!run.out.contains('\x1b'), "{}", run.out);
    run.err.contains("\x1b[")
}

/// The tests' stderr is no terminal: what makes colours go away on one is `anstream`'s to try.
#[test]
fn colours_are_as_the_user_says_or_else_the_environment() {
    let forced = ("CLICOLOR_FORCE", "1");
    for (variables, arguments, expected) in [
        (&[][..], &[][..], false),
        (&[], &["--färg", "alltid"], true),
        (&[], &["--color=always"], true),
        (&[("NO_COLOR", "1"), ("TERM", "dumb")], &["--färg", "alltid"], true),
        (&[forced], &[], true),
        (&[forced], &["--färg", "aldrig"], false),
        (&[forced, ("NO_COLOR", "")], &[], true),
        (&[forced, ("NO_COLOR", "1")], &[], false),
        (&[("CLICOLOR", "1")], &["--färg", "auto"], false),
    ] {
        assert_eq!(is_coloured(variables, arguments), expected, "{variables:?} {arguments:?}");
    }
}

/// The same in a terminal, which `script` stands for; where there is none of it, nothing is tried.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_has_colours_unless_the_environment_says_otherwise() {
    use std::process::Command;
    if Command::new("script").arg("--version").output().is_err() {
        eprintln!("there is no ”script” here");
        return;
    }
    let repository = with_words("ord");
    let is_coloured = |variable: (&str, &str), more: &str| {
        let program = crate::support::program();
        let line = format!("'{}' kontrollera{more}", program.display());
        let mut script = Command::new("script");
        script.args(["-q", "-c", &line, "/dev/null"]).current_dir(repository.path()).env_clear();
        let output = script.env("TERM", "xterm").env(variable.0, variable.1).output();
        let output = output.expect("it runs").stdout;
        assert!(String::from_utf8_lossy(&output).contains("okänt-värde"), "{variable:?}");
        output.contains(&0x1b)
    };
    for (variable, more, expected) in [
        (("LANG", "C"), "", true),
        (("LANG", "C"), " --färg aldrig", false),
        (("NO_COLOR", "1"), "", false),
        (("NO_COLOR", "1"), " --färg alltid", true),
        (("CLICOLOR", "0"), "", false),
        (("TERM", "dumb"), "", false),
    ] {
        assert_eq!(is_coloured(variable, more), expected, "{variable:?}{more}");
    }
}

/// Colours stand between the words, and change none.
#[test]
fn the_words_are_the_same_with_colours() {
    let escape = regex::Regex::new("\x1b\\[[0-9;]*m").expect("it is a pattern");
    let coloured = told(&[], &["--färg", "alltid"]).err;
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert_eq!(trimmed(&escape.replace_all(&coloured, "")), trimmed(&told(&[], &[]).err));
}

#[test]
fn another_colour_is_told() {
    let run = skrivelse(Repository::empty().path(), &["kontrollera", "--färg", "altid"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (2, "fel: ”altid” går inte att skriva efter ”--färg”\n  gör så här: menade du ”alltid”?\n")
    );
    let run = skrivelse(Repository::empty().path(), &["bygg", "--rapport", "xml"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (
            2,
            "fel: ”xml” går inte att skriva efter ”--rapport”\n  gör så här: välj bland ”text”, ”kort”, ”json”, ”github”, ”gitlab” och ”sarif”\n"
        )
    );
}

/// Characters that a terminal acts upon, as they may stand in YAML and in the name of a file.
const ACTING: [char; 6] = ['\x1b', '\x07', '\u{9b}', '\u{202e}', '\u{2066}', '\x7f'];

/// A repository with a fault after these words, on a line of their own.
fn with_words(words: &str) -> Repository {
    let repository = Repository::of("samples/fel/grund");
    let text = "- rubrik: Ett\n        text: {fil: ord.md}\n      - rubrik: Läget";
    repository.replace("bygglov/ärende.yaml", "- rubrik: Läget", text);
    repository.write("bygglov/ord.md", format!("{words} {{{{ plan.riskr }}}}\n"));
    repository
}

/// A repository where such characters stand in a key, on a line that is shown, and in the name of a file.
#[cfg(unix)]
fn acting() -> Repository {
    let repository = with_words("\x1b[31m\u{202e}\u{9b}\u{2066}");
    let key = r#""nyckel\e[31m\u202e\x9b\x07\x7f\u2066": x"#;
    repository.replace("bygglov/ärende.yaml", "nämnd: bn", &format!("nämnd: bn\n{key}"));
    repository.write("plan\x1b[31m\u{202e}\u{9b}.yaml", "planår: x\n");
    repository
}

#[cfg(unix)]
#[test]
fn no_name_and_no_word_acts_upon_a_terminal() {
    let repository = acting();
    for arguments in
        [&["kontrollera"][..], &["bygg"], &["kontrollera", "--rapport", "kort"], &["läge"]]
    {
        let run = skrivelse(repository.path(), arguments);
        let told = format!("{}{}", run.out, run.err);
        let name = "plan␛[31m\\u{202e}\\u{9b}.yaml";
        assert!(told.contains(name), "{arguments:?}: {told}");
        for sign in ACTING {
            assert!(!told.contains(sign), "{arguments:?} {sign:?}: {told:?}");
        }
    }
    let told = skrivelse(repository.path(), &["kontrollera"]).err;
    assert!(told.contains("”nyckel␛[31m\\u{202e}\\u{9b}␇␡\\u{2066}” finns inte"), "{told}");
}

/// The marks stand under the same words, whatever stands before them on the line.
#[test]
fn what_is_shown_otherwise_moves_no_mark() {
    let marked = |before: &str| {
        let err = skrivelse(with_words(before).path(), &["kontrollera"]).err;
        let mut lines = err.lines().skip_while(|line| !line.contains("{{ plan.riskr"));
        let (line, marks) = lines.next().zip(lines.next()).unwrap_or_else(|| panic!("{err}"));
        let at = |text: &str, sign: char| text.chars().position(|one| one == sign);
        assert_eq!(at(marks, '^'), at(line, 'p'), "{err}");
        marks.matches('^').count()
    };
    assert_eq!(marked("ab"), marked("\u{9b}\u{202e}\x1b\u{2069}"));
}

/// What a file says of itself is shown, and not more of it than anybody reads.
#[test]
fn a_name_of_two_megabytes_is_cut() {
    let repository = Repository::of("samples/fel/grund");
    let name = "n".repeat(2_000_000);
    repository.replace(
        "bygglov/ärende.yaml",
        "handläggare: ek",
        &format!("handläggare: |\n  {name}"),
    );
    for form in ["text", "kort", "json", "github", "gitlab", "sarif"] {
        let run = skrivelse(repository.path(), &["kontrollera", "--rapport", form]);
        assert_eq!(run.code, 1);
        let length = run.out.len() + run.err.len();
        assert!(length < 40_000, "{form}: {length}");
    }
}
