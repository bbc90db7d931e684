//! What is held against a scale is one of its steps.

use crate::checks::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_choice};
use crate::model::{Omdöme, Ord, Resultatsteg, Skalsteg, Utfall, steg};

/// A number or a word that is no step of its scale.
pub const UTANFÖR_SKALAN: Regel = Regel {
    namn: "utanför-skalan",
    nivå: Nivå::Fast,
    hittar: "Ett tal eller ett ord som inte är ett steg i sin skala.",
    varför: "Steget säger vad bedömningen betyder, och riskvärdet räknas ut av det.",
    gör: "Skriv ett steg ur skalan, eller lägg till steget under skalor i skrivelse.yaml.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
skalor:
  sannolikhet: [osannolik, möjlig, sannolik]
-- tillsyn.yaml --
…
sannolikhet: ⟦trolig⟧
konsekvens: 3
",
        rätt: r"
-- tillsyn.yaml --
…
sannolikhet: sannolik
konsekvens: 3
",
    },
};

/// What is wrong with a number or a word that should be a step of the scale `name`.
pub fn steget(
    kontext: Kontext<'_>,
    name: &str,
    written: &Ord,
    skala: &[Skalsteg],
) -> Option<Diagnostic> {
    if steg(skala, written).is_some() {
        return None;
    }
    let place = kontext.span(written.plats);
    if let Ok(number) = written.källa.parse::<i64>() {
        let range = match skala.len() {
            0 => "börjar på 1".to_owned(),
            last => format!("går från 1 till {last}"),
        };
        let message = format!("skalan för {name} {range}, men här står {number}");
        let fault = Diagnostic::new(&UTANFÖR_SKALAN, message).at(place);
        return Some(fault.hint("rätta talet, eller skalan i skrivelse.yaml"));
    }
    if skala.is_empty() {
        let message = format!("skalan för {name} är inte given");
        let fault = Diagnostic::new(&UTANFÖR_SKALAN, message).at(place);
        return Some(fault.hint(format!(
            "skriv ett tal, eller ge stegen under skalor: {name} i skrivelse.yaml"
        )));
    }
    let what = format!("i skalan för {name} finns inget steg");
    let known = skala.iter().map(|steg| steg.namn().källa.as_str());
    Some(unknown(&UTANFÖR_SKALAN, &what, &written.källa, place, known))
}

/// A fault if there is a scale of verdicts, but without this one.
pub fn omdöme(kontext: Kontext<'_>, omdöme: &Omdöme) -> Option<Diagnostic> {
    let skala = &kontext.sammanhang.organisation.skalor.omdöme;
    let Ord { plats, källa } = &omdöme.värde;
    let known = skala.is_empty()
        || !kontext.is_written(*plats)
        || skala.iter().any(|steg| steg.namn.källa == *källa);
    (!known).then(|| {
        let known = skala.iter().map(|steg| steg.namn.källa.as_str());
        let what = "i skalan för omdöme finns inget";
        unknown(&UTANFÖR_SKALAN, what, källa, kontext.span(*plats), known)
    })
}

/// A fault for a result that is no step of the scale.
pub fn resultat(kontext: Kontext<'_>, written: &Ord) -> Option<Diagnostic> {
    let skala = &kontext.workshop.layout.skalor.resultat;
    if Utfall::av(written, skala).steg().is_some() {
        return None;
    }
    let known: Vec<String> = skala.iter().map(Resultatsteg::nyckel).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let message = format!("i skalan för resultat finns inget steg ”{}”", written.källa);
    let fault = Diagnostic::new(&UTANFÖR_SKALAN, message).at(kontext.span(written.plats));
    // What an earlier year was given before the kommun had a scale of its own stays true.
    let built_in = kontext.workshop.layout.word(&format!("mening_{}", written.källa.trim()));
    if built_in.is_some() {
        let step = format!("{{nyckel: {}}}", written.källa.trim());
        let hint = format!("ta med steget i skalan: {step}, eller skriv ett annat resultat");
        return Some(fault.hint(hint));
    }
    Some(fault.hint_opt(hint_choice(&written.källa, &known)))
}
