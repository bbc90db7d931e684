//! What an editor asks, and is told.

use serde_json::{Value, json};

use super::klient::{Klient, edited, place};
use crate::support::{Repository, skrivelse};

const CASE: &str = "ärenden/avrapportering/ärende.yaml";
const TEXT: &str = "ärenden/avrapportering/föredragning.md";
const RISK: &str = "risker/tillsyn.yaml";

/// The folder that a new user begins in, where nothing is left to fill in.
fn början() -> Repository {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository.replace(
        CASE,
        "#diarienummer: BN-2027-00001    # ta bort det första #",
        "diarienummer: BN-2027-00001 #",
    );
    repository
}

fn text(repository: &Repository, path: &str) -> String {
    std::fs::read_to_string(repository.at(path)).expect("it is there")
}

fn rules(told: &[Value]) -> Vec<&str> {
    told.iter().map(|one| one["code"].as_str().expect("it has a rule")).collect()
}

/// The text of a file with something marked put in for some words of it.
fn with(repository: &Repository, path: &str, words: &str, new: &str) -> String {
    let text = text(repository, path);
    assert!(text.contains(words), "{path} has no {words}");
    text.replacen(words, new, 1)
}

#[test]
fn what_is_not_saved_is_checked() {
    let repository = början();
    let case = text(&repository, CASE);
    let mut klient = Klient::new(&repository);
    assert_eq!(klient.write(CASE, &case), [] as [Value; 0]);
    let told = klient.write(CASE, &case.replacen("\nrubrik:", "\nrubirk:", 1));
    assert_eq!(rules(&told), ["saknad-nyckel", "nyckel-finns-inte"]);
    assert!(told[1]["message"].as_str().expect("it has words").contains("menade du ”rubrik”?"));
    assert_eq!(klient.write(CASE, &case), [] as [Value; 0]);
    // What lies on disk is as it was.
    assert_eq!(text(&repository, CASE), case);
    klient.end();
}

/// A slip in one file is told in the file where it shows, also when that is not open.
#[test]
fn all_files_are_told_of() {
    let repository = början();
    let mut klient = Klient::new(&repository);
    let organisation = with(&repository, "skrivelse.yaml", "  ek:", "  eken:");
    assert_eq!(klient.write("skrivelse.yaml", &organisation), [] as [Value; 0]);
    while !klient.told.contains_key(CASE) {
        klient.ask("textDocument/hover", &json!({ "textDocument": { "uri": klient.at(CASE) }, "position": { "line": 0, "character": 0 } }));
    }
    assert!(rules(&klient.told[CASE]).contains(&"okänd-person"), "{:?}", klient.told);
    klient.end();
}

/// Also in a text that a risk takes in, and in the YAML of a risk.
#[test]
fn every_kind_of_file_is_checked() {
    let repository = början();
    repository.write("risker/text.md", "Ett stycke.\n");
    let risk = text(&repository, RISK) + "motivering: {fil: text.md}\n";
    let mut klient = Klient::new(&repository);
    klient.write(RISK, &risk);
    assert_eq!(rules(&klient.write("risker/text.md", "Ett {{ plan.planar }}.\n")), ["okänt-värde"]);
    for (path, slip, rule) in [
        ("skrivelse.yaml", "kommum: x\n", "nyckel-finns-inte"),
        ("plan-2026.yaml", "planar: 2026\n", "nyckel-finns-inte"),
        (RISK, "namm: x\n", "nyckel-finns-inte"),
    ] {
        let told = klient.write(path, &(text(&repository, path) + slip));
        assert!(rules(&told).contains(&rule), "{path}: {told:?}");
    }
    klient.end();
}

/// Places are counted in UTF-16, also where letters are in parts and lines end as in Windows.
#[test]
fn places_are_as_the_editor_counts() {
    let repository = början();
    let case = with(&repository, CASE, "rubrik: ", "rubrik: ✓ 𝒜 å ");
    let slip = case.replacen("{{ plan.planår }}", "{{ plan.planar }}", 1);
    assert_ne!(case, slip, "the heading has the year");
    let parts = slip.replace('å', "a\u{30a}").replace('\n', "\r\n");
    for text in [slip, parts] {
        let mut klient = Klient::new(&repository);
        let told = klient.write(CASE, &text);
        let line = text.lines().position(|line| line.contains("planar")).expect("it is there");
        let own = text.lines().nth(line).expect("it is there").trim_end();
        let before = &own[..own.find("plan.planar").expect("it is there")];
        assert_eq!(told.len(), 1, "{told:?}");
        let character = before.encode_utf16().count();
        assert_eq!(told[0]["range"]["start"], json!({ "line": line, "character": character }));
        assert_eq!(told[0]["range"]["end"], json!({ "line": line, "character": character + 11 }));
        klient.end();
    }
}

