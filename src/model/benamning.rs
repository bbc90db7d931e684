//! What the parts of a risk are called, where they are told one by one.

use pulldown_cmark::{Event, Options, Parser};

use super::{Kontroll, Plats, Rad, Text, Åtgärd};

/// Where what something is called by was written, and its words.
type Benämnande<'a> = (Plats, &'a str);

impl Kontroll {
    /// What it is called among the parts of its risk: its name, or the first line of its text.
    pub fn benämning(&self) -> String {
        self.benämning_ifylld(|_| None)
    }

    /// The same as it is read where its values are filled in; `ifylld`: the first line of what was written at a place.
    pub fn benämning_ifylld(&self, ifylld: impl Fn(Plats) -> Option<String>) -> String {
        let namn = self.namn.as_ref().map(av_rad);
        let text = self.första_text().map(av_text);
        let frekvens = self.frekvens.as_ref().map(av_rad);
        let enhet = self.enhet.as_ref().map(|enhet| (enhet.plats, enhet.källa.as_str()));
        först([namn, text, frekvens, enhet], ifylld).unwrap_or_else(|| "kontrollen".to_owned())
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
        self.benämning_ifylld(|_| None)
    }

    /// The same as it is read where its values are filled in; `ifylld`: the first line of what was written at a place.
    pub fn benämning_ifylld(&self, ifylld: impl Fn(Plats) -> Option<String>) -> String {
        let namn = self.namn.as_ref().map(av_rad);
        let vad = self.vad.as_ref().map(av_text);
        let del = self.uppföljningar.first().map(|del| av_rad(&del.vad));
        först([namn, vad, del], ifylld).unwrap_or_else(|| "åtgärden".to_owned())
    }
}

fn av_rad(rad: &Rad) -> Benämnande<'_> {
    (rad.plats, &rad.källa)
}

fn av_text(text: &Text) -> Benämnande<'_> {
    (text.plats, &text.källa)
}

/// The first of these that says anything, on one line.
fn först<'a>(
    skrivet: impl IntoIterator<Item = Option<Benämnande<'a>>>,
    ifylld: impl Fn(Plats) -> Option<String>,
) -> Option<String> {
    let (plats, words) =
        skrivet.into_iter().flatten().find(|(_, words)| !enkel(words).is_empty())?;
    Some(ifylld(plats).unwrap_or_else(|| enkel(words)))
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
