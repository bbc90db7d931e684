//! The steps of the scale of results can be told apart, and say what they mean.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest};
use crate::model::Resultatsteg;

/// A step that cannot be used.
pub const OKLART_RESULTATSTEG: Regel = Regel {
    namn: "oklart-resultatsteg",
    nivå: Nivå::Fast,
    hittar: "Ett steg i skalan för resultat som saknar namn eller ord, heter som ett annat eller inte säger om det är en avvikelse.",
    varför: "Steget väljer orden på sidorna, och vad som är en avvikelse avgör vad handlingen säger om hela planen.",
    gör: "Ge steget ett eget namn, och en ton eller avvikelse.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
skalor:
  resultat:
    - {nyckel: utan_anmärkning}
    - {nyckel: mindre_anmärkning}
    - {⟦namn⟧: Delvis uppfyllt}
",
        rätt: r"
-- skrivelse.yaml --
…
skalor:
  resultat:
    - {nyckel: utan_anmärkning}
    - {nyckel: mindre_anmärkning}
    - {namn: Delvis uppfyllt, ton: gul}
",
    },
};

/// The names of what has no step.
const UPPTAGNA: [&str; 2] = ["inget", "i_text"];

/// A fault for each step that cannot be used.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let skala = &kontext.workshop.layout.skalor.resultat;
    let same = lika(skala.iter().map(|steg| (steg.nyckel(), steg))).into_iter();
    let same = same.map(|(earlier, later)| twice(kontext, earlier, later, &later.nyckel()));
    let named = skala.iter().filter_map(|steg| Some((steg.namn.as_ref()?.källa.trim(), steg)));
    let alike = lika(named).into_iter().filter(|(one, two)| one.nyckel() != two.nyckel());
    let alike = alike.map(|(earlier, later)| {
        let namn = later.namn.as_ref().map(|namn| namn.källa.as_str()).unwrap_or_default();
        twice(kontext, earlier, later, namn)
    });
    let empty = skala.iter().flat_map(|steg| without_words(kontext, steg));
    skala
        .iter()
        .filter_map(|steg| of_step(kontext, steg))
        .chain(empty)
        .chain(same)
        .chain(alike)
        .collect()
}

/// A fault for each of the words of a step that a sentence would have a gap without.
fn without_words(kontext: Kontext<'_>, steg: &Resultatsteg) -> Vec<Diagnostic> {
    let words = [("antal", &steg.antal), ("sammanfattning", &steg.sammanfattning)];
    let empty = words.into_iter().filter_map(|(key, word)| Some((key, word.as_ref()?)));
    let empty = empty.filter(|(_, word)| word.källa.trim().is_empty());
    let fault = |(key, _)| {
        let message = format!("”{key}” i steget ”{}” är tomt", steg.nyckel());
        fault(kontext, steg, &message).hint("skriv orden, eller ta bort raden så görs de av namnet")
    };
    empty.map(fault).collect()
}

fn of_step(kontext: Kontext<'_>, steg: &Resultatsteg) -> Option<Diagnostic> {
    let nyckel = steg.nyckel();
    match &steg.namn {
        _ if nyckel.is_empty() => {
            Some(fault(kontext, steg, "steget har inget namn").hint("lägg till ”namn: …”"))
        }
        _ if UPPTAGNA.contains(&nyckel.as_str()) => {
            let message = format!("”{nyckel}” betyder att det inte finns något resultat");
            Some(fault(kontext, steg, &message).hint("ge steget en annan ”nyckel”"))
        }
        None => unknown(kontext, steg, &nyckel),
        Some(namn) if steg.ton.is_none() && steg.avvikelse.is_none() => {
            let message = format!("det framgår inte om ”{}” är en avvikelse", namn.källa);
            Some(fault(kontext, steg, &message).hint(
                "lägg till ”ton: …”, där gul, orange och röd är avvikelser, eller ”avvikelse: …”",
            ))
        }
        Some(_) => None,
    }
}

/// A step without a name that is none of those built in.
fn unknown(kontext: Kontext<'_>, steg: &Resultatsteg, nyckel: &str) -> Option<Diagnostic> {
    let words = kontext.workshop.layout.words();
    let known: Vec<&str> = words.filter_map(|(key, _)| key.strip_prefix("mening_")).collect();
    (!known.contains(&nyckel)).then(|| {
        let message = format!("det finns inget inbyggt steg ”{nyckel}”, och det har inget namn");
        let near = hint_nearest(nyckel, known).filter(|hint| hint.starts_with("menade"));
        let hint = near.unwrap_or_else(|| "lägg till ”namn: …”".to_owned());
        fault(kontext, steg, &message).hint(hint)
    })
}

fn twice(
    kontext: Kontext<'_>,
    earlier: &Resultatsteg,
    later: &Resultatsteg,
    name: &str,
) -> Diagnostic {
    let fault = fault(kontext, later, &format!("steget ”{name}” står två gånger"));
    let fault = match place(kontext, earlier) {
        Some(first) => fault.related(first, "det första"),
        None => fault,
    };
    fault.hint("ta bort det ena, eller ge det ett eget namn och en egen ”nyckel”")
}

fn fault(kontext: Kontext<'_>, steg: &Resultatsteg, message: &str) -> Diagnostic {
    Diagnostic::new(&OKLART_RESULTATSTEG, message).at_opt(place(kontext, steg))
}

/// Where a step is written; none where it is a layout's, which has a tree of its own.
fn place(kontext: Kontext<'_>, steg: &Resultatsteg) -> Option<Span> {
    let tree = &kontext.workshop.repo.tree;
    let skalor = tree.field(kontext.sammanhang.organisation.plats, "skalor")?;
    tree.field(skalor, "resultat")?;
    let key = if steg.nyckel.is_some() { "nyckel" } else { "namn" };
    Some(tree.key_span(steg.plats, key))
}