/// What a quick fix makes of the text has not the fault any more.
#[test]
fn a_quick_fix_mends() {
    let repository = början();
    for (path, slip) in [
        (CASE, "datum:2027-01-29\n"),
        ("risker/text.md", "Vi såg:\n\n\u{2022}\tett\n\u{2022}\ttvå\n"),
    ] {
        repository.write("risker/text.md", "Ett stycke.\n");
        let risk = text(&repository, RISK) + "motivering: {fil: text.md}\n";
        let mut klient = Klient::new(&repository);
        klient.write(RISK, &risk);
        let whole = if path == CASE {
            with(&repository, CASE, "datum: 2027-01-29\n", slip)
        } else {
            slip.to_owned()
        };
        let told = klient.write(path, &whole);
        assert!(!told.is_empty(), "{path} has no fault");
        let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
        let params = json!({ "textDocument": { "uri": klient.at(path) }, "range": all, "context": { "diagnostics": [] } });
        let actions = klient.ask("textDocument/codeAction", &params);
        let actions = actions.as_array().expect("it is a list");
        let kinds: Vec<&str> = actions.iter().filter_map(|one| one["kind"].as_str()).collect();
        assert!(
            kinds.contains(&"quickfix") && kinds.contains(&"source.fixAll"),
            "{path}: {actions:?}"
        );
        for action in actions {
            let mended = edited(&whole, &action["edit"]["changes"][klient.at(path)]);
            let left = klient.write(path, &mended);
            assert!(left.len() < told.len(), "{path}: {} leaves {left:?}", action["title"]);
        }
        klient.end();
    }
}

/// What is offered where the schema knows nothing: in a file, for some words of it, with the new ones.
#[test]
fn names_are_offered() {
    let repository = början();
    let case = "rubrik: x\nnämnd: bn\nplan: ../../plan-2026.yaml\n";
    let handling = "handlingar:\n  - slag: rapport\n    id: del-a\n";
    let mut klient = Klient::new(&repository);
    for (path, marked, offered) in [
        (CASE, format!("{case}handläggare: ¦\n{handling}"), "ek"),
        (CASE, format!("{case}{handling}    undertecknare: [ek, l¦]\n"), "lind"),
        (CASE, format!("{case}{handling}    undertecknare:\n      - ¦\n"), "lind"),
        (CASE, format!("rubrik: x\nnämnd: b¦\n{handling}"), "bn"),
        (CASE, format!("rubrik: x\nnämnd: bn\nplan: ¦\n{handling}"), "../../plan-2026.yaml"),
        (CASE, format!("{case}{handling}    ord:\n      ¦\n"), "att: "),
        (CASE, format!("{case}{handling}    titel: Se {{{{ bilaga(\"¦\n"), "del-a"),
        (CASE, format!("{case}{handling}    titel: Se {{{{ plan.risk(\"¦\n"), "tillsyn"),
        (
            CASE,
            format!("{case}{handling}    titel: Se {{{{ plan.risk(\"tillsyn\").¦\n"),
            "kontroller",
        ),
        (CASE, format!("{case}{handling}    titel: Se {{{{ plan.¦\n"), "planår"),
        (CASE, format!("{case}{handling}    titel: Se {{{{ ä¦\n"), "ärende"),
        (CASE, format!("{case}{handling}    titel: Se {{{{ plan.planår | ¦\n"), "tal"),
        (RISK, "id: tillsyn\nåtgärder:\n  - vad: x\n    ansvarig: ¦\n".to_owned(), "ek"),
        (
            "plan-2026.yaml",
            "planår: 2026\nrisker:\n  - {fil: ¦}\n".to_owned(),
            "risker/tillsyn.yaml",
        ),
        ("skrivelse.yaml", "kommun: x\nlayout: ¦\n".to_owned(), "malmo"),
        ("skrivelse.yaml", "kommun: x\nregler:\n  ¦\n".to_owned(), "diarienummer-saknas: "),
        ("skrivelse.yaml", "kommun: x\nordlistor: ¦\n".to_owned(), "språk/egna.txt"),
        ("risker/text.md", "Se {{ plan.¦".to_owned(), "planår"),
    ] {
        repository.write("språk/egna.txt", "tillsyn\n");
        repository.write("risker/text.md", "x\n");
        let offers = klient.about("completion", path, &marked);
        let texts: Vec<&str> = offers
            .as_array()
            .unwrap_or_else(|| panic!("nothing is offered: {marked}"))
            .iter()
            .filter_map(|one| one["textEdit"]["newText"].as_str())
            .collect();
        assert!(texts.contains(&offered), "{marked}\n{texts:?}");
    }
    klient.end();
}

