//! The sentences of `satser.txt`, read once.

use std::sync::LazyLock;

/// What a hint of Typst begins with there.
const HINT: &str = "hint: ";

/// A sentence of Typst with its Swedish.
#[derive(Debug)]
pub struct Sats {
    /// What Typst says, with gaps.
    pub said: &'static str,
    /// What is wrong.
    pub vad: &'static str,
    /// What to do; empty if the sentence says it.
    pub gör: &'static str,
}

/// What Typst says is wrong.
pub static SATSER: LazyLock<Vec<Sats>> =
    LazyLock::new(|| all().filter(|sats| !sats.said.starts_with(HINT)).collect());

/// What Typst says to do, each with the Swedish of it in `vad`.
pub static RÅD: LazyLock<Vec<Sats>> = LazyLock::new(|| {
    let hints = all().filter_map(|sats| Some(Sats { said: sats.said.strip_prefix(HINT)?, ..sats }));
    hints.collect()
});

fn all() -> impl Iterator<Item = Sats> {
    let groups = include_str!("satser.txt").split("\n\n");
    groups.filter(|group| !group.starts_with('#')).filter_map(|group| {
        let mut lines = group.trim_matches('\n').lines();
        let said = lines.next()?;
        let mut words = lines.map(str::trim);
        Some(Sats { said, vad: words.next()?, gör: words.next().unwrap_or_default() })
    })
}
