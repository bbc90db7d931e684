//! Sentences with gaps, as they are read and as they are written.

use super::slag;

/// What stands in the gaps `{}` of a pattern, if a sentence is made after it.
pub fn gaps<'s>(pattern: &str, said: &'s str) -> Option<Vec<&'s str>> {
    let mut parts = pattern.split("{}");
    let mut rest = said.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    let parts: Vec<&str> = parts.collect();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        let end = if is_last { rest.strip_suffix(part)?.len() } else { rest.find(part)? };
        found.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(found)
}

/// A sentence with its gaps filled: `{0}` with the first of what was found as it stands, without quotation marks;
/// `{0:slag}` with the Swedish of the kinds that it names. None if one of these has no Swedish.
pub fn filled(sentence: &str, found: &[&str]) -> Option<String> {
    let mut out = sentence.to_owned();
    for (index, gap) in found.iter().enumerate() {
        let plain = gap.trim_matches(['"', '`']);
        out = out.replace(&format!("{{{index}}}"), plain);
        let marked = format!("{{{index}:slag}}");
        if out.contains(&marked) {
            out = out.replace(&marked, &slag::alla(gap)?);
        }
    }
    Some(out)
}
