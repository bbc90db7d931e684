//! What Markdown means here, in a short notation of its own.

use std::sync::Arc;

use super::{Files, Words, escape, rad, text};
use crate::diag::{Diagnostic, Sources, Span};
use crate::load::Origin;
use crate::text::csv::INGA_UPPGIFTER;
use crate::text::{Block, Csv, Filled, Fotnot, Inline, Numrering, Rich};

/// Knows one table and one image.
#[derive(Debug)]
struct Known;

impl Files for Known {
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic> {
        if written != "tider.csv" {
            return Err(Diagnostic::new(&INGA_UPPGIFTER, "filen finns inte").at(at));
        }
        Csv::parse(at.file, "Enhet;Antal\nBygglov;12\n")
            .map(Arc::new)
            .map_err(|mut faults| faults.remove(0))
    }

    fn image(&self, written: &str, _: Span) -> Result<String, Diagnostic> {
        Ok(format!("bilder/{written}"))
    }
}

/// The text in the notation, and each fault with the words that it points at.
fn read(
    source: &str,
    reader: fn(&Filled<'_>, &dyn Files, &Words, &mut Vec<Diagnostic>) -> Rich,
) -> (String, Vec<String>) {
    let file = Sources::default().add("text", source);
    let origin = Origin::verbatim(file, 0, source.len());
    let mut faults = Vec::new();
    let words = Words { summa: "Summa".to_owned() };
    let rich = reader(&Filled::verbatim(source, &origin), &Known, &words, &mut faults);
    let pointed = |fault: &Diagnostic| {
        let at = fault.span.map_or("", |span| &source[span.range()]);
        format!("{}: {at}", fault.message)
    };
    (shown(&rich.blocks), faults.iter().map(pointed).collect())
}

fn sound(source: &str) -> String {
    let (shown, faults) = read(source, text);
    assert_eq!(faults, [] as [String; 0], "{source}");
    shown
}

fn faults(source: &str) -> Vec<String> {
    read(source, text).1
}

fn shown(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(" | ")
}

fn block(block: &Block) -> String {
    match block {
        Block::Stycke(words) => inlines(words),
        Block::Rubrik { depth, text, .. } => {
            format!("{} {}", "#".repeat((*depth).into()), inlines(text))
        }
        Block::Lista { numrering, items, .. } => {
            let items: Vec<String> = items.iter().map(|item| shown(item)).collect();
            let mark = numrering.map_or_else(|| "-".to_owned(), Numrering::märke);
            format!("{}({})", mark.trim_end_matches('.'), items.join("; "))
        }
        Block::Citat(inner) => format!("> {}", shown(inner)),
        Block::Kod { text, .. } => format!("kod[{text}]"),
        Block::Streck(_) => "---".to_owned(),
        Block::Bild(bild) => format!("bild[{} {}]", bild.fil, bild.alt),
        Block::Tabell(tabell) => {
            let rows = std::iter::once(&tabell.huvud).chain(&tabell.rader);
            let rows: Vec<String> = rows
                .map(|row| row.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(" "))
                .collect();
            format!("tabell[{}]", rows.join("; "))
        }
        Block::Diagram(diagram) => format!("diagram[{}]", diagram.alt),
    }
}

fn inlines(words: &[Inline]) -> String {
    words.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Ord { text, .. } => text.clone(),
        Inline::Betonat(inner) => format!("*{}*", inlines(inner)),
        Inline::Starkt(inner) => format!("**{}**", inlines(inner)),
        Inline::Kod(text, _) => format!("`{text}`"),
        Inline::Länk { mål, text } => format!("<{} {mål}>", inlines(text)),
        Inline::Bild(bild) => format!("bild[{} {}]", bild.fil, bild.alt),
        Inline::Radslut => "/".to_owned(),
        Inline::Hänvisning(one) => format!("→{}", one.namn),
        Inline::Fotnot(Fotnot::Ny { text, .. }) => format!("^({})", shown(text)),
        Inline::Fotnot(Fotnot::Igen { etikett }) => format!("^{etikett}"),
    }
}

