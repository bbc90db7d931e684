//! Addresses in lines, who filled in a form, and the phrase over a signature.

use super::granby::{LAYOUTS, built, granby, ÄRENDE};
use super::seen::seen_lines;
use crate::pdf::Pdf;
use crate::support::Repository;

fn with(handlingar: &str) -> Repository {
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}{handlingar}"));
    repository
}

/// The lines of a paper, as they are seen.
fn lines(repository: &Repository, layout: &str, paper: &str) -> Vec<String> {
    built(repository, layout);
    let path = format!("ut/layout-{layout}/avrapportering/{paper}.pdf");
    seen_lines(&Pdf::read(&repository.at(&path)))
}

const BREV: &str = "  - slag: yttrande
    hälsningsfras: Med vänlig hälsning
    fakta:
      Besök: |
        Torget 1
        Granby
    mottagare:
      - |
        Länsstyrelsen
        - Box 1
        100 00 Länge
      - Kommun-
        styrelsen
    avsnitt: [{text: Nämnden har inget att invända.}]
";

#[test]
fn an_address_keeps_its_lines() {
    let repository = with(BREV);
    for layout in LAYOUTS {
        let lines = lines(&repository, layout, "bilaga-2-yttrande");
        for line in ["Länsstyrelsen", "- Box 1", "100 00 Länge", "Kommun- styrelsen", "Granby"] {
            assert!(lines.iter().any(|one| one == line), "{layout}: {line} is not in {lines:?}");
        }
    }
}

#[test]
fn a_phrase_stands_over_the_signature() {
    let repository = with(BREV);
    for layout in LAYOUTS {
        let lines = lines(&repository, layout, "bilaga-2-yttrande");
        let at = |line: &str| lines.iter().position(|one| one == line);
        let phrase = at("Med vänlig hälsning");
        assert!(phrase.is_some() && phrase < at("Kim Lind"), "{layout}: {lines:?}");
    }
}

#[test]
fn a_form_tells_who_filled_it_in() {
    let repository = with(
        "  - slag: formulär
    ifyllt_av: [ek, {namn: Lo Berg, titel: skyddsombud}]
    fält:
      Adress: |
        Torget 1
        100 00 Granby
",
    );
    for layout in LAYOUTS {
        let lines = lines(&repository, layout, "bilaga-2-formulär");
        let text = lines.join("\n");
        for said in
            ["Torget 1\n100 00 Granby", "Ifyllt av", "Sam Ek, utredare\nLo Berg, skyddsombud"]
        {
            assert!(text.contains(said), "{layout}: {said} is not in {text}");
        }
    }
}

/// A sändlista has addresses too, and the foot of the letter.
#[test]
fn receivers_and_the_foot_keep_their_lines() {
    let repository = granby();
    let sändlista = "    sändlista:\n      - |\n        Länsstyrelsen\n        Box 1\n    avsnitt:\n      - rubrik: Ärendet";
    repository.replace(ÄRENDE, "    avsnitt:\n      - rubrik: Ärendet", sändlista);
    let foot = "postadress: |\n    Granby kommun\n    100 00 Granby";
    repository.replace("skrivelse.yaml", "postadress: Granby kommun, 100 00 Granby", foot);
    for layout in LAYOUTS {
        let lines = lines(&repository, layout, "tjänsteskrivelse").join("\n");
        assert!(lines.contains("Länsstyrelsen\nBox 1"), "{layout}: {lines}");
        let path = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
        let pdf = Pdf::read(&repository.at(&path));
        let foot = (0..pdf.pages()).map(|page| pdf.page_text_all(page)).collect::<String>();
        let foot = foot.split_whitespace().collect::<Vec<_>>().join(" ");
        let foot = foot.replace('\u{a0}', " ");
        let said = if layout == "hassleholm" {
            "Postadress Granby kommun 100 00 Granby"
        } else {
            "Postadress: Granby kommun, 100 00 Granby"
        };
        assert!(foot.contains(said), "{layout}: {foot}");
    }
}

/// Elsewhere a rad of several lines goes on as one.
#[test]
fn other_rader_are_one_line() {
    let repository = granby();
    let point = "- |\n          godkänna avrapporteringen\n          av planen";
    repository.replace(
        ÄRENDE,
        "- godkänna avrapporteringen av internkontrollplanen för {{ plan.planår }}",
        point,
    );
    for layout in LAYOUTS {
        let text = lines(&repository, layout, "tjänsteskrivelse").join("\n");
        assert!(text.contains("att godkänna avrapporteringen av planen"), "{layout}: {text}");
    }
}