/// Periods of the plan, and what can be referred to.
#[test]
fn words_that_stand_elsewhere_are_offered() {
    let repository = början();
    let case = "rubrik: x\nnämnd: bn\nplan: ../../plan-2026.yaml\n";
    let handling = "handlingar:\n  - slag: rapport\n    id: del-a\n";
    let mut klient = Klient::new(&repository);
    repository.replace("plan-2026.yaml", "nämnd: bn\n", "nämnd: bn\nperioder: [T1, T2]\n");
    let section =
        "handlingar:\n  - slag: rapport\n    avsnitt:\n      - rubrik: Beredning\n        text: Se";
    let table = "```tabell\nid: brev\ndata: |\n  A;B\n  1;2\n```\n\nSe {{ hänvisa(\"¦";
    for (path, marked, offered) in [
        (TEXT, "# Beslut under året\n\nVi.\n\nSe {{ hänvisa(\"¦".to_owned(), "Beslut under året"),
        (TEXT, table.to_owned(), "brev"),
        (
            RISK,
            "id: tillsyn\nmotivering: Se {{ hänvisa(\"¦\n".to_owned(),
            "Långa handläggningstider",
        ),
        (CASE, format!("{case}{section} {{{{ hänvisa(\"¦\n"), "Beredning"),
        (CASE, format!("{case}period: ¦\n{handling}"), "T2"),
        (RISK, "id: tillsyn\ngranskningar:\n  - period: ¦\n".to_owned(), "T1"),
    ] {
        let offers = klient.about("completion", path, &marked);
        let texts: Vec<&str> = offers
            .as_array()
            .unwrap_or_else(|| panic!("nothing is offered: {marked}"))
            .iter()
            .filter_map(|one| one["textEdit"]["newText"].as_str())
            .collect();
        assert!(texts.contains(&offered), "{marked}\n{texts:?}");
    }
    klient.end();
}

/// In a key, a value that is any words and a text outside braces nothing is offered.
#[test]
fn where_nothing_is_known_nothing_is_offered() {
    let repository = början();
    let mut klient = Klient::new(&repository);
    for marked in ["rubrik: ¦\n", "ru¦\n", "rubrik: x\n# han¦\n"] {
        let offers = klient.about("completion", CASE, marked);
        assert!(offers.is_null() || offers == json!([]), "{marked}: {offers}");
    }
    klient.end();
}

#[test]
fn names_are_explained() {
    let repository = början();
    let case = "rubrik: x\nnämnd: bn\nhandläggare: ek\nplan: ../../plan-2026.yaml\n";
    let handling = "handlingar:\n  - slag: rapport\n    titel: ";
    let mut klient = Klient::new(&repository);
    for (path, marked, told) in [
        (CASE, format!("{}{handling}x\n", case.replace(": ek", ": e¦k")), "Sam Ek"),
        (CASE, format!("{}{handling}x\n", case.replace(": bn", ": ¦bn")), "Byggnadsnämnden"),
        (CASE, format!("{case}{handling}Se {{{{ plan.risk(\"till¦syn\").nr }}}}\n"), "tillsyn"),
        (CASE, format!("{case}{handling}Se {{{{ plan.plan¦år }}}}\n"), "Året som planen gäller"),
        (CASE, format!("{case}{handling}Se {{{{ plan.planår | t¦al }}}}\n"), "tar ett tal"),
        (
            "skrivelse.yaml",
            "kommun: x\nregler:\n  diarie¦nummer-saknas: fel\n".to_owned(),
            "diarienummer",
        ),
    ] {
        let hover = klient.about("hover", path, &marked);
        let words =
            hover["contents"]["value"].as_str().unwrap_or_else(|| panic!("{marked}: {hover}"));
        assert!(words.contains(told), "{marked}: {words}");
    }
    klient.end();
}

