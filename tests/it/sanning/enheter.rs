//! Units that stand in a head or the name of a row belong to the numbers there, in texts, sums and diagrams.

use super::tabellsamling as samling;
use super::tabellsummor::{assert_told, said};
use super::uttryck::{assert_printed, assert_refused};

const PASSAR_INTE: &str = "värdet-passar-inte";
const HEADS: &str = "Enhet;Kostnad (tkr);Budget, mnkr;Lån (mkr);Hyra (kr);Inköp SEK;Andel (%);Arbetade timmar;Antal;Tkr per elev;Skuld i miljoner kronor\n\
Norr;1 234,5;2;4;500;700;40;120;5;12;3\nSöder;100;3;1;700;1;60;80;7;14;4\n";

fn cell(column: &str) -> String {
    format!("tabell(\"data.csv\") | cell(\"Norr\", \"{column}\")")
}

fn sum(column: &str) -> String {
    format!("tabell(\"data.csv\") | summa(\"{column}\")")
}

#[test]
fn the_unit_of_a_head_goes_with_its_number() {
    let cases = [
        (cell("Kostnad (tkr)"), "1 234,5 tkr"),
        (cell("Kostnad (tkr)") + " | kronor", "1 234 500 kr"),
        (cell("Kostnad (tkr)") + " | tkr", "1 234,5 tkr"),
        (cell("Kostnad (tkr)") + " | mnkr(1)", "1,2 mnkr"),
        (cell("Kostnad (tkr)") + " | tal", "1 234,5"),
        (cell("Budget, mnkr"), "2 mnkr"),
        (cell("Budget, mnkr") + " | kronor", "2 000 000 kr"),
        (cell("Budget, mnkr") + " | tkr", "2 000 tkr"),
        (cell("Lån (mkr)") + " | kronor", "4 000 000 kr"),
        (cell("Hyra (kr)"), "500"),
        (cell("Hyra (kr)") + " | kronor", "500 kr"),
        (cell("Hyra (kr)") + " | tkr", "0,5 tkr"),
        (cell("Inköp SEK") + " | kronor", "700 kr"),
        (cell("Andel (%)"), "40"),
        (cell("Andel (%)") + " | procent", "40 %"),
        (cell("Arbetade timmar"), "120"),
        (format!("({}) * 2", cell("Arbetade timmar")), "240"),
        (cell("Tkr per elev") + " | kronor", "12 000 kr"),
        (cell("Skuld i miljoner kronor") + " | kronor", "3 000 000 kr"),
        (sum("Kostnad (tkr)"), "1 334,5 tkr"),
        (sum("Kostnad (tkr)") + " | kronor", "1 334 500 kr"),
        (sum("Kostnad (tkr)") + " | tal", "1 334,5"),
        (sum("Budget, mnkr") + " | kronor", "5 000 000 kr"),
        (sum("Hyra (kr)"), "1200"),
        (format!("{} | procent({})", cell("Kostnad (tkr)"), cell("Budget, mnkr")), "62 %"),
        (format!("{} | procent({}, 3)", cell("Hyra (kr)"), cell("Budget, mnkr")), "0,025 %"),
        (format!("{} | procent({})", cell("Antal"), sum("Antal")), "42 %"),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(one, two)| (one.as_str(), *two)).collect();
    assert_printed(HEADS, &cases);
}

#[test]
fn what_is_of_another_kind_is_told() {
    for (what, words) in [
        (cell("Kostnad (tkr)") + " | procent", "är inte procent"),
        (cell("Hyra (kr)") + " | procent", "är inte procent"),
        (format!("[{}, {}] | summa", cell("Kostnad (tkr)"), cell("Hyra (kr)")), "av olika slag"),
    ] {
        assert_refused(HEADS, &[(&what, PASSAR_INTE, words)]);
    }
}

/// A number that no table gave is what its words say.
#[test]
fn other_numbers_have_no_unit() {
    assert_printed(
        HEADS,
        &[
            ("2254000 | kronor", "2 254 000 kr"),
            ("2254000 | tkr", "2 254 tkr"),
            ("\"1,5 mnkr\" | tkr", "1 500 tkr"),
            ("65 | procent", "65 %"),
        ],
    );
}

/// A limit in a head or the name of a row is no unit of what is counted.
#[test]
fn limits_are_no_units() {
    let csv = "Belopp;Antal fakturor;Antal inköp under 1 000 kr\nUnder 1 000 kr;45;5\nÖver två miljoner kronor;20;3\n";
    assert_printed(
        csv,
        &[
            ("tabell(\"data.csv\") | summa(\"Antal fakturor\")", "65"),
            ("tabell(\"data.csv\") | cell(\"Under 1 000 kr\", \"Antal fakturor\")", "45"),
            ("tabell(\"data.csv\") | cell(\"Över två miljoner kronor\", \"Antal fakturor\")", "20"),
            ("tabell(\"data.csv\") | summa(\"Antal inköp under 1 000 kr\")", "8"),
        ],
    );
    let spans = "Lönespann (tkr);Kvinnor;Män\n25–30;12;4\n31–40;5;6\n";
    assert_printed(spans, &[("tabell(\"data.csv\") | summa(\"Kvinnor\")", "17")]);
    // A number that is equal by chance has no unit of its own.
    let chance = "Enhet;Antal;Tid (dagar)\nNorr;12;5\nSöder;1;7\n";
    let after = "tabell(\"data.csv\") | cell(\"Norr\", \"Antal\") }} {{ 12 | kronor";
    assert_printed(chance, &[(after, "12 12 kr")]);
}

