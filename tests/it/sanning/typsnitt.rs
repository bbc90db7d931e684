//! Own fonts of one cut: words that should be bold or in italics look like all others, and that is told.

use super::granby::{checked, granby};
use crate::support::{Repository, project};

/// Cuts of the program's sans under another name.
fn own(cuts: &[&str], theme: &str) -> Repository {
    let repository = granby();
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    repository.write("mallar/granby/tema.yaml", format!("bas: uppsala\ntypsnitt: {{{theme}}}\n"));
    for cut in cuts {
        repository.write(&format!("mallar/typsnitt/{cut}.otf"), renamed(cut));
    }
    repository
}

/// One of the program's fonts as another family, under both of the names that a font has.
fn renamed(cut: &str) -> Vec<u8> {
    let path = project(&format!("fonts/source-sans-3/SourceSans3-{cut}.otf"));
    let mut font = std::fs::read(path).expect("it is built in");
    let name = |words: &str| words.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (from, to) = (name("Source Sans 3"), name("Granby Sans 9"));
    let named = (0..font.len() - from.len()).filter(|at| font[*at..].starts_with(&from));
    for at in named.collect::<Vec<_>>() {
        font[at..at + to.len()].copy_from_slice(&to);
    }
    font
}

fn told(cuts: &[&str], theme: &str) -> Vec<String> {
    let said = checked(&own(cuts, theme));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    said.out.lines().filter(|line| line.contains("typsnitt")).map(str::to_owned).collect()
}

#[test]
fn cuts_that_are_missing_are_told() {
    for (cuts, alike) in [
        (&["Regular"][..], Some("fet och kursiv")),
        (&["Bold"], Some("fet och kursiv")),
        (&["Regular", "Bold"], Some("kursiv")),
        (&["Regular", "It"], Some("fet")),
        (&["Regular", "Bold", "It"], None),
        (&["Regular", "Semibold", "It"], None),
    ] {
        let said = told(cuts, "text: Granby Sans 9, rubrik: Granby Sans 9");
        let wanted = alike.map(|alike| format!("mallar/granby/tema.yaml:2:18: råd[typsnitt-utan-snitt]: i typsnittet ”Granby Sans 9” ser {alike} text ut som annan text"));
        assert_eq!(said, Vec::from_iter(wanted), "{cuts:?}");
    }
    // One that the theme does not name is not asked.
    assert_eq!(told(&["Regular"], "text: Source Sans 3"), [] as [&str; 0]);
}
