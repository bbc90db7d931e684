//! The words of a text as they stand together on a page.

use skrivelse::text::{Block, Fotnot, Inline, Rich};

/// Without what lines and pages put between words.
pub fn packed(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}'))
        .collect()
}

/// The words of a text in the pieces that stand together on a page, without spaces.
pub fn runs(rich: &Rich) -> Vec<String> {
    let mut runs = Vec::new();
    blocks(&rich.blocks, &mut runs);
    let packed = runs.iter().map(|run| packed(run));
    packed.filter(|run| !run.is_empty()).collect()
}

fn blocks(blocks_: &[Block], runs: &mut Vec<String>) {
    for block in blocks_ {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => line(words, runs),
            Block::Lista { items, .. } => items.iter().for_each(|item| blocks(item, runs)),
            Block::Citat(inner) => blocks(inner, runs),
            Block::Kod { text, .. } => runs.push(text.clone()),
            Block::Tabell(tabell) => {
                let cells = tabell.huvud.iter().chain(tabell.rader.iter().flatten());
                tabell.rubrik.iter().chain(cells).for_each(|words| line(words, runs));
            }
            Block::Diagram(diagram) => diagram.rubrik.iter().for_each(|words| line(words, runs)),
            Block::Streck(_) | Block::Bild(_) => {}
        }
    }
}

/// A line of words; a footnote's number parts it.
fn line(words: &[Inline], runs: &mut Vec<String>) {
    runs.push(String::new());
    parts(words, runs);
}

fn parts(words: &[Inline], runs: &mut Vec<String>) {
    for word in words {
        match word {
            Inline::Ord { text, .. } | Inline::Kod(text, _) => {
                runs.last_mut().expect("a run is open").push_str(text);
            }
            Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
                parts(inner, runs);
            }
            Inline::Fotnot(Fotnot::Ny { text, .. }) => {
                blocks(text, runs);
                runs.push(String::new());
            }
            Inline::Fotnot(_) | Inline::Hänvisning(_) => runs.push(String::new()),
            Inline::Radslut | Inline::Bild(_) => {}
        }
    }
}