#[test]
fn amounts_with_units_are_compared_with_each_other_alone() {
    let text = |what: &str| format!("{{% if {what} %}}ja{{% else %}}nej{{% endif %}}");
    for (what, words) in [
        (format!("{} > 500", sum("Kostnad (tkr)")), "kan inte jämföras"),
        (format!("500 <= {}", sum("Kostnad (tkr)")), "kan inte jämföras"),
    ] {
        let repository = super::uttryck::with(&text(&what), HEADS);
        let run = super::granby::checked(&repository);
        assert!(run.out.contains(words), "{what}: {}", run.out);
    }
    for (what, expected) in [
        (format!("({}) > ({})", cell("Budget, mnkr"), cell("Kostnad (tkr)")), "ja"),
        (format!("({}) > ({})", cell("Kostnad (tkr)"), cell("Budget, mnkr")), "nej"),
        (format!("{} | antal > 500", sum("Kostnad (tkr)")), "ja"),
        (format!("{} > 500", sum("Antal")), "nej"),
    ] {
        let repository = super::uttryck::with(&format!("v=[{}].\n", text(&what)), HEADS);
        super::granby::built(&repository, "standard");
        let paper = "avrapportering/tjänsteskrivelse.pdf";
        let read = super::granby::read(&repository, "standard", paper);
        assert!(read.contains(&format!("v=[{expected}]")), "{what}: {read}");
    }
}

const RADER: &str = "Post;2024;2025\nLön (tkr);500;510\nHyra (mnkr);2;3\nAndel (%);4;5\n";

#[test]
fn the_unit_of_a_row_goes_with_its_numbers() {
    let of = |row: &str| format!("tabell(\"data.csv\") | cell(\"{row}\", \"2024\")");
    let cases = [
        (of("Lön (tkr)") + " | kronor", "500 000 kr"),
        (of("Hyra (mnkr)"), "2 mnkr"),
        (of("Hyra (mnkr)") + " | kronor", "2 000 000 kr"),
        (of("Andel (%)") + " | procent", "4 %"),
        ("tabell(\"data.csv\") | rad(\"Lön (tkr)\") | summa | kronor".to_owned(), "1 010 000 kr"),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(one, two)| (one.as_str(), *two)).collect();
    assert_printed(RADER, &cases);
    assert_refused(
        RADER,
        &[
            ("tabell(\"data.csv\") | summa(\"2024\")", "inte-ett-tal", "tkr och mnkr"),
            ("tabell(\"data.csv\") | summa", "inte-ett-tal", "tkr och mnkr"),
        ],
    );
}

#[test]
fn rows_of_unlike_units_are_not_added() {
    for (csv, words) in [
        (RADER, "både tkr och mnkr"),
        ("Post;2024\nLön (tkr);500\nAntal anställda;20\n", "både tkr och tal utan enhet"),
        ("Post;2024\nLokaler (kvm);500\nEl (kWh);20\n", "både kvm och kWh"),
        ("Post;2024\nResa (kr);500\nRestid (timmar);20\n", "både kr och timmar"),
    ] {
        let told = ["data.csv:3:1", "[kolumn-utan-summa]", words, "[inget-att-summera]"];
        assert_told("summa: kolumner", csv, &told);
        let drawn = said("```diagram\nfil: data.csv\n```\n", csv);
        assert!(drawn.contains("dela axel"), "{csv}{drawn}");
    }
    let tables = [
        "Post;2024\nLön (tkr);500\nHyra (tkr);20\n",
        "Post;2024\nElever (st);500\nLärare;20\n",
        "Tid;Antal\n0–30 (dagar);500\n31–60 (dagar);20\n",
        "Parti;Röster\nModeraterna (M);500\nSocialdemokraterna (S);20\n",
        "Skola;Elever\nNorr, elever;500\nSöder, barn;20\n",
        "Skola;Besök\nTre Kronor;500\nÅby;20\n",
        "Inkomst;Hushåll\nUnder 200 tkr;500\nÖver 200 tkr;20\n",
    ];
    let tables = tables.map(|rows| ("summa: kolumner".to_owned(), rows.to_owned()));
    samling::assert_printed(&tables, "20 Summa 520");
}

/// The first head may say it of all, but for columns that are counted.
#[test]
fn the_first_head_says_the_unit_of_all() {
    let csv = "Verksamhet (mnkr);2024;Antal anställda\nSkola;510,5;6\nVård;3;8\n";
    let of = |column: &str| format!("tabell(\"data.csv\") | cell(\"Skola\", \"{column}\")");
    assert_printed(
        csv,
        &[
            (&of("2024"), "510,5 mnkr"),
            (&(of("2024") + " | kronor"), "510 500 000 kr"),
            ("tabell(\"data.csv\") | summa(\"2024\")", "513,5 mnkr"),
            (&of("Antal anställda"), "6"),
        ],
    );
}

/// Cells in kronor below a head of thousands are not added to the others.
#[test]
fn cells_against_their_head_are_told() {
    let csv = "Enhet;Belopp (tkr)\nA;500 kr\nB;700\n";
    assert_told("summa: kolumner", csv, &["har både kr och tkr"]);
}