#[test]
fn blocks_and_inlines() {
    assert_eq!(
        sound("Ett *stycke* med **två**\nrader och `kod`.\n\nNästa."),
        "Ett *stycke* med **två** rader och `kod`. | Nästa."
    );
    assert_eq!(sound("# Ett\n\n## Två\n\nText.\n\n# Tre"), "# Ett | ## Två | Text. | # Tre");
    assert_eq!(sound("- a\n  1. b\n  2. c\n- d"), "-(a | 1(b; c); d)");
    assert_eq!(sound("> citat\n\n---\n\nrad\\\nrad"), "> citat | --- | rad/rad");
    assert_eq!(sound("![Karta](karta.svg)"), "bild[bilder/karta.svg Karta]");
    assert_eq!(
        sound("Se:\n![A](a.svg)\n![B](b.svg)\noch *mer*."),
        sound("Se:\n\n![A](a.svg)\n\n![B](b.svg)\n\noch *mer*.")
    );
    assert_eq!(
        faults("**![Karta](karta.svg)**"),
        ["en bild kan inte stå i en länk eller en betoning: ![Karta](karta.svg)"]
    );
    assert_eq!(sound("| a | b |\n|---|---|\n| 1 | *2* |"), "tabell[a b; 1 *2*]");
}

#[test]
fn fenced_blocks() {
    assert_eq!(
        sound("```tabell\nfil: tider.csv\nsumma: kolumner\n```"),
        "tabell[Enhet Antal; Bygglov 12; Summa 12]"
    );
    assert_eq!(
        sound("```diagram\nrubrik: Lov\ndata: |\n  Månad;Antal\n  Maj;3\n  Juni;\n```"),
        "diagram[Stapeldiagram: Lov. Maj 3, juni uppgift saknas.]"
    );
    assert_eq!(sound("```\nsom *den* står\n```"), "kod[som *den* står]");
    assert_eq!(faults("```tabell\nfil: tder.csv\n```"), ["filen finns inte: tder.csv"]);
}

/// Addresses are links without being marked, and the sentence's full stop is not part of them.
#[test]
fn addresses_become_links() {
    assert_eq!(
        sound("Skriv till ida@granby.example."),
        "Skriv till <ida@granby.example mailto:ida@granby.example>."
    );
    assert_eq!(
        sound("Se (www.granby.example/lov)."),
        "Se (<www.granby.example/lov https://www.granby.example/lov>)."
    );
    assert_eq!(sound("[Mer](https://granby.example)"), "<Mer https://granby.example>");
}

#[test]
fn a_footnote_stands_where_it_is_referred_to() {
    assert_eq!(sound("Tid[^t] och mer[^t].\n\n[^t]: I *dagar*."), "Tid^(I *dagar*.) och mer^t.");
    assert_eq!(faults("Tid.[^x]"), ["fotnoten ”x” har ingen text: [^x]"]);
    assert_eq!(faults("Tid.\n\n[^t]: Dagar."), ["ingenting hänvisar till fotnoten ”t”: [^t]:"]);
    assert_eq!(
        faults("# Tid[^t]\n\n[^t]: Dagar."),
        ["en rubrik kan inte ha fotnoter: [^t]", "ingenting hänvisar till fotnoten ”t”: [^t]:"]
            [..1]
    );
}

