//! Numbers and letters of bilagor, as they are written in every place.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, checked};
use crate::pdf::Pdf;
use crate::support::files;

const BILAGOR: &str = r#"  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: 'Se {{ bilaga("c") | gemen }}, {{ bilaga("b") }}, {{ bilaga("p") }}, {{ bilaga("d") }} och {{ bilaga("n") }}.'
  - {slag: rapport, id: c, titel: Första, bilaga: C}
  - {slag: rapport, id: b, titel: Andra, bilaga: "2 b"}
  - {slag: rapport, id: p, titel: Tredje, bilaga: 8.20, bilagor: [{slag: rapport, titel: Under}, {slag: rapport, titel: Inom, bilaga: 8.20.7}]}
  - {slag: rapport, titel: Fjärde, bilaga: Nej}
  - {slag: formulär, id: d, formulärnamn: Blanketten, bilaga: Bilaga D}
  - {slag: styrdokument, id: n, titel: Femte}
"#;

/// What each is called in its own head and in the lists, and the file that it is.
const NAMN: [(&str, &str, &str); 7] = [
    ("Bilaga C", "Första", "bilaga-c-rapport.pdf"),
    ("Bilaga 2 b", "Andra", "bilaga-2b-rapport.pdf"),
    ("Bilaga 8.20", "Tredje", "bilaga-8-20-rapport.pdf"),
    ("Bilaga 8.20.1", "Under", "bilaga-8-20-1-rapport.pdf"),
    ("Bilaga 8.20.7", "Inom", "bilaga-8-20-7-rapport.pdf"),
    ("Bilaga D", "Blanketten", "bilaga-d-formulär.pdf"),
    ("Bilaga E", "Femte", "bilaga-e-styrdokument.pdf"),
];

#[test]
fn a_bilaga_is_called_what_is_written_in_every_place() {
    let repository = fall(HELT, BILAGOR);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert_eq!(run.err, "", "{layout}");
        let skrivelse =
            alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf")).replace('\u{a0}', " ");
        let said = "Se bilaga C, Bilaga 2 b, Bilaga 8.20, Bilaga D och Bilaga E.";
        assert!(skrivelse.contains(said), "{layout}: {skrivelse}");
        for (number, title, file) in NAMN {
            let listed = format!("{number}, {title}");
            assert!(skrivelse.contains(&listed), "{layout}: {listed}: {skrivelse}");
            let own = alla_ord(&papper(&repository, layout, file));
            assert!(own.contains(number) && own.contains(title), "{layout}: {number}: {own}");
        }
        let unnumbered = alla_ord(&papper(&repository, layout, "rapport.pdf"));
        assert!(!unnumbered.contains("Bilaga"), "{layout}: {unnumbered}");
    }
}

/// Within a paket too, and a letter is no harm to a file system.
#[test]
fn a_paket_and_its_files_have_the_numbers() {
    let motion = "  - slag: tjänsteskrivelse\n    avsnitt: [{rubrik: Ärendet, text: Se bilaga A/1.}]\n  - slag: fil\n    titel: Motionen\n    bilaga: A/1\n    fil: motion.pdf\n    textalternativ: En motion om bygglov.\n";
    let repository = fall(HELT, motion);
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"8:30\"\nplats: Salen\npunkter: [{ärende: ../../ärenden/avrapportering}]\n",
    );
    built(&repository, "uppsala");
    let found = files(&repository.at("ut/layout-uppsala"));
    for file in [
        "avrapportering/bilaga-a-1-fil.pdf",
        "avrapportering/bilaga-a-1-motion.pdf",
        "mars/punkt-1-bilaga-a-1-motion.pdf",
    ] {
        assert!(found.iter().any(|name| name == file), "{file}: {found:?}");
    }
    let paket = Pdf::read(&repository.at("ut/layout-uppsala/mars/handlingar.pdf"));
    assert_eq!(alla_ord(&paket).matches("Bilaga A/1").count(), 2);
}

/// Also where nothing is counted.
#[test]
fn a_number_counts_without_a_tjänsteskrivelse() {
    let repository = fall(
        HELT,
        "  - {slag: rapport, titel: Läget, bilaga: 8, datum: 2027-01-29}\n  - {slag: yttrande, titel: Svaret}\n",
    );
    built(&repository, "stockholm");
    let own = alla_ord(&papper(&repository, "stockholm", "bilaga-8-rapport.pdf"));
    assert!(own.contains("Bilaga 8"), "{own}");
    assert!(!alla_ord(&papper(&repository, "stockholm", "yttrande.pdf")).contains("Bilaga"));
}

/// A late one stands beside the count, and the next go on as they were.
#[test]
fn what_is_squeezed_in_moves_no_other() {
    let numbers = ["", ", bilaga: 2 b", "", ", bilaga: ja"];
    let rapporter = numbers.map(|number| format!("  - {{slag: rapport, titel: Läget{number}}}\n"));
    let repository = fall(
        HELT,
        &format!(
            "  - slag: tjänsteskrivelse\n    avsnitt: [{{rubrik: Ärendet, text: 'Se bilaga 1, bilaga 2, bilaga 2 b och bilaga 3.'}}]\n{}",
            rapporter.concat()
        ),
    );
    built(&repository, "standard");
    let found = files(&repository.at("ut/layout-standard/avrapportering"));
    assert_eq!(
        found[..4],
        [
            "bilaga-1-rapport.pdf",
            "bilaga-2-rapport.pdf",
            "bilaga-2b-rapport.pdf",
            "bilaga-3-rapport.pdf"
        ]
    );
}

