//! Bilagor of the case, and of its handlingar.

use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

const ÄRENDE: &str = "\
diarienummer: BN-2025-17
rubrik: Bygglov under året
datum: 2025-02-14
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: 'Se {{ bilaga(\"tider\") | gemen }}, {{ bilaga(\"metod\") | gemen }} och bilaga 1.'}]
  - {slag: rapport, titel: Läget}
  - slag: rapport
    id: tider
    titel: Tider
    bilagor:
      - {slag: rapport, id: metod, titel: Metoden}
      - {slag: yttrande, titel: Svaret, bilagor: [{slag: rapport, titel: Brevet}]}
  - {slag: styrdokument, titel: Riktlinjen, bilaga: nej, bilagor: {slag: formulär, titel: Blanketten, bilaga: 4}}
";

fn built() -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.write("bygglov/ärende.yaml", ÄRENDE);
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    repository
}

fn text(repository: &Repository, paper: &str) -> String {
    Pdf::read(&repository.at(&format!("ut/bygglov/{paper}"))).text()
}

/// Within a bilaga the count begins anew, after the number of what they belong to.
#[test]
fn bilagor_of_a_bilaga_are_numbered_within_it() {
    let repository = built();
    assert_eq!(
        files(&repository.at("ut/bygglov")),
        [
            "bilaga-1-rapport.pdf",
            "bilaga-2-1-rapport.pdf",
            "bilaga-2-2-1-rapport.pdf",
            "bilaga-2-2-yttrande.pdf",
            "bilaga-2-rapport.pdf",
            "bilaga-4-formulär.pdf",
            "styrdokument.pdf",
            "tjänsteskrivelse.pdf",
        ]
    );
    assert!(text(&repository, "bilaga-2-2-1-rapport.pdf").contains("Bilaga 2.2.1"));
    let skrivelse = text(&repository, "tjänsteskrivelse.pdf");
    assert!(skrivelse.contains("Se bilaga 2, bilaga 2.1 och bilaga 1."), "{skrivelse}");
    let listed: Vec<&str> =
        skrivelse.lines().skip_while(|line| *line != "Beslutsunderlag").skip(1).take(8).collect();
    let names = [
        "Tjänsteskrivelse",
        "Läget",
        "Tider",
        "Metoden",
        "Svaret",
        "Brevet",
        "Riktlinjen",
        "Blanketten",
    ];
    for (line, name) in listed.iter().zip(names) {
        assert!(line.contains(name), "{name} is not in {line}");
    }
}

/// What has bilagor of its own lists those, and not theirs.
#[test]
fn a_handling_lists_its_own_bilagor() {
    let repository = built();
    let listed = |paper: &str| -> Vec<String> {
        let text = text(&repository, paper);
        let from = text.lines().skip_while(|line| *line != "Bilagor").skip(1);
        from.map(str::to_owned).collect()
    };
    let rapport = listed("bilaga-2-rapport.pdf");
    assert!(rapport[0].contains("Bilaga 2.1, Metoden"), "{rapport:?}");
    assert!(rapport[1].contains("Bilaga 2.2, Svaret"), "{rapport:?}");
    assert!(!rapport.join(" ").contains("Brevet"));
    assert!(listed("styrdokument.pdf")[0].contains("Bilaga 4, Blanketten"));
    assert_eq!(listed("bilaga-1-rapport.pdf"), [] as [String; 0]);
}

#[test]
fn two_bilagor_with_one_number_are_a_fault() {
    let repository = Repository::of("samples/fel/grund");
    repository.write("bygglov/ärende.yaml", ÄRENDE.replace("bilaga: 4", "bilaga: 2"));
    let run = skrivelse(repository.path(), &["kontrollera"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("fel[samma-bilagenummer]: två bilagor har samma nummer"),
        "{}",
        run.err
    );
}
