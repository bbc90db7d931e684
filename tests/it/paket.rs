//! The sample of a whole meeting, built and read back: the paket and its handlingar alone.

use std::sync::OnceLock;

use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

const SAMPLE: &str = "samples/hassleholm";
const PAKET: &str = "ut/2024-12-03/handlingar.pdf";
const KALLELSE: &str = "ut/2024-12-03/kallelse.pdf";

/// The handlingar of the meeting in order, after the kallelse.
const ORDER: [&str; 17] = [
    "dagordning/tjänsteskrivelse",
    "externa-utbildare/tjänsteskrivelse",
    "organisationsförändring/tjänsteskrivelse",
    "organisationsförändring/bilaga-1-protokollsutdrag",
    "organisationsförändring/bilaga-2-formulär",
    "organisationsförändring/bilaga-3-formulär",
    "lex-sarah/tjänsteskrivelse",
    "internkontrollplan-2025/tjänsteskrivelse",
    "internkontrollplan-2025/bilaga-1-riskanalys",
    "internkontrollplan-2025/bilaga-2-internkontrollplan",
    "granskningsrapport-2024/tjänsteskrivelse",
    "granskningsrapport-2024/bilaga-1-avrapportering",
    "riktlinje-välfärdsbrott/tjänsteskrivelse",
    "riktlinje-välfärdsbrott/bilaga-1-styrdokument",
    "motion-körkort/tjänsteskrivelse",
    "motion-körkort/bilaga-1-fil",
    "motion-körkort/bilaga-2-yttrande",
];

fn built() -> &'static Repository {
    static BUILT: OnceLock<Repository> = OnceLock::new();
    BUILT.get_or_init(|| build(Repository::of(SAMPLE)))
}

fn build(repository: Repository) -> Repository {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    repository
}

fn read(path: &str) -> Pdf {
    Pdf::read(&built().at(path))
}

fn alone() -> impl Iterator<Item = (&'static str, Pdf)> {
    ORDER.into_iter().map(|name| (name, read(&format!("ut/{name}.pdf"))))
}

#[test]
fn the_kallelse_and_the_bookmarks() {
    let paket = read(PAKET);
    insta::assert_snapshot!(
        "bokmärken och metadata",
        format!("{}\n{}", paket.bookmarks(), paket.metadata())
    );
    insta::assert_snapshot!(
        "kallelse",
        format!("{}\n{}", read(KALLELSE).text(), read(KALLELSE).tags())
    );
    let list: String = (0..2).map(|page| paket.page_text(page)).collect();
    insta::assert_snapshot!("kallelse i paketet", list);
}

/// The pages of the handlingar follow each other, none empty, each in its own orientation.
#[test]
fn the_paket_has_the_pages_of_its_handlingar() {
    let paket = read(PAKET);
    assert!(paket.pages() >= 35, "{} pages", paket.pages());
    let mut at = read(KALLELSE).pages();
    for (name, pdf) in alone() {
        for page in 0..pdf.pages() {
            assert_eq!(paket.page_size(at + page), pdf.page_size(page), "{name}, page {page}");
        }
        at += pdf.pages();
    }
    assert_eq!(at, paket.pages());
    let empty: Vec<usize> =
        (0..paket.pages()).filter(|page| paket.page_text(*page).trim().is_empty()).collect();
    assert_eq!(empty.len(), 3, "the pages of the motion are pictures: {empty:?}");
}

/// The page at the foot, the label of the page and the föredragningslista tell the same number.
#[test]
fn the_page_numbers_agree() {
    let paket = read(PAKET);
    let labels = paket.page_labels();
    for (page, label) in labels.iter().enumerate() {
        assert_eq!(*label, (page + 1).to_string());
        let words: Vec<String> =
            paket.page_text_all(page).split_whitespace().map(str::to_owned).collect();
        assert!(words.contains(label), "page {label} is not told: {words:?}");
    }
    let links = paket.links();
    let items: Vec<_> = links.iter().filter(|(text, _)| text.parse::<usize>().is_ok()).collect();
    let listed: Vec<_> =
        items.iter().filter(|(text, target)| *target == format!("s. {text}")).collect();
    assert!(listed.len() >= 8, "{items:?}");
    for (text, target) in links.iter().take(40) {
        assert!(!target.is_empty(), "{text} leads nowhere");
    }
}

/// A handling says its own count at the top of each page, in the paket as alone.
#[test]
fn each_handling_counts_its_own_pages() {
    let paket = read(PAKET);
    let mut at = read(KALLELSE).pages();
    for (name, pdf) in alone() {
        for page in 0..pdf.pages() {
            let count = format!("{}({})", page + 1, pdf.pages());
            for (whose, text) in
                [("paket", paket.page_text_all(at + page)), ("alone", pdf.page_text_all(page))]
            {
                assert!(text.contains(&count), "{whose}, {name}, page {}: no {count}", page + 1);
            }
        }
        at += pdf.pages();
    }
}

/// Tags without what differs by right: heading levels, pages, and the pages in contents.
fn comparable(tags: &str) -> Vec<String> {
    let digits = |line: &str| line.replace(|char: char| char.is_ascii_digit(), "0");
    let plain = tags.lines().map(|line| digits(line).replace("H0", "H").trim().to_owned());
    let mut lines: Vec<String> = plain.map(|line| squeezed(&line)).collect();
    // Contents lie as deep in themselves as their headings.
    lines.dedup_by(|a, b| a == "TOC" && b == "TOC");
    lines
}

