//! A risk of the next plan as YAML.

use super::ar::{Beslut, År};
use super::nya::{Blir, Ny};
use super::urval::Urval;
use crate::edit::yaml::{Draft, Value};
use crate::model::{Del, Kontroll, Text, Utfall, parse_date, Åtgärd, Åtgärdsslag};

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
const KONTROLL: [&str; 15] = [
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
    "perioder",
    "ansvarig",
    "rapporteras_till",
];

/// The keys of an åtgärd that say what is to be done, after its slag.
const ÅTGÄRD: [&str; 4] = ["namn", "vad", "ansvarig", "enhet"];

impl<'a> År<'a> {
    /// What the year said of a risk and of those that it takes in, as comments above it.
    pub fn om_risken(&self, out: &mut Draft, ny: &Ny<'_, 'a>) {
        for (index, beslut) in ny.av.iter().enumerate() {
            out.comment(&historik(self, beslut));
            let beskrivning = beslut.post.risk.beskrivning.as_ref().filter(|_| index > 0);
            if let Some(beskrivning) = beskrivning {
                out.comment(&beslut.ur.prosa.rich(beskrivning.plats).text());
            }
        }
        if ny.saknar_sina_kontroller() {
            out.comment("Ingen av riskens kontroller är med: skriv hur den ska kontrolleras.");
        }
    }

    /// A risk. It is what the one with its id was, or else the first; what the others were about stands as a comment.
    pub fn risk(&self, out: &mut Draft, urval: &Urval<'_>, ny: &Ny<'_, 'a>) {
        let Some(base) = ny.av.first() else { return };
        out.key("id", Value::text(ny.id));
        urval.keys(out, base.post.risk.plats, &RISK);
        let av = ny.av.iter().flat_map(|beslut| beslut.färd.kontroller.iter().copied());
        let av: Vec<&Kontroll> = av.collect();
        if ny.granskas() {
            urval.keys(out, base.post.risk.plats, &["perioder"]);
        }
        match ny.blir {
            Blir::Direktåtgärd => led_till(out, base),
            Blir::Granskning | Blir::Båda if av.is_empty() => {
                let mut kontroller = Draft::default();
                kontroller.item(Value::map([
                    ("kontrollmoment", Value::text("Skriv här vad som ska granskas.")),
                    ("granskningar", Value::List(vec![])),
                ]));
                out.key("kontroller", kontroller);
            }
            _ => lista(out, "kontroller", &av, |inner, kontroll| {
                urval.keys(inner, kontroll.plats, &KONTROLL);
                inner.key("granskningar", Value::List(vec![]));
            }),
        }
        self.åtgärder(out, urval, ny);
    }

    /// What is still to be done; of a direktåtgärd there is at least one.
    fn åtgärder(&self, out: &mut Draft, urval: &Urval<'_>, ny: &Ny<'_, 'a>) {
        let open = ny.av.iter().flat_map(|beslut| beslut.färd.åtgärder.iter().copied());
        let open: Vec<&Åtgärd> = open.collect();
        let direct = matches!(ny.blir, Blir::Direktåtgärd | Blir::Båda);
        let is_direct = |åtgärd: &&Åtgärd| åtgärd.slag != Some(Åtgärdsslag::Förbättringsåtgärd);
        let slag = || Value::text("direktåtgärd");
        let mut åtgärder = Draft::default();
        if direct && !open.iter().any(is_direct) {
            let vad = Value::text("Skriv här vad som ska göras.");
            åtgärder.item(Value::map([("slag", slag()), ("vad", vad)]));
        }
        for åtgärd in open {
            let mut inner = Draft::default();
            if direct && is_direct(&åtgärd) {
                inner.key("slag", slag());
            } else {
                urval.keys(&mut inner, åtgärd.plats, &["slag"]);
            }
            self.åtgärd(&mut inner, urval, åtgärd);
            åtgärder.item(inner);
        }
        if !åtgärder.is_empty() {
            out.key("åtgärder", åtgärder);
        }
    }

