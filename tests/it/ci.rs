//! `docs/ci.md`: its commands are run, and its patterns read what they should.

use std::process::Command;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use regex::Regex;
use serde_json::Value;

use crate::support::{Repository, faults, program, project, skrivelse};

/// The blocks of the page, each with its language, and the commands within its text.
fn page() -> (Vec<(String, String)>, Vec<String>) {
    let text = std::fs::read_to_string(project("docs/ci.md")).expect("the page is there");
    let (mut blocks, mut commands): (Vec<(String, String)>, Vec<String>) = Default::default();
    let mut open = false;
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                blocks.push((language.to_string(), String::new()));
                open = true;
            }
            Event::End(TagEnd::CodeBlock) => open = false,
            Event::Text(text) if open => blocks.last_mut().expect("it began").1.push_str(&text),
            // What stands in capitals is to be filled in.
            Event::Code(code) if code.starts_with("skrivelse ") && !code.ends_with(" MAPP") => {
                commands.push(code.to_string());
            }
            _ => {}
        }
    }
    (blocks, commands)
}

fn blocks(language: &str) -> Vec<String> {
    let (blocks, _) = page();
    blocks.into_iter().filter(|(own, _)| own == language).map(|(_, text)| text).collect()
}

/// The commands of a job: what stands after `run`, `script` and `command`, in order.
fn steps(job: &Value, steps: &mut Vec<String>) {
    match job {
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("run" | "command", Value::String(line)) => steps.push(line.clone()),
                    ("script", Value::Array(lines)) => {
                        steps.extend(lines.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => self::steps(value, steps),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| self::steps(item, steps)),
        _ => {}
    }
}

/// The scripts of the page, each the lines of a job or of a block.
fn scripts() -> Vec<Vec<String>> {
    let yaml =
        blocks("yaml").into_iter().map(|text| serde_yaml::from_str(&text).expect("it is YAML"));
    let json =
        blocks("json").into_iter().map(|text| serde_json::from_str(&text).expect("it is JSON"));
    let of_jobs = yaml.chain(json).map(|job: Value| {
        let mut lines = Vec::new();
        steps(&job, &mut lines);
        lines
    });
    let lines = |text: String| text.lines().map(str::to_owned).collect();
    let of_shell = blocks("sh").into_iter().map(lines);
    let (_, commands) = page();
    let all = of_jobs.chain(of_shell).chain(commands.into_iter().map(|command| vec![command]));
    all.filter(|lines| !lines.is_empty()).collect()
}

/// Runs a line in the root of a repository, where the program is found by its name; how it ended and what it said.
fn run(repository: &Repository, line: &str) -> (i32, String) {
    let tools = Repository::empty();
    tools.link("skrivelse", program().as_ref());
    let path = format!("{}:/usr/bin:/bin", tools.path().display());
    let mut shell = Command::new("/bin/sh");
    let shell = shell.args(["-e", "-c", line]).current_dir(repository.path()).env_clear();
    let output = shell.env("PATH", path).output().expect("a shell runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().expect("it ends by itself"), said)
}

/// A repository as a nämnd has it: in git, whose root is that of the papers.
fn in_git(sample: &str) -> Repository {
    let repository = Repository::faulty(sample);
    repository.write(".git/HEAD", "");
    repository
}

/// Where nothing is wrong all of them end well; where something is, none ends as one that was called wrongly.
#[test]
fn the_commands_of_the_page_run() {
    let scripts = scripts();
    let lines: Vec<&String> = scripts.iter().flatten().collect();
    assert!(lines.len() > 10, "{lines:?}");
    for (sample, codes) in [("grund", &[0][..]), ("okänd-nyckel", &[0, 1])] {
        for script in &scripts {
            let repository = in_git(sample);
            for line in script {
                let (code, said) = run(&repository, line);
                assert!(codes.contains(&code), "{sample}: {line}\n{code}\n{said}");
            }
        }
    }
}

/// The reports that the jobs hand over are there, with and without faults.
#[test]
fn the_reports_of_the_page_are_written() {
    for sample in ["grund", "okänd-nyckel"] {
        let repository = in_git(sample);
        for line in scripts().iter().flatten().filter(|line| line.contains('>')) {
            let (_, file) = line.split_once("> ").expect("it goes to a file");
            let (_, said) = run(&repository, line);
            if file.ends_with("json") || file.ends_with("sarif") {
                let text = std::fs::read_to_string(repository.at(file)).expect("it is there");
                let value: Result<Value, _> = serde_json::from_str(&text);
                assert!(value.is_ok(), "{line}\n{text}\n{said}");
            }
        }
        let made = std::fs::read_to_string(repository.at("handlingar.json")).expect("it is there");
        assert_eq!(made.contains("ut/bygglov/rapport.pdf"), sample == "grund", "{made}");
    }
}

/// Each matcher of a list with its level, and the pattern.
fn matchers(block: &Value) -> Option<Vec<(String, Value)>> {
    let list = block.get("problemMatcher").or(block.pointer("/tasks/0/problemMatcher"))?;
    let matchers = list.as_array().expect("it is a list").iter().map(|matcher| {
        let pattern = matcher["pattern"].get(0).unwrap_or(&matcher["pattern"]);
        (matcher["severity"].as_str().expect("it has one").to_owned(), pattern.clone())
    });
    Some(matchers.collect())
}

/// Each line with a place is read by one matcher, as what it is.
#[test]
fn the_matchers_of_the_page_read_the_short_form() {
    let blocks: Vec<Value> =
        blocks("json").iter().map(|text| serde_json::from_str(text).expect("it is JSON")).collect();
    let all: Vec<_> = blocks.iter().filter_map(matchers).collect();
    assert_eq!(all.len(), 2, "one for editors, one for GitHub");
    let mut read = 0;
    for sample in faults() {
        let repository = in_git(&sample);
        let out = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]).out;
        for (line, matchers) in out.lines().flat_map(|line| all.iter().map(move |all| (line, all)))
        {
            let levels: Vec<&str> = matchers
                .iter()
                .filter_map(|(level, pattern)| {
                    let regexp = pattern["regexp"].as_str().expect("it has one");
                    let parts = Regex::new(regexp).expect("it is a pattern").captures(line)?;
                    let part = |key: &str| {
                        let part =
                            pattern[key].as_u64().and_then(|part| usize::try_from(part).ok());
                        parts[part.expect("it is a number")].to_owned()
                    };
                    assert!(repository.at(&part("file")).is_file(), "{line}");
                    assert!(
                        part("line").parse::<usize>().is_ok()
                            && part("column").parse::<usize>().is_ok(),
                        "{line}"
                    );
                    assert!(
                        !part("message").is_empty()
                            && line.contains(&format!("[{}]", part("code"))),
                        "{line}"
                    );
                    Some(level.as_str())
                })
                .collect();
            let expected = match line {
                line if line.contains(": fel[") => "error",
                line if line.contains(": varning[") => "warning",
                line => panic!("{line}"),
            };
            assert_eq!(levels, [expected], "{line}");
            read += 1;
        }
    }
    assert!(read > 200, "{read} lines");
}
