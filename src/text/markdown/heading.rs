//! Headings: where they may stand, and at which level.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::super::rich::{Block, Inline};
use super::reader::{Inside, Reader};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// The deepest heading of a text.
const MAX_LEVEL: u8 = 4;

/// An excuse from a rule, written as in YAML.
pub const ANTECKNING_I_TEXT: Regel = Regel {
    namn: "anteckning-i-text",
    nivå: Nivå::Fast,
    hittar: "En anteckning till skrivelse som börjar med # i en text.",
    varför: "I en text gör # en rubrik, så anteckningen skulle tryckas.",
    gör: "Skriv den som `{# skrivelse: av … #}`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦# skrivelse: av enkla-klamrar – citat ur mallen⟧
Mallen säger { plan.planår }.
",
        rätt: r"
-- föredragning.md --
{# skrivelse: av enkla-klamrar – citat ur mallen #}
Mallen säger { plan.planår }.
",
    },
};

/// A heading where none can stand.
pub const RUBRIK_PÅ_FEL_PLATS: Regel = Regel {
    namn: "rubrik-på-fel-plats",
    nivå: Nivå::Fast,
    hittar: "En rubrik i en lista, ett citat eller en fotnot.",
    varför: "Den som lyssnar hittar i texten med hjälp av rubrikerna, så varje rubrik står för sig mellan styckena.",
    gör: "Sätt rubriken på en egen rad utan indrag; ska # synas, skriv `\\#`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n> ⟦# Yttrande⟧\n> Grannarna har inget att invända.\n",
        rätt: r"
-- föredragning.md --
# Yttrande

> Grannarna har inget att invända.
",
    },
};

/// A heading without words.
pub const TOM_RUBRIK: Regel = Regel {
    namn: "tom-rubrik",
    nivå: Nivå::Fast,
    hittar: "En rubrik utan ord.",
    varför: "Den som lyssnar hör att det kommer en rubrik, men inte vilken.",
    gör: "Skriv rubriken efter #, eller ta bort raden.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦#⟧

Grannarna har hörts.
",
        rätt: r"
-- föredragning.md --
# Yttranden

Grannarna har hörts.
",
    },
};

/// A heading at a level that cannot follow.
pub const RUBRIKNIVÅ: Regel = Regel {
    namn: "rubriknivå",
    nivå: Nivå::Fast,
    hittar: "En rubrik på en nivå som texten inte kan ha där.",
    varför: "Nivåerna visar hur texten hänger ihop: hoppas en över ser det ut som om ett avsnitt saknas, och fler än fyra går inte att skilja åt.",
    gör: "Börja med ett enda #, och lägg till högst ett i taget.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
# Beredning

Ansökan kom in i maj.

⟦### Yttranden⟧

Grannarna har hörts.
",
        rätt: r"
-- föredragning.md --
# Beredning

Ansökan kom in i maj.

## Yttranden

Grannarna har hörts.
",
    },
};

impl Reader<'_, '_> {
    /// A heading.
    pub fn heading(&mut self, level: HeadingLevel, range: Range<usize>) -> Option<Block> {
        let outer = self.inside;
        self.inside = Inside { heading: true, ..outer };
        let text = self.inlines();
        self.end();
        self.inside = outer;
        let made = self.made_heading(&text, &range);
        let underlined = !self.source[range.clone()].trim_start().starts_with('#');
        let (depth, span) = (level as u8, self.span(range));
        let fault = self.refused(&text, depth, underlined);
        if self.nested == 0 && !self.inside.footnote {
            self.level = depth;
        }
        if let Some((rule, message, hint)) = fault.filter(|_| !made) {
            self.faults.push(Diagnostic::new(rule, message).at(span).hint(hint));
            // What stands above it is not told to be empty as well.
            return (!text.is_empty()).then_some(Block::Stycke(text));
        }
        Some(Block::Rubrik { depth, text, span })
    }

    /// Why a heading cannot stand where it does: the rule, a message and a hint.
    fn refused(
        &self,
        text: &[Inline],
        depth: u8,
        underlined: bool,
    ) -> Option<(&'static Regel, String, &'static str)> {
        let note = matches!(text.first(), Some(Inline::Ord { text, .. }) if text.starts_with("skrivelse: av"));
        if note {
            let hint = "i en text skrivs den {# skrivelse: av … #}";
            return Some((
                &ANTECKNING_I_TEXT,
                "anteckningen blir en rubrik i texten".to_owned(),
                hint,
            ));
        }
        if self.nested > 0 || self.inside.footnote {
            let message = "en rubrik kan inte stå i en lista, ett citat eller en fotnot";
            let hint = "sätt den på en egen rad utan indrag; ska # synas, skriv \\#";
            return Some((&RUBRIK_PÅ_FEL_PLATS, message.to_owned(), hint));
        }
        if text.is_empty() {
            let hint = "skriv rubriken efter #, eller ta bort raden";
            return Some((&TOM_RUBRIK, "rubriken är tom".to_owned(), hint));
        }
        if depth > MAX_LEVEL {
            let message = format!("rubriken är på nivå {depth}, och texten har högst {MAX_LEVEL}");
            return Some((&RUBRIKNIVÅ, message, "använd färre #"));
        }
        (depth > self.level + 1).then(|| match self.level {
            0 if underlined => (
                &RUBRIKNIVÅ,
                "raden blir en rubrik av strecken under den".to_owned(),
                "ska strecken vara en linje: lägg en tom rad före dem; är det en rubrik: skriv # först på raden, och ta bort strecken",
            ),
            0 => {
                let message = format!("textens första rubrik är på nivå {depth}");
                (&RUBRIKNIVÅ, message, "skriv ett enda #")
            }
            level => (
                &RUBRIKNIVÅ,
                format!("rubriknivån hoppar från {level} till {depth}"),
                "skriv ett # mer än i rubriken ovanför",
            ),
        })
    }
}
