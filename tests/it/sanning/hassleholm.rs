//! Hässleholm's looks: the head of its letters, and what stands under Bilagor.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::built;

const LAYOUT: &str = "hassleholm";

fn skrivelse(underlag: &str) -> (String, String) {
    let repository = fall(
        HELT,
        &format!(
            "  - slag: tjänsteskrivelse\n{underlag}    avsnitt: [{{rubrik: Ärendet, text: 'Se {{{{ bilaga(\"rapport\") }}}}.'}}]\n  - {{slag: rapport, titel: Läget}}\n"
        ),
    );
    let run = built(&repository, LAYOUT);
    (alla_ord(&papper(&repository, LAYOUT, "tjänsteskrivelse.pdf")).replace('\u{a0}', " "), run.err)
}

#[test]
fn what_is_written_as_beslutsunderlag_stands_there() {
    let (text, said) = skrivelse("    beslutsunderlag: [Ett eget underlag, Bilaga 1 i korthet]\n");
    let own = "Beslutsunderlag • Ett eget underlag • Bilaga 1 i korthet Bilagor • Bilaga 1, Läget";
    assert!(text.contains(own), "{text}");
    assert_eq!(said, "");
}

#[test]
fn no_beslutsunderlag_is_none() {
    let (text, said) = skrivelse("    beslutsunderlag: inget\n");
    assert!(!text.contains("Bilagor") && !text.contains("Läget"), "{text}");
    assert_eq!(said, "");
}

#[test]
fn what_is_not_written_is_the_bilagor() {
    for own in ["", "    beslutsunderlag: auto\n"] {
        let (text, _) = skrivelse(own);
        assert!(
            text.contains("Se Bilaga 1.") && text.contains("Bilagor • Bilaga 1, Läget"),
            "{text}"
        );
    }
}

/// What a reference points at says so itself.
#[test]
fn a_bilaga_bears_its_number() {
    for slag in
        ["rapport", "yttrande", "styrdokument", "formulär", "avrapportering", "protokollsutdrag"]
    {
        let repository = fall(HELT, &format!("  - {{slag: {slag}, titel: Läget, bilaga: 3}}\n"));
        built(&repository, LAYOUT);
        let text = alla_ord(&papper(&repository, LAYOUT, &format!("bilaga-3-{slag}.pdf")));
        assert_eq!(text.matches("Bilaga 3").count(), 1, "{slag}: {text}");
    }
}

/// A long word is broken before it reaches the next fact or leaves the page.
#[test]
fn long_facts_keep_to_their_places() {
    let repository = fall(
        HELT,
        "  - slag: rapport
    titel: Läget
    handlingstyp: Samhällsbyggnadsförvaltningens konsekvensbeskrivning
    fakta: {Förvaltning: Arbetsmarknadsförvaltningen, År: 2025, Nämnd: Bygg, Avdelning: Samhällsbyggnadsförvaltningens}
",
    );
    built(&repository, LAYOUT);
    let pdf = papper(&repository, LAYOUT, "rapport.pdf");
    let glyphs: Vec<_> =
        pdf.glyph_boxes(0).iter().filter(|glyph| !glyph.text.trim().is_empty()).collect();
    let (width, _) = pdf.page_size(0);
    for (index, glyph) in glyphs.iter().enumerate() {
        assert!(glyph.area.x1 < width - 60.0, "{} leaves the page", glyph.text);
        let on_top = glyphs[index + 1..].iter().find(|other| {
            let shared = glyph.area.intersect(other.area);
            let narrower = glyph.area.width().min(other.area.width());
            shared.width() > narrower / 2.0 && shared.height() > 4.0
        });
        assert!(
            on_top.is_none(),
            "{} and {} stand on each other",
            glyph.text,
            on_top.map_or("", |other| &other.text)
        );
    }
}
