//! Texts that were copied from elsewhere, or wrapped by hand: what becomes something else is told, and right prose is not.

use super::granby::{LAYOUTS, built, granby, read};
use super::textfall::{right, wrong};

#[test]
fn what_was_a_list_or_a_sign_is_told() {
    wrong(&[
        ("o ett\no två", &["klistrad-lista 1:1"]),
        ("Vi har:\no ett\no två", &["klistrad-lista 2:1"]),
        ("(1) ett\n(3) tre", &["klistrad-lista 1:1"]),
        ("→ ett", &["klistrad-lista 1:1"]),
        ("Sedan:\n→ ett\n→ två", &["klistrad-lista 2:1"]),
        ("1 Bakgrund\n2 Syfte", &["klistrad-lista 1:1"]),
        ("b. ett\nc. två", &["klistrad-lista 1:1"]),
        ("1 § Nämnden svarar för arbetet.\n2 § Den har nio ledamöter.", &["klistrad-lista 1:1"]),
        ("+ 120 tkr\n- 340 tkr", &["tecken-blir-punkt 1:1", "tecken-blir-punkt 2:1"]),
        ("Resultat:\n\n- 340 tkr", &["tecken-blir-punkt 3:1"]),
        ("Priserna är:\n+ 5 procent på el\n+ 3 procent på vatten", &["tecken-blir-punkt 2:1"]),
        ("5 *4* 3", &["betoning-i-ord 1:3"]),
        ("● ett\n\n● två", &["klistrad-lista 1:1", "klistrad-lista 3:1"]),
        ("# Ett\n# Två\n\nText.", &["rubrik-utan-text 1:3"]),
        ("# Ett\n\nText.\n\n# Två", &["rubrik-utan-text 5:3"]),
        ("# Ett\n\n## Två\n\n# Tre\n\nText.", &["rubrik-utan-text 3:4"]),
        ("# Ett\n\n## Två", &["rubrik-utan-text 3:4"]),
    ]);
}

#[test]
fn lines_that_were_wrapped_are_no_lists() {
    right(&[
        "Avtal har tecknats med A. Karlsson AB, med\nB. Andersson AB och\nC. Svensson AB.",
        "B. Andersson AB och\nC. Svensson AB",
        "1 § kommunallagen och\n2 § skollagen gäller.",
        "Enligt 1 kap.\n1 § och\n2 § lagen",
        "1 kap. 2 § lagen och\n2 kap. 3 § lagen gäller.",
        "Mellan\n1 maj och\n2 juni",
        "1 maj och\n2 juni är det stängt.",
        "120 kr eller\n300 kr",
        "010-123 45 67 eller\n018-727 00 00",
        "Det följer av punkterna\na) och\nb) i avtalet.",
        "kl. 8.30 och\n12.15 samt\n13.30",
        "5 \\*4\\* 3",
        "● Tillräcklig",
        "# Ett\n\n## Två\n\nText.",
        "Kommunen • Torget 1 • 123 45 Granby\n• Tel 012-34 56",
    ]);
}

