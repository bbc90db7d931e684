//! What each form tells, read back as a program that reads it would.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::github;
use crate::support::Run;

/// The forms for other programs.
pub const FORMS: [&str; 5] = ["kort", "json", "github", "gitlab", "sarif"];

/// A finding as a form tells it.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    /// How grave it is, as the user knows it.
    pub nivå: String,
    /// The rule.
    pub regel: String,
    /// The file.
    pub fil: String,
    /// The first line, where a place is told.
    pub rad: Option<usize>,
    /// What the form says besides of the part of the line.
    pub del: Option<Del>,
}

/// A part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Del {
    /// The first column.
    pub kolumn: usize,
    /// The line and the column after the last character.
    pub till: Option<(usize, usize)>,
    /// Whether columns are UTF-16 code units; else characters.
    pub utf16: bool,
}

/// What a run told in a form.
pub fn told(form: &str, run: &Run) -> Vec<Told> {
    match form {
        "kort" => run.out.lines().map(kort).collect(),
        "github" => run.out.lines().map(|line| github::parse(line).told()).collect(),
        _ => {
            let value: Value = serde_json::from_str(&run.out).expect("it is JSON");
            match form {
                "json" => each(&value["fynd"], json),
                "gitlab" => each(&value, gitlab),
                _ => each(&value["runs"][0]["results"], sarif),
            }
        }
    }
}

fn each(list: &Value, one: fn(&Value) -> Told) -> Vec<Told> {
    list.as_array().expect("it is a list").iter().map(one).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is a text").to_owned()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("it is a number")).expect("it is small")
}

/// With the pattern that `docs/ci.md` gives to editors.
fn kort(line: &str) -> Told {
    let pattern = r"^(.+?):(\d+):(\d+): (fel|varning|råd)\[(.*?)\]: .+$";
    let pattern = regex::Regex::new(pattern).expect("it is a pattern");
    let parts = pattern.captures(line).unwrap_or_else(|| panic!("no line of the form: {line}"));
    let number = |part: usize| parts[part].parse().expect("it is a number");
    Told {
        nivå: parts[4].to_owned(),
        regel: parts[5].to_owned(),
        fil: parts[1].to_owned(),
        rad: Some(number(2)),
        del: Some(Del { kolumn: number(3), till: None, utf16: false }),
    }
}

fn json(fynd: &Value) -> Told {
    let plats = fynd.get("plats");
    let punkt =
        |plats: &Value, which| (number(&plats[which]["rad"]), number(&plats[which]["kolumn"]));
    let del = |plats: &Value| Del {
        kolumn: punkt(plats, "från").1,
        till: Some(punkt(plats, "till")),
        utf16: false,
    };
    Told {
        nivå: text(&fynd["nivå"]),
        regel: text(&fynd["regel"]),
        fil: plats.map_or("skrivelse.yaml".to_owned(), |plats| text(&plats["fil"])),
        rad: plats.map(|plats| punkt(plats, "från").0),
        del: plats.map(del),
    }
}

fn gitlab(violation: &Value) -> Told {
    let nivå = match violation["severity"].as_str() {
        Some("critical") => "fel",
        Some("minor") => "varning",
        _ => "råd",
    };
    Told {
        nivå: nivå.to_owned(),
        regel: text(&violation["check_name"]),
        fil: text(&violation["location"]["path"]),
        rad: Some(number(&violation["location"]["lines"]["begin"])),
        del: None,
    }
}

fn sarif(result: &Value) -> Told {
    let nivå = match result["level"].as_str() {
        Some("error") => "fel",
        Some("warning") => "varning",
        _ => "råd",
    };
    let place = &result["locations"][0]["physicalLocation"];
    let uri = text(&place["artifactLocation"]["uri"]);
    assert!(uri.is_ascii(), "{uri}");
    let region = place.get("region");
    Told {
        nivå: nivå.to_owned(),
        regel: text(&result["ruleId"]),
        fil: percent_decode_str(&uri).decode_utf8().expect("it was UTF-8").into_owned(),
        rad: region.map(|region| number(&region["startLine"])),
        del: region.map(|region| Del {
            kolumn: number(&region["startColumn"]),
            till: Some((number(&region["endLine"]), number(&region["endColumn"]))),
            utf16: true,
        }),
    }
}
