//! Slips that YAML reads without a word: what is dropped, or flows together with what stands above.

use serde_saphyr::granit_parser::ScalarStyle;

use super::brackets::KLAMMER_UTAN_BÖRJAN;
use super::cure::{Cure, Find};
use super::marks::{BULLET, TÄTT_STRECK, is_bullet, is_tight_dash, plain_dashes, spaced_dashes};
use super::signs::HARD_SPACE;
use super::words::Words;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};

/// A value as it stands in the text of its file.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The whole text of the file.
    pub text: &'a str,
    /// The value in it.
    pub span: Span,
}

/// A word that YAML drops.
pub const TAPPAT_ORD: Regel = Regel {
    namn: "tappat-ord",
    nivå: Nivå::Varning,
    hittar: "Ett ord i början av ett värde som börjar med ! eller &.",
    varför: "Ett sådant ord läses som en anvisning till programmet, och kommer inte med i texten.",
    gör: "Sätt hela värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: ⟦!OBS⟧ utebliven tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"!OBS utebliven tillsyn\"\n",
    },
};

/// A colon that touches what comes after it.
pub const TÄTT_KOLON: Regel = Regel {
    namn: "tätt-kolon",
    nivå: Nivå::Varning,
    hittar: "Ett värde som ser ut som en nyckel vars kolon saknar mellanslag efter sig.",
    varför: "Utan mellanslag är det ingen nyckel, och alltihop skrivs ut som text.",
    gör: "Skriv ett mellanslag efter kolonet. Är det text: sätt den inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: ⟦risk:⟧anmälningar blir liggande\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: \"risk: anmälningar blir liggande\"\n",
    },
};

/// The name of a file where what is in it is meant.
pub const FILNAMN_SOM_TEXT: Regel = Regel {
    namn: "filnamn-som-text",
    nivå: Nivå::Varning,
    hittar: "Ett värde som är namnet på en textfil.",
    varför: "Namnet skrivs ut, inte det som står i filen.",
    gör: "Skriv {fil: …} om namnet.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: ⟦handläggningstider.md⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: handläggningstider.md}\n",
    },
};

/// An item of a list that is only more of the text above it.
pub const RAD_FLYTER_IHOP: Regel = Regel {
    namn: "rad-flyter-ihop",
    nivå: Nivå::Fast,
    hittar: "En rad som ser ut som en post i en lista men fortsätter värdet ovanför.",
    varför: "Raderna blir ett enda stycke, med strecket mitt i.",
    gör: "Sätt strecket rakt under det ovanför, eller skriv | efter kolonet och texten på raderna under.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: Anmälningar blir
  ⟦-⟧ liggande
",
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: |
  Anmälningar blir

  - liggande.
",
    },
};

/// Text that YAML takes for a note.
pub const AVKLIPPT_TEXT: Regel = Regel {
    namn: "avklippt-text",
    nivå: Nivå::Varning,
    hittar: "Ett # efter ett värde, utan mellanslag efter sig.",
    varför: "Allt efter # är en anteckning och kommer inte med, men utan mellanslag är det nog text.",
    gör: "Sätt hela värdet inom citattecken, eller skriv ett mellanslag efter # om det är en anteckning.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: Ärende ⟦#12 blir liggande⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: \"Ärende #12 blir liggande\"\n",
    },
};

/// A paragraph that runs on from the one above.
pub const STYCKE_FLYTER_IHOP: Regel = Regel {
    namn: "stycke-flyter-ihop",
    nivå: Nivå::Varning,
    hittar: "Ett stycke efter en tom rad, i ett värde utan | efter kolonet.",
    varför: "Den tomma raden försvinner, så att två stycken blir ett.",
    gör: "Skriv | efter kolonet och låt texten börja på nästa rad.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: Anmälningar blir liggande.

  ⟦Ingen⟧ tillsyn görs.
",
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: |
  Anmälningar blir liggande.

  Ingen tillsyn görs.
",
    },
};

