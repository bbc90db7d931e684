//! What the parts of a risk are called, where they are told one by one.

use pulldown_cmark::{Event, Options, Parser};

use super::{Kontroll, Text, Åtgärd};

impl Kontroll {
    /// What it is called among the parts of its risk: its name, or the first line of its text.
    pub fn benämning(&self) -> String {
        let namn = self.namn.as_ref().map(|namn| &namn.källa);
        let text = self.första_text().map(|text| &text.källa);
        let ord = || self.frekvens.as_ref().map(|rad| &rad.källa);
        let enhet = || self.enhet.as_ref().map(|enhet| &enhet.källa);
        först([namn, text, ord(), enhet()], "kontrollen")
    }

    /// The text that tells it from others where it has no name.
    pub fn första_text(&self) -> Option<&Text> {
        let texter = [
            &self.kontrollmoment,
            &self.systematisk_kontroll,
            &self.arbetssätt,
            &self.metod,
            &self.omfattning,
            &self.syfte,
            &self.styrdokument,
        ];
        texter.into_iter().flatten().find(|text| !text.källa.trim().is_empty())
    }
}

impl Åtgärd {
    /// What it is called among the parts of its risk: its name, or the first line of what is to be done.
    pub fn benämning(&self) -> String {
        let namn = self.namn.as_ref().map(|namn| &namn.källa);
        let vad = self.vad.as_ref().map(|vad| &vad.källa);
        let del = self.uppföljningar.first().map(|del| &del.vad.källa);
        först([namn, vad, del], "åtgärden")
    }
}

/// The first of these that says anything, on one line.
fn först<'a>(skrivet: impl IntoIterator<Item = Option<&'a String>>, annars: &str) -> String {
    let sagt = skrivet.into_iter().flatten().map(|own| enkel(own)).find(|own| !own.is_empty());
    sagt.unwrap_or_else(|| annars.to_owned())
}

/// The first line of words as it is read: without marks for looks and lists, links and notes, and the full stop after it.
pub fn enkel(words: &str) -> String {
    let line = words.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut read = String::new();
    for event in Parser::new_ext(line.trim(), Options::ENABLE_OLD_FOOTNOTES) {
        match event {
            Event::Text(words) | Event::Code(words) => read.push_str(&words),
            Event::SoftBreak | Event::HardBreak => read.push(' '),
            _ => {}
        }
    }
    let words: Vec<&str> = read.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::enkel;

    #[test]
    fn a_line_is_read_without_its_marks() {
        for (written, read) in [
            ("Stickprov.", "Stickprov"),
            ("\n- **Alla** beslut\n- resten", "Alla beslut"),
            ("Se [rutinen](https://granby.se)[^1] och `fil`.", "Se rutinen och fil"),
            ("## Två  ord", "Två ord"),
            ("5 * 4 och a_b_c", "5 * 4 och a_b_c"),
            ("{{ plan.planår }} års *beslut*", "{{ plan.planår }} års beslut"),
            (" ", ""),
        ] {
            assert_eq!(enkel(written), read, "{written}");
        }
    }
}
