//! Files from other programs: what an ordinary viewer shows is printed, or the file is refused.

use super::granby::{checked, granby, ÄRENDE};
use crate::filer::made_elsewhere;
use crate::support::Repository;

fn with_file(pdf: &[u8]) -> Repository {
    let repository = granby();
    repository.write(
        ÄRENDE,
        "diarienummer: BN-2027-1\nrubrik: Motion\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nhandlingar:\n  - {slag: fil, \
         titel: Motion, fil: motion.pdf, textalternativ: Motionen.}\n",
    );
    repository.write("ärenden/avrapportering/motion.pdf", pdf);
    repository
}

#[test]
fn a_pdf_that_is_not_whole_is_damaged() {
    let whole = made_elsewhere(&[(595, 842), (595, 842)], "");
    let text = String::from_utf8(whole.clone()).expect("it is plain");
    let without_contents = text.replacen("5 0 obj\n", "5 0 obj\nnull\nendobj\n99 0 obj\n", 1);
    let fewer = text.replace("/Count 2", "/Count 3");
    assert!(!checked(&with_file(&whole)).out.contains("fel["));
    let halves = [2, 3].map(|part| whole[..whole.len() * (part - 1) / part].to_vec());
    for broken in halves.into_iter().chain([
        whole[..whole.len() - 8].to_vec(),
        without_contents.into_bytes(),
        fewer.into_bytes(),
    ]) {
        let said = checked(&with_file(&broken)).out;
        assert!(said.contains("fel[skadad-pdf]"), "{said}");
    }
}

#[test]
fn what_lies_over_a_page_and_is_not_drawn_is_told() {
    let rect = "/Rect [72 72 200 100]";
    for (notes, told) in [
        (format!("<< /Type /Annot /Subtype /FreeText {rect} /Contents (OBS) >>"), true),
        (format!("<< /Type /Annot /Subtype /Highlight {rect} >>"), true),
        (format!("<< /Type /Annot /Subtype /Widget /FT /Tx /V (Kim Lind) {rect} >>"), true),
        (format!("<< /Type /Annot /Subtype /Widget /FT /Btn /AS /Ja {rect} >>"), true),
        (format!("<< /Type /Annot /Subtype /Widget /FT /Tx {rect} >>"), false),
        (format!("<< /Type /Annot /Subtype /Link {rect} >>"), false),
        (format!("<< /Type /Annot /Subtype /FreeText /F 2 {rect} >>"), false),
    ] {
        let pdf = String::from_utf8(made_elsewhere(&[(595, 842)], "")).expect("it is plain");
        let pdf = pdf.replacen("/MediaBox", &format!("/Annots [{notes}] /MediaBox"), 1);
        let said = checked(&with_file(pdf.as_bytes())).out;
        assert_eq!(said.contains("fel[fil-med-anteckningar]"), told, "{notes}: {said}");
    }
}

#[test]
fn a_text_that_is_none_is_refused() {
    for bytes in [
        &b"{\\rtf1\\ansi Anm\\'e4lningar}"[..],
        b"PK\x03\x04\x14\0word/document.xml",
        b"<html><body>Text</body></html>",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ] {
        let repository = granby();
        repository.write("ärenden/avrapportering/föredragning.md", bytes);
        let said = checked(&repository).out;
        assert!(said.contains("ärende.yaml") && said.contains("fel[inte-ren-text]"), "{said}");
    }
}

#[test]
fn all_swedish_letters_of_a_mac_are_read() {
    let words = "Första;Antal\nÅre;1\nÄlvsborg;2\nÖvrigt;3\nMånad;4\nUtvärdering;5\n";
    let mac = words.chars().map(|sign| match sign {
        'å' => 0x8C,
        'ä' => 0x8A,
        'ö' => 0x9A,
        'Å' => 0x81,
        'Ä' => 0x80,
        'Ö' => 0x85,
        plain => u8::try_from(plain).expect("it is plain"),
    });
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", "```tabell\nfil: mac.csv\n```\n");
    repository.write("ärenden/avrapportering/mac.csv", mac.collect::<Vec<u8>>());
    super::granby::built(&repository, "standard");
    let paper = super::granby::read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    for word in words.split(['\n', ';']).filter(|word| word.len() > 1) {
        assert!(paper.contains(word), "{word} is not in {paper}");
    }
    repository.write("ärenden/avrapportering/mac.csv", b"F\x94rsta;Antal\nM\x86nad;4\n");
    assert!(checked(&repository).out.contains("fel[inte-utf8]"));
}