impl<'a> Written<'a> {
    /// It as it stands there.
    pub fn raw(self) -> &'a str {
        &self.text[self.span.range()]
    }

    /// A part of the value, or of what follows it.
    pub fn part(self, start: usize, len: usize) -> Span {
        let start = self.span.range().start + start;
        Span::new(self.span.file, start..start + len)
    }

    /// The lines of the value, each with where it begins.
    fn lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        self.raw().split_inclusive('\n').scan(0, |end, line| {
            let start = *end;
            *end += line.len();
            Some((start, line))
        })
    }

    /// The word before the value that begins with `mark` (`!` or `&`), which is not part of it.
    pub fn dropped(self, mark: char) -> Diagnostic {
        let before = &self.text[..self.span.range().start];
        let start = before.rfind(mark).unwrap_or(before.len());
        let word = self.text[start..].split_whitespace().next().unwrap_or_default();
        let message = format!("”{word}” läses inte som text och kommer inte med");
        Diagnostic::new(&TAPPAT_ORD, message)
            .at(Span::new(self.span.file, start..start + word.len()))
            .hint("sätt hela värdet inom citattecken")
    }

    /// What is hardly meant in a value that has no mark around it, or is written with `>`.
    pub fn slip(self, style: ScalarStyle) -> Option<Diagnostic> {
        match style {
            ScalarStyle::Plain => {
                let list = self.tight_dash().or_else(|| self.bullet()).or_else(|| self.no_item());
                let slip = list.or_else(|| self.closing()).or_else(|| self.tight_colon());
                slip.or_else(|| self.cut()).or_else(|| self.joined())
            }
            ScalarStyle::Folded => self.joined(),
            ScalarStyle::DoubleQuoted => self.escape().or_else(|| self.cut()),
            ScalarStyle::SingleQuoted => self.cut(),
            ScalarStyle::Literal => None,
        }
    }

    /// A dash without a space after it.
    fn tight_dash(self) -> Option<Diagnostic> {
        is_tight_dash(self.raw())
            .then(|| {
                let message = "strecket saknar ett mellanslag efter sig";
                let fault = Diagnostic::new(&TÄTT_STRECK, message).at(self.part(0, 1));
                fault.hint(
                    "skriv ”- ” och sedan texten; ska strecket synas: sätt värdet inom citattecken",
                )
            })
            .map(|fault| self.cured(fault, spaced_dashes))
    }

    /// A mark from Word that begins no item of a list.
    fn bullet(self) -> Option<Diagnostic> {
        let mark = self.raw().chars().next().filter(|_| is_bullet(self.raw()))?;
        let fault = Diagnostic::from(Words::from(BULLET)).at(self.part(0, mark.len_utf8()));
        Some(self.cured(fault, plain_dashes))
    }

    /// A fault with what mends it, if there is one cure.
    fn cured(self, fault: Diagnostic, find: Find) -> Diagnostic {
        match find(self.text, &self.span.range()) {
            Some(cure) => fault.mended(cure.edit(self.span.file, 0)),
            None => fault,
        }
    }

    /// A bracket at the end that the value does not begin with.
    fn closing(self) -> Option<Diagnostic> {
        let raw = self.raw();
        let (open, close) =
            [('[', ']'), ('{', '}')].into_iter().find(|pair| raw.ends_with(pair.1))?;
        let message = format!("här slutar en klammer som inte har börjat: {close}");
        let fault = Diagnostic::new(&KLAMMER_UTAN_BÖRJAN, message);
        let hint = format!(
            "sätt {open} där den ska börja; ska tecknet synas: sätt värdet inom citattecken"
        );
        (!raw.contains(open)).then(|| fault.at(self.part(raw.len() - 1, 1)).hint(hint))
    }

    /// `nyckel:värde`, which is no key with a value.
    pub fn tight_colon(self) -> Option<Diagnostic> {
        let (key, value) = self.raw().split_once(':')?;
        let is_key = key.starts_with(char::is_lowercase)
            && key.chars().all(|c| c.is_alphanumeric() || c == '_');
        let glued = is_key && value.starts_with(char::is_alphanumeric);
        glued.then(|| {
            Diagnostic::new(&TÄTT_KOLON, "kolonet saknar ett mellanslag efter sig")
                .at(self.part(0, key.len() + 1))
                .hint(format!("skriv ”{key}: ” och sedan värdet"))
        })
    }

    /// The same of a key without a value, which cannot be meant.
    pub fn tight_key(self) -> Option<Diagnostic> {
        let fault = self.tight_colon()?;
        let Some(colon) = self.glued_colon() else { return Some(fault) };
        let at = self.span.range().start + colon + 1;
        let cure = Cure::new("sätt ett mellanslag efter kolonet", at..at, " ");
        Some(fault.mended(cure.edit(self.span.file, 0)))
    }

    /// Where the colon stands that such a key has its value after, if no other colon comes after it.
    pub fn glued_colon(self) -> Option<usize> {
        self.tight_colon()?;
        let after = self.text[self.span.range().end..].trim_start();
        self.raw().find(':').filter(|_| !after.starts_with(':'))
    }

    /// A hard space before a key, where it was meant to be indented.
    pub fn hard_indent(self) -> Option<Diagnostic> {
        let mark = self.raw().chars().next().filter(|mark| *mark == '\u{a0}')?;
        Some(Diagnostic::from(Words::from(HARD_SPACE)).at(self.part(0, mark.len_utf8())))
    }

    /// The name of a text file where the file itself is meant.
    pub fn file_name(self) -> Option<Diagnostic> {
        let raw = self.raw();
        let named = [".md", ".txt"].iter().any(|ending| raw.ends_with(ending));
        (named && !raw.contains(char::is_whitespace)).then(|| {
            Diagnostic::new(&FILNAMN_SOM_TEXT, "filens namn skrivs ut, inte det som står i filen")
                .at(self.part(0, raw.len()))
                .hint(format!("skriv {{fil: {raw}}}"))
        })
    }

    /// A line that looks like an item of a list, and is only more of the text above it.
    fn no_item(self) -> Option<Diagnostic> {
        let mut below = self.lines().skip(1).map(|(start, line)| (start + lead(line), line));
        let (start, line) = below.find(|(_, line)| is_item(line.trim_start()))?;
        let mark = line.split_whitespace().next()?;
        let hint = "är det en post i en lista: sätt strecket rakt under det ovanför; är det text: skriv | efter kolonet och texten på raderna under";
        let fault = Diagnostic::new(&RAD_FLYTER_IHOP, "raden flyter ihop med den ovanför");
        Some(fault.at(self.part(start, mark.len())).hint(hint))
    }

    /// What stands after a key or a dash that has no value: a note, or text that begins with `#`. `end`: where the key
    /// or the dash ends.
    pub fn nothing(text: &'a str, file: SourceId, end: usize) -> Option<Diagnostic> {
        Written { text, span: Span::new(file, end..end) }.cut()
    }

    /// What follows after `#` is a note; without a space after the `#` it is probably text.
    fn cut(self) -> Option<Diagnostic> {
        let line = self.text[self.span.range().end..].lines().next()?;
        let note = line.trim_start_matches(' ').trim_end();
        let text = note.strip_prefix('#')?;
        let start = self.raw().len() + lead(line);
        let meant = lead(line) > 0 && !text.is_empty() && !text.starts_with([' ', '#']);
        meant.then(|| {
            let fault = Diagnostic::new(&AVKLIPPT_TEXT, "det som står efter # kommer inte med");
            let is_colour = matches!(text.len(), 3 | 6)
                && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let hint = if self.raw().is_empty() && is_colour {
                format!("skriv färgen inom citattecken: \"{note}\"")
            } else {
                "hör det till texten: sätt värdet inom citattecken; är det en anteckning: skriv ett mellanslag efter #".to_owned()
            };
            fault.at(self.part(start, note.len())).hint(hint)
        })
    }

    /// A paragraph after an empty line, which the line end before it does not part from the one above.
    fn joined(self) -> Option<Diagnostic> {
        let mut rest = self.lines().skip_while(|(_, line)| line.trim().is_empty());
        rest.find(|(_, line)| line.trim().is_empty())?;
        let (start, line) = rest.find(|(_, line)| !line.trim().is_empty())?;
        let word = line.split_whitespace().next()?;
        let fault = Diagnostic::new(&STYCKE_FLYTER_IHOP, "stycket flyter ihop med det ovanför");
        let hint = "skriv | efter kolonet och låt texten börja på nästa rad, så blir styckena kvar";
        Some(fault.at(self.part(start + lead(line), word.len())).hint(hint))
    }
}

/// How many bytes of white space a line begins with.
fn lead(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line begins as an item of a list does: `- ` or `1. `.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with("- ") || number.len() < line.len() && number.starts_with(". ")
}
