//! Lines in the cells of a table.

use super::granby::{LAYOUTS, built, checked, granby};
use super::seen::seen_lines;
use crate::pdf::Pdf;

const TEXT: &str = "ärenden/avrapportering/föredragning.md";

/// In a table of bars a line ends with `<br>`, in CSV where the cell has a new line.
#[test]
fn a_cell_has_lines() {
    let repository = granby();
    repository.write(
        TEXT,
        "| Enhet | Vad |\n|---|---|\n| Bygglov | – ansökan<br>– beslut<BR />– arkiv |\n\n```tabell\ndata: |\n  Enhet;Vem\n  Tillsyn;\"Sam Ek\n  Kim Lind\"\n  Arkiv;Bo Alm<br>Eva Ros\n```\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let path = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
        let text = seen_lines(&Pdf::read(&repository.at(&path))).join("\n");
        for lines in ["– ansökan\n– beslut\n– arkiv", "Sam Ek\nKim Lind", "Bo Alm\nEva Ros"]
        {
            assert!(text.contains(lines), "{layout}: {lines} is not in {text}");
        }
    }
}

/// Elsewhere it is HTML like any other.
#[test]
fn no_other_html_is_taken() {
    let repository = granby();
    repository
        .write(TEXT, "En rad<br>till.\n\n| Enhet | Vad |\n|---|---|\n| Bygglov | <b>fet</b> |\n");
    let run = checked(&repository);
    assert_eq!(run.out.matches("HTML kan inte användas").count(), 2, "{}", run.out);
}
