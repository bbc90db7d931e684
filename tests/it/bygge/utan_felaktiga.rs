//! A paket without the cases that cannot be made: a leaf says that their handlingar are to come.

use super::{granby, with_fault};
use crate::pdf::Pdf;
use crate::support::{Repository, files, layouts, skrivelse};

/// A template that stops the first case, on its pages alone.
pub const STOPS: &str = "{% extends \"inbyggd/bas/rapport.typ.j2\" %}
{% block kropp %}
{% if handling.diarienummer == \"BN-2025-17\" %}
#panic(\"nej\")
{% endif %}
{% endblock %}
";

fn paket(repository: &Repository, folder: &str) -> Pdf {
    Pdf::read(&repository.at(&format!("{folder}/mars/handlingar.pdf")))
}

fn build(repository: &Repository, more: &[&str]) -> String {
    let run = skrivelse(repository.path(), &[&["bygg", "--utan-felaktiga"], more].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    run.shown(repository.path())
}

/// The page of the leaf, found by the bookmark of its item.
fn leaf(pdf: &Pdf, item: &str) -> usize {
    let bookmarks = pdf.bookmarks();
    let mut lines = bookmarks.lines().skip_while(|line| !line.trim().starts_with(item));
    let own = lines.next().unwrap_or_else(|| panic!("no {item}: {bookmarks}"));
    let below = lines.next().unwrap_or_default().trim();
    assert!(below.starts_with("Handlingar kommer"), "{bookmarks}");
    let page = own.rsplit("p. ").next().and_then(|page| page.trim().parse::<usize>().ok());
    page.unwrap_or_else(|| panic!("{own}")) - 1
}

#[test]
fn the_rest_of_the_paket_is_made_in_every_layout() {
    let layouts = layouts();
    assert_eq!(layouts.len(), 5);
    let repository = granby();
    with_fault(&repository);
    for layout in &layouts {
        let said = build(&repository, &["--layout", layout]);
        assert!(said.contains("varning[handlingar-kommer]"), "{layout}: {said}");
        let pdf = paket(&repository, &format!("ut/layout-{layout}"));
        let page = leaf(&pdf, "2. Bygglov under året");
        let text = pdf.page_text(page);
        for words in ["2. Bygglov under året", "Handlingar kommer", "var inte klara"] {
            assert!(text.contains(words), "{layout}: no {words} in {text}");
        }
        assert!(!text.contains("Handläggningen tog"), "{layout}: {text}");
        // The list says it too, and leads there.
        let to = format!("s. {}", page + 1);
        let links = pdf.links();
        let told =
            links.iter().filter(|(text, target)| text == "Handlingar kommer" && *target == to);
        assert_eq!(told.count(), 1, "{layout}: {links:?}");
        assert!(pdf.page_text(page + 1).contains("3. Tillsyn under året"), "{layout}");
        let kallelse = repository.at(&format!("ut/layout-{layout}/mars/kallelse.pdf"));
        let kallelse = Pdf::read(&kallelse).text();
        assert_eq!(kallelse.matches("Handlingar kommer").count(), 1, "{layout}: {kallelse}");
        assert!(!repository.at(&format!("ut/layout-{layout}/bygglov")).exists());
    }
}

#[test]
fn the_leaf_is_tagged_and_told() {
    let repository = granby();
    with_fault(&repository);
    let said = build(&repository, &[]);
    let pdf = paket(&repository, "ut");
    let told = format!("{said}\n{}\n{}\n{}", pdf.bookmarks(), pdf.text(), pdf.tags());
    insta::assert_snapshot!("utan felaktiga", told);
    assert_eq!(
        files(&repository.at("ut")),
        ["mars/handlingar.pdf", "mars/kallelse.pdf", "tillsyn i närområdet/rapport.pdf"]
    );
}

/// Nothing is known of a case that cannot be read but where it lies; the list may say what it is called.
#[test]
fn a_case_that_cannot_be_read_is_called_by_its_folder() {
    let repository = granby();
    repository.write("ärenden/bygglov/ärende.yaml", "rubrik: [\n");
    build(&repository, &[]);
    leaf(&paket(&repository, "ut"), "2. bygglov");
    repository.replace(
        "sammanträden/mars/sammanträde.yaml",
        "bygglov, föredragande",
        "bygglov, rubrik: Bygglov i fjol, föredragande",
    );
    build(&repository, &[]);
    leaf(&paket(&repository, "ut"), "2. Bygglov i fjol");
}

/// A fault that only the pages show, in a build of all and of the meeting alone.
#[test]
fn a_case_that_its_pages_stop_is_to_come() {
    for asked in [&[][..], &["sammanträden/mars"]] {
        let repository = granby();
        repository.write("mallar/uppsala/rapport.typ.j2", STOPS);
        let said = build(&repository, asked);
        // The case is told of once, though it stops two papers.
        assert_eq!(said.matches("fel[").count(), 1, "{said}");
        leaf(&paket(&repository, "ut"), "2. Bygglov under året");
    }
}

#[test]
fn all_of_them_may_be_to_come() {
    let repository = granby();
    with_fault(&repository);
    repository.replace(
        "ärenden/2025/tillsyn i närområdet/ärende.yaml",
        "handläggare: ek",
        "handläggare: elk",
    );
    let said = build(&repository, &["sammanträden/mars"]);
    assert_eq!(said.matches("[handlingar-kommer]").count(), 2, "{said}");
    let pdf = paket(&repository, "ut");
    assert_eq!(leaf(&pdf, "3. Tillsyn under året"), leaf(&pdf, "2. Bygglov under året") + 1);
    assert!(pdf.page_text(0).contains("Nämnden tar del av läget"), "the list's own words stay");
}

/// Who asks for it and has no faults gets what everybody gets.
#[test]
fn without_faults_nothing_is_otherwise() {
    let (plain, asked) = (granby(), granby());
    assert_eq!(skrivelse(plain.path(), &["bygg"]).code, 0);
    let run = skrivelse(asked.path(), &["bygg", "--utan-felaktiga"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let bytes = |repository: &Repository| {
        std::fs::read(repository.at("ut/mars/handlingar.pdf")).expect("it was made")
    };
    assert!(bytes(&plain) == bytes(&asked));
}

/// Without the choice there is no paket; a fault in the list itself leaves none either.
#[test]
fn the_paket_waits_unless_it_is_asked_for() {
    let repository = granby();
    with_fault(&repository);
    let run = skrivelse(repository.path(), &["bygg"]);
    assert!(run.out.contains("--utan-felaktiga"), "the choice is told: {}", run.out);
    assert!(!repository.at("ut/mars").exists());
    repository.replace("sammanträden/mars/sammanträde.yaml", "organ: bn", "organ: bm");
    build(&repository, &[]);
    assert!(!repository.at("ut/mars").exists());
}

/// A case with a warning is faulty to who builds strictly.
#[test]
fn a_warning_is_a_fault_where_it_is_asked_for() {
    let repository = granby();
    repository.replace("ärenden/bygglov/ärende.yaml", "diarienummer: BN-2025-17\n", "");
    build(&repository, &["--strikt"]);
    leaf(&paket(&repository, "ut"), "2. Bygglov under året");
}
