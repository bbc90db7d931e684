//! `docs/handledning.md`: what it tells a reader to write gives what it says, and its tables are those of the program.

use std::collections::{BTreeMap, BTreeSet};

use skrivelse::reference::format;

use crate::pdf::Pdf;
use crate::support::{Repository, files, project, skrivelse};

fn page() -> String {
    std::fs::read_to_string(project("docs/handledning.md")).expect("it is there")
}

/// The blocks of the page in order, each with its language, without the indentation that it stands in.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let lead = line.len() - line.trim_start().len();
        let Some(language) = line.trim_start().strip_prefix("```") else { continue };
        if language.starts_with('`') {
            lines.by_ref().find(|line| line.trim_start().starts_with("````"));
            continue;
        }
        let body = lines.by_ref().take_while(|line| line.trim_start() != "```");
        let body: Vec<&str> = body.map(|line| line.get(lead..).unwrap_or_default()).collect();
        blocks.push((language.to_owned(), body.join("\n") + "\n"));
    }
    blocks
}

/// The block of the page that begins so.
fn block(start: &str) -> String {
    let found = blocks(&page()).into_iter().find(|(_, text)| text.starts_with(start));
    found.unwrap_or_else(|| panic!("no block begins {start}")).1
}

/// The rows of the table with this head, by cells.
fn table(head: &str) -> Vec<Vec<String>> {
    let page = page();
    let (_, table) = page.split_once(head).unwrap_or_else(|| panic!("no table {head}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells =
        |row: &str| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    rows.map(cells).collect()
}

/// What stands within backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Without the line ends within paragraphs.
fn flowing(pdf: &Pdf) -> String {
    pdf.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Walk(Repository);

impl Walk {
    fn run(&self, arguments: &[&str], code: i32) -> (String, String) {
        let run = skrivelse(self.0.path(), arguments);
        assert_eq!(run.code, code, "{}", run.err);
        (run.out, run.err)
    }

    fn paper(&self, name: &str) -> String {
        self.run(&["bygg", "granby"], 0);
        flowing(&Pdf::read(&self.0.at(&format!("granby/ut/avrapportering/{name}.pdf"))))
    }

    fn letter(&self) -> String {
        self.paper("tjänsteskrivelse")
    }
}

fn started() -> Walk {
    let walk = Walk(Repository::empty());
    walk.run(&["ny", "granby"], 0);
    walk
}

/// Sections 2, 3 and 5, step by step.
#[test]
fn what_a_reader_is_told_to_do_gives_what_it_says() {
    let walk = started();
    assert_eq!(
        walk.run(&["bygg", "granby"], 0).0,
        block("granby/ut/avrapportering/tjänsteskrivelse.pdf")
    );
    assert!(walk.letter().contains("Planen för 2026 tar upp två risker. En risk har granskats utan anmärkning och en har fått en mindre anmärkning."));
    walk.0.replace(
        "granby/skrivelse.yaml",
        "namn: Byggnadsnämnden",
        "namn: Bygg- och miljönämnden",
    );
    assert!(walk.letter().contains("Bygg- och miljönämnden beslutar"));
    let counted = block("{% set antal");
    let föredragning = "granby/ärenden/avrapportering/föredragning.md";
    let before = std::fs::read_to_string(walk.0.at(föredragning)).expect("it is there");
    walk.0.write(föredragning, &counted);
    let letter = walk.letter();
    for said in
        block("Planen för 2026 tar upp två risker: ").lines().filter(|line| !line.is_empty())
    {
        assert!(letter.contains(said), "{said}\n{letter}");
    }
    walk.0.write(föredragning, before);
    let result = block("      - resultat: mindre_anmärkning");
    walk.0.replace(
        "granby/risker/tillsyn.yaml",
        "      - resultat: utan_anmärkning\n        redovisning: Alla anmälningar har bedömts i tid.\n",
        &result,
    );
    assert!(
        walk.letter().contains(
            "Planen för 2026 tar upp två risker. Två risker har fått mindre anmärkningar."
        )
    );
    let bilaga = walk.paper("bilaga-1-avrapportering");
    assert!(bilaga.contains("Granskningen är genomförd med mindre anmärkning, eftersom två anmälningar bedömdes för sent."), "{bilaga}");
    walk.0.write("granby/risker/marklov.yaml", block("# En kommentar till dig själv"));
    let plan = std::fs::read_to_string(walk.0.at("granby/plan-2026.yaml")).expect("it is there");
    let more = block("      - {fil: risker/marklov.yaml}");
    walk.0.write("granby/plan-2026.yaml", plan + &more);
    assert!(walk.letter().contains("Planen för 2026 tar upp tre risker"));
}

/// Section 3: a risk with periods and an in-depth account, in the files that the page shows.
#[test]
fn a_risk_as_the_page_shows_it() {
    let walk = started();
    let page = page();
    let mut shown = 0;
    for piece in page.split("\n`risker/").skip(1) {
        let (path, rest) = piece.split_once("`\n").expect("a path ends");
        let (_, text) = blocks(rest).remove(0);
        walk.0.write(&format!("granby/risker/{path}"), text);
        shown += 1;
    }
    assert_eq!(shown, 2);
    let perioder = block("perioder: ");
    walk.0.replace("granby/plan-2026.yaml", "nämnd: bn\n", &format!("nämnd: bn\n{perioder}"));
    walk.0.replace(
        "granby/plan-2026.yaml",
        "      - {fil: risker/tillsyn.yaml}\n",
        "      - {fil: risker/tillsyn.yaml}\n      - {fil: risker/marklov.yaml}\n",
    );
    let bilaga = walk.paper("bilaga-1-avrapportering");
    for said in [
        "eftersom två beslut kom för sent",
        "Rutinerna är lika, men handläggarna är färre hos oss.",
    ] {
        assert!(bilaga.contains(said), "{said}\n{bilaga}");
    }
    walk.0.write("granby/risker/marklov.yaml", "id: marklov\nnamn: Försenade marklov\n");
    walk.run(&["kontrollera", "granby"], 0);
    walk.0.write("granby/risker/marklov.yaml", "id: marklov\nprocess: Marklov\n");
    walk.run(&["kontrollera", "granby"], 0);
    for missing in ["id: marklov\n", "namn: Försenade marklov\n"] {
        walk.0.write("granby/risker/marklov.yaml", missing);
        walk.run(&["kontrollera", "granby"], 1);
    }
}

/// The message that section 6 shows is what is printed.
#[test]
fn the_message_is_what_is_printed() {
    let walk = started();
    walk.0.replace("granby/risker/tillsyn.yaml", "utan_anmärkning", "Utan anmärkning");
    let shown = block("fel[utanför-skalan]");
    let run = skrivelse(walk.0.path(), &["bygg", "granby"]);
    assert_eq!(run.err + &run.out, shown);
}

/// Each key of the folder to begin in stands in just the files that the page names, and can be changed there.
#[test]
fn the_keys_stand_where_the_page_says() {
    let ny = project("templates/ny");
    let yaml: Vec<String> = files(&ny).into_iter().filter(|path| path.ends_with(".yaml")).collect();
    let has = |path: &str, key: &str| {
        let text = std::fs::read_to_string(ny.join(path)).expect("it is there");
        text.split(|c: char| !c.is_alphanumeric() && c != '@').any(|word| word == key)
    };
    let rows = table("| nyckel | vad | står i |");
    assert_eq!(rows.len(), 4);
    for row in rows {
        let key = quoted(&row[0])[0];
        let named: BTreeSet<&str> =
            quoted(&row[2]).into_iter().filter(|word| word.ends_with(".yaml")).collect();
        let found: BTreeSet<&str> =
            yaml.iter().map(String::as_str).filter(|path| has(path, key)).collect();
        assert_eq!(named, found, "{key}");
        let walk = started();
        let rename = |path: &&str| {
            let path = format!("granby/{path}");
            let text = std::fs::read_to_string(walk.0.at(&path)).expect("it is there");
            let text = text.replace(&format!(": {key}\n"), ": egen\n");
            let text = text
                .replace(&format!("  {key}:"), "  egen:")
                .replace(&format!(": {key} "), ": egen ");
            walk.0.write(&path, text);
        };
        for path in &found {
            rename(path);
        }
        walk.run(&["kontrollera", "granby"], 0);
    }
}

/// The words for results, and the keys of each slag, are those that there are.
#[test]
fn the_tables_are_those_of_the_program() {
    let words: serde_yaml::Mapping = serde_yaml::from_str(
        &std::fs::read_to_string(project("templates/bas/ord.yaml")).expect("it is there"),
    )
    .expect("it is YAML");
    let results = table("| ord | det trycks |");
    assert_eq!(results.len(), 6);
    for row in results {
        let key = format!("resultat_{}", quoted(&row[0])[0]);
        assert_eq!(
            words.get(key.as_str()).and_then(serde_yaml::Value::as_str),
            Some(row[1].as_str())
        );
    }
    let told: BTreeMap<String, Vec<String>> = table("| slag | egna nycklar |")
        .into_iter()
        .map(|row| {
            (
                quoted(&row[0])[0].to_owned(),
                quoted(&row[1]).into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    let reference = format();
    let mut own = BTreeMap::new();
    for part in reference.split("\n#### slag: ").skip(1) {
        let part = part.split("\n##").next().unwrap_or_default();
        let (slag, rest) = part.split_once('\n').expect("more follows");
        let keys = rest
            .lines()
            .filter(|line| line.starts_with("| `"))
            .map(|line| quoted(line)[0].to_owned());
        own.insert(slag.to_owned(), keys.collect::<Vec<String>>());
    }
    own.retain(|_, keys| !keys.is_empty());
    assert_eq!(told, own);
}

/// Writes the name of somebody that nobody knows at a key of the folder to begin in.
fn with_unknown(walk: &Walk, key: &str) {
    let path = "granby/ärenden/avrapportering/ärende.yaml";
    let line = format!("{key}: Robin Okänd\n");
    match key {
        "handläggare" => walk.0.replace(path, "handläggare: ek\n", &line),
        "undertecknare" => {
            let slag = "  - slag: tjänsteskrivelse\n";
            walk.0.replace(path, slag, &format!("{slag}    {line}"));
        }
        "ansvarig" => {
            walk.0.replace("granby/risker/tillsyn.yaml", "ansvarig: enhetschefen\n", &line);
        }
        "ifyllt_av" => {
            let text = std::fs::read_to_string(walk.0.at(path)).expect("it is there");
            walk.0.write(path, format!("{text}  - slag: formulär\n    titel: Anmälan\n    {line}"));
        }
        of_meeting => {
            let meeting = block("organ: bn");
            let own = format!("{of_meeting}:");
            let kept: Vec<&str> =
                meeting.lines().filter(|line| !line.trim_start().starts_with(&own)).collect();
            let kept = kept.join("\n");
            let text = match of_meeting {
                "föredragande" => format!("{kept}\n    {line}"),
                _ => format!("{line}{kept}\n"),
            };
            walk.0.write("granby/sammanträden/mötet/sammanträde.yaml", text);
        }
    }
}

/// Who is named by a key in `personer` is said to be so, and nobody else.
#[test]
fn who_is_meant_by_a_key() {
    let reference = format();
    let rows = reference.lines().filter(|line| line.contains("[person](#person) eller "));
    let rows: Vec<(&str, bool)> =
        rows.map(|row| (quoted(row)[0], row.contains("eller nyckel i personer"))).collect();
    assert!(rows.len() > 9, "{rows:?}");
    for (key, by_key) in rows {
        let walk = started();
        with_unknown(&walk, key);
        let told = skrivelse(walk.0.path(), &["kontrollera", "granby"]).err;
        assert_eq!(told.contains("det finns ingen person ”Robin Okänd”"), by_key, "{key}: {told}");
    }
}
