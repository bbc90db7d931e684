use std::path::Path;

use super::check;
use crate::diag::Sources;
use crate::layout::{Layout, Mallar};

/// The built-in themes hold what is asked of others.
#[test]
fn the_built_in_themes_are_sound() {
    let layouter = Mallar::read(Path::new("")).layouter;
    assert!(layouter.len() > 1, "{layouter:?}");
    for (name, _) in &layouter {
        let layout = Layout::named(Path::new(""), name, None, &Sources::default());
        assert_eq!(check(&layout.expect("it is built in")), []);
    }
}
