//! PDFs that were made elsewhere: what of them cannot be shown is told where the file is named, before any page is set.

use std::fmt::Write;

use crate::sanning::granby::{built, checked, granby};
use crate::support::Repository;

/// A PDF of one page: what its catalog, its page and its resources have besides, its content, and more objects from the
/// sixth on.
fn pdf(catalog: &str, page: &str, resources: &str, content: &str, more: &[&str]) -> String {
    let stream = stream("", content);
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 3 0 R {resources} >> {page} >>"
    );
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>");
    let objects = [
        &catalog,
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        &page,
        &stream,
    ];
    let mut out = "%PDF-1.7\n".to_owned();
    for (index, object) in objects.iter().chain(more).enumerate() {
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    out + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
}

fn stream(dict: &str, content: &str) -> String {
    format!("<< {dict} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// A form that draws this.
fn form(resources: &str, content: &str) -> String {
    stream(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>"),
        content,
    )
}

const MOTION: &str = "BT /F 14 Tf 72 72 Td (Motion) Tj ET";

fn repository(pdf: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/motion/motion.pdf", pdf);
    repository.write(
        "ärenden/motion/ärende.yaml",
        "rubrik: Motion\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\ndiarienummer: BN-2027-00002\nhandlingar:\n  - slag: fil\n    titel: Motion\n    fil: motion.pdf\n    textalternativ: En motion.\n",
    );
    repository
}

/// That it has this fault or warning, and no other but that it is shown as pictures, at the name of the file.
fn told(pdf: &str, rule: &str) {
    let said = checked(&repository(pdf));
    let of_case = said.out.lines().filter(|line| line.starts_with("ärenden/motion/"));
    let found: Vec<&str> = of_case.filter(|line| !line.contains("fil-som-bild")).collect();
    assert_eq!(found.len(), 1, "{rule}: {}", said.out);
    assert!(found[0].starts_with("ärenden/motion/ärende.yaml:9:10:"), "{}", found[0]);
    assert!(found[0].contains(rule), "{rule}: {}", found[0]);
}

/// A field over the page with a text: its own keys, and more objects from the seventh on.
fn field(keys: &str, more: &[&str]) -> String {
    let field = format!("<< /Type /Annot /Subtype /Widget /Rect [72 300 300 330] {keys} >>");
    let more: Vec<&str> = [field.as_str()].into_iter().chain(more.iter().copied()).collect();
    pdf("/AcroForm << /Fields [6 0 R] >>", "/Annots [6 0 R]", ">>", MOTION, &more)
}

#[test]
fn fields_and_notes_without_a_picture_are_told() {
    let own = "/FT /Tx /T (a) /V (Ifyllt)";
    let empty = form("", "/Tx BMC EMC");
    for pdf in [
        field(own, &[]),
        field("/Parent 7 0 R", &["<< /Parent 8 0 R >>", "<< /FT /Tx /V (Ifyllt) >>"]),
        field("/FT /Tx /V 7 0 R", &[&stream("", "Ifyllt")]),
        field(&format!("{own} /AP << /N 7 0 R >>"), &[&empty]),
    ] {
        told(&pdf, "fil-med-anteckningar");
    }
    for slag in ["Stamp", "Text", "FreeText", "Highlight", "Ink"] {
        let note = format!("<< /Type /Annot /Subtype /{slag} /Rect [72 300 300 330] >>");
        told(&pdf("", "/Annots [6 0 R]", ">>", MOTION, &[&note]), "fil-med-anteckningar");
    }
    let drawn = form("/Font << /F 3 0 R >>", "BT /F 12 Tf 2 8 Td (Ifyllt) Tj ET");
    let repository = repository(&field(&format!("{own} /AP << /N 7 0 R >>"), &[&drawn]));
    let said = checked(&repository);
    assert!(!said.out.contains("fil-med-anteckningar"), "{}", said.out);
    built(&repository, "uppsala");
}

#[test]
fn what_uses_itself_is_told() {
    let x = |inner: &str, id: &str| form(&format!("/XObject << /X {id} >>"), inner);
    let pattern = stream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 6 0 R >> >>",
        "/Pattern cs /P scn 0 0 5 5 re f",
    );
    let font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /T 6 0 R >> >> >>";
    let letter = stream("", "9 0 d0 BT /T 1 Tf (a) Tj ET");
    let mask = "<< /SMask << /S /Luminosity /G 7 0 R >> >>";
    let masked = form("/ExtGState << /G 6 0 R >>", "/G gs 0 0 50 50 re f");
    for pdf in [
        pdf("", "", ">> /XObject << /X 6 0 R >>", "/X Do", &[&x("0 0 9 9 re f /X Do", "6 0 R")]),
        pdf(
            "",
            "",
            ">> /XObject << /X 6 0 R >>",
            "/X Do",
            &[&x("/X Do", "7 0 R"), &x("/X Do", "6 0 R")],
        ),
        pdf("", "", ">> /Pattern << /P 6 0 R >>", "/Pattern cs /P scn 0 0 90 90 re f", &[&pattern]),
        pdf("", "", "/T 6 0 R >>", "BT /T 14 Tf (a) Tj ET", &[font, &letter]),
        pdf("", "", ">> /ExtGState << /G 6 0 R >>", "/G gs 0 0 99 99 re f", &[mask, &masked]),
    ] {
        told(&pdf, "skadad-pdf");
    }
    let deep: Vec<String> =
        (0..40).map(|nr| x("0 0 9 9 re f /X Do", &format!("{} 0 R", nr + 7))).collect();
    let deep: Vec<&str> = deep.iter().map(String::as_str).collect();
    told(&pdf("", "", ">> /XObject << /X 6 0 R >>", "/X Do", &deep), "skadad-pdf");
}

/// What is listed beside a form, and not drawn by it, does no harm: many programs write one list for all.
#[test]
fn what_only_lists_itself_is_shown() {
    let x = form("/XObject << /X 6 0 R >> /Font << /F 3 0 R >>", MOTION);
    let pdf = pdf("", "", ">> /XObject << /X 6 0 R >>", "/X Do", &[&x]);
    let repository = repository(&pdf);
    assert_eq!(checked(&repository).code, 0, "{}", checked(&repository).out);
    built(&repository, "uppsala");
}

#[test]
fn a_page_that_reads_as_empty_is_told() {
    for content in ["/Nej Do", "q /Nej Do Q"] {
        told(&pdf("", "", ">>", content, &[]), "sida-går-inte-att-visa");
    }
    let image = stream(
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        "nej",
    );
    let content = format!("{MOTION} 90 0 0 90 0 0 cm /X Do");
    told(&pdf("", "", ">> /XObject << /X 6 0 R >>", &content, &[&image]), "sida-går-inte-att-visa");
    for content in ["", " \n ", "q Q"] {
        let said = checked(&repository(&pdf("", "", ">>", content, &[])));
        assert!(!said.out.contains("sida-går-inte-att-visa"), "{content}: {}", said.out);
    }
}

/// A kommun may allow it: its pages still say what they are.
#[test]
fn a_file_without_words_is_a_fault_that_can_be_lowered() {
    let repository = repository(&pdf("", "", ">>", MOTION, &[]));
    repository.replace("ärenden/motion/ärende.yaml", "    textalternativ: En motion.\n", "");
    let said = checked(&repository);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("ärende.yaml:9:5: fel[fil-utan-text]"), "{}", said.out);
    let text = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    repository.write("skrivelse.yaml", text + "regler: {fil-utan-text: varning}\n");
    assert_eq!(checked(&repository).code, 0);
    built(&repository, "uppsala");
}
