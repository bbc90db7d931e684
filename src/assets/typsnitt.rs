//! The fonts that papers are set in: those that are built in, then those that a repository has of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInfo, FontStyle, FontVariations, FontWeight, StandardAxes};
use unicode_normalization::UnicodeNormalization;

use super::fonts::{FAMILIES, FONTS, lacks};
use super::fs_type::forbids_embedding;
use crate::diag::{Exempel, Nivå, Regel};
use crate::load::ReadError;

/// A font that cannot be read.
pub const OLÄSLIGT_TYPSNITT: Regel = Regel {
    namn: "oläsligt-typsnitt",
    nivå: Nivå::Fast,
    hittar: "En fil i mallar/typsnitt som är skadad, eller sparad för webben (WOFF).",
    varför: "Då går det inte att sätta någon text i typsnittet.",
    gör: "Lägg typsnittet där som OTF eller TTF, eller ta bort filen.",
    exempel: Exempel::Filer {
        fel: "-- mallar/typsnitt/granby.ttf --\nFel\n",
        rätt: "-- mallar/typsnitt/granby.ttf → mallar/typsnitt/licens.txt --\n",
    },
};

/// A font whose licence forbids that it goes along in a PDF.
pub const TYPSNITT_FÅR_INTE_BÄDDAS_IN: Regel = Regel {
    namn: "typsnitt-får-inte-bäddas-in",
    nivå: Nivå::Fast,
    hittar: "Ett eget typsnitt som säger att det inte får följa med i en PDF.",
    varför: "En PDF som går att arkivera har sina typsnitt med sig, och det måste licensen tillåta.",
    gör: "Skaffa en licens och en fil av typsnittet som tillåter inbäddning, eller välj ett annat typsnitt.",
    exempel: Exempel::Ingen("ett typsnitt är ingen text"),
};

/// How the files of fonts are called.
const ENDINGS: [&str; 6] = [".otf", ".ttf", ".otc", ".ttc", ".woff", ".woff2"];

/// The fonts that papers are set in.
#[derive(Debug, Clone, Default)]
pub struct Typsnitt {
    own: Vec<Font>,
    /// Their files, each with its name.
    files: Vec<(String, Bytes)>,
}

impl Typsnitt {
    /// Whether a file is a font by its name.
    pub fn is_font(name: &str) -> bool {
        let name = name.to_lowercase();
        ENDINGS.iter().any(|ending| name.ends_with(ending))
    }

    /// Takes up a file of the repository's own; `name`: what the user knows it by.
    pub fn add(&mut self, name: &str, data: Vec<u8>) -> Result<(), ReadError> {
        let data = Bytes::new(data);
        let fonts: Vec<Font> = Font::iter(data.clone()).filter(can_be_set).collect();
        if fonts.is_empty() {
            let message = format!("typsnittet ”{name}” går inte att läsa");
            let hint = "lägg det där som OTF eller TTF, eller ta bort filen";
            return Err(ReadError::new(&OLÄSLIGT_TYPSNITT, message, hint));
        }
        if let Some(family) = fonts.iter().find(|font| forbids_embedding(&data, font.index())) {
            let family = &family.info().family;
            let message = format!("typsnittet ”{family}” (”{name}”) får inte följa med i en PDF");
            let hint = "skaffa en licens och en fil som tillåter inbäddning, eller välj ett annat typsnitt";
            return Err(ReadError::new(&TYPSNITT_FÅR_INTE_BÄDDAS_IN, message, hint));
        }
        self.own.extend(fonts);
        self.files.push((name.to_owned(), data));
        Ok(())
    }

    /// All fonts, those that are built in first.
    pub fn all(&self) -> impl Iterator<Item = &Font> {
        FONTS.iter().chain(&self.own)
    }

    /// The font at a place among [`Self::all`].
    pub fn get(&self, index: usize) -> Option<&Font> {
        FONTS.get(index).or_else(|| self.own.get(index.checked_sub(FONTS.len())?))
    }

    /// The files of the repository's own, each with its name.
    pub fn own_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, data)| (name.as_str(), data.as_slice()))
    }

    /// The names of the fonts.
    pub fn families(&self) -> Vec<&str> {
        let mut families = FAMILIES.to_vec();
        for font in &self.own {
            let family = font.info().family.as_str();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    /// Whether bold words look otherwise in a family than others, and whether those in italics do. Nothing is slanted or
    /// thickened that the family has no cut for; those that are built in have all.
    pub fn skiljer(&self, family: &str) -> (bool, bool) {
        if FAMILIES.contains(&family) {
            return (true, true);
        }
        let of_family = || self.all().map(Font::info).filter(|info| info.family == family);
        let upright = || of_family().filter(|info| info.variant.style == FontStyle::Normal);
        let weights = || upright().flat_map(weights);
        let bold = weights().any(is_bold) && weights().any(|weight| !is_bold(weight));
        (bold, of_family().any(slants))
    }

    /// Whether no font has a sign for this character, or one of the repository's own would make it of two signs.
    pub fn lacks(&self, character: char) -> bool {
        if self.own.is_empty() || character.is_ascii() {
            return lacks(character);
        }
        let has = |font: &Font, part: char| font.info().coverage.contains(part.into());
        let is_made_of_two = |font: &Font| {
            !has(font, character)
                && character.nfd().count() > 1
                && character.nfd().all(|part| has(font, part))
        };
        if self.own.iter().any(is_made_of_two) {
            return true;
        }
        let is_own = |character: char| self.own.iter().any(|font| has(font, character));
        lacks(character) && (is_never_printed(character) || !is_own(character))
    }
}

/// The lightest and the heaviest that a font can be set in.
fn weights(info: &FontInfo) -> [FontWeight; 2] {
    match StandardAxes::parse(&info.axes).wght {
        Some(axis) => [axis.min, axis.max].map(FontWeight::from_wght),
        None => [info.variant.weight; 2],
    }
}

fn is_bold(weight: FontWeight) -> bool {
    weight >= FontWeight::SEMIBOLD
}

fn slants(info: &FontInfo) -> bool {
    let axes = StandardAxes::parse(&info.axes);
    info.variant.style != FontStyle::Normal || axes.ital.is_some() || axes.slnt.is_some()
}

/// Whether a character means nothing to a reader, whatever font has a sign for it.
fn is_never_printed(character: char) -> bool {
    let private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let steers = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{34f}');
    private
        || steers
        || character.is_control()
        || matches!(character, '\u{feff}' | '\u{fffe}'..='\u{ffff}')
}

/// Whether text can be set in a font: its reader stops at some that are damaged.
fn can_be_set(font: &Font) -> bool {
    let set = || {
        let instance = font.clone().instantiate(
            font.info().variant,
            Abs::pt(10.0),
            &FontVariations::default(),
        );
        instance.ttf().number_of_glyphs()
    };
    catch_unwind(AssertUnwindSafe(set)).is_ok()
}