    fn åtgärd(&self, out: &mut Draft, urval: &Urval<'_>, åtgärd: &Åtgärd) {
        urval.keys(out, åtgärd.plats, &ÅTGÄRD);
        self.slutdatum(out, urval, åtgärd);
        let delar: Vec<_> = åtgärd.uppföljningar.iter().collect();
        lista(out, "uppföljningar", &delar, |inner, del| urval.entry(inner, "vad", del.vad.plats));
    }

    /// When an åtgärd should be done; a date that the new year begins after is one to set anew.
    fn slutdatum(&self, out: &mut Draft, urval: &Urval<'_>, åtgärd: &Åtgärd) {
        let Some(slutdatum) = &åtgärd.slutdatum else { return };
        let written = slutdatum.källa.trim();
        if parse_date(written).is_some_and(|date| i64::from(date.year()) < self.nästa()) {
            out.comment(&format!("slutdatum: var {written}, sätt ett nytt"));
        } else {
            urval.keys(out, åtgärd.plats, &["slutdatum"]);
        }
    }
}

/// What the reviews led to, for the one who writes what is to be done.
fn led_till(out: &mut Draft, base: &Beslut<'_>) {
    let granskningar = base.post.risk.alla_granskningar();
    for ledde_till in granskningar.filter_map(|granskning| granskning.ledde_till.as_ref()) {
        let text = base.ur.prosa.rich(ledde_till.plats).text();
        out.comment(&format!("Granskningen ledde till: {text}"));
    }
}

/// What the year said of a risk, for those who plan the next.
pub fn historik(år: &År<'_>, beslut: &Beslut<'_>) -> String {
    let (plan, prosa) = (beslut.ur.plan, beslut.ur.prosa);
    let skala = &prosa.layout().skalor.resultat;
    let sägs = |text: &Text| prosa.säger_något(text.plats);
    // Of a part that is named alone the result is its own.
    let own = |del: &Del<'_>| {
        let is_own = |kontroll: &Kontroll| {
            beslut.färd.kontroller.iter().any(|own| own.plats == kontroll.plats)
        };
        beslut.är_hela_riskens() || del.kontroll.is_some_and(is_own)
    };
    let i = |period: Option<&str>| {
        let delar = beslut.post.risk.delar_i(period, &plan.perioder);
        let utfall: Vec<_> =
            delar.into_iter().filter(own).map(|del| del.utfall(skala, sägs)).collect();
        (!utfall.is_empty()).then(|| Utfall::sämst(utfall.into_iter(), skala))
    };
    let known = |utfall: &Utfall<'_>| *utfall != Utfall::Inget;
    let earlier = plan.perioder.iter().rev().map(|period| i(Some(&period.källa)));
    let utfall = std::iter::once(i(None)).chain(earlier).flatten().find(known);
    let result = utfall.map(|utfall| {
        prosa.sentence(&format!("resultat_{}", utfall.nyckel()), vec![]).text().to_lowercase()
    });
    let own = beslut.färd.överföring;
    let plain = |rad: Option<&crate::model::Rad>| rad.map(|rad| prosa.plain(rad));
    let varför = plain(own.and_then(|own| own.motivering.as_ref()));
    let som = plain(own.and_then(|own| own.som.as_ref())).map(|som| format!("förs över som {som}"));
    let must = beslut.obestämd.then(|| år.i_ord(beslut));
    let benämning = format!("{}: risk {}", plan.planår, beslut.benämning());
    let parts = [Some(benämning), result, varför, som, must];
    let parts = parts.into_iter().flatten();
    let parts: Vec<String> = parts.map(|part| part.trim_end_matches('.').to_owned()).collect();
    format!("{}.", parts.join("; "))
}

/// A list of mappings under a key; nothing when it has no items.
fn lista<T>(out: &mut Draft, key: &str, items: &[&T], write: impl Fn(&mut Draft, &T)) {
    let mut list = Draft::default();
    for item in items {
        let mut inner = Draft::default();
        write(&mut inner, item);
        list.item(inner);
    }
    if !list.is_empty() {
        out.key(key, list);
    }
}
