//! Files that were made elsewhere: their pages beside our own, and what is wrong with them.

use std::fmt::Write;

use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

const CASE: &str = "diarienummer: BN-2025-17
rubrik: Svar på motion
datum: 2025-02-14
nämnd: bn
handläggare: ek
handlingar:
  - slag: fil
    titel: Motion om bygglov
    fil: motion.pdf
    textalternativ: Motionen föreslår kortare handläggningstider.
";

/// A PDF with pages of these sizes in points, each with a line in Helvetica that the file does not hold.
pub fn made_elsewhere(sizes: &[(u32, u32)], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> =
        (0..sizes.len()).map(|index| format!("{} 0 R", 4 + 2 * index)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), sizes.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for (index, (width, height)) in sizes.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>",
            5 + 2 * index
        ));
        let text = "BT /F 14 Tf 72 72 Td (Motion) Tj ET";
        objects.push(format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()));
    }
    let mut out = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(
        out,
        "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.into_bytes()
}

fn repository(pdf: &[u8]) -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.write("bygglov/ärende.yaml", CASE);
    repository.write("bygglov/motion.pdf", pdf);
    repository
}

/// A leaf with the words, then the pages in their own orientation; the file itself beside, and a list.
#[test]
fn the_pages_of_a_file_stand_among_ours() {
    let motion = made_elsewhere(&[(595, 842), (842, 595), (300, 400)], "");
    let repository = repository(&motion);
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    let folder = repository.at("ut/bygglov");
    assert_eq!(files(&folder), ["fil.pdf", "motion.pdf", "tillgänglighet.csv"]);
    assert_eq!(std::fs::read(folder.join("motion.pdf")).expect("it is there"), motion);
    let list = std::fs::read_to_string(folder.join("tillgänglighet.csv")).expect("it is there");
    assert_eq!(
        list,
        "\u{feff}Fil;Sidor;Taggad;Språk\r\nfil.pdf;4;ja;sv-SE\r\nmotion.pdf;3;nej;okänt\r\n"
    );
    let pdf = Pdf::read(&folder.join("fil.pdf"));
    insta::assert_snapshot!("fil: taggar", pdf.tags());
    let wide =
        (0..pdf.pages()).map(|page| pdf.page_size(page)).map(|(width, height)| width > height);
    assert_eq!(wide.collect::<Vec<_>>(), [false, false, true, false]);
}

/// Nothing is made when pages that are pictures are not wanted.
#[test]
fn strict_refuses_pages_that_are_pictures() {
    let repository = repository(&made_elsewhere(&[(595, 842)], ""));
    let run = skrivelse(repository.path(), &["bygg", "--strikt"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("fel[fil-som-bild]"), "{}", run.err);
    assert!(!repository.at("ut").exists());
    repository.write(
        "möte/sammanträde.yaml",
        "organ: bn\ndatum: 2025-03-04\ntid: \"08:30\"\nplats: Rummet\npunkter: [{ärende: ../bygglov}]\n",
    );
    assert_eq!(skrivelse(repository.path(), &["bygg", "--strikt"]).code, 1);
    assert!(!repository.at("ut").exists(), "nor is its paket made");
}

#[test]
fn files_that_cannot_be_shown() {
    let locked = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 \
        /O <0000000000000000000000000000000000000000000000000000000000000000> \
        /U <0000000000000000000000000000000000000000000000000000000000000000> >>";
    for (name, pdf) in [
        ("skadad", b"inte en PDF".to_vec()),
        ("låst", made_elsewhere(&[(595, 842)], locked)),
        ("för många sidor", made_elsewhere(&vec![(595, 842); 401], "")),
    ] {
        let repository = repository(&pdf);
        let checked = skrivelse(repository.path(), &["kontrollera"]);
        assert_eq!(checked.err, skrivelse(repository.path(), &["bygg"]).err);
        insta::assert_snapshot!(format!("fil som är {name}"), checked.shown(repository.path()));
        assert!(!repository.at("ut").exists());
    }
    let repository = repository(&made_elsewhere(&[(595, 842)], ""));
    repository.replace(
        "bygglov/ärende.yaml",
        "    textalternativ: Motionen föreslår kortare handläggningstider.\n",
        "",
    );
    repository.replace("bygglov/ärende.yaml", "motion.pdf", "motionen.pdf");
    let run = skrivelse(repository.path(), &["kontrollera"]);
    repository.replace("bygglov/ärende.yaml", "motionen.pdf", "motion.pdf");
    let words = skrivelse(repository.path(), &["kontrollera"]);
    insta::assert_snapshot!("fil som inte finns", run.shown(repository.path()));
    insta::assert_snapshot!("fil utan ord", words.shown(repository.path()));
}
