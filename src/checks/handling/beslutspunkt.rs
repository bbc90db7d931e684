//! The points that somebody is to decide: each says something, and has nothing of what the layout sets.

use crate::checks::attsats::{Attsats, slutar_inuti};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Beslutsinnehåll, Handling, Punkter, Rad};
use crate::prose::Prosa;
use crate::sight::Words;
use crate::text::Block;

/// A decision point that has what the layout sets.
pub const BESLUTSPUNKT_MED_ATT: Regel = Regel {
    namn: "beslutspunkt-med-att",
    nivå: Nivå::Varning,
    hittar: "En beslutspunkt, eller orden före den, med det som layouten sätter: ”att”, ett nummer eller ett streck först, eller punkt, komma, ”samt” eller ”och” sist.",
    varför: "Layouten sätter ut dem, så att de skulle stå två gånger.",
    gör: "Skriv punkten utan dem. Är punkterna hela meningar: skriv hela_meningar: true bredvid punkter.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - ⟦att lämna remissen utan erinran.⟧
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
",
    },
};

/// A decision point without words.
pub const TOM_BESLUTSPUNKT: Regel = Regel {
    namn: "tom-beslutspunkt",
    nivå: Nivå::Fast,
    hittar: "En beslutspunkt som inte säger något när värdena är ifyllda.",
    varför: "Nämnden skulle besluta om en punkt utan ord.",
    gör: "Skriv vad som ska beslutas, eller ta bort punkten.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
        - ⟦"{# mer? #}"⟧
"#,
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
",
    },
};

/// What is wrong with each point of a proposal or a decision, in all their forms.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let delar = handling.beslutsdelar().into_iter();
    let listed = delar.flat_map(|del| match del.innehåll {
        Beslutsinnehåll::Punkter(punkter) => in_points(kontext, prosa, punkter),
        Beslutsinnehåll::Text(text) => in_text(&prosa.rich(text.plats).blocks),
        Beslutsinnehåll::Detsamma(_) => Vec::new(),
    });
    listed.collect()
}

fn in_points(kontext: Kontext<'_>, prosa: &Prosa, punkter: Punkter<'_>) -> Vec<Diagnostic> {
    let last = punkter.punkter.len().saturating_sub(1);
    let all = punkter.punkter.iter().enumerate();
    let read = all.filter_map(|(index, rad)| Some((index == last, rad, words(prosa, rad)?)));
    let told = read.filter_map(|(is_last, rad, words)| {
        let attsats = Attsats::of(&words, is_last && !punkter.hela_meningar);
        if attsats.is_empty() {
            return Some(empty(kontext, rad));
        }
        if punkter.hela_meningar {
            return Some(in_sentence(&words)?.at(kontext.span(rad.plats)));
        }
        if attsats.står_dubbelt() {
            return Some(doubled(kontext, rad, &attsats, is_last));
        }
        (is_last && slutar_inuti(&words)).then(|| ends_within(kontext, rad))
    });
    let inledning = punkter.inledning.filter(|_| !punkter.hela_meningar);
    told.chain(inledning.and_then(|rad| before_att(kontext, prosa, rad))).collect()
}

/// The words of a point as it is printed; none if it could not be read, which has its own fault.
fn words(prosa: &Prosa, rad: &Rad) -> Option<String> {
    (!prosa.rich(rad.plats).blocks.is_empty()).then(|| prosa.plain(rad))
}

fn empty(kontext: Kontext<'_>, rad: &Rad) -> Diagnostic {
    let fault = Diagnostic::new(&TOM_BESLUTSPUNKT, "beslutspunkten är tom");
    let fault = fault.at(kontext.span(rad.plats));
    fault.hint("skriv vad som ska beslutas, eller ta bort punkten")
}

fn doubled(kontext: Kontext<'_>, rad: &Rad, attsats: &Attsats<'_>, is_last: bool) -> Diagnostic {
    let message = "”att”, ”samt”, komma och punkt sätts av layouten, och kommer att stå två gånger";
    let fault = Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message).at(kontext.span(rad.plats)).hint(
        "ta bort dem ur punkten; är punkterna hela meningar: skriv ”hela_meningar: true” bredvid dem",
    );
    let Some(scalar) = kontext.workshop.repo.tree.scalar(rad.plats) else { return fault };
    let written = Attsats::of(&scalar.text, is_last);
    // What a value or an emphasis brings along is not cut away with the words around it.
    if written.överflöd() != attsats.överflöd() {
        return fault;
    }
    let text = scalar.text.trim();
    let start = scalar.text.len() - scalar.text.trim_start().len();
    let cuts = [start..written.egna.start, written.egna.end..start + text.len()];
    let cuts = cuts.into_iter().filter(|cut| !cut.is_empty());
    let cuts = cuts.map(|cut| Replacement::new(scalar.origin.span(cut), "")).collect();
    let title = "ta bort det som layouten sätter";
    let sure = attsats.är_säker(is_last);
    fault.mended(if sure { Edit::new(title, cuts) } else { Edit::offer(title, cuts) }.of_words())
}

