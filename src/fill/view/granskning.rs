//! Granskningar, åtgärder and överföringar, with the sentences that the layout makes of them.

use minijinja::value::Value;

use super::plan::Urval;
use super::{Källor, karta, none, ord, rikt, rikt_ur};
use crate::model::{
    Fördjupning, Genomfört, Granskning, Mål, Ord, Personval, Planrisk, Plats, Resultat,
    Uppföljning, Åtgärd, Överföring,
};
use crate::prose::{Block, Prosa, Rich, Scope};

/// The risk, and the kontroll within it, that something belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Hemvist<'a> {
    /// What the handling tells.
    pub urval: Urval,
    /// The risk.
    pub post: &'a Planrisk<'a>,
    /// What its sentences may see.
    pub scope: Scope,
}

/// The most columns of a table that can be read in the cell of another.
const WIDEST_IN_A_CELL: usize = 3;

impl Källor<'_> {
    /// Granskningar in the order of their periods, but those of periods after the one that is shown.
    pub fn granskningar(&self, granskningar: &[Granskning], hemvist: Hemvist<'_>) -> Value {
        let shown = self.visade(granskningar);
        let current = self.aktuell_period(&shown);
        let one = |(nr, granskning): (usize, &&Granskning)| {
            let aktuell = granskning.period.as_ref() == current;
            self.granskning(granskning, nr, aktuell, hemvist)
        };
        shown.iter().enumerate().map(one).collect()
    }

    /// Those that are shown, in the order of the plan's periods; what is of the whole year last.
    pub fn visade<'g>(&self, granskningar: &'g [Granskning]) -> Vec<&'g Granskning> {
        let told = granskningar.iter();
        let told = told.filter(|granskning| !self.är_senare(granskning.period.as_ref()));
        let mut shown: Vec<&Granskning> = told.collect();
        shown.sort_by_key(|granskning| self.periodens_plats(granskning.period.as_ref()));
        shown
    }

    /// Where a period stands among the plan's; after them what is of the whole year.
    fn periodens_plats(&self, period: Option<&Ord>) -> usize {
        let at = period.and_then(|period| self.sammanhang.plan?.periodens_plats(&period.källa));
        at.unwrap_or(usize::MAX)
    }

    /// Whether a period comes after the one that is shown.
    fn är_senare(&self, period: Option<&Ord>) -> bool {
        let shown = self.period.and_then(|shown| self.sammanhang.plan?.periodens_plats(shown));
        let own = period.and_then(|own| self.sammanhang.plan?.periodens_plats(&own.källa));
        own.zip(shown).is_some_and(|(own, shown)| own > shown)
    }

    /// The period whose result counts: the one that is shown, or else the latest.
    fn aktuell_period<'g>(&self, shown: &[&'g Granskning]) -> Option<&'g Ord> {
        let wanted = shown
            .iter()
            .find(|granskning| self.period.is_some_and(|period| granskning.gäller(period)));
        wanted.or(shown.last()).and_then(|granskning| granskning.period.as_ref())
    }

    /// `nr`: which of those that are shown; `aktuell`: whether its result is the one that counts.
    fn granskning(
        &self,
        granskning: &Granskning,
        nr: usize,
        aktuell: bool,
        hemvist: Hemvist<'_>,
    ) -> Value {
        let avvikelse = aktuell && granskning.resultat.is_some_and(Resultat::är_avvikelse);
        let mening = granskning.resultat.map_or_else(none, |resultat| {
            let orsak = Prosa::infogbar(granskning.orsak.as_ref(), hemvist.scope);
            let mening =
                self.prosa.sentence(&format!("mening_{}", resultat.ord()), vec![("orsak", orsak)]);
            rikt_ur(mening, granskning.orsak.as_ref().map(|orsak| orsak.plats))
        });
        karta([
            ("id", granskningsid(hemvist.scope, nr).into()),
            ("period", ord(granskning.period.as_ref())),
            ("omfång", self.omfång(granskning).into()),
            ("resultat", granskning.resultat.map_or_else(none, |resultat| self.resultat(resultat))),
            ("avvikelse", avvikelse.into()),
            ("orsak", self.rad(granskning.orsak.as_ref())),
            ("mening", mening),
            ("genomförd", self.text(granskning.genomförd.as_ref())),
            ("redovisning", self.text(granskning.redovisning.as_ref())),
            ("analys", self.text(granskning.analys.as_ref())),
            ("ledde_till", self.text(granskning.ledde_till.as_ref())),
        ])
    }

    /// What the account of a granskning asks for: the cell of a table; a section of its own, since it has headings or
    /// a wide table; or even a landscape page.
    pub fn omfång(&self, granskning: &Granskning) -> &'static str {
        let texts = [&granskning.redovisning, &granskning.analys, &granskning.ledde_till];
        let texts: Vec<Rich> =
            texts.into_iter().flatten().map(|text| self.prosa.rich(text.plats)).collect();
        let blocks = || texts.iter().flat_map(|text| &text.blocks);
        let liggande = |block: &Block| matches!(block, Block::Tabell(tabell) if tabell.liggande);
        let stor = |block: &Block| match block {
            Block::Rubrik { .. } => true,
            Block::Tabell(tabell) => tabell.huvud.len() > WIDEST_IN_A_CELL,
            _ => false,
        };
        if blocks().any(liggande) {
            "liggande"
        } else if blocks().any(stor) {
            "avsnitt"
        } else {
            "cell"
        }
    }

    fn resultat(&self, resultat: Resultat) -> Value {
        let namn = self.prosa.sentence(&format!("resultat_{}", resultat.ord()), vec![]).text();
        let (ton, symbol) = self.utseende(resultat.ord());
        karta([
            ("id", resultat.ord().into()),
            ("namn", namn.into()),
            ("ton", ton),
            ("symbol", symbol),
        ])
    }

    /// The tone and the symbol that the theme has for a result.
    pub fn utseende(&self, resultat: &str) -> (Value, Value) {
        self.tema("resultat", resultat)
    }

    /// The tone and the symbol that a part of the theme has for a word.
    pub fn tema(&self, del: &str, ord: &str) -> (Value, Value) {
        let look = |key: &str| self.prosa.layout().theme.pointer(&format!("/{del}/{ord}/{key}"));
        let word = |key| look(key).and_then(|value| value.as_str()).map_or_else(none, Value::from);
        (word("ton"), word("symbol"))
    }

    /// Åtgärder, each with its sentence.
    pub fn åtgärder(&self, åtgärder: &[Åtgärd], hemvist: Hemvist<'_>) -> Value {
        let told = åtgärder.iter();
        let told = told.filter(|åtgärd| hemvist.urval.visar_åtgärd(hemvist.post, åtgärd));
        told.map(|åtgärd| self.åtgärd(åtgärd, hemvist)).collect()
    }

    fn åtgärd(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Value {
        let visar_resultat = hemvist.urval.visar_resultat();
        let läge = åtgärd.läge.filter(|_| visar_resultat);
        let läge =
            läge.map(|läge| self.prosa.sentence(&format!("läge_{}", läge.ord()), vec![]).text());
        let överföring = åtgärd.överföring.as_ref().filter(|_| visar_resultat);
        let genomfört = åtgärd.genomfört.as_ref().filter(|_| visar_resultat);
        let uppföljningar = åtgärd.uppföljningar.iter();
        karta([
            ("slag", hemvist.post.slag(åtgärd).ord().into()),
            ("namn", self.rad(åtgärd.namn.as_ref())),
            ("vad", self.text(åtgärd.vad.as_ref())),
            (
                "uppföljningar",
                uppföljningar.map(|del| self.uppföljning(del, visar_resultat)).collect(),
            ),
            ("genomfört", self.genomfört(genomfört)),
            ("läge", läge.map_or_else(none, Value::from)),
            ("ansvarig", self.ansvariga(&åtgärd.ansvarig)),
            ("enhet", self.enhetsnamn(åtgärd.enhet.as_ref())),
            ("slutdatum", self.rad(åtgärd.slutdatum.as_ref())),
            ("mening", self.åtgärdsmening(åtgärd, hemvist)),
            ("villkor", self.åtgärdsvillkor(åtgärd)),
            ("överföring", överföring.map_or_else(none, |till| self.överföring(till, hemvist))),
        ])
    }

    fn uppföljning(&self, del: &Uppföljning, visar_resultat: bool) -> Value {
        let text = del.text.as_ref().filter(|_| visar_resultat);
        karta([("vad", self.rad(Some(&del.vad))), ("text", self.text(text))])
    }

    /// What was done: each part with its period; none for the whole year.
    fn genomfört(&self, genomfört: Option<&Genomfört>) -> Value {
        let one = |period, text| karta([("period", ord(period)), ("text", self.text(Some(text)))]);
        match genomfört {
            Some(Genomfört::Text(text)) => [one(None, text)].into_iter().collect(),
            Some(Genomfört::Perioder(poster)) => {
                let told = poster.iter().filter(|post| !self.är_senare(post.period.as_ref()));
                told.map(|post| one(post.period.as_ref(), &post.text)).collect()
            }
            None => Value::from(Vec::<Value>::new()),
        }
    }

    /// What is to be done, by whom and until when; none when it takes more than a sentence to say.
    fn åtgärdsmening(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Value {
        let vad = åtgärd.vad.as_ref().map(|vad| self.prosa.rich(vad.plats));
        let one_line =
            vad.as_ref().is_none_or(|vad| matches!(vad.blocks.as_slice(), [Block::Stycke(_)]));
        let one_line = one_line && !vad.as_ref().is_some_and(Rich::has_footnotes);
        let said = vad.is_some() || (åtgärd.namn.is_some() && åtgärd.uppföljningar.is_empty());
        if !said || !one_line {
            return none();
        }
        let mut values = self.villkor(åtgärd);
        values.push(("namn", Prosa::infogbar(åtgärd.namn.as_ref(), hemvist.scope)));
        values.push(("vad", Prosa::infogbar_text(åtgärd.vad.as_ref(), hemvist.scope)));
        let what = åtgärd.vad.as_ref().map(|vad| vad.plats);
        let what = what.or(åtgärd.namn.as_ref().map(|namn| namn.plats));
        rikt_ur(
            self.prosa.sentence("åtgärd_mening", values),
            what.into_iter().chain(ur_villkor(åtgärd)),
        )
    }

    /// Who is responsible and until when, as a sentence; none when neither is said.
    fn åtgärdsvillkor(&self, åtgärd: &Åtgärd) -> Value {
        if åtgärd.ansvarig.is_empty() && åtgärd.slutdatum.is_none() {
            return none();
        }
        rikt_ur(self.prosa.sentence("åtgärd_villkor", self.villkor(åtgärd)), ur_villkor(åtgärd))
    }

    fn villkor(&self, åtgärd: &Åtgärd) -> Vec<(&'static str, Value)> {
        let slutdatum = åtgärd.slutdatum.as_ref();
        let ansvariga: Vec<String> =
            åtgärd.ansvarig.iter().map(|ansvarig| self.ansvarig(ansvarig).text()).collect();
        vec![
            ("slutdatum", slutdatum.map_or_else(none, |datum| self.prosa.plain(datum).into())),
            ("ansvarig", if ansvariga.is_empty() { none() } else { ansvariga.join(", ").into() }),
        ]
    }

    /// Those responsible, each in words.
    pub fn ansvariga(&self, ansvariga: &[Personval]) -> Value {
        let one = |ansvarig| rikt_ur(self.ansvarig(ansvarig), skriven(ansvarig));
        ansvariga.iter().map(one).collect()
    }

    fn ansvarig(&self, ansvarig: &Personval) -> Rich {
        match (self.sammanhang.person(ansvarig), ansvarig) {
            (Some(person), _) if person.maskad => self.prosa.sentence("maskad", vec![]),
            (Some(person), _) => {
                let values = vec![
                    ("namn", person.namn.källa.as_str().into()),
                    ("titel", ord(person.titel.as_ref())),
                ];
                self.prosa.sentence("ansvarig_person", values)
            }
            (None, Personval::Nyckel(rad)) => self.prosa.rich(rad.plats),
            (None, Personval::Person(_)) => Rich::default(),
        }
    }

    /// The full name of a unit.
    pub fn enhetsnamn(&self, enhet: Option<&Ord>) -> Value {
        enhet.map_or_else(none, |enhet| self.sammanhang.enhet(&enhet.källa).into())
    }

    /// The carry-over sentence.
    pub fn överföring(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Value {
        let planår = överföring
            .planår
            .or_else(|| Some(self.sammanhang.plan?.planår + 1))
            .unwrap_or_default();
        let plannamn = self.prosa.sentence("plan_kort", vec![("planår", planår.into())]).text();
        let values = vec![
            ("motivering", Prosa::infogbar(överföring.motivering.as_ref(), hemvist.scope)),
            ("obligatorisk", hemvist.post.obligatorisk().into()),
            ("planår", planår.into()),
            ("plannamn", plannamn.into()),
            ("risk_nr", self.risk_nr(överföring, hemvist).map_or_else(none, Value::from)),
            (
                "som",
                överföring
                    .som
                    .as_ref()
                    .map_or_else(none, |som| self.prosa.rich(som.plats).text().into()),
            ),
        ];
        let said = [&överföring.motivering, &överföring.som];
        let mening = self.prosa.sentence(&format!("överföring_{}", överföring.till.ord()), values);
        rikt_ur(mening, said.into_iter().flatten().map(|rad| rad.plats))
    }

    /// The number in the next plan: of the risk with that id, or the number as written.
    fn risk_nr(&self, överföring: &Överföring, hemvist: Hemvist<'_>) -> Option<String> {
        if överföring.till != Mål::NyPlan {
            return None;
        }
        let wanted = överföring
            .risk
            .as_ref()
            .map_or(hemvist.post.risk.id.källa.as_str(), |risk| risk.källa.as_str());
        let found = self.sammanhang.nästa_plan.and_then(|plan| plan.risk(wanted));
        let written = || {
            Some(wanted).filter(|wanted| wanted.starts_with(|first: char| first.is_ascii_digit()))
        };
        found.map(|post| post.nr).or_else(|| written().map(str::to_owned))
    }

    /// The account of a granskning as an in-depth account, for layouts whose tables have no room for it; none for
    /// one that a cell can hold.
    pub fn redovisat_för_sig(
        &self,
        granskning: &Granskning,
        nr: usize,
        hemvist: Hemvist<'_>,
    ) -> Option<Value> {
        let omfång = self.omfång(granskning);
        if omfång == "cell" {
            return None;
        }
        let post = hemvist.post;
        let kontroll = hemvist.scope.kontroll.map(|index| &post.risk.kontroller[index]);
        let own = kontroll.and_then(|kontroll| kontroll.namn.as_ref());
        let values = vec![
            ("nr", post.nr.as_str().into()),
            ("namn", Prosa::infogbar(own.or(post.namn()), hemvist.scope)),
            ("rubrik", none()),
            ("enhet", ord(kontroll.and_then(|kontroll| kontroll.enhet.as_ref()))),
        ];
        let avsnitt = [
            ("etikett_analys", &granskning.analys),
            ("etikett_ledde_till", &granskning.ledde_till),
        ];
        let avsnitt = avsnitt.into_iter().filter_map(|(rubrik, text)| {
            let text = text.as_ref()?;
            Some(karta([
                ("rubrik", rikt(self.prosa.sentence(rubrik, vec![]))),
                ("text", self.text(Some(text))),
                ("avsnitt", Value::from(Vec::<Value>::new())),
                ("komponent", none()),
            ]))
        });
        Some(karta([
            ("av", granskningsid(hemvist.scope, nr).into()),
            ("omfång", omfång.into()),
            ("rubrik", rikt(self.prosa.sentence("fördjupning_rubrik", values))),
            ("text", self.text(granskning.redovisning.as_ref())),
            ("avsnitt", avsnitt.collect()),
            ("avslutande_avsnitt", Value::from(Vec::<Value>::new())),
        ]))
    }

    /// An in-depth account, headed by the kontrollmoment that it belongs to.
    pub fn fördjupning(&self, fördjupning: &Fördjupning, hemvist: Hemvist<'_>) -> Value {
        let values = vec![
            ("nr", hemvist.post.nr.as_str().into()),
            ("namn", Prosa::infogbar(hemvist.post.namn(), hemvist.scope)),
            ("rubrik", Prosa::infogbar(fördjupning.rubrik.as_ref(), hemvist.scope)),
            ("enhet", ord(fördjupning.enhet.as_ref())),
        ];
        let rubrik = self.prosa.sentence("fördjupning_rubrik", values);
        karta([
            ("av", none()),
            ("omfång", none()),
            ("rubrik", rikt_ur(rubrik, fördjupning.rubrik.as_ref().map(|rubrik| rubrik.plats))),
            ("text", self.text(fördjupning.text.as_ref())),
            ("avsnitt", self.avsnitt(&fördjupning.avsnitt)),
            ("avslutande_avsnitt", self.avsnitt(&fördjupning.avslutande_avsnitt)),
        ])
    }
}

/// A name of a granskning within its handling.
pub fn granskningsid(scope: Scope, nr: usize) -> String {
    let part =
        |index: Option<usize>| index.map_or_else(|| "x".to_owned(), |index| index.to_string());
    format!("{}-{}-{nr}", part(scope.risk), part(scope.kontroll))
}

/// The place of what was written; none for a person in full.
fn skriven(ansvarig: &Personval) -> Option<Plats> {
    match ansvarig {
        Personval::Nyckel(rad) => Some(rad.plats),
        Personval::Person(_) => None,
    }
}

/// What the sentence on who and when says.
fn ur_villkor(åtgärd: &Åtgärd) -> impl Iterator<Item = Plats> {
    let slutdatum = åtgärd.slutdatum.as_ref().map(|slutdatum| slutdatum.plats);
    slutdatum.into_iter().chain(åtgärd.ansvarig.iter().filter_map(skriven))
}
