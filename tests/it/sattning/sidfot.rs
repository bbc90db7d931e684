//! The foot of a page has room for the title and for how the kommun is reached, however long they are.

use crate::pdf::Pdf;
use crate::sanning::granby::{LAYOUTS, built, granby, ÄRENDE};
use crate::slump::sidor;
use crate::support::Repository;

/// Papers whose pages stand, lie and do both.
const PAPERS: [(&str, &str); 3] = [
    (
        "rapport",
        "    avsnitt:\n      - {rubrik: Läget, text: \"Stående.\\n\\n```tabell\\nliggande: true\\ndata: |\\n  Enhet;Antal\\n  Norr;2\\n```\\n\\nStående.\"}\n",
    ),
    ("riskanalys", ""),
    ("internkontrollplan", ""),
];

/// Margins that are alike on all sides, of pages that stand and that lie.
const LIKA: &str = "sida:\n  marginal: {vänster: 25mm, höger: 25mm, topp: 25mm, botten: 25mm}\n  liggande: {vänster: 18mm, höger: 18mm, topp: 18mm, botten: 18mm}\n";

/// A folder whose titles have so many words, and whose foot has so many lines in each of its parts.
fn long(words: usize, lines: usize) -> Repository {
    let repository = granby();
    let text = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    let (before, after) = text.split_once("sidfot:").expect("it has a foot");
    let (_, after) = after.split_once("\n\n").expect("the foot ends");
    let rows = |part: &str| {
        let row = |k| format!("    {part} {k}, Förvaltningsgatan {k}\n");
        (1..=lines).map(row).collect::<String>()
    };
    let foot = ["postadress", "besöksadress", "telefon", "epost", "webb", "organisationsnummer"]
        .map(|part| format!("  {part}: |\n{}", rows(part)));
    repository.write("skrivelse.yaml", format!("{before}sidfot:\n{}\n{after}", foot.concat()));
    let title = (1..=words).map(|k| format!("UPPFÖLJNING{k}")).collect::<Vec<_>>().join(" ");
    let papers =
        PAPERS.map(|(slag, more)| format!("\n  - slag: {slag}\n    titel: {title}\n{more}"));
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    let (head, _) = case.split_once("\n  - slag: avrapportering").expect("it has one");
    let head = head.replace("bilaga(\"avrapportering\")", "bilaga(\"rapport\")");
    repository.write(ÄRENDE, head + &papers.concat());
    repository
}

#[test]
fn all_of_it_is_on_the_paper() {
    for (words, lines) in [(3, 1), (3, 5), (60, 1), (60, 5)] {
        let repository = long(words, lines);
        repository.write("mallar/egen/tema.yaml", format!("bas: uppsala\n{LIKA}"));
        for layout in LAYOUTS.into_iter().chain(["egen"]) {
            built(&repository, layout);
            for (number, (slag, _)) in (1..).zip(PAPERS) {
                let paper = format!("ut/layout-{layout}/avrapportering/bilaga-{number}-{slag}.pdf");
                let pdf = Pdf::read(&repository.at(&paper));
                let what = format!("{layout}, {slag}, {words} words, {lines} lines");
                assert_eq!(sidor::wrong(&pdf), Vec::<String>::new(), "{what}");
                assert!(pdf.pages() <= 12, "{what}: {} pages", pdf.pages());
                let pages = 0..pdf.pages();
                let text = pages.map(|page| pdf.page_text_all(page)).collect::<String>();
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let last = format!("organisationsnummer {lines}, Förvaltningsgatan");
                assert!(text.contains(&last) && text.contains(&format!("G{words}")), "{what}");
            }
        }
    }
}

/// Feet that a template has of its own stand below each other, in the letters of a foot.
#[test]
fn own_feet_stand_below_each_other() {
    let repository = granby();
    let mall = "{% extends \"inbyggd/bas/handling.typ.j2\" %}\n{% block utseende %}\n\
                #import \"/lib/sida.typ\": sidräkning\n\
                #let varje(handling) = [Kommunen #h(1fr) #sidräkning(handling.id)]\n\
                #let sida = sida.with(fot: (varje, _ => [Frågor besvaras av växeln.]))\n{% endblock %}\n";
    repository.write("mallar/egen/tema.yaml", "bas: uppsala\n");
    repository.write("mallar/egen/handling.typ.j2", mall);
    built(&repository, "egen");
    let pdf = Pdf::read(&repository.at("ut/layout-egen/avrapportering/tjänsteskrivelse.pdf"));
    let mut rows: Vec<(f64, f64, String)> = Vec::new();
    for glyph in pdf.glyph_boxes(0).iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        let (foot, height) = (glyph.area.y1.round(), glyph.area.height());
        match rows.iter_mut().find(|(own, ..)| (*own - foot).abs() < 3.0) {
            Some((_, tallest, text)) => {
                text.push_str(&glyph.text);
                *tallest = tallest.max(height);
            }
            None => rows.push((foot, height, glyph.text.clone())),
        }
    }
    for text in ["Kommunen1(1)", "Frågorbesvarasavväxeln."] {
        let row = rows.iter().find(|(.., own)| own == text);
        let (_, height, _) = row.unwrap_or_else(|| panic!("no {text} in {rows:?}"));
        assert!(*height < 10.0, "{text} is {height} pt high");
    }
}