/// A full stop within brackets or quotation marks, after which the layout sets its own.
fn ends_within(kontext: Kontext<'_>, rad: &Rad) -> Diagnostic {
    let message = "layouten sätter en punkt efter den som redan står här";
    let fault = Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message).at(kontext.span(rad.plats));
    fault.hint("ta bort punkten innanför parentesen eller citattecknet")
}

/// An introduction that ends with the ”att” that each point begins with.
fn before_att(kontext: Kontext<'_>, prosa: &Prosa, rad: &Rad) -> Option<Diagnostic> {
    let words = words(prosa, rad)?;
    let ends = |words: &str| {
        let words = words.trim_end().trim_end_matches([':', ' ']);
        words.strip_suffix("att").filter(|rest| rest.ends_with(char::is_whitespace)).map(str::len)
    };
    ends(&words)?;
    let message = "varje punkt börjar med ”att”, så det kommer att stå två gånger";
    let fault = Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message)
        .at(kontext.span(rad.plats))
        .hint("ta bort ”att” ur inledningen");
    let scalar = kontext.workshop.repo.tree.scalar(rad.plats)?;
    let Some(att) = ends(&scalar.text) else { return Some(fault) };
    let cut = scalar.text[..att].trim_end().len()..att + "att".len();
    let cut = Replacement::new(scalar.origin.span(cut), "");
    Some(fault.mended(Edit::new("ta bort ”att”", vec![cut]).of_words()))
}

/// What is wrong with the points that somebody numbered herself, and with the sentences around them.
fn in_text(blocks: &[Block]) -> Vec<Diagnostic> {
    let told = blocks.iter().flat_map(|block| match block {
        Block::Lista { items, .. } => in_list(items),
        Block::Stycke(_) => {
            let twice = block.place().zip(in_sentence(&words_of(block)));
            twice.map(|(place, twice)| twice.at(place)).into_iter().collect()
        }
        _ => Vec::new(),
    });
    told.collect()
}

fn in_list(items: &[Vec<Block>]) -> Vec<Diagnostic> {
    let near = items.iter().flatten().find_map(Block::place);
    let told = items.iter().filter_map(|item| {
        let place = item.iter().find_map(Block::place).or(near)?;
        let words = item.iter().map(words_of).collect::<Vec<_>>().join(" ");
        if !words.contains(char::is_alphanumeric) {
            let fault = Diagnostic::new(&TOM_BESLUTSPUNKT, "en av beslutspunkterna är tom");
            return Some(fault.at(place).hint("skriv vad som ska beslutas, eller ta bort punkten"));
        }
        Some(said_twice(stands_twice(&words)?).at(place))
    });
    told.collect()
}

fn words_of(block: &Block) -> String {
    match block {
        Block::Stycke(words) | Block::Rubrik { text: words, .. } => Words::of(words).text,
        _ => "…a".to_owned(),
    }
}

fn said_twice(twice: &str) -> Diagnostic {
    let message = format!("här står ”{twice}”");
    Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message).hint("låt det stå en gång")
}

/// The end of a point that went on, in a whole sentence.
fn left_over(end: &str) -> Diagnostic {
    let message = format!("meningen slutar med ”{end}”");
    Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message).hint("avsluta den med punkt")
}

/// What somebody wrote twice who set ”att” and ”samt” herself.
fn stands_twice(words: &str) -> Option<&'static str> {
    let words = words.trim();
    if words.to_lowercase().starts_with("att att ") {
        return Some("att att");
    }
    let ends = ["samt samt", "samt, samt", "., samt", "och samt", "och, samt", ".,", ",,"];
    ends.into_iter()
        .find(|end| words.trim_end_matches(['.', ' ']).ends_with(end) || words.ends_with(end))
        .or_else(|| ends_in_two_stops(words))
}

/// What stands twice in a whole sentence, or is left of a point that went on.
fn in_sentence(words: &str) -> Option<Diagnostic> {
    if words.to_lowercase().contains("att att ") {
        return Some(said_twice("att att"));
    }
    let words = words.trim_end();
    let mut ends = [", samt", "samt", "och", ","].into_iter();
    let whole = |end: &&str| {
        let rest = words.strip_suffix(end);
        rest.is_some_and(|rest| !end.starts_with(char::is_alphabetic) || rest.ends_with(' '))
    };
    stands_twice(words).map(said_twice).or_else(|| ends.find(whole).map(left_over))
}

/// ”..”, which is no ”…”.
fn ends_in_two_stops(words: &str) -> Option<&'static str> {
    let rest = words.trim_end().strip_suffix("..")?;
    (!rest.ends_with('.')).then_some("..")
}
