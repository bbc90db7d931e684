//! Numbers in texts: rounded as people do, and none that has to be typed again.

use super::granby::{LAYOUTS, built, checked, granby, read};
use crate::support::Repository;

const CSV: &str = "Enhet;Ja;Nej;Totalt\nNorr;13;7;20\nSöder;5;1;6\nSumma;18;8;26\n";

fn with(text: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository.write("ärenden/avrapportering/data.csv", CSV);
    repository
}

#[test]
fn values_stand_as_people_write_them() {
    let cases = [
        ("1 | procent(8)", "13 %"),
        ("5 | procent(8)", "63 %"),
        ("2.5 | tal(0)", "3"),
        ("1.005 | tal(2)", "1,01"),
        ("(1.1 * 3) | tal", "3,3"),
        ("65 | procent(\"ord\")", "65 procent"),
        ("13 | procent(20, \"ord\")", "65 procent"),
        ("1 | böj(\"anmärkning\", \"anmärkningar\")", "en anmärkning"),
        ("2 | böj(\"anmärkning\", \"anmärkningar\")", "två anmärkningar"),
        ("0 | böj(\"anmärkning\", \"anmärkningar\")", "inga anmärkningar"),
        ("1 | böj(\"beslut\", \"beslut\", \"ett\")", "ett beslut"),
        ("plan.risker | böj(\"risk\", \"risker\")", "två risker"),
        ("tabell(\"data.csv\") | summa", "26"),
        ("tabell(\"data.csv\") | summa(\"Ja\")", "18"),
        ("tabell(\"data.csv\") | rad(\"Norr\") | summa", "20"),
        ("tabell(\"data.csv\") | cell(\"Söder\", \"Nej\")", "1"),
        ("tabell(\"data.csv\") | cell(\"Norr\", \"Ja\") | procent(20)", "65 %"),
    ];
    let lines =
        cases.iter().enumerate().map(|(nr, (what, _))| format!("v{nr}=[{{{{ {what} }}}}].\n\n"));
    let repository = with(&lines.collect::<String>());
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        let text = text.replace('\u{a0}', " ");
        for (nr, (what, expected)) in cases.iter().enumerate() {
            assert!(text.contains(&format!("v{nr}=[{expected}]")), "{layout}: {what}: {text}");
        }
    }
}

#[test]
fn wrong_words_in_parentheses_are_told() {
    for (what, expected) in [
        ("1 | procent(\"ordet\")", "fel-inom-parentes"),
        ("1 | procent(0)", "går-inte-att-räkna-ut"),
        ("1 | böj(\"fel\")", "fel-inom-parentes"),
        ("1 | böj(\"fel\", \"fel\", \"den\")", "fel-inom-parentes"),
        ("\"många\" | böj(\"fel\", \"fel\")", "värdet-passar-inte"),
        ("tabell(\"data.csv\") | rad(\"Nor\") | summa", "okänd-rad"),
        ("tabell(\"data.csv\") | cell(\"Norr\", \"Jo\")", "okänd-kolumn"),
        ("3 | rad(\"Norr\")", "värdet-passar-inte"),
    ] {
        let run = checked(&with(&format!("Det är {{{{ {what} }}}}.\n")));
        let said = "föredragning.md:1:";
        assert!(
            run.out.contains(said) && run.out.contains(expected),
            "{what}: {}{}",
            run.out,
            run.err
        );
    }
}
