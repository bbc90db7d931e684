//! Heads that repeat on every page that a table goes on over: links and notes stand where they are first.

use crate::pdf::Pdf;
use crate::sanning::granby::{LAYOUTS, built, granby, planned, read, times};
use crate::slump::sidor;
use crate::support::Repository;

const SKRIVELSE: &str = "avrapportering/tjänsteskrivelse.pdf";
const RAPPORT: &str = "avrapportering/bilaga-1-avrapportering.pdf";

/// The paper of a case whose text is this.
fn told(text: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository
}

/// A table of some pages with these heads.
fn table(heads: &str) -> String {
    format!("Så här blev det.\n\n| {heads} |\n|---|---|\n{}", "| Norr | 1 |\n".repeat(90))
}

fn pdf(repository: &Repository, layout: &str, paper: &str) -> Pdf {
    Pdf::read(&repository.at(&format!("ut/layout-{layout}/{paper}")))
}

/// All that is painted, also what repeats.
fn painted(pdf: &Pdf) -> String {
    (0..pdf.pages()).map(|page| pdf.page_text_all(page)).collect::<Vec<_>>().join("\n")
}

/// How many links lead to the address.
fn links(pdf: &Pdf) -> usize {
    pdf.links().iter().filter(|(_, target)| target.contains("kolada.example")).count()
}

#[test]
fn a_link_in_the_head_of_a_table_is_one_link() {
    let heads = "Enhet | Antal ([Kolada](https://kolada.example))";
    let repository = told(&table(heads));
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = pdf(&repository, layout, SKRIVELSE);
        assert_eq!(links(&pdf), 1, "{layout}");
        assert!(times(&painted(&pdf), "Antal (Kolada)") > 1, "{layout}: it goes on");
    }
}

/// A title may fill the first page.
#[test]
fn pages_are_counted_from_the_one_with_the_title() {
    let repository = granby();
    let title = "Uppföljning av handläggningstider och delegationsbeslut ".repeat(12);
    repository.replace(
        "ärenden/avrapportering/ärende.yaml",
        "rubrik: Avrapportering av internkontrollplan för {{ plan.planår }}",
        &format!("rubrik: {title}"),
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let all = pdf(&repository, layout, SKRIVELSE).page_text_all(0);
        let packed: String = all.split_whitespace().collect();
        assert!(packed.contains("1(2)") || packed.contains("1(3)"), "{layout}: {all}");
    }
}

#[test]
fn a_note_in_the_head_of_a_table_is_one_note() {
    let note = "\n[^källa]: Siffrorna kommer från Kolada.\n\nOch en not till.[^två] Och igen.[^källa]\n\n[^två]: Den andra.\n";
    let repository = told(&(table("Enhet | Antal[^källa]") + note));
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, SKRIVELSE);
        assert_eq!(times(&text, "Siffrorna kommer från Kolada"), 1, "{layout}: {text}");
        assert!(text.contains("2 Den andra") || text.contains("2Den andra"), "{layout}: {text}");
    }
}

/// A risk with an account that goes on over pages, in a group.
fn long(group: &str, name: &str) -> Repository {
    let account = "Vi läste alla beslut och jämförde dem med rutinen. ".repeat(160);
    planned(&format!(
        "grupper:\n  - {group}\n    risker:\n      - id: jäv\n        namn: {name}\n        kontroller: {{namn: Stickprov, kontrollmoment: Läs., granskningar: {{resultat: utan_anmärkning, redovisning: {account}}}}}\n"
    ))
}

#[test]
fn a_link_in_a_group_or_a_risk_is_a_link_and_stops_nothing() {
    let address = "[Kolada](https://kolada.example)";
    let omdöme =
        format!("rubrik: Tillsyn\n    omdöme: {{värde: Tillräcklig, text: \"Se {address}.\"}}");
    for (group, name) in [
        (format!("rubrik: \"Tillsyn enligt {address}\""), "Jäv".to_owned()),
        ("rubrik: Tillsyn".to_owned(), format!("\"Jäv enligt {address}\"")),
        (omdöme, "Jäv".to_owned()),
    ] {
        let repository = long(&group, &name);
        for layout in LAYOUTS {
            built(&repository, layout);
            let pdf = pdf(&repository, layout, RAPPORT);
            assert!(links(&pdf) > 0, "{layout}: {group} {name}");
        }
    }
}

/// What explains a verdict on a group stands once, however long it is.
#[test]
fn the_words_of_a_verdict_do_not_repeat() {
    let text = "Arbetet har gått framåt. ".repeat(100);
    let repository = long(
        &format!(
            "rubrik: Tillsyn\n    omdöme: {{värde: Tillräcklig, text: \"Början. {text}[^a]\\n\\n[^a]: Noten.\"}}"
        ),
        "Jäv",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = painted(&pdf(&repository, layout, RAPPORT));
        assert_eq!(times(&text, "Början."), 1, "{layout}");
        assert_eq!(times(&text, "Noten."), 1, "{layout}");
    }
}

/// A head that is higher than a page is no head to repeat: it goes on from page to page, and is a head to those who listen.
#[test]
fn a_head_of_a_whole_text_in_a_narrow_cell_is_told_once() {
    let head = "Förvaltningens handläggningstider i kommunstyrelsens ärenden ".repeat(18);
    let text = format!("| Enhet | Antal | {head} |\n|---|---|---|\n| Norr | 1 | Kort |");
    let text = text.replace('\n', "\n                    ");
    let repository = planned(&format!(
        "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n      - granskningar:\n          - resultat: utan_anmärkning\n            åtgärder:\n              \
         - genomfört: |\n                    {text}\n"
    ));
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = pdf(&repository, layout, RAPPORT);
        let told = read(&repository, layout, RAPPORT);
        assert_eq!(times(&told, "kommunstyrelsens"), 18, "{layout}: {told}");
        assert_eq!(sidor::wrong(&pdf), [""; 0], "{layout}");
        let heads = pdf.tags_matching(&["TH"]);
        assert!(heads.contains("Förvaltningens handläggningstider"), "{layout}: {heads}");
    }
}

/// What a row begins with may have no room on the page where its head stands.
#[test]
fn a_link_in_a_head_stops_nothing_where_its_row_begins_on_the_next_page() {
    let repository = planned(&format!(
        "inledning: {}\nrisker:\n  - id: jäv\n    namn: Se [Kolada](https://kolada.example)\n    kontroller:\n      \
         - kontrollmoment: \"![Hög](hög.svg)\\n\\n# Rubrik\\n\\nEtt.\"\n",
        "Ett ord till. ".repeat(100)
    ));
    let high = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 400'><rect width='60' height='400'/></svg>";
    repository.write("hög.svg", high);
    for layout in LAYOUTS {
        built(&repository, layout);
        assert!(links(&pdf(&repository, layout, RAPPORT)) > 0, "{layout}");
    }
    assert_eq!(links(&pdf(&repository, "uppsala", RAPPORT)), 1);
}