#[test]
fn right_prose_gives_nothing() {
    right(&[
        "Antalet beslut var 59*.\n\n\\* Preliminär uppgift.",
        "Nivån är klassad som *** av SCB och ** av SKR.",
        "Resultatet är signifikant (p < 0,05*) och **tydligt**.",
        "Måtten är 5 × 4 × 3 meter, alltså 2*3 = 6.",
        "Var 5:e *år* görs en översyn, och 3 *nya* av 4 *gamla* rutiner finns.",
        "1. Först sker anmälan\n2. Sedan sker granskning\n\n   a) av handläggare\n   b) av chef",
        "Tiderna är följande:\n\n- kl. 8.30–9.15 samling\n- kl. 10.00 avfärd",
        "Öppettider\n8.30–16.30 på vardagar och\n9.00–12.00 på lördagar.",
        "Vi har sett över rutinerna under 2025.\nDet har gett resultat.",
        "Nämnden beslutade den 3 maj 2026, § 12, att\n2 kap. 3 § i reglementet ska ses över, och att\n3 kap. 1 § ska tas bort.",
        "Av de 1 200 ärendena gällde\n340 tkr hyra och\n120 tkr el.",
        "Telefon 018-727 00 00,\n010-123 45 67.",
        "A. Andersson och\nB. Berg har deltagit i arbetet tillsammans med\nC. Carlsson.",
        "I arbetet deltog bland andra Anna Andersson, Bo\nB. Bengtsson och Carl\nC. Carlsson.",
        "Ansvarig är enhetschefen (se\n2.1 och\n2.2 i planen).",
        "# Resultat\n\n| År | Antal |\n|---|---|\n| 2025 | 3 |\n\n# Bild\n\n![En sköld](../../bilder/logotyp.svg)\n\n# Lista\n\n- ett\n- två",
        "# Kod\n\n```\nkod\n```",
        "Frågan har varit uppe 2024.\n2025 blev det av.",
        "Antal: 3 st. – varav 2 nya – under året.\n– Det är bra, säger chefen.",
        "– Det är bra, säger chefen.",
        "Kostnaden ökar med 3 % – från 120 till 124 tkr.",
        "Formeln är a * b * c.",
        "Filen heter *.csv och *.pdf.",
        "Se fotnot 1) och 2) samt **) nedan.",
        "Arbetet pågår till och med\n31 maj och därefter\n1 juni–31 augusti.",
        "Enheten har 2 chefer,\n12 handläggare och\n3 administratörer.",
        "Se Ärendet.\n\n```tabell\nrubrik: Tabell över beslut\ndata: |\n  År;Antal\n  2025;3\n```",
        "# 2025 års arbete\n\nText.\n\n# 3 av 4 är nöjda\n\nText.\n\n# 12.00 Lunch\n\nText.\n\n# 1 maj\n\nText.\n\n# Avsnitt om bilaga\n\nText.",
        "# 1 000 fler elever\n\nText.\n\n# 5 Frågor om taxan\n\nText.",
        "# 24 timmar\n\nText.",
        "Mejla anna.andersson@granby.se eller\ninfo@granby.se.",
        "Dnr\n1.2 och 3.4 hör ihop.",
        "Andelen är 12.5 procent.",
        "(a) och (b) ovan gäller även\n(c) i avtalet samt\n(d) i bilagan.",
        "Temperaturen var\n\n+5 grader",
        "- 3 möten hölls under året.",
        "- 3 möten\n- 12 beslut",
        "Ansökan → beslut\n→ utbetalning",
    ]);
}

/// Letters that a sentence goes on with begin no list, however it was wrapped.
#[test]
fn a_sentence_is_not_broken_by_its_letters() {
    let repository = granby();
    let text = "Det följer av punkterna\na) och\nb) i avtalet.\n";
    repository.write("ärenden/avrapportering/föredragning.md", text);
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(
            paper.contains("Det följer av punkterna a) och b) i avtalet."),
            "{layout}: {paper}"
        );
    }
}

/// What a part of the plan stands under is not empty.
#[test]
fn a_heading_above_a_part_of_the_plan_has_something_under_it() {
    let handling = |komponent: &str| {
        format!(
            "  - slag: avrapportering\n    avsnitt:\n      - rubrik: Åtgärder\n        text: \"Se nedan.\\n\\n# Alla\"\n{komponent}"
        )
    };
    let both = [handling("        komponent: granskningar\n"), handling("")];
    let told = super::textfall::told_of_cases(&super::textfall::cases(&both), 2);
    let empty = |told: &Vec<String>| told.iter().any(|one| one.starts_with("rubrik-utan-text"));
    assert!(!empty(&told[0]) && empty(&told[1]), "{told:?}");
}