/// What Markdown would drop or change in silence.
#[test]
fn nothing_is_lost_in_silence() {
    assert_eq!(faults("a <b>c</b>"), ["HTML kan inte användas i en text: <b>"]);
    assert_eq!(
        faults("| a | b |\n|---|---|\n| 1 | 2 | 3 |"),
        ["raden har 3 celler, men tabellen har 2 kolumner: 3"]
    );
    assert_eq!(faults("## Två"), ["textens första rubrik är på nivå 2: ## Två"]);
    assert_eq!(
        faults("Stycket\n- fortsätter"),
        ["”-” först på raden börjar en lista mitt i ett stycke: -"]
    );
    assert_eq!(faults("- En\n  - Två\n\n- Tre"), [""; 0]);
    assert_eq!(faults("1. En\n  - Två\n2. Tre"), ["listan kommer utanför punkten ovanför: -"]);
    assert_eq!(faults("1. En\n   - Två\n2. Tre"), [""; 0]);
    assert_eq!(faults("![](karta.svg)"), ["bilden saknar alternativtext: ![](karta.svg)"]);
    assert_eq!(faults("[lov](lov.pdf)"), ["länken kan inte leda till ”lov.pdf”: [lov](lov.pdf)"]);
}

/// Lines that were more where they were copied from.
#[test]
fn what_a_line_was_is_told() {
    for (source, expected) in [
        ("• ett\n• två", "”•” först på raden gör ingen lista: •"),
        ("Två:\n  o\tett\n  o\ttvå", "”o” först på raden gör ingen lista: o"),
        ("– ett\n– två", "”–” först på raden gör ingen lista: –"),
        ("b) ett\nd) två", "”b)” först på raden gör ingen lista: b)"),
        ("(a) ett\n(c) tre", "”(a)” först på raden gör ingen lista: (a)"),
        ("Enligt\n§ 1 ett\n§ 2 två", "paragraferna flyter ihop: §"),
        ("Kvartal\tBeslut\nFörsta\t31", "raderna med tabbtecken är ingen tabell: K"),
        ("#Rubrik", "raden börjar med # men är ingen rubrik: #"),
        ("´´´tabell\nfil: a.csv\n´´´", "´´´ börjar ingen tabell: ´´´"),
        ("| a | b |\n| 1 | 2 |", "raderna med | är ingen tabell: |"),
    ] {
        assert_eq!(faults(source), [expected], "{source}");
    }
    for chance in
        ["En rad\n– ett inskott – mitt i", "i) är den första", "Ett\ttecken", "#12", "\\#Rubrik"]
    {
        assert_eq!(faults(chance), [""; 0], "{chance}");
    }
}

/// A rad is one line, however it begins.
#[test]
fn a_rad_is_never_a_block() {
    for (source, expected) in [
        ("1. Utreda frågan", "1. Utreda frågan"),
        ("- minus", "- minus"),
        ("# 12", "# 12"),
        ("> 5 dagar", "> 5 dagar"),
        ("två\nrader *och* mer", "två/rader *och* mer"),
        ("    indragen", "indragen"),
        ("``` kod", "``` kod"),
    ] {
        let (shown, faults) = read(source, rad);
        assert_eq!((shown.as_str(), faults), (expected, vec![]), "{source}");
    }
    assert_eq!(read("Tid[^t]", rad).1, ["en rad kan inte ha fotnoter: [^t]"]);
}

proptest::proptest! {
    /// A value that is escaped for Markdown is read as the words that it is; an address may be a link.
    #[test]
    fn an_escaped_value_is_only_words(text in "\\PC{1,30}|[\\\\`*_{}\\[\\]()<>#+.!|~&=:@\\- a1-]{1,30}") {
        // These are told of, wherever they come from.
        proptest::prop_assume!(!text.trim_start().starts_with(['•', '·', '▪', '‣', '◦']));
        let source = escape(&text);
        let origin = Origin::verbatim(Sources::default().add("text", &*source), 0, source.len());
        let mut faults = Vec::new();
        let words = Words { summa: String::new() };
        let rich = super::text(&Filled::verbatim(&source, &origin), &Known, &words, &mut faults);
        proptest::prop_assert_eq!(faults, Vec::new());
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        proptest::prop_assert_eq!(words(&rich.text()), words(&text));
    }
}
