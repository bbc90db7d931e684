//! Footnotes and references to them, as they are met.

use std::ops::Range;

use super::super::rich::{Fotnot, Inline};
use super::footnotes::{Note, key};
use super::reader::{Inside, Reader};
use super::run::Run;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A footnote that says nothing.
pub const TOM_FOTNOT: Regel = Regel {
    namn: "tom-fotnot",
    nivå: Nivå::Fast,
    hittar: "En fotnot utan ord efter kolonet.",
    varför: "Läsaren skulle gå till sidans fot och inte hitta något.",
    gör: "Skriv fotnotens text efter kolonet.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

⟦[^tid]:⟧
",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.
",
    },
};

/// Two footnotes of one name.
pub const DUBBEL_FOTNOT: Regel = Regel {
    namn: "dubbel-fotnot",
    nivå: Nivå::Fast,
    hittar: "Två fotnoter med samma namn i en text.",
    varför: "Det går inte att veta vilken av dem som menas.",
    gör: "Ge den ena ett annat namn, och skriv det också där den hör hemma.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.

⟦[^tid]:⟧ Helgdagar räknas med.
",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid][^helg]

[^tid]: Från det att ansökan är komplett.

[^helg]: Helgdagar räknas med.
",
    },
};

/// A footnote where none can stand.
pub const FOTNOT_PÅ_FEL_PLATS: Regel = Regel {
    namn: "fotnot-på-fel-plats",
    nivå: Nivå::Fast,
    hittar: "En fotnot i en rad, en rubrik, en länk eller en annan fotnot.",
    varför: "En fotnot läses efter det stycke som den hör till; på andra ställen skulle den komma fel.",
    gör: "Sätt fotnoten i stycket, eller skriv uppgiften i texten.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
# Tider⟦[^tid]⟧

Tiden räknas i dagar.

[^tid]: Från det att ansökan är komplett.
",
        rätt: r"
-- föredragning.md --
# Tider

Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.
",
    },
};

/// A footnote whose name is not one word.
pub const FOTNOTSNAMN: Regel = Regel {
    namn: "fotnotsnamn",
    nivå: Nivå::Fast,
    hittar: "En fotnot vars namn har mellanslag.",
    varför: "Ett namn med mellanslag är ingen fotnot, och skulle tryckas som det står.",
    gör: "Skriv namnet i ett ord, både i texten och vid fotnoten.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nTiden räknas i dagar.⟦[^lång tid]⟧\n",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.
",
    },
};

/// A reference to a footnote that is not there.
pub const FOTNOT_UTAN_TEXT: Regel = Regel {
    namn: "fotnot-utan-text",
    nivå: Nivå::Fast,
    hittar: "En hänvisning till en fotnot som inte finns.",
    varför: "Hänvisningen skulle tryckas som den står, med klamrarna.",
    gör: "Skriv `[^namn]: …` på en egen rad efter stycket, med fotnotens namn; ska klamrarna synas, skriv `\\[`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nTiden räknas i dagar.⟦[^tid]⟧\n",
        rätt: r"
-- föredragning.md --
Tiden räknas i dagar.[^tid]

[^tid]: Från det att ansökan är komplett.
",
    },
};

impl Reader<'_, '_> {
    /// The text of a footnote.
    pub fn footnote(&mut self, label: &str, range: Range<usize>) {
        let marker = range.start..(range.start + label.len() + "[^]:".len()).min(range.end);
        let outer = self.inside;
        self.inside = Inside { footnote: true, ..outer };
        let text = self.blocks().blocks;
        self.inside = outer;
        let span = self.span(marker);
        if text.is_empty() {
            let message = format!("fotnoten ”{label}” är tom");
            let fault = Diagnostic::new(&TOM_FOTNOT, message).at(span);
            self.faults.push(fault.hint("skriv dess text efter kolonet"));
        }
        let note = Note { label: label.to_owned(), text, span };
        if let Err(first) = self.footnotes.add(note) {
            let message = format!("fotnoten ”{label}” har två texter");
            let fault = Diagnostic::new(&DUBBEL_FOTNOT, message).at(span);
            self.faults
                .push(fault.related(first, "första gången här").hint("ge den ena ett annat namn"));
        }
    }

    /// A reference to a footnote; its text comes when all of the text is read.
    pub fn reference(&mut self, label: &str, range: Range<usize>) -> Option<Inline> {
        let refused = match self.inside {
            Inside { footnote: true, .. } => Some("en fotnot"),
            Inside { heading: true, .. } => Some("en rubrik"),
            Inside { link: true, .. } => Some("en länk"),
            _ => None,
        };
        self.footnotes.refer(label, refused.is_none());
        if let Some(place) = refused {
            let message = format!("{place} kan inte ha fotnoter");
            let fault = Diagnostic::new(&FOTNOT_PÅ_FEL_PLATS, message).at(self.span(range));
            self.faults.push(fault.hint("sätt fotnoten i stycket, eller skriv uppgiften i texten"));
            return None;
        }
        Some(Inline::Fotnot(Fotnot::Igen { etikett: key(label) }))
    }

    /// References to footnotes without a text, which Markdown leaves as words.
    pub fn undefined_footnotes(&mut self, words: &Run) {
        for (at, _) in words.text.match_indices("[^") {
            let Some(length) = words.text[at..].find(']') else { continue };
            let place = words.range(at..at + length + 1);
            if length == 2 || self.escaped(place.start) || self.escaped(place.end - 1) {
                continue;
            }
            let label = &words.text[at + 2..at + length];
            let fault = self.undefined(label);
            self.faults.push(fault.at(self.span(place)));
        }
    }

    /// Why what looks like a reference is none.
    fn undefined(&self, label: &str) -> Diagnostic {
        if self.inside.rad {
            return Diagnostic::new(&FOTNOT_PÅ_FEL_PLATS, "en rad kan inte ha fotnoter")
                .hint("skriv uppgiften i raden, eller sätt fotnoten i ett fält som är en text");
        }
        if label.contains(' ') {
            let message = format!("fotnotens namn ”{label}” har mellanslag");
            return Diagnostic::new(&FOTNOTSNAMN, message)
                .hint("skriv namnet i ett ord, både här och vid texten");
        }
        let hint = format!(
            "skriv den på en egen rad efter stycket: [^{label}]: …; ska klamrarna synas, skriv \\["
        );
        Diagnostic::new(&FOTNOT_UTAN_TEXT, format!("fotnoten ”{label}” har ingen text")).hint(hint)
    }
}
