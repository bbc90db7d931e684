//! What a rule is.

/// How grave what a rule finds is, before a kommun says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nivå {
    /// A fault that no `regler:` changes: there is nothing to make a paper of.
    Fast,
    /// A fault.
    Fel,
    /// A warning.
    Varning,
    /// A piece of advice.
    Råd,
    /// Nothing, until a kommun asks for it.
    Av,
}

/// A rule: what it finds and why, told to the one who met it.
///
/// It stands as a constant beside the function that finds what it is about, and is listed by its room. All that is
/// said of it comes from here: `skrivelse regler`, `docs/regler.md`, and the names that `regler:` and comments take.
#[derive(Debug, PartialEq, Eq)]
pub struct Regel {
    /// Its name, in messages, `regler:` and comments: small letters and hyphens.
    pub namn: &'static str,
    /// How grave what it finds is.
    pub nivå: Nivå,
    /// What it finds: a sentence in Swedish.
    pub hittar: &'static str,
    /// Why that matters: a sentence or two.
    pub varför: &'static str,
    /// What to write instead: a sentence.
    pub gör: &'static str,
    /// What it finds, and what it has nothing to say of.
    pub exempel: Exempel,
}

/// An example of a rule, run by a test.
///
/// It is laid over the folder that `skrivelse ny` makes, whose case has a diarienummer. A line `-- name --` begins
/// a file: one of the folder when its name is enough to tell which, else a path from the folder. A line `…` stands
/// for what the folder's file has besides: in YAML the keys that are not written, else the whole text. What the rule
/// points at stands between ⟦ and ⟧. The good example is laid over the faulty one, and so
/// has only the files that are otherwise: `…` in one that the folder does not have stands for what the faulty one
/// writes, and `-- name → new name --` for a file that is only called otherwise. That of a command stands for itself.
#[derive(Debug, PartialEq, Eq)]
pub enum Exempel {
    /// Found by `kontrollera` and `bygg`.
    Filer {
        /// What gives exactly this rule, at the marked places.
        fel: &'static str,
        /// What gives nothing.
        rätt: &'static str,
    },
    /// The same, but found on the finished pages: by `bygg` and by `kontrollera --sidor`.
    Sidor {
        /// What gives exactly this rule, at the marked places.
        fel: &'static str,
        /// What gives nothing.
        rätt: &'static str,
    },
    /// Found by another command; what is written after `skrivelse`, in that folder. Of several lines, each a
    /// command, the last is meant. Files that follow are laid over the folder first.
    Kommando {
        /// What gives exactly this rule.
        fel: &'static str,
        /// What gives nothing.
        rätt: &'static str,
    },
    /// None, since text cannot show it; why that is so.
    Ingen(&'static str),
}

impl Regel {
    /// Whether a kommun can give it another level, or excuse a place.
    pub fn kan_ändras(&self) -> bool {
        self.nivå != Nivå::Fast
    }

    /// Whether it is found on the finished pages only.
    pub fn är_om_sidor(&self) -> bool {
        matches!(self.exempel, Exempel::Sidor { .. })
    }
}
