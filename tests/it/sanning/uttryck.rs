//! What stands within braces: what people can read is printed, all else is told in words.

use super::granby::{built, checked, granby, read};
use crate::support::Repository;

/// A case with this text, where `data.csv` lies beside.
pub fn with(text: &str, csv: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository.write("ärenden/avrapportering/data.csv", csv);
    repository
}

/// Each expression is printed so.
pub fn assert_printed(csv: &str, cases: &[(&str, &str)]) {
    let lines: Vec<String> = cases
        .iter()
        .enumerate()
        .map(|(nr, (what, _))| format!("v{nr}=[{{{{ {what} }}}}].\n\n"))
        .collect();
    let repository = with(&lines.concat(), csv);
    built(&repository, "standard");
    let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    let text = text.replace('\u{a0}', " ");
    for (nr, (what, expected)) in cases.iter().enumerate() {
        assert!(text.contains(&format!("v{nr}=[{expected}]")), "{what}: {text}");
    }
}

/// Each expression is a fault of this rule, told with these words and nothing that only machines read.
pub fn assert_refused(csv: &str, cases: &[(&str, &str, &str)]) {
    for (what, rule, words) in cases {
        let run = checked(&with(&format!("Det är {{{{ {what} }}}}.\n"), csv));
        let said = run.out.lines().find(|line| line.contains(&format!("fel[{rule}]")));
        let said = said.unwrap_or_else(|| panic!("{what}: {}{}", run.out, run.err));
        assert!(said.contains(words) && said.chars().count() < 200, "{what}: {said}");
    }
}

const CSV: &str = "Enhet;Antal\nNorr;23\nSöder;29\n";
const PASSAR_INTE: &str = "värdet-passar-inte";

#[test]
fn what_has_no_words_is_not_printed() {
    let cases = [
        ("tabell(\"data.csv\") | rad(\"Norr\")", "en tabell"),
        ("tabell(\"data.csv\")", "en tabell"),
        ("tabell(\"data.csv\") | versal", "en tabell"),
        ("tabell(\"data.csv\") | infoga", "en tabell"),
        ("tabell(\"data.csv\") | upper", "en tabell"),
        ("[tabell(\"data.csv\")] | uppräkning", "en tabell"),
        ("tabell(\"data.csv\") ~ \"\"", "inte kan stå bland ord"),
        ("plan.risker ~ \"\"", "inte kan stå bland ord"),
        ("bilaga ~ \"\"", "inte kan stå bland ord"),
        ("bilaga", "funktionen ”bilaga”, utan parentes"),
        ("tabell", "funktionen ”tabell”, utan parentes"),
        ("hänvisa", "funktionen ”hänvisa”, utan parentes"),
        ("range", "funktionen ”range”, utan parentes"),
        ("plan.risker | join(\", \")", "flera delar"),
        ("plan.risker | string", "en lista"),
    ];
    assert_refused(CSV, &cases.map(|(what, words)| (what, PASSAR_INTE, words)));
    assert_refused(CSV, &[("debug()", "okänd-funktion", "debug")]);
}

#[test]
fn faults_name_the_kind_of_a_value() {
    let cases = [
        ("plan.risker | summa", "värdet med flera delar är inte ett tal"),
        ("nämnd | tal", "värdet med flera delar är inte ett tal"),
        ("nämnd | datum", "värdet med flera delar är inte ett datum"),
        ("tabell(\"data.csv\") | tal", "en tabell är inte ett tal"),
        ("\"många\" | tal", "”många” är inte ett tal"),
    ];
    assert_refused(CSV, &cases.map(|(what, words)| (what, PASSAR_INTE, words)));
}

/// The letters of a word are no list, nor are the parts of a risk.
#[test]
fn only_lists_are_lists() {
    let cases = [
        "plan.risker[0].namn | uppräkning",
        "plan.risker[0].namn | punktlista",
        "plan.risker[0].namn | antal",
        "plan.risker[0] | antal",
        "\"12\" | summa",
    ];
    assert_refused(CSV, &cases.map(|what| (what, PASSAR_INTE, "är ingen lista")));
    assert_refused(CSV, &[("[\"en\", \"\"] | uppräkning", "tomt-värde", "tomt")]);
}

#[test]
fn what_has_words_is_printed_as_people_write_it() {
    assert_printed(
        CSV,
        &[
            ("0.1 + 0.2", "0,3"),
            ("1.1 * 3", "3,3"),
            ("2 / 3 * 100", "66,666667"),
            ("[0.1 + 0.2, 3] | uppräkning", "0,3 och 3"),
            ("[1.5, 2] | join(\"; \")", "1,5; 2"),
            ("nämnd.namn | upper", "BYGGNADSNÄMNDEN"),
            ("plan.planår", "2026"),
            ("plan.risker | antal", "2"),
            ("true", "ja"),
        ],
    );
}

const BELOPP: &str = "Enhet;Antal;Belopp;Andel\nNorr;23;1,5 tkr;5 ‰\nSöder;;2,5 tkr;4 ‰\n";

