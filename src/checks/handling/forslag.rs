//! A proposal or a decision says something.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::load::{Kind, NodeId};
use crate::model::{
    Beslutsdel, Beslutsinnehåll, Förslag, Handling, Innehåll, Punkter, Text, Vems
};
use crate::prose::Prosa;
use crate::text::{Block, for_each_word};

/// A proposal that says nothing.
pub const FÖRSLAG_UTAN_PUNKTER: Regel = Regel {
    namn: "förslag-utan-punkter",
    nivå: Nivå::Fast,
    hittar: "Ett förslag till beslut, eller ett beslut, som varken har punkter eller text.",
    varför: "Där skulle stå att nämnden beslutar, och sedan ingenting.",
    gör: "Skriv vad som ska beslutas, eller ta bort förslaget om handlingen bara informerar.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      ⟦punkter⟧:
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter: [lämna remissen utan erinran]
",
    },
};

/// A fault for each part that says nothing, or if there is none.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let delar = handling.beslutsdelar();
    if delar.is_empty() {
        return missing(kontext, handling).into_iter().collect();
    }
    let told = delar.iter().filter_map(|del| match del.innehåll {
        Beslutsinnehåll::Punkter(punkter) => without_points(kontext, punkter),
        Beslutsinnehåll::Text(text) => without_words(kontext, prosa, text),
        Beslutsinnehåll::Detsamma(text) => same_as_none(kontext, &delar, text),
    });
    told.chain(one_of_two(kontext, handling)).collect()
}

/// The key of one of two proposals, with nothing after it.
fn one_of_two(kontext: Kontext<'_>, handling: &Handling) -> Option<Diagnostic> {
    let tree = &kontext.workshop.repo.tree;
    let Some(Förslag::Delat(_)) = handling.förslag_till_beslut() else { return None };
    let förslag = tree.field(handling.gemensamt.plats, "förslag_till_beslut")?;
    let blank = |key: &&str| {
        matches!(tree.field(förslag, key).map(|id| &tree.get(id).kind), Some(Kind::Null))
    };
    let key = ["ordförandens", "förvaltningens"].into_iter().find(blank)?;
    let fault = Diagnostic::new(&FÖRSLAG_UTAN_PUNKTER, format!("här står inte {key} förslag"));
    let hint = "skriv förslaget, ordet förslaget när det är detsamma som förvaltningens, eller ta bort raden";
    Some(fault.at(kontext.key(förslag, key)).hint(hint))
}

/// The key of a proposal or a decision that is written, with nothing after it.
fn missing(kontext: Kontext<'_>, handling: &Handling) -> Option<Diagnostic> {
    let key = match &handling.innehåll {
        Innehåll::Tjänsteskrivelse(_) => "förslag_till_beslut",
        Innehåll::Protokollsutdrag(utdrag) if utdrag.beslut.is_none() => "beslut",
        _ => return None,
    };
    let plats = handling.gemensamt.plats;
    let written = kontext.workshop.repo.tree.field(plats, key)?;
    is_blank(kontext, written).then(|| fault(kontext.key(plats, key)))
}

fn without_points(kontext: Kontext<'_>, punkter: Punkter<'_>) -> Option<Diagnostic> {
    let written = kontext.workshop.repo.tree.field(punkter.plats, "punkter")?;
    let none = punkter.punkter.is_empty() && is_blank(kontext, written);
    none.then(|| fault(kontext.key(punkter.plats, "punkter")))
}

fn without_words(kontext: Kontext<'_>, prosa: &Prosa, text: &Text) -> Option<Diagnostic> {
    let rich = prosa.rich(text.plats);
    let shows =
        |block: &Block| matches!(block, Block::Bild(_) | Block::Tabell(_) | Block::Diagram(_));
    let mut says = rich.blocks.iter().any(shows);
    for_each_word(&rich.blocks, &mut |words, _| says |= words.contains(char::is_alphanumeric));
    let span = kontext.span(text.plats);
    let unread = prosa.är_bristfällig(text.plats);
    (!says && kontext.is_written(text.plats) && !unread).then(|| fault(span).follows(span))
}

/// The ordförande says as the förvaltning, which says nothing, or the förvaltning says so itself.
fn same_as_none(kontext: Kontext<'_>, delar: &[Beslutsdel<'_>], text: &Text) -> Option<Diagnostic> {
    let is_same = |del: &Beslutsdel<'_>| matches!(del.innehåll, Beslutsinnehåll::Detsamma(_));
    let own = delar.iter().find(
        |del| matches!(del.innehåll, Beslutsinnehåll::Detsamma(one) if one.plats == text.plats),
    );
    let (message, hint) = if own?.vems == Some(Vems::Förvaltningens) {
        ("här står inte vad förvaltningen föreslår", "skriv förslaget i punkter eller som text")
    } else if delar.iter().all(|del| del.vems != Some(Vems::Förvaltningens) || is_same(del)) {
        let message = "ordföranden föreslår detsamma som förvaltningen, som inte har något förslag";
        (message, "skriv förslaget efter ”förvaltningens”")
    } else {
        return None;
    };
    let fault = Diagnostic::new(&FÖRSLAG_UTAN_PUNKTER, message).at(kontext.span(text.plats));
    Some(fault.hint(hint))
}

/// Whether nothing is written there; what is written otherwise than it should has a fault of its own.
fn is_blank(kontext: Kontext<'_>, id: NodeId) -> bool {
    match &kontext.workshop.repo.tree.get(id).kind {
        Kind::Null => true,
        Kind::List(items) => items.iter().all(|item| is_blank(kontext, *item)),
        Kind::Map(entries) => entries.iter().all(|entry| is_blank(kontext, entry.value)),
        Kind::Scalar(_) | Kind::Unread => false,
    }
}

fn fault(span: Span) -> Diagnostic {
    let fault = Diagnostic::new(&FÖRSLAG_UTAN_PUNKTER, "här står inte vad som ska beslutas");
    fault.at(span).hint("skriv punkterna, eller ta bort förslaget om handlingen bara informerar")
}