/// One zero for each number, however long it was.
fn squeezed(line: &str) -> String {
    let mut out = String::new();
    for char in line.chars() {
        if !(char == '0' && out.ends_with('0')) {
            out.push(char);
        }
    }
    out
}

#[test]
fn the_tags_of_a_handling_are_the_same_in_the_paket() {
    let paket = comparable(&read(PAKET).tags());
    let mut from = 0;
    for (name, pdf) in alone() {
        let own = comparable(&pdf.tags());
        // The first line is the document itself.
        let own = &own[1..];
        assert!(own.len() > 5, "{name}");
        let found = (from..paket.len()).find(|at| paket[*at..].starts_with(own));
        assert!(found.is_some(), "{name}: its tags are others in the paket");
        from = found.unwrap_or_default() + own.len();
    }
}

/// Contents list the handling alone, with the pages of the paket in it and its own alone; its notes are
/// counted from one.
#[test]
fn contents_and_notes_are_the_handlings_own() {
    let repository = Repository::of(SAMPLE);
    for part in ["1-inställning", "2-bakgrund"] {
        let path = format!("ärenden/riktlinje-välfärdsbrott/riktlinje/{part}.md");
        let text = std::fs::read_to_string(repository.at(&path)).expect("it is there");
        repository
            .write(&path, format!("{text}\n\nEn mening.[^{part}]\n\n[^{part}]: Noten {part}.\n"));
    }
    let note = "ärenden/motion-körkort/beskrivning.md";
    let text = std::fs::read_to_string(repository.at(note)).expect("it is there");
    repository.write(note, format!("{text}\n\nEn mening.[^m]\n\n[^m]: Noten om motionen.\n"));
    let repository = build(repository);
    let paket = Pdf::read(&repository.at(PAKET));
    let own = Pdf::read(&repository.at("ut/riktlinje-välfärdsbrott/bilaga-1-styrdokument.pdf"));
    let first = paket.bookmarks();
    let page =
        first.lines().find_map(|line| line.trim().strip_prefix("Nämndens inställning … p. "));
    let page = page.expect("it is a bookmark").to_owned();
    let contents = |pdf: &Pdf, page: usize| pdf.page_text(page);
    assert!(contents(&own, 1).contains("Nämndens inställning 3"), "{}", contents(&own, 1));
    let at: usize = page.parse().expect("a page is a number");
    let in_paket = contents(&paket, at - 2);
    assert!(in_paket.contains(&format!("Nämndens inställning {page}")), "{in_paket}");
    assert!(!in_paket.contains("Ordförandens förslag"), "{in_paket}");
    let text = paket.text();
    for note in ["1 Noten 1-inställning.", "2 Noten 2-bakgrund.", "1 Noten om motionen."] {
        assert!(text.contains(note), "no {note}");
    }
}

/// One table for each that is seen, with a head for every column, and for every row where its first cell is one.
#[test]
fn tables_are_tables() {
    for name in [
        "internkontrollplan-2025/bilaga-1-riskanalys",
        "internkontrollplan-2025/bilaga-2-internkontrollplan",
        "granskningsrapport-2024/bilaga-1-avrapportering",
        "organisationsförändring/bilaga-2-formulär",
    ] {
        let pdf = read(&format!("ut/{name}.pdf"));
        insta::assert_snapshot!(
            format!("tabeller: {}", name.replace('/', " ")),
            pdf.tags_matching(&["Table", "THead", "TBody", "TH"])
        );
    }
}

/// What the case knows is typed once.
#[test]
fn a_new_registry_number_leaves_no_trace_of_the_old() {
    let repository = Repository::of(SAMPLE);
    repository.replace("ärenden/lex-sarah/ärende.yaml", "AMF 2024/325", "AMF 2024/999");
    let repository = build(repository);
    let mut told = 0;
    for path in files(&repository.at("ut")) {
        assert!(!path.contains("325"), "{path}");
        let Some(pdf) = path.strip_suffix(".pdf").filter(|path| !path.ends_with("motion")) else {
            continue;
        };
        let pdf = Pdf::read(&repository.at(&format!("ut/{pdf}.pdf")));
        let all: String = (0..pdf.pages()).map(|page| pdf.page_text_all(page)).collect();
        let all = [all, pdf.text(), pdf.metadata(), pdf.bookmarks(), pdf.tags()].concat();
        assert!(!all.contains("AMF 2024/325"), "{path}");
        told += usize::from(all.contains("AMF 2024/999"));
    }
    assert_eq!(told, 3, "the tjänsteskrivelse, the kallelse and the paket");
}

/// A masked name reaches no file in any form.
#[test]
fn a_masked_name_has_no_hit() {
    let repository = Repository::of(SAMPLE);
    let case = "ärenden/organisationsförändring/ärende.yaml";
    let text = std::fs::read_to_string(repository.at(case)).expect("it is there");
    repository.write(case, text.replace("{maskad: true}", "{maskad: true, namn: Dolores Dold}"));
    let repository = build(repository);
    let mut read = 0;
    for path in files(&repository.at("ut")) {
        let bytes = std::fs::read(repository.at(&format!("ut/{path}"))).expect("it is there");
        assert!(!bytes.windows(4).any(|piece| piece == b"Dold"), "{path}");
        if path.ends_with(".pdf") && !path.ends_with("motion.pdf") {
            let pdf = Pdf::from_bytes(bytes);
            let all = [pdf.text(), pdf.metadata(), pdf.bookmarks(), pdf.tags()].concat();
            assert!(!all.contains("Dold") && !pdf.streams_contain(b"Dold"), "{path}");
            read += 1;
        }
    }
    assert_eq!(read, 20);
}
