//! The folder itself: in each layout both results stand in its account.

use super::granby::{LAYOUTS, PLAN, account, checked, granby, ÄRENDE};

#[test]
fn what_a_new_user_begins_with_is_right_in_each_layout() {
    let repository = granby();
    let said = checked(&repository);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        for result in ["indre anmärkning", "tan anmärkning"] {
            assert!(text.contains(result), "{layout}: {result} is not in {text}");
        }
    }
}

/// No layout knows a year of its own.
#[test]
fn another_year_stands_everywhere() {
    let repository = granby();
    repository.replace(PLAN, "planår: 2026", "planår: 2031");
    repository.replace(ÄRENDE, "datum: 2027", "datum: 2032");
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("2031"), "{layout}: {text}");
        assert!(!text.contains("2026"), "{layout}: {text}");
    }
}
