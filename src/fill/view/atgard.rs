//! Åtgärder: what is to be done, and what was done.

use super::fields::vy;
use super::hemvist::Hemvist;
use super::kallor::{Källor, ord};
use super::overforing::Förd;
use super::rikt::Rikt;
use crate::model::{
    Genomfört, Granskning, Läge, Ord, Plan, Plats, Text, Uppföljning, Åtgärd, Åtgärdsslag,
};
use crate::text::{Block, Rich, for_each_line, plain};

vy! {
    /// En åtgärd: vad som ska göras, av vem och till när.
    pub struct Åtgärdsvy = "åtgärd" {
        /// Slaget av åtgärd: `åtgärd`, `direktåtgärd` eller `förbättringsåtgärd`.
        pub slag: &'static str,
        /// Slaget i ord.
        pub etikett: Option<Rikt>,
        /// Perioden vars granskning den kom av.
        pub period: Option<String>,
        /// Åtgärdens namn.
        pub namn: Option<Rikt>,
        /// Vad som ska göras.
        pub vad: Option<Rikt>,
        /// Uppföljningar, en för varje del av åtgärden.
        pub uppföljningar: Vec<Uppföljningsvy>,
        /// Om en lista i vad redan räknar upp de delar som inte redovisas.
        pub uppräknad: bool,
        /// Om vad slutar med en lista. Då behöver uppföljningar som står direkt efter den ord före sig.
        pub skiljs_från_vad: bool,
        /// Vad som har gjorts, period för period.
        pub genomfört: Vec<Genomförtvy>,
        /// Hur långt åtgärden har kommit.
        pub läge: Option<Rikt>,
        /// De som ansvarar.
        pub ansvarig: Vec<Rikt>,
        /// Enhetens hela namn.
        pub enhet: Option<Rikt>,
        /// När åtgärden ska vara klar.
        pub slutdatum: Option<Rikt>,
        /// Vad som ska göras, av vem och till när, som en mening. Inget när det inte ryms i en.
        pub mening: Option<Rikt>,
        /// Vem som ansvarar och till när, som en mening.
        pub villkor: Option<Rikt>,
        /// Vart åtgärden förs efter året, som en mening.
        pub överföring: Option<Rikt>,
    }
}

vy! {
    /// En uppföljning av en del av en åtgärd.
    pub struct Uppföljningsvy = "uppföljning" {
        /// Vad som skulle göras.
        pub vad: Rikt,
        /// Vad som har gjorts.
        pub text: Option<Rikt>,
    }
}

vy! {
    /// Vad som har gjorts under en period.
    pub struct Genomförtvy = "genomfört" {
        /// Perioden. Inget: hela året.
        pub period: Option<Rikt>,
        /// Vad som har gjorts.
        pub text: Rikt,
    }
}

