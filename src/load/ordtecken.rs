//! Characters that steer Word, and those of its own fonts: what each is, and what to write for it.

/// Such a character.
pub struct Ordtecken {
    /// What it is called.
    pub namn: &'static str,
    /// What to do about it.
    pub gör: &'static str,
    /// What it becomes, if that can be only one.
    pub blir: Option<&'static str>,
}

impl Ordtecken {
    fn new(namn: &'static str, gör: &'static str) -> Self {
        Self { namn, gör, blir: None }
    }

    fn blir(self, blir: &'static str) -> Self {
        Self { blir: Some(blir), ..self }
    }
}

/// What a character at `offset` of a text is, if it is one of Word's.
pub fn ordtecken(text: &str, offset: usize, character: char) -> Option<Ordtecken> {
    let after = &text[offset + character.len_utf8()..];
    let at_end = text[..offset].trim().is_empty() || after.trim().is_empty();
    Some(match character {
        '\u{1}' | '\u{8}' | '\u{fffc}' => Ordtecken::new(
            "platsen för en bild i Word",
            "ta bort tecknet; ska bilden vara med: skriv ![vad den visar](bild.png)",
        ),
        '\u{2}' => Ordtecken::new(
            "numret på en fotnot i Word",
            "skriv [^1] i stället, och [^1]: med fotnotens text på en egen rad",
        ),
        '\u{5}' => Ordtecken::new("en kommentar i Word", "ta bort tecknet"),
        '\u{7}' => Ordtecken::new(
            "slutet på en cell i Word",
            "ta bort tecknet; var det en tabell: skriv | mellan cellerna, och |---|---| under rubrikerna",
        ),
        '\u{c}' if at_end => page().blir(""),
        '\u{c}' => page(),
        '\u{13}'..='\u{15}' => Ordtecken::new(
            "en fältkod från Word",
            "ta bort koden, och skriv det som fältet visade med ord",
        ),
        '\u{1e}' => Ordtecken::new(
            "Words hårda bindestreck",
            "skriv ett vanligt bindestreck i stället: tangenten -",
        )
        .blir("\u{2011}"),
        '\u{1f}' => {
            Ordtecken::new("Words mjuka bindestreck", "ta bort det: orden avstavas av sig själva")
                .blir("")
        }
        '\u{e000}'..='\u{f8ff}' => of_own_font(text, offset, character),
        _ => return None,
    })
}

fn page() -> Ordtecken {
    Ordtecken::new("Words sidbrytning", "ta bort den: sidorna bryts av sig själva")
}

/// What a sign of Symbol or Wingdings is.
fn of_own_font(text: &str, offset: usize, character: char) -> Ordtecken {
    let after = &text[offset + character.len_utf8()..];
    let point = text[..offset].trim().is_empty() && after.starts_with(char::is_whitespace);
    match character {
        '\u{f0a7}' | '\u{f0b7}' | '\u{f076}' | '\u{f0d8}' | '\u{f0fc}' => bullet(),
        _ if point => bullet(),
        '\u{f0e0}' | '\u{f0e8}' => arrow().blir("→"),
        '\u{f0df}' => arrow().blir("←"),
        _ => Ordtecken::new(
            "ett tecken ur något av Words egna typsnitt",
            "ta bort tecknet, eller skriv det med ord",
        ),
    }
}

fn bullet() -> Ordtecken {
    Ordtecken::new("en listpunkt från Word", "skriv - och ett mellanslag i stället")
}

fn arrow() -> Ordtecken {
    Ordtecken::new("en pil från Word", "skriv → i stället, eller med ord")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_only_one_sign_becomes_it() {
        let blir = |text: &str, sign: char| {
            let at = text.find(sign).expect("it is there");
            ordtecken(text, at, sign).and_then(|one| one.blir)
        };
        assert_eq!(blir("A\u{1e}B", '\u{1e}'), Some("\u{2011}"));
        assert_eq!(blir("kommun\u{1f}styrelse", '\u{1f}'), Some(""));
        assert_eq!(blir("Text.\u{c}", '\u{c}'), Some(""));
        assert_eq!(blir("Ett.\u{c}Två.", '\u{c}'), None);
        assert_eq!(blir("ansökan \u{f0e0} beslut", '\u{f0e0}'), Some("→"));
        assert_eq!(blir("\u{f0e0} beslut", '\u{f0e0}'), None);
        assert_eq!(blir("Bra \u{f04a}", '\u{f04a}'), None);
    }
}
