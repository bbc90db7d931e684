//! Links: where they may lead, and addresses that are links without being marked.

use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::LinkType;
use regex::Regex;

use super::super::rich::Inline;
use super::super::words::plain;
use super::reader::Reader;
use super::run::Run;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// Typst takes no longer address.
const MAX_LENGTH: usize = 8000;

/// Web and e-mail addresses in running text. Letters are those of western Europe: an engine for all of the world's takes
/// longer to make than most texts to read.
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let web = r#"(?i-u:https?://|www\.)[^\s<>"”“\[\]{}|\\]+"#;
    let word = "[0-9A-Za-zÀ-ÖØ-öø-ÿ_]";
    let name = "[0-9A-Za-zÀ-ÖØ-öø-ÿ_.%+-]";
    let part = "[0-9A-Za-zÀ-ÖØ-öø-ÿ_-]";
    Regex::new(&format!(r"{web}|{word}{name}*@{word}{part}*(?:\.{word}{part}*)+")).ok()
});

/// The addresses in a text: where each stands, and where it leads.
pub fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    if !text.contains('@') && !text.contains("://") && !text.contains("www.") {
        return Vec::new();
    }
    let Some(pattern) = &*ADDRESS else { return Vec::new() };
    // It begins a word.
    let begins =
        |at: usize| !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
    pattern
        .find_iter(text)
        .filter(|found| begins(found.start()))
        .map(|found| (found.start(), trimmed(found.as_str())))
        .filter(|(_, address)| {
            address.split_once("://").is_none_or(|(_, host)| !host.is_empty()) && *address != "www"
        })
        .map(|(start, address)| (start..start + address.len(), target(address)))
        .collect()
}

/// An address without the punctuation of the sentence that it stands in.
fn trimmed(address: &str) -> &str {
    let mut rest = address;
    loop {
        let end =
            rest.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*', '_', '–']);
        let unpaired = end.ends_with(')') && end.matches(')').count() > end.matches('(').count();
        let next = if unpaired { &end[..end.len() - 1] } else { end };
        if next.len() == rest.len() {
            return rest;
        }
        rest = next;
    }
}

fn target(address: &str) -> String {
    if address.contains("://") {
        address.to_owned()
    } else if address.contains('@') {
        format!("mailto:{address}")
    } else {
        format!("https://{address}")
    }
}

/// A link that leads nowhere.
pub const LÄNK_LEDER_FEL: Regel = Regel {
    namn: "länk-leder-fel",
    nivå: Nivå::Fast,
    hittar: "En länk som inte leder till en webbadress eller en e-postadress, eller vars adress är för lång.",
    varför: "Den som följer länken kommer ingenstans: handlingen läses utan filerna bredvid.",
    gör: "Skriv hela adressen, som börjar med https://, http:// eller mailto: och är högst 8000 tecken lång, och nämn en bilaga med `{{ bilaga(\"…\") }}`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nSe ⟦[översiktsplanen](granby.example/plan)⟧.\n",
        rätt: "-- föredragning.md --\nSe [översiktsplanen](https://granby.example/plan).\n",
    },
};

/// A link without words.
pub const LÄNK_UTAN_TEXT: Regel = Regel {
    namn: "länk-utan-text",
    nivå: Nivå::Fast,
    hittar: "En länk utan ord.",
    varför: "Den syns inte, och den som lyssnar får inte veta vart den leder.",
    gör: "Skriv inom klamrarna vart länken leder.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nSe ⟦[](https://granby.example/plan)⟧.\n",
        rätt: "-- föredragning.md --\nSe [översiktsplanen](https://granby.example/plan).\n",
    },
};

/// What looks like an image, and is none.
pub const TRASIG_BILD: Regel = Regel {
    namn: "trasig-bild",
    nivå: Nivå::Fast,
    hittar: "Något som ser ut som en bild men inte är det.",
    varför: "Bilden skulle saknas, och det som är skrivet tryckas som det står.",
    gör: "Ge filen ett namn utan mellanslag.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n![Kommunens vapen⟦](⟧kommunens vapen.svg)\n",
        rätt: "-- föredragning.md --\n![Kommunens vapen](../../bilder/logotyp.svg)\n",
    },
};

