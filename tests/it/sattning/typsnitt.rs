//! Fonts and images that a repository has of its own, for its templates and its theme.

use crate::pdf::Pdf;
use crate::sanning::granby::{checked, granby};
use crate::support::{Repository, project, skrivelse};

/// The bold sans of the program under another name, which says this of its licence.
fn font(fs_type: u16) -> Vec<u8> {
    let path = project("fonts/source-sans-3/SourceSans3-Bold.otf");
    let mut font = std::fs::read(path).expect("it is built in");
    let name = |words: &str| words.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (from, to) = (name("Source Sans 3"), name("Granby Sans 9"));
    let named: Vec<usize> =
        (0..font.len() - from.len()).filter(|at| font[*at..].starts_with(&from)).collect();
    assert!(!named.is_empty());
    for at in named {
        font[at..at + to.len()].copy_from_slice(&to);
    }
    let record = (12..400).step_by(16).find(|at| font[*at..].starts_with(b"OS/2"));
    let record = record.expect("there is such a table");
    let table = u32::from_be_bytes(font[record + 8..record + 12].try_into().expect("four bytes"));
    let at = usize::try_from(table).expect("it is small") + 8;
    font[at..at + 2].copy_from_slice(&fs_type.to_be_bytes());
    font
}

/// The folder in a layout of its own, with a font and an image.
fn own(fs_type: u16) -> Repository {
    let repository = granby();
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\ntypsnitt: {text: Granby Sans 9}\n");
    repository.write("mallar/typsnitt/granby.otf", font(fs_type));
    repository.write("mallar/typsnitt/LICENS.txt", "OFL");
    repository.write(
        "mallar/bilder/vapen.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1H0z\"/></svg>",
    );
    title(&repository, "#image(\"/bilder/vapen.svg\", alt: \"Vapen\", width: 2cm)");
    repository
}

fn title(repository: &Repository, inner: &str) {
    repository.write(
        "mallar/granby/tjänsteskrivelse.typ.j2",
        format!("{{% extends \"inbyggd/uppsala/tjänsteskrivelse.typ.j2\" %}}\n{{% block titel %}}\n{inner}\n#titel(handling)\n{{% endblock %}}\n"),
    );
}

#[test]
fn an_own_font_and_an_own_image_are_set() {
    let repository = own(0);
    let said = checked(&repository);
    let told = |line: &&str| line.contains("mallar/") && !line.contains("typsnitt-utan-snitt");
    assert_eq!((said.code, said.out.lines().find(told)), (0, None), "{}", said.out);
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let paper = repository.at("ut/avrapportering/tjänsteskrivelse.pdf");
    let first = std::fs::read(&paper).expect("it was made");
    let pdf = Pdf::read(&paper);
    assert!(pdf.tags().contains("Vapen"), "{}", pdf.tags());
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    assert!(std::fs::read(&paper).expect("it was made") == first, "not the same bytes");
    repository.replace("mallar/granby/tema.yaml", "Granby Sans 9", "Source Sans 3");
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    assert!(std::fs::read(&paper).expect("it was made") != first, "the font was not used");
    let typst = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!(typst.code, 0, "{}", typst.err);
    assert!(repository.at("typst/typsnitt/granby.otf").exists());
    assert!(repository.at("typst/handlingar/bilder/vapen.svg").exists());
}

/// Restricted; no part of it alone; bitmaps only. A licence that also allows reading and printing is no hindrance.
#[test]
fn a_font_that_may_not_be_embedded_is_told_by_name() {
    for fs_type in [0x0002, 0x0100, 0x0200, 0x0208] {
        let said = checked(&own(fs_type));
        assert_eq!(said.code, 1, "{fs_type:x}: {}", said.out);
        assert!(said.out.contains("typsnitt-får-inte-bäddas-in"), "{}", said.out);
        assert!(
            said.out.contains("”Granby Sans 9” (”mallar/typsnitt/granby.otf”)"),
            "{}",
            said.out
        );
        assert_eq!(skrivelse(own(fs_type).path(), &["bygg"]).code, 1);
    }
    for fs_type in [0x0000, 0x0004, 0x0008, 0x0006] {
        assert_eq!(checked(&own(fs_type)).code, 0, "{fs_type:x}");
    }
}

#[test]
fn what_is_missing_is_told_by_name() {
    let repository = own(0);
    repository.replace("mallar/granby/tema.yaml", "Granby Sans 9", "Granby Sans 8");
    let said = skrivelse(repository.path(), &["kontrollera"]);
    assert!(said.err.contains("menade du ”Granby Sans 9”?"), "{}", said.err);
    for (inner, hint) in [
        ("#image(\"/bilder/vapn.svg\", alt: \"Vapen\")", "menade du ”/bilder/vapen.svg”?"),
        ("#image(\"vapen.svg\", alt: \"Vapen\")", "menade du ”/bilder/vapen.svg”?"),
        ("#image(\"karta.png\", alt: \"Karta\")", "skriv ”/bilder/karta.png”"),
        ("#let x = json(\"tal.json\")", "skriv uppgifterna i mallen"),
        ("#text(font: \"Granby Sans\")[Hej]", "menade du ”Granby Sans 9”?"),
        ("#text(font: (\"Arial\", \"Source Sans 3\"))[Hej]", "det finns inget typsnitt ”arial”"),
    ] {
        let repository = own(0);
        title(&repository, inner);
        let said = skrivelse(repository.path(), &["kontrollera"]);
        assert_eq!(said.code, 1, "{inner}: {}", said.err);
        assert!(said.err.contains(hint), "{inner}: {}", said.err);
        assert!(said.err.contains("tjänsteskrivelse.typ.j2:3:"), "{inner}: {}", said.err);
        assert!(!said.err.contains("Typst:"), "{inner}: {}", said.err);
    }
}

#[test]
fn what_is_damaged_is_told_by_name() {
    for (path, bytes, rule) in [
        ("mallar/typsnitt/trasig.ttf", &b"nej"[..], "oläsligt-typsnitt"),
        ("mallar/typsnitt/webb.woff2", b"wOF2", "oläsligt-typsnitt"),
        ("mallar/typsnitt/tom.otf", b"", "oläsligt-typsnitt"),
        ("mallar/bilder/vapen.svg", b"<svg", "skadad-bild"),
    ] {
        let repository = own(0);
        repository.write(path, bytes);
        let said = checked(&repository);
        assert_eq!(said.code, 1, "{path}: {}", said.out);
        assert!(said.out.contains(rule) && said.out.contains(path), "{path}: {}", said.out);
    }
    let cut = font(0);
    let repository = own(0);
    repository.write("mallar/typsnitt/halv.otf", &cut[..cut.len() / 2]);
    assert!(checked(&repository).code < 2);
}

/// A sign that only an own font has is printed; one that no font has is told.
#[test]
fn signs_are_taken_from_the_font_that_has_them() {
    let repository = own(0);
    repository.write("ärenden/avrapportering/föredragning.md", "Ett tecken 漢 och åäö.\n");
    let lacking = checked(&repository);
    assert!(lacking.out.contains("saknat-tecken"), "{}", lacking.out);
    repository.write("ärenden/avrapportering/föredragning.md", "Flygande bäckasiner, åäö.\n");
    assert_eq!(checked(&repository).code, 0);
}
