//! A risk of the next plan as YAML.

use super::ar::{Beslut, År};
use super::nya::{Blir, Ny};
use super::yaml::Yaml;
use crate::edit::yaml::line;
use crate::model::{Kontroll, Läge, Mål, Utfall, parse_date, Åtgärd, Åtgärdsslag};

/// The keys of a risk that say what it is, and not what was found.
const RISK: [&str; 11] = [
    "namn",
    "kortnamn",
    "process",
    "kategori",
    "obligatorisk",
    "kommungemensam",
    "beskrivning",
    "sannolikhet",
    "konsekvens",
    "i_planen",
    "motivering",
];

/// The keys of a kontroll that say how it is done.
const KONTROLL: [&str; 14] = [
    "id",
    "namn",
    "enhet",
    "obligatorisk",
    "kontrollmoment",
    "arbetssätt",
    "systematisk_kontroll",
    "styrdokument",
    "syfte",
    "omfattning",
    "metod",
    "frekvens",
    "ansvarig",
    "rapporteras_till",
];

/// The keys of an åtgärd that say what is to be done, after its slag.
const ÅTGÄRD: [&str; 4] = ["namn", "vad", "ansvarig", "enhet"];

impl<'a> År<'a> {
    /// What the year said of a risk and of those that it takes in, as comments above it.
    pub fn om_risken(&self, out: &mut Yaml<'_>, ny: &Ny<'_, 'a>, indent: usize) {
        for (index, beslut) in ny.av.iter().enumerate() {
            out.comment(indent, &historik(self, beslut));
            let beskrivning = beslut.post.risk.beskrivning.as_ref().filter(|_| index > 0);
            if let Some(beskrivning) = beskrivning {
                out.comment(indent, &beslut.ur.prosa.rich(beskrivning.plats).text());
            }
        }
    }

    /// A risk. It is what the one with its id was, or else the first; what the others were about stands as a comment.
    pub fn risk(&self, out: &mut Yaml<'_>, ny: &Ny<'_, 'a>, indent: usize) {
        let Some(base) = ny.av.first() else { return };
        out.line(indent, &format!("id: {}", line(ny.id, false)));
        out.keys(base.post.risk.plats, &RISK, indent);
        let kontroller: Vec<&Kontroll> =
            ny.av.iter().flat_map(|beslut| kontroller(beslut)).collect();
        match ny.blir {
            Blir::Direktåtgärd => led_till(out, base, indent),
            Blir::Granskning if kontroller.is_empty() => {
                out.line(indent, "kontroller:");
                out.line(indent + 2, "- kontrollmoment: Skriv här vad som ska granskas.");
                out.line(indent + 4, "granskningar: []");
            }
            _ => lista(out, "kontroller", &kontroller, indent, |inner, kontroll, indent| {
                inner.keys(kontroll.plats, &KONTROLL, indent);
                inner.line(indent, "granskningar: []");
            }),
        }
        self.åtgärder(out, ny, indent);
    }

    /// What is still to be done; of a direktåtgärd there is at least one.
    fn åtgärder(&self, out: &mut Yaml<'_>, ny: &Ny<'_, 'a>, indent: usize) {
        let all = ny.av.iter().flat_map(|beslut| beslut.post.risk.alla_åtgärder());
        let open: Vec<&Åtgärd> = all.filter(|åtgärd| is_carried(åtgärd)).collect();
        let direct = ny.blir == Blir::Direktåtgärd;
        let is_direct = |åtgärd: &&Åtgärd| åtgärd.slag != Some(Åtgärdsslag::Förbättringsåtgärd);
        let missing = direct && !open.iter().any(is_direct);
        if !open.is_empty() || missing {
            out.line(indent, "åtgärder:");
        }
        if missing {
            out.line(indent + 2, "- slag: direktåtgärd");
            out.line(indent + 4, "vad: Skriv här vad som ska göras.");
        }
        poster(out, &open, indent, |inner, åtgärd, indent| {
            if direct && is_direct(&åtgärd) {
                inner.line(indent, "slag: direktåtgärd");
            } else {
                inner.keys(åtgärd.plats, &["slag"], indent);
            }
            self.åtgärd(inner, åtgärd, indent);
        });
    }