/// What looks like a link, and is none.
pub const TRASIG_LÄNK: Regel = Regel {
    namn: "trasig-länk",
    nivå: Nivå::Varning,
    hittar: "Något som ser ut som en länk men inte är det.",
    varför: "Det trycks som det står, med klamrar och adress.",
    gör: "Ta bort mellanslagen ur adressen; ska klamrarna synas, skriv `\\[` och `\\]`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nSe [översiktsplanen⟦](⟧https://granby.example/ny plan).\n",
        rätt: "-- föredragning.md --\nSe [översiktsplanen](https://granby.example/ny-plan).\n",
    },
};

impl Reader<'_, '_> {
    /// A link.
    pub fn link(
        &mut self,
        kind: LinkType,
        written: &str,
        text: Vec<Inline>,
        range: Range<usize>,
    ) -> Option<Inline> {
        let mål = match kind {
            LinkType::Email => format!("mailto:{written}"),
            _ => written.replace(' ', "%20"),
        };
        let span = self.span(range);
        if let Some((message, hint)) = refused(&mål) {
            self.faults.push(Diagnostic::new(&LÄNK_LEDER_FEL, message).at(span).hint(hint));
        }
        if is_blank(&text) {
            let hint = "skriv inom klamrarna vart länken leder: [Kommunens webbplats](https://…)";
            let fault = Diagnostic::new(&LÄNK_UTAN_TEXT, "länken har ingen text").at(span);
            self.faults.push(fault.hint(hint));
            return None;
        }
        Some(Inline::Länk { mål, text })
    }

    /// Words that look like a link but did not become one.
    pub fn broken_links(&mut self, words: &Run) {
        for (at, _) in words.text.match_indices("](") {
            let place = words.range(at..at + 2);
            if self.escaped(place.start) || self.escaped(place.start + 1) || self.inside.link {
                continue;
            }
            let opened = words.text[..at].rfind('[').unwrap_or_default();
            if words.text[..opened].ends_with('!') {
                let message = "det som ser ut som en bild är inte en bild";
                let fault = Diagnostic::new(&TRASIG_BILD, message).at(self.span(place));
                self.faults
                    .push(fault.hint("ge filen ett namn utan mellanslag: ![Karta](karta.png)"));
                continue;
            }
            let hint = "en länk skrivs [text](https://…) utan mellanslag i adressen; ska klamrarna synas, skriv \\[ och \\]";
            let message = "det som ser ut som en länk är inte en länk";
            let fault = Diagnostic::new(&TRASIG_LÄNK, message).at(self.span(place));
            self.faults.push(fault.hint(hint));
        }
    }
}

/// Why an address cannot be a target, and what to write.
fn refused(mål: &str) -> Option<(String, String)> {
    if mål.len() > MAX_LENGTH {
        return Some(("länkens adress är för lång".into(), format!("högst {MAX_LENGTH} tecken")));
    }
    let (scheme, rest) = mål.split_once(':').unwrap_or(("", mål));
    let web = rest.strip_prefix("//").is_some_and(|host| !host.is_empty());
    let known = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => web,
        "mailto" => rest.contains('@'),
        _ => false,
    };
    if known {
        return None;
    }
    let hint = if mål.contains('@') && scheme.is_empty() {
        format!("skriv mailto:{mål}")
    } else if scheme.is_empty()
        && rest.contains('.')
        && !rest.starts_with(['.', '/'])
        && !is_file(rest)
    {
        format!("skriv https://{mål}")
    } else {
        "en länk leder till http://, https:// eller mailto:; en bilaga nämns med {{ bilaga(\"…\") }}".to_owned()
    };
    let message = if mål.is_empty() {
        "länken leder ingenstans".to_owned()
    } else {
        format!("länken kan inte leda till ”{mål}”")
    };
    Some((message, hint))
}

fn is_file(path: &str) -> bool {
    [".pdf", ".md", ".yaml", ".csv", ".docx", ".xlsx", ".svg", ".png"]
        .iter()
        .any(|end| path.ends_with(end))
}

fn is_blank(text: &[Inline]) -> bool {
    let mut words = String::new();
    plain(text, &mut words);
    words.trim().is_empty() && !text.iter().any(|part| matches!(part, Inline::Bild(_)))
}