/// From each kind of name to where it is given, and with another name everywhere the repository is as sound as before.
#[test]
fn a_name_leads_to_what_it_names_and_can_be_another() {
    let before = named();
    let sound = skrivelse(before.path(), &["kontrollera", "--rapport", "kort"]);
    assert_eq!(sound.code, 0, "{}{}", sound.out, sound.err);
    for (old, path, words, given) in [
        ("ek", CASE, "handläggare: ¦ek", "skrivelse.yaml"),
        ("bn", CASE, "nämnd: ¦bn", "skrivelse.yaml"),
        ("BL", CASE, "enhet(\"¦BL\")", "skrivelse.yaml"),
        ("tillsyn", CASE, "plan.risk(\"¦tillsyn\")", RISK),
        ("del-a", CASE, "bilaga(\"¦del-a\")", CASE),
    ] {
        let repository = named();
        let marked = with(&repository, path, &words.replace('¦', ""), words);
        let mut klient = Klient::new(&repository);
        let found = klient.about("definition", path, &marked);
        let to =
            klient.path(found[0]["uri"].as_str().unwrap_or_else(|| panic!("{words}: {found}")));
        assert_eq!(to, given, "{words}");
        let params = json!({ "textDocument": { "uri": klient.at(path) }, "position": place(&marked), "newName": "nytt-namn" });
        let changes = klient.ask("textDocument/rename", &params)["changes"].clone();
        let changes = changes.as_object().expect("it changes files");
        assert!(changes.keys().any(|uri| klient.path(uri) == given), "{words}: {changes:?}");
        for (uri, edits) in changes {
            let file = klient.path(uri);
            let new = edited(&text(&repository, &file), edits);
            repository.write(&file, new);
        }
        klient.end();
        let after = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]);
        assert_eq!((after.code, &after.out), (0, &sound.out), "{words}: {}", after.err);
        assert!(
            text(&repository, given).contains("nytt-namn"),
            "{words}: {old} is still {given}'s"
        );
    }
}

/// The starter with a use of each kind of name.
fn named() -> Repository {
    let repository = början();
    repository.replace(CASE, "Resultatet av", "Mer står i {{ bilaga(\"del-a\") }}. Resultatet av");
    let extra = "  - slag: rapport
    id: del-a
    avsnitt:
      - rubrik: Mer
        text: |
          Risk {{ plan.risk(\"tillsyn\").nr }} granskas av {{ enhet(\"BL\") }}.
";
    let case = text(&repository, CASE);
    repository.write(CASE, format!("{}\n{extra}", case.trim_end()));
    repository
}

#[test]
fn a_name_that_cannot_be_is_refused() {
    let repository = named();
    let marked = with(&repository, CASE, "handläggare: ek", "handläggare: ¦ek");
    let mut klient = Klient::new(&repository);
    klient.write(CASE, &marked.replace('¦', ""));
    for (new, told) in [
        ("lind", "finns redan"),
        ("Sam Ek", "bokstäver, siffror"),
        ("ja", "bokstäver, siffror"),
        ("", "bokstäver"),
    ] {
        let params = json!({ "textDocument": { "uri": klient.at(CASE) }, "position": place(&marked), "newName": new });
        let refused = klient.try_ask("textDocument/rename", &params).expect_err("it cannot be");
        assert!(refused.contains(told), "{new}: {refused}");
    }
    klient.end();
}

/// What is no file of a repository, what is unknown and what is broken is borne.
#[test]
fn it_goes_on_whatever_it_is_told() {
    let repository = början();
    let mut klient = Klient::new(&repository);
    for uri in ["untitled:Untitled-1", "file:///finns/inte.yaml", "http://exempel.se/a.yaml"] {
        let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": "a: [" });
        klient.tell("textDocument/didOpen", &json!({ "textDocument": document }));
        let at =
            json!({ "textDocument": { "uri": uri }, "position": { "line": 7, "character": 7 } });
        for method in ["hover", "completion", "definition", "references", "prepareRename"] {
            let answer = klient.ask(&format!("textDocument/{method}"), &at);
            assert!(answer.is_null() || answer == json!([]), "{method} of {uri}: {answer}");
        }
    }
    assert!(klient.try_ask("textDocument/okänt", &json!({})).is_err());
    assert!(klient.ask("textDocument/hover", &json!({ "annat": 1 })).is_null());
    klient.tell("textDocument/didChange", &json!({}));
    for broken in ["", "\u{0}", "a: [", "{{", "rubrik: \"", "\u{feff}", "- - -\n\t-"] {
        klient.write(CASE, broken);
        let marked = format!("{broken}¦");
        for method in ["hover", "completion", "definition"] {
            klient.about(method, CASE, &marked);
        }
    }
    assert_eq!(klient.write(CASE, &text(&repository, CASE)), [] as [Value; 0]);
    klient.end();
}