/// They would be one in speech, and one file on disk.
#[test]
fn two_that_read_alike_are_told() {
    for (one, other) in [("C", "c"), ("2 b", "2b"), ("8.2", "Bilaga 8.2")] {
        let repository = fall(
            HELT,
            &format!(
                "  - {{slag: rapport, titel: Läget, bilaga: {one}}}\n  - {{slag: yttrande, titel: Svaret, bilaga: {other}}}\n"
            ),
        );
        let said = checked(&repository);
        assert!(
            said.out.contains("ärende.yaml:9:") && said.out.contains("samma-bilagenummer"),
            "{one}: {}",
            said.out
        );
        assert_eq!(said.code, 1);
    }
}

/// ”Bilaga C” is named by itself, not by any word that begins so.
#[test]
fn a_letter_that_is_not_mentioned_is_told() {
    let text = |words: &str| {
        format!(
            "  - slag: tjänsteskrivelse\n    beslutsunderlag: [Reglemente]\n    avsnitt: [{{rubrik: Ärendet, text: {words}}}]\n  - {{slag: rapport, titel: Läget, bilaga: C}}\n"
        )
    };
    assert!(checked(&fall(HELT, &text("Se bilaga centralt."))).out.contains("bilaga-nämns-inte"));
    assert_eq!(checked(&fall(HELT, &text("Se bilaga C."))).out, "");
}

/// Written as it should stand, also within another; the count goes on as it was begun.
#[test]
fn a_count_goes_on_as_it_was_written() {
    let rapport = |own: &str| format!("  - {{slag: rapport, titel: Läget{own}}}\n");
    for (written, expected) in [
        (vec![", bilaga: I", "", ""], vec!["i", "ii", "iii"]),
        (vec![", bilaga: II", ""], vec!["ii", "iii"]),
        (vec![", bilaga: \"02\"", ""], vec!["2", "3"]),
        (vec![", bilaga: ej", ", bilaga: 4"], vec!["4"]),
    ] {
        let text = "  - {slag: tjänsteskrivelse, avsnitt: [{text: Brev}]}\n".to_owned();
        let all: String = written.iter().map(|own| rapport(own)).collect();
        let repository = fall(HELT, &(text + &all));
        built(&repository, "standard");
        let found = files(&repository.at("ut/layout-standard/avrapportering"));
        for number in expected {
            let file = format!("bilaga-{number}-rapport.pdf");
            assert!(found.contains(&file), "{written:?}: {file}: {found:?}");
        }
    }
    let nested = "  - {slag: tjänsteskrivelse, avsnitt: [{text: Brev}]}
  - slag: rapport
    titel: Läget
    bilaga: 8
    bilagor: [{slag: yttrande, titel: A, bilaga: B}, {slag: yttrande, titel: B}, {slag: formulär, titel: C, bilaga: 9}]
";
    let repository = fall(HELT, nested);
    built(&repository, "standard");
    let found = files(&repository.at("ut/layout-standard/avrapportering"));
    for file in ["bilaga-b-yttrande.pdf", "bilaga-c-yttrande.pdf", "bilaga-9-formulär.pdf"] {
        assert!(found.iter().any(|one| one == file), "{file}: {found:?}");
    }
}

/// The bilagor of a letter are those of its case.
#[test]
fn bilagor_of_a_letter_are_counted_with_those_of_the_case() {
    let handlingar = "  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: 'Se bilagorna 1, 2 och 3.'}]
    bilagor: [{slag: rapport, titel: Ett}, {slag: rapport, titel: Två}]
  - {slag: rapport, titel: Tre}
";
    let repository = fall(HELT, handlingar);
    assert_eq!(checked(&repository).out, "");
    built(&repository, "uppsala");
    let found = files(&repository.at("ut/layout-uppsala/avrapportering"));
    assert_eq!(
        found[..3],
        ["bilaga-1-rapport.pdf", "bilaga-2-rapport.pdf", "bilaga-3-rapport.pdf"]
    );
}

/// What a text names in other ways than the program does, and what belongs to others.
#[test]
fn typed_bilagor_are_known_as_people_write_them() {
    let said = |text: &str| {
        let handlingar = format!(
            "  - slag: tjänsteskrivelse\n    avsnitt:\n      - {{rubrik: Ärendet, text: \"Se bilaga 2b. {text}\"}}\n  - {{slag: rapport, titel: Läget, bilaga: 2 b}}\n"
        );
        checked(&fall(HELT, &handlingar)).out
    };
    for text in ["Se bilaga nr 7.", "Se bil. 7.", "Se bilaga (7).", "Se bilagan nummer 7."] {
        assert!(said(text).contains("ärendet har ingen bilaga 7"), "{text}: {}", said(text));
    }
    for text in ["Motionens bilaga 2 och revisorernas bilaga 4.", "Se bilaga (5) till avtalet."] {
        assert_eq!(said(text), "", "{text}");
    }
    // The place is on the line, also after a value.
    let text = "{{ plan.planår | tal }} var året, och {{ plan.planår | tal }} är det, se bilaga 9.";
    let column = said(text).split(':').nth(2).and_then(|column| column.parse::<usize>().ok());
    assert_eq!(column, Some(121), "{}", said(text));
}

/// What has no name of its own is given one.
#[test]
fn a_bilaga_without_a_name_is_given_one() {
    let handlingar = "  - {slag: tjänsteskrivelse, beslutsunderlag: [Reglemente], avsnitt: [{text: Se bilaga 2.}]}
  - {slag: rapport, titel: Ett}
  - {slag: rapport, id: två, titel: Två}
";
    let run = crate::support::skrivelse(fall(HELT, handlingar).path(), &["kontrollera"]);
    assert!(run.err.contains("ge den ett id"), "{}", run.err);
}
