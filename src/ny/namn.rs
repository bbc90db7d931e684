//! Names as ids and files.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A name without letters and digits.
pub const OMÖJLIGT_FILNAMN: Regel = Regel {
    namn: "omöjligt-filnamn",
    nivå: Nivå::Fast,
    hittar: "Ett namn utan bokstäver och siffror, på något som ska få en fil eller en mapp.",
    varför: "Filen får sitt namn efter det.",
    gör: "Skriv ett namn med bokstäver.",
    exempel: Exempel::Kommando { fel: "ny risk ?", rätt: "ny risk Mutor" },
};

/// A name in small letters, digits and hyphens.
pub fn id(namn: &str) -> Result<String, Diagnostic> {
    let words = namn.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if id.is_empty() {
        let message = format!("”{namn}” går inte att göra ett filnamn av");
        let fault = Diagnostic::new(&OMÖJLIGT_FILNAMN, message);
        return Err(
            fault.hint("ge det ett namn med bokstäver, till exempel ”Långa handläggningstider”")
        );
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn a_name_becomes_letters_digits_and_hyphens() {
        assert_eq!(
            id("Långa handläggningstider (BN)!").as_deref(),
            Ok("långa-handläggningstider-bn")
        );
        assert_eq!(id("../ut: 2026").as_deref(), Ok("ut-2026"));
        assert_eq!(
            id("–").map_err(|fault| fault.message),
            Err("”–” går inte att göra ett filnamn av".to_owned())
        );
    }
}
