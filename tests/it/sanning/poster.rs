//! Entries that say nothing, and åtgärder whose parts are told twice.

use super::granby::{LAYOUTS, account, checked, granby};
use crate::support::Repository;

fn with_åtgärder(åtgärder: &str) -> Repository {
    let repository = granby();
    let risk = std::fs::read_to_string(repository.at("risker/tillsyn.yaml")).expect("it is there");
    repository.write("risker/tillsyn.yaml", format!("{risk}\nåtgärder:\n{åtgärder}"));
    repository
}

#[test]
fn empty_entries_are_told_once_each() {
    let repository = with_åtgärder(
        "  - vad:\n  -\n  - {}\n  - vad: Gallra listan\n  - {vad: \"\", ansvarig: chef}\n",
    );
    let said = checked(&repository).out;
    assert_eq!(said.matches("varning[tom-post]").count(), 3, "{said}");
    assert_eq!(said.matches("varning[tom-åtgärd]").count(), 1, "{said}");
    repository.replace("plan-2026.yaml", "    risker:\n", "    risker:\n      -\n");
    let said = checked(&repository).out;
    assert!(said.contains("plan-2026.yaml:8:7: varning[tom-post]"), "{said}");
    assert_eq!(said.matches("tom-post").count(), 4, "{said}");
}

/// A part stands with what is to be done and with what was, and with neither twice.
#[test]
fn a_part_of_an_åtgärd_is_not_listed_twice() {
    let åtgärder = "  - namn: Listan\n    vad: |\n      - Lägg upp listan\n      - Sök igenom den\n    uppföljningar:\n      - \
                    {vad: Listan finns, text: Klart i maj.}\n      - {vad: Den är genomsökt}\n";
    let in_words = åtgärder
        .replace("      - Lägg upp listan\n      - Sök igenom den\n", "      Görs i två steg.\n");
    for åtgärder in [åtgärder, &in_words] {
        let repository = with_åtgärder(åtgärder);
        for layout in LAYOUTS {
            let paper = account(&repository, layout);
            let times = paper.matches("Listan finns").count();
            assert!((1..=2).contains(&times), "{layout}: {times} times in {paper}");
        }
    }
}
