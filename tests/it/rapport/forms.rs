//! Each form is what its schema says, and says nothing of the machine.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::github;
use super::told::{FORMS, Told, told};
use crate::support::{Repository, Run, faults, project, skrivelse};

/// The schema of a form that is JSON.
fn schema(form: &str) -> Option<Validator> {
    let read = |file: &str| {
        std::fs::read_to_string(project(&format!("tests/schema/{file}"))).expect("it is there")
    };
    let text = match form {
        "json" => skrivelse(Repository::empty().path(), &["schema", "rapport"]).out,
        "gitlab" => read("gitlab-code-quality.json"),
        "sarif" => read("sarif-2.1.0.json"),
        _ => return None,
    };
    let schema = serde_json::from_str(&text).expect("it is JSON");
    Some(jsonschema::draft7::new(&schema).expect("it is a schema"))
}

fn faults_of(schema: &Validator, out: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(out).expect("it is JSON");
    schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// A report of a command in a form.
fn report(repository: &Repository, command: &str, form: &str) -> Run {
    skrivelse(repository.path(), &[command, "--rapport", form])
}

#[test]
fn each_form_is_what_its_schema_says() {
    for form in ["json", "gitlab", "sarif"] {
        let schema = schema(form).expect("it has one");
        for sample in faults() {
            let repository = Repository::faulty(&sample);
            let checked = report(&repository, "kontrollera", form);
            assert_eq!(faults_of(&schema, &checked.out), [""; 0], "{form}, {sample}");
            assert_eq!(checked.code, 1, "{sample}");
        }
        let good = Repository::of("samples/fel/grund");
        let built = report(&good, "bygg", form);
        assert_eq!(faults_of(&schema, &built.out), [""; 0], "{form}");
        assert_eq!(built.code, 0);
    }
}

/// A schema that takes anything would hold nothing.
#[test]
fn the_schemas_refuse_what_is_not_of_the_form() {
    let repository = Repository::faulty("okänd-nyckel");
    for (form, place, wrong) in [
        ("json", "/fynd/0/nivå", json!("error")),
        ("json", "/fynd/0/plats/från/rad", json!("2")),
        ("gitlab", "/0/severity", json!("fel")),
        ("gitlab", "/0/location/path", json!("./a.yaml")),
        ("sarif", "/runs/0/results/0/level", json!("fel")),
        ("sarif", "/runs/0/results/0/locations/0/physicalLocation/region", json!({ "rad": 1 })),
        ("sarif", "/runs/0/tool/driver/rules/0/id", Value::Null),
    ] {
        let mut value: Value =
            serde_json::from_str(&report(&repository, "kontrollera", form).out).expect("JSON");
        *value.pointer_mut(place).unwrap_or_else(|| panic!("{form} has no {place}")) = wrong;
        let schema = schema(form).expect("it has one");
        assert_ne!(faults_of(&schema, &value.to_string()), [""; 0], "{form} {place}");
    }
}

/// `bygg` has the same findings, in the same form.
#[test]
fn both_commands_tell_the_same() {
    for (form, sample) in
        FORMS.into_iter().zip(["mall-utan-slut", "plan-slarv", "html", "okänd-risk", "riskvärde"])
    {
        let repository = Repository::faulty(sample);
        let [checked, built] =
            ["kontrollera", "bygg"].map(|command| told(form, &report(&repository, command, form)));
        assert!(!checked.is_empty(), "{sample}");
        assert_eq!(checked, built, "{form}");
    }
}

/// What GitHub's escapes hide is what the others say.
#[test]
fn github_gets_the_same_words() {
    let repository = Repository::faulty("plan-slarv");
    let text = "rubrik: \"100 %, {{ a: b }}\"\ndatum: 2025-02-30,50 %3A";
    repository.replace("bygglov/ärende.yaml", "datum: 2025-02-14", text);
    let json: Value =
        serde_json::from_str(&report(&repository, "kontrollera", "json").out).expect("JSON");
    let words = |fynd: &Value| {
        let text = |key: &str| fynd[key].as_str().map(str::to_owned);
        let hints = fynd["gör_så_här"].as_array().expect("a list").iter();
        let hints = hints.map(|hint| format!("gör så här: {}", hint.as_str().expect("a text")));
        [text("meddelande"), text("ord")]
            .into_iter()
            .flatten()
            .chain(hints)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let expected: Vec<String> =
        json["fynd"].as_array().expect("a list").iter().map(words).collect();
    let github = report(&repository, "kontrollera", "github").out;
    let found: Vec<String> = github.lines().map(|line| github::parse(line).message).collect();
    assert_eq!(found, expected);
    assert!(github.contains("%253A") && github.contains("%0A"), "{github}");
}

/// The same report is made wherever the folder lies.
#[test]
fn no_form_tells_of_the_machine() {
    for form in FORMS {
        for sample in ["plan-slarv", "inte-utf8", "okänd-layout", "ut-ur-mappen"] {
            let [one, other] = [(); 2].map(|()| Repository::faulty(sample));
            let said = report(&one, "bygg", form).out;
            assert_eq!(said, report(&other, "bygg", form).out, "{form}, {sample}");
            let place = one.path().canonicalize().expect("the folder is there");
            assert!(!said.contains(&*place.to_string_lossy()), "{form}: {said}");
        }
    }
}

/// Where there is nothing to check, that is told in the form that was asked for.
#[test]
fn without_a_repository_there_is_a_report_all_the_same() {
    let repository = Repository::empty();
    for form in FORMS {
        let run = report(&repository, "bygg", form);
        assert_eq!((run.code, told(form, &run).len()), (1, 1), "{form}: {}", run.err);
        if let Some(schema) = schema(form) {
            assert_eq!(faults_of(&schema, &run.out), [""; 0], "{form}");
        }
    }
}

fn fingerprints(form: &str, run: &Run) -> Vec<String> {
    let value: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let (list, place) = match form {
        "json" => (&value["fynd"], "/avtryck"),
        "gitlab" => (&value, "/fingerprint"),
        _ => (&value["runs"][0]["results"], "/partialFingerprints/skrivelse~1v1"),
    };
    let all = list.as_array().expect("it is a list").iter();
    all.map(|one| one.pointer(place).and_then(Value::as_str).expect("it has one").to_owned())
        .collect()
}

/// A finding is known again although what stands above it has changed; two findings are never taken for one.
#[test]
fn fingerprints_stay_when_lines_move() {
    for form in ["json", "gitlab", "sarif"] {
        let repository = Repository::faulty("plan-slarv");
        let before = report(&repository, "kontrollera", form);
        for file in ["skrivelse.yaml", "plan.yaml", "bygglov/ärende.yaml"] {
            let text = std::fs::read_to_string(repository.at(file)).expect("it is there");
            repository.write(file, format!("# en rad till\n\n{text}"));
        }
        let after = report(&repository, "kontrollera", form);
        let lines =
            |run: &Run| told(form, run).iter().map(|told: &Told| told.rad).collect::<Vec<_>>();
        assert_ne!(lines(&before), lines(&after));
        let found = fingerprints(form, &before);
        assert_eq!(found, fingerprints(form, &after), "{form}");
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{form}");
    }
}

/// The rules that found something stand in SARIF with their help, and findings name them by their place there.
#[test]
fn sarif_has_the_help_of_the_rules() {
    let repository = Repository::faulty("plan-slarv");
    let run = report(&repository, "kontrollera", "sarif");
    let value: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let run = &value["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("it has rules");
    let named =
        rules.iter().find(|rule| rule["id"] == "slutdatum-finns-inte").expect("it is there");
    for place in ["/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown"]
    {
        let text = named.pointer(place).and_then(Value::as_str).expect("it has one");
        assert!(
            text.contains("Ett slutdatum som ser ut som ett datum, men som inte finns."),
            "{place}: {text}"
        );
    }
    assert_eq!(named["defaultConfiguration"]["level"], "warning");
    for result in run["results"].as_array().expect("it has results") {
        let index =
            usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
        assert_eq!(result["ruleId"], rules[index]["id"]);
    }
}