#[test]
fn a_unit_goes_with_its_number() {
    assert_printed(
        BELOPP,
        &[
            ("tabell(\"data.csv\") | summa(\"Belopp\") | kronor", "4 000 kr"),
            ("tabell(\"data.csv\") | summa(\"Belopp\")", "4 tkr"),
            ("tabell(\"data.csv\") | cell(\"Norr\", \"Belopp\") | kronor", "1 500 kr"),
            ("tabell(\"data.csv\") | cell(\"Norr\", \"Belopp\")", "1,5 tkr"),
            ("tabell(\"data.csv\") | summa(\"Andel\") | procent", "0,9 %"),
            ("\"1,5 mnkr\" | kronor", "1 500 000 kr"),
            ("\"5 ‰\" | procent", "0,5 %"),
            ("\"5 tkr\" | procent(\"2 mnkr\", 2)", "0,25 %"),
            ("[\"12 kr\", \"5 kr\"] | summa", "17"),
        ],
    );
    assert_refused(
        BELOPP,
        &[
            ("\"5 kr\" | procent", PASSAR_INTE, "”5 kr” är inte procent"),
            ("\"5 %\" | kronor", PASSAR_INTE, "”5 %” är inte kronor"),
            ("\"5 %\" | procent(\"2 kr\")", PASSAR_INTE, "inte av samma slag"),
            ("[\"12 kr\", \"5 tkr\"] | summa", PASSAR_INTE, "av olika slag"),
            ("tabell(\"data.csv\") | summa", "inte-ett-tal", "tal utan enhet och tkr"),
            ("tabell(\"data.csv\") | rad(\"Norr\") | summa", "inte-ett-tal", "av olika slag"),
            (
                "(tabell(\"data.csv\") | cell(\"Norr\", \"Belopp\")) * 2",
                "går-inte-att-räkna-ut",
                "",
            ),
        ],
    );
}

/// A cell is printed as it stands, and is a number all the same.
#[test]
fn a_cell_gives_what_stands_in_it() {
    let csv = "E;A;B;C;D\nx;1 234,50;100 000;1,0;(500)\n";
    let cell = |column: &str| format!("tabell(\"data.csv\") | cell(\"x\", \"{column}\")");
    let [a, b, c, d] = ["A", "B", "C", "D"].map(cell);
    assert_printed(
        csv,
        &[
            (&a, "1 234,50"),
            (&b, "100 000"),
            (&c, "1,0"),
            (&d, "(500)"),
            (&format!("({a}) * 2"), "2469"),
            (&format!("({b}) + 1"), "100001"),
            (&format!("{b} | kronor"), "100 000 kr"),
        ],
    );
}

#[test]
fn what_is_not_there_is_told() {
    let empty = "Enhet;Antal\nNorr;\n";
    assert_refused(
        empty,
        &[
            ("tabell(\"data.csv\") | cell(\"Norr\", \"Antal\")", "tomt-värde", "inte ifyllt"),
            ("tabell(\"data.csv\") | summa(\"Antal\")", "tomt-värde", "inte ifyllt"),
            ("tabell(\"data.csv\") | summa(\"Antal\") | kronor", "tomt-värde", "inte ifyllt"),
        ],
    );
    let twice = "Enhet;Antal;Antal\nNorr;1;2\n";
    assert_refused(
        twice,
        &[
            ("tabell(\"data.csv\") | summa(\"Antal\")", "okänd-kolumn", "2 kolumner"),
            ("tabell(\"data.csv\") | cell(\"Norr\", \"Antal\")", "okänd-kolumn", "2 kolumner"),
        ],
    );
}

/// Joined with `~`, a value is what it is alone, or is refused.
#[test]
fn what_is_joined_to_words_is_written_as_alone() {
    let refused = [
        "[1, 2] ~ \"\"",
        "true ~ \"\"",
        "\"ja: \" ~ (1 == 1)",
        "1234.5 ~ \" kr\"",
        "\"a\" ~ \"b\" ~ 0.5",
        "plan.risker | överförda(\"avslutas\") ~ \"\"",
        "(plan.planår ~ true) | upper",
        "{\"a\": 1} ~ \"\"",
        "-5 ~ \" grader\"",
        "plan.risker ~ \"\"",
        "plan.risk(\"tillsyn\").obligatorisk ~ \"\"",
        "tabell(\"data.csv\") | cell(\"Norr\", \"Antal\") / 2 ~ \" st\"",
    ];
    assert_refused(CSV, &refused.map(|what| (what, PASSAR_INTE, "")));
    assert_refused(CSV, &[("none ~ \"\"", "tomt-värde", "inte ifyllt")]);
    assert_printed(
        CSV,
        &[
            ("plan.planår ~ \" års plan\"", "2026 års plan"),
            ("nämnd.namn ~ \", \" ~ kommun", "Byggnadsnämnden, Granby kommun"),
            ("plan.risker | antal ~ \" st\"", "2 st"),
            ("(0.5 | tal) ~ \" kr\"", "0,5 kr"),
            (
                "(plan.risker | uppräkning) ~ \"!\"",
                "risk 1 (handläggningstider) och risk 2 (tillsyn)!",
            ),
            ("[\"a\" ~ 1, \"b\"] | uppräkning", "a1 och b"),
        ],
    );
    let repository = with(
        "{% for risk in plan.risker %}{{ \"Nr \" ~ risk.nr ~ risk.i_planen }}{% endfor %}\n",
        CSV,
    );
    let run = checked(&repository);
    assert!(run.out.contains("föredragning.md:1:51: fel[värdet-passar-inte]"), "{}", run.out);
}
