//! A number that a filter has written is no number to count with, nor to compare with one.

use super::granby::{built, checked, read};
use super::summor_utan::assert_sums;
use super::tabellsummor::assert_told;
use super::uttryck::{assert_printed, assert_refused, with};

const PASSAR_INTE: &str = "värdet-passar-inte";
const TKR: &str = "Enhet;Kostnad (tkr);Anteckning\nNorr;1234;ja\nSöder;100;–\n";
const COST: &str = "tabell(\"data.csv\") | cell(\"Norr\", \"Kostnad (tkr)\")";

fn asked(condition: &str) -> String {
    format!("v=[{{% if {condition} %}}ja{{% else %}}nej{{% endif %}}].\n")
}

#[test]
fn what_a_filter_wrote_is_not_counted_with() {
    for filter in ["tal", "kronor", "tkr", "mnkr", "procent", "tal(1)", "procent(300, 1)"] {
        for counted in ["* 2", "+ 2", "- 2", "/ 2", "// 2", "% 2"] {
            let what = format!("234 | {filter} {counted}");
            assert_refused("", &[(&what, "går-inte-att-räkna-ut", "")]);
        }
        let both = format!("(234 | {filter}) + (2 | {filter})");
        assert_refused("", &[(&both, "går-inte-att-räkna-ut", "")]);
        let before = format!("2 * (234 | {filter})");
        assert_refused("", &[(&before, "går-inte-att-räkna-ut", "")]);
    }
}

/// It is written as before, also by what takes words, and can be counted with once more.
#[test]
fn what_a_filter_wrote_is_words() {
    assert_printed(
        TKR,
        &[
            ("2991 | tal", "2 991"),
            ("2991 | tal ~ \" st\"", "2 991 st"),
            ("(2991 | tal) | replace(\"2\", \"3\")", "3 991"),
            ("[1500 | kronor, 2 | procent] | join(\"; \")", "1 500 kr; 2 %"),
            ("[1500 | kronor, 2 | procent] | uppräkning", "1 500 kr och 2 %"),
            ("1500 | kronor | tkr", "1,5 tkr"),
            ("(1500 | kronor | antal) * 2", "3000"),
            ("65 | procent(\"ord\")", "65 procent"),
            ("[\"a\", \"b\"] | join(d=\", \")", "a, b"),
        ],
    );
}

#[test]
fn only_what_is_of_one_kind_is_more() {
    let (bare, words) = ("kan inte jämföras med ett bart tal", "ord kan inte jämföras med ett tal");
    for (condition, said) in [
        ("5 | tal > 100", bare),
        ("100 < 5 | kronor", bare),
        ("5 | tal == 5", bare),
        ("5 | tal is gt(100)", bare),
        ("5 | tal is eq(5)", bare),
        ("\"5\" > 3", words),
        ("tabell(\"data.csv\") | cell(\"Söder\", \"Anteckning\") > 0", words),
        ("([5, 7 | tal] | max) == 5", bare),
        ("([\"a\", 7] | sort | first) == 7", words),
    ] {
        let run = checked(&with(&asked(condition), TKR));
        assert!(run.out.contains(said), "{condition}: {}{}", run.out, run.err);
    }
    for (condition, expected) in [
        ("(5 | tal) < (100 | tal)", "ja"),
        ("(5 | tkr) is lt(100 | tkr)", "ja"),
        ("\"a\" < \"b\"", "ja"),
        ("([5, 7] | max) == 7", "ja"),
        ("([5 | tal, 12 | tal] | max | antal) == 12", "ja"),
        ("([] | max) is undefined", "ja"),
        ("2 is gt(1)", "ja"),
        ("(tabell(\"data.csv\") | cell(\"Norr\", \"Kostnad (tkr)\")) != none", "ja"),
        ("(tabell(\"data.csv\") | cell(\"Söder\", \"Anteckning\")) == 0", "nej"),
        ("(plan.risker | sort(attribute=\"nr\") | first).nr == plan.risker[0].nr", "ja"),
    ] {
        let repository = with(&asked(condition), TKR);
        built(&repository, "standard");
        let read = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
        assert!(read.contains(&format!("v=[{expected}]")), "{condition}: {read}");
    }
}

/// What is counted from thousands of kronor is in these, while a number alone is taken for kronor.
#[test]
fn what_is_counted_in_thousands_is_not_in_kronor() {
    for filter in ["kronor", "tkr", "mnkr"] {
        let what = format!("(({COST}) | antal * 2) | {filter}");
        assert_refused(TKR, &[(&what, PASSAR_INTE, "är räknat i tkr, inte i kronor")]);
    }
    assert_printed(
        TKR,
        &[
            (&format!("({COST}) | antal * 2"), "2468"),
            (&format!("(({COST}) | kronor | antal * 2) | tkr"), "2 468 tkr"),
            (&format!("({COST}) | antal }}}} och {{{{ 5000 | tkr"), "1234 och 5 tkr"),
        ],
    );
}

/// A sign of per cent behind a number belongs to that: part-time and full-time are counted.
#[test]
fn a_share_in_a_name_is_no_share() {
    let csv = "Enhet;Heltid 100 %;Deltid 75 %\nNorr;120;5\nSöder;80;7\n";
    assert_sums("summa: kolumner", csv, &["Summa 200 12"]);
    assert_sums("summa: kolumner\nsummera: [Heltid 100 %]", csv, &["Summa 200"]);
    let named = "Enhet;Andel\nNorr;120\nSöder;80\n";
    assert_sums("summa: kolumner\nsummera: Andel", named, &["Summa 200"]);
    let shares = "Enhet;Nöjda\nNorr;12 %\nSöder;80 %\n";
    assert_told("summa: kolumner\nsummera: Nöjda", shares, &["[inget-att-summera]"]);
}