    fn åtgärd(&self, out: &mut Yaml<'_>, åtgärd: &Åtgärd, indent: usize) {
        out.keys(åtgärd.plats, &ÅTGÄRD, indent);
        self.slutdatum(out, åtgärd, indent);
        let delar: Vec<_> = åtgärd.uppföljningar.iter().collect();
        lista(out, "uppföljningar", &delar, indent, |inner, del, indent| {
            inner.entry("vad", del.vad.plats, indent);
        });
    }

    /// When an åtgärd should be done; a date that the new year begins after is one to set anew.
    fn slutdatum(&self, out: &mut Yaml<'_>, åtgärd: &Åtgärd, indent: usize) {
        let Some(slutdatum) = &åtgärd.slutdatum else { return };
        let date = parse_date(slutdatum.källa.trim());
        if date.is_some_and(|date| i64::from(date.year()) < self.nästa()) {
            let written = slutdatum.källa.trim();
            out.comment(indent, &format!("slutdatum: var {written}, sätt ett nytt"));
        } else {
            out.keys(åtgärd.plats, &["slutdatum"], indent);
        }
    }
}

/// What the reviews led to, for the one who writes what is to be done.
fn led_till(out: &mut Yaml<'_>, base: &Beslut<'_>, indent: usize) {
    let granskningar = base.post.risk.alla_granskningar();
    for ledde_till in granskningar.filter_map(|granskning| granskning.ledde_till.as_ref()) {
        let text = base.ur.prosa.rich(ledde_till.plats).text();
        out.comment(indent, &format!("Granskningen ledde till: {text}"));
    }
}

/// What the year said of a risk, for those who plan the next.
pub fn historik(år: &År<'_>, beslut: &Beslut<'_>) -> String {
    let (plan, prosa) = (beslut.ur.plan, beslut.ur.prosa);
    let utfall = beslut.post.risk.utfall(None, &plan.perioder, &prosa.layout().skalor.resultat);
    let result = (utfall != Utfall::Inget).then(|| {
        prosa.sentence(&format!("resultat_{}", utfall.nyckel()), vec![]).text().to_lowercase()
    });
    let own = beslut.post.risk.överföring.as_ref();
    let plain = |rad: Option<&crate::model::Rad>| rad.map(|rad| prosa.plain(rad));
    let varför = plain(own.and_then(|own| own.motivering.as_ref()));
    let som = plain(own.and_then(|own| own.som.as_ref())).map(|som| format!("förs över som {som}"));
    let must = beslut.obestämd.then(|| år.i_ord(beslut));
    let benämning = format!("{}: risk {}", plan.planår, beslut.benämning());
    let parts = [Some(benämning), result, varför, som, must];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// A list of mappings under a key; nothing when it has no items.
fn lista<T>(
    out: &mut Yaml<'_>,
    key: &str,
    items: &[&T],
    indent: usize,
    write: impl Fn(&mut Yaml<'_>, &T, usize),
) {
    if !items.is_empty() {
        out.line(indent, &format!("{key}:"));
    }
    poster(out, items, indent, write);
}

/// The items of a list of mappings.
fn poster<T>(
    out: &mut Yaml<'_>,
    items: &[&T],
    indent: usize,
    write: impl Fn(&mut Yaml<'_>, &T, usize),
) {
    for item in items {
        let mut inner = out.part();
        write(&mut inner, item, indent + 4);
        out.dashed(&inner.out, indent + 2);
    }
}

/// The kontroller that go over with a risk.
fn kontroller<'a>(beslut: &Beslut<'a>) -> Vec<&'a Kontroll> {
    let kontroller = beslut.post.risk.kontroller.iter().enumerate();
    let ends = |kontroll: &Kontroll| {
        kontroll.överföring.as_ref().is_some_and(|own| own.till != Mål::NyPlan)
    };
    let kept = kontroller.filter(|(index, kontroll)| match &beslut.kontroller {
        Some(some) => some.contains(index),
        None => !ends(kontroll),
    });
    kept.map(|(_, kontroll)| kontroll).collect()
}

/// Whether an åtgärd is still to be done.
fn is_carried(åtgärd: &Åtgärd) -> bool {
    let decided = åtgärd.överföring.as_ref().map(|own| own.till == Mål::NyPlan);
    decided.unwrap_or(!matches!(åtgärd.läge, Some(Läge::Klar | Läge::EjGenomförd)))
}