impl Källor<'_> {
    /// Åtgärder, each with its sentence.
    pub fn åtgärder(&self, åtgärder: &[Åtgärd], hemvist: Hemvist<'_>) -> Vec<Åtgärdsvy> {
        let told = åtgärder.iter();
        let told = told.filter(|åtgärd| hemvist.urval.visar_åtgärd(hemvist.post, åtgärd));
        told.map(|åtgärd| self.åtgärd(åtgärd, hemvist)).collect()
    }

    /// Åtgärder of a risk or a kontroll, then those that the granskningar which are shown led to.
    pub fn åtgärder_med_granskningars(
        &self,
        egna: &[Åtgärd],
        granskningar: &[Granskning],
        hemvist: Hemvist<'_>,
    ) -> Vec<Åtgärdsvy> {
        let mut åtgärder = self.åtgärder(egna, hemvist);
        if !hemvist.urval.visar_resultat() {
            return åtgärder;
        }
        for granskning in self.visade(granskningar) {
            let period = granskning.period.as_ref().map(ord);
            let led_to = self.åtgärder(&granskning.åtgärder, hemvist).into_iter();
            åtgärder.extend(led_to.map(|one| Åtgärdsvy { period: period.clone(), ..one }));
        }
        åtgärder
    }

    /// Whether a list in a text has each of these parts as a line of its own.
    fn räknar_upp<'d>(
        &self,
        vad: &Text,
        mut delar: impl Iterator<Item = &'d Uppföljning>,
    ) -> bool {
        let lines = |plats: Plats| {
            let mut lines = Vec::new();
            for_each_line(&self.prosa.rich(plats).blocks, &mut |line| {
                let mut words = String::new();
                plain(line, &mut words);
                lines.push(words.trim_end_matches(['.', ',', ';', ' ']).to_lowercase());
            });
            lines
        };
        let said = lines(vad.plats);
        delar.all(|del| lines(del.vad.plats).iter().all(|del| said.contains(del)))
    }

    fn åtgärd(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Åtgärdsvy {
        let visar_resultat = hemvist.urval.visar_resultat();
        let genomfört = åtgärd.genomfört.as_ref().filter(|_| visar_resultat);
        let läge = åtgärd.läge.filter(|läge| visar_resultat && self.vet_läget(*läge, åtgärd));
        let är_årets = visar_resultat && self.är_årets();
        // What came of the parts is told with each of them; of the others only the list can say that they are there.
        let redovisas = är_årets && åtgärd.uppföljningar.iter().any(|del| del.text.is_some());
        let is_untold = |del: &&Uppföljning| !redovisas || del.text.is_none();
        let vad = åtgärd.vad.as_ref();
        let uppräknad = vad.is_some_and(|vad| {
            let delar = åtgärd.uppföljningar.iter().filter(is_untold);
            has_list(&self.prosa.rich(vad.plats)) && self.räknar_upp(vad, delar)
        });
        let uppföljningar = åtgärd.uppföljningar.iter().filter(|_| redovisas || !uppräknad);
        Åtgärdsvy {
            slag: hemvist.post.slag(åtgärd).ord(),
            etikett: self.åtgärdsetikett(åtgärd, hemvist),
            period: None,
            namn: self.rad(åtgärd.namn.as_ref()),
            vad: self.text(åtgärd.vad.as_ref()),
            uppföljningar: uppföljningar.map(|del| self.uppföljning(del, är_årets)).collect(),
            uppräknad,
            skiljs_från_vad: vad.is_some_and(|vad| ends_with_list(&self.prosa.rich(vad.plats))),
            genomfört: genomfört.map(|genomfört| self.genomfört(genomfört)).unwrap_or_default(),
            läge: läge.and_then(|läge| self.läge(läge, åtgärd)),
            ansvarig: self.ansvariga(&åtgärd.ansvarig),
            enhet: self.enhetsnamn(åtgärd.enhet.as_ref()),
            slutdatum: self.rad(åtgärd.slutdatum.as_ref()),
            mening: self.åtgärdsmening(åtgärd, hemvist),
            villkor: self.åtgärdsvillkor(åtgärd),
            överföring: self.överföring(åtgärd.överföring.as_ref(), Förd::Åtgärd, hemvist),
        }
    }

    /// What it is called. One of the usual slag says nothing by that.
    fn åtgärdsetikett(&self, åtgärd: &Åtgärd, hemvist: Hemvist<'_>) -> Option<Rikt> {
        let slag = hemvist.post.slag(åtgärd);
        let of_grupp = || self.prosa.nyckel(hemvist.post.grupp?.plats, "åtgärdsslag");
        let ur = self.prosa.nyckel(åtgärd.plats, "slag").or_else(of_grupp);
        let ur = ur.filter(|_| slag != Åtgärdsslag::Åtgärd);
        let etikett = self.ordalydelse(&format!("etikett_{}", slag.ord()), vec![]);
        let words = etikett.trim_end_matches(':');
        (!words.is_empty()).then(|| Rikt::ur(self.prosa.words(words, åtgärd.plats), ur))
    }

    /// Whether the report knows yet how far an åtgärd has come.
    fn vet_läget(&self, läge: Läge, åtgärd: &Åtgärd) -> bool {
        let is_over = |plan: &Plan| plan.är_avslutad(åtgärd, self.period);
        !läge.är_slut() || self.sammanhang.plan.is_none_or(is_over)
    }

    fn läge(&self, läge: Läge, åtgärd: &Åtgärd) -> Option<Rikt> {
        self.sagt(&format!("läge_{}", läge.ord()), self.prosa.nyckel(åtgärd.plats, "läge"))
    }

    fn uppföljning(&self, del: &Uppföljning, visar_resultat: bool) -> Uppföljningsvy {
        let text = del.text.as_ref().filter(|_| visar_resultat);
        Uppföljningsvy { vad: self.skriven_rad(&del.vad), text: self.text(text) }
    }

    /// What was done: each part with its period; none for the whole year.
    fn genomfört(&self, genomfört: &Genomfört) -> Vec<Genomförtvy> {
        let one = |period: Option<&Ord>, text: &Text| Genomförtvy {
            period: period.map(|period| self.skrivet(period)),
            text: self.skriven_text(text),
        };
        match genomfört {
            Genomfört::Text(text) if self.är_årets() => vec![one(None, text)],
            Genomfört::Text(_) => Vec::new(),
            Genomfört::Perioder(poster) => {
                let told = poster.iter().filter(|post| !self.är_senare(post.period.as_ref()));
                told.map(|post| one(post.period.as_ref(), &post.text)).collect()
            }
        }
    }
}

/// Whether a list is what a text ends with.
fn ends_with_list(text: &Rich) -> bool {
    matches!(text.blocks.last(), Some(Block::Lista { .. }))
}

/// Whether a text has a list of its own.
fn has_list(text: &Rich) -> bool {
    text.blocks.iter().any(|block| matches!(block, Block::Lista { .. }))
}
