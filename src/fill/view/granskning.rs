//! Granskningar, with the sentences that the layout makes of them.

use minijinja::value::Value;

use super::fields::vy;
use super::hemvist::Hemvist;
use super::kallor::{Källor, ord};
use super::omfang::CELL;
use super::rikt::Rikt;
use super::urval::Urval;
use crate::model::{Del, Granskning, Resultatsteg, Utfall};

vy! {
    #[derive(Default)]
    /// En granskning: hur den gjordes och vad den visade.
    pub struct Granskningsvy = "granskning" {
        /// Namnet som granskningen har i handlingen, till märken i Typst.
        pub id: String,
        /// Perioden. Inget: hela året.
        pub period: Option<Rikt>,
        /// Hur mycket plats redovisningen tar: `cell`, `avsnitt` eller `liggande`.
        pub omfång: &'static str,
        /// Vad granskningen visade.
        pub resultat: Option<Resultatvy>,
        /// Det som står över redovisningen: resultatet, eller att det saknas. Inget när granskningen är redovisad i text.
        pub utfall: Option<Resultatvy>,
        /// Om den är den som gäller, och visade något som inte var som det skulle.
        pub avvikelse: bool,
        /// Orsaken till resultatet, som fortsätter en mening. Inget utan resultat.
        pub orsak: Option<Rikt>,
        /// Resultatet som en mening, med orsaken.
        pub mening: Option<Rikt>,
        /// Hur granskningen gjordes.
        pub genomförd: Option<Rikt>,
        /// Redovisningen av granskningen.
        pub redovisning: Option<Rikt>,
        /// Slutsatserna av vad granskningen visade.
        pub analys: Option<Rikt>,
        /// Om granskningen har lett till åtgärder.
        pub ledde_till: Option<Rikt>,
        /// Märket i Typst vid avsnitten som avslutar redovisningen, eller vid fördjupningen där allt står. Inget: den har inga.
        pub avslutning: Option<String>,
    }
}

vy! {
    /// Vad en granskning visade.
    pub struct Resultatvy = "resultat" {
        /// Nyckeln i skalan, som `utan_anmärkning`, eller `inget`.
        pub id: String,
        /// Ordet som trycks.
        pub namn: String,
        /// Färgtonen, ett namn i temat.
        pub ton: Option<String>,
        /// Symbolen, ett namn i temat.
        pub symbol: Option<String>,
    }
}

impl Källor<'_> {
    /// Granskningar in the order of their periods, but those of periods after the one that is shown; none where the
    /// handling tells no results. Where there is nothing of what should be reviewed, the last one says so.
    pub fn granskningar(
        &self,
        granskningar: &[Granskning],
        hemvist: Hemvist<'_>,
    ) -> Vec<Granskningsvy> {
        if !hemvist.urval.visar_granskningar() {
            return Vec::new();
        }
        let shown = self.visade(granskningar);
        let last = self.utan_granskning(shown.len(), hemvist);
        let one =
            |(nr, granskning): (usize, &&Granskning)| self.granskning(granskning, nr, hemvist);
        shown.iter().enumerate().map(one).chain(last).collect()
    }

    /// What stands for the granskning that a part has not got, in the period that counts or, where it is reviewed
    /// only later, in that; none where there is one. `nr`: its place among those that are shown.
    fn utan_granskning(&self, nr: usize, hemvist: Hemvist<'_>) -> Option<Granskningsvy> {
        let (risk, kontroll) = (hemvist.post.risk, hemvist.kontroll());
        let is_part = kontroll.is_some() || risk.kontroller.is_empty() && risk.granskas();
        if hemvist.urval != Urval::Avrapportering || !is_part {
            return None;
        }
        let (period, perioder) = (self.gällande(hemvist), self.perioder());
        if period.is_none() && !perioder.is_empty() {
            let senare = perioder.iter().map(|own| own.källa.as_str());
            let senare = senare.into_iter().find(|own| risk.granskas_i(kontroll, own, perioder));
            return Some(self.tom_granskning(nr, "granskas_senare", senare, hemvist));
        }
        let del = Del { risk, kontroll, perioder, period };
        let missing = del.granskningar().next().is_none();
        missing.then(|| self.tom_granskning(nr, "resultat_inget", period, hemvist))
    }

    /// What stands for a granskning that is not there: its period, and the words that say so.
    fn tom_granskning(
        &self,
        nr: usize,
        ord: &str,
        period: Option<&str>,
        hemvist: Hemvist<'_>,
    ) -> Granskningsvy {
        let namn = self.ordalydelse(ord, vec![]);
        let plats = hemvist.post.risk.plats;
        Granskningsvy {
            id: hemvist.granskningsid(nr),
            period: period.map(|period| self.prosa.words(period, plats).into()),
            omfång: CELL,
            utfall: Some(Resultatvy { namn, ..self.utfall(Utfall::Inget) }),
            ..Granskningsvy::default()
        }
    }

    /// `nr`: which of those that are shown.
    fn granskning(
        &self,
        granskning: &Granskning,
        nr: usize,
        hemvist: Hemvist<'_>,
    ) -> Granskningsvy {
        let steg = self.steg(granskning);
        let resultat = steg.map(|steg| self.utfall(Utfall::Steg(steg)));
        let saknas = || (!self.är_berättad(granskning)).then(|| self.utfall(Utfall::Inget));
        let aktuell = self.räknas(granskning, hemvist);
        let in_depth = || self.är_bara_fördjupad(granskning).then(|| hemvist.fördjupning(nr));
        Granskningsvy {
            id: hemvist.granskningsid(nr),
            period: granskning.period.as_ref().map(|period| self.skrivet(period)),
            omfång: self.omfång(granskning),
            utfall: resultat.clone().or_else(saknas),
            resultat,
            avvikelse: aktuell && steg.is_some_and(Resultatsteg::är_avvikelse),
            orsak: steg.and_then(|_| self.rad(granskning.orsak.as_ref())),
            mening: steg.and_then(|steg| self.granskningsmening(granskning, steg, hemvist)),
            genomförd: self.text(granskning.genomförd.as_ref()),
            redovisning: self.text(granskning.redovisning.as_ref()),
            analys: self.text(granskning.analys.as_ref()),
            ledde_till: self.text(granskning.ledde_till.as_ref()),
            avslutning: hemvist.avslutning(granskning, nr).or_else(in_depth),
        }
    }

    /// The step of the scale that a granskning has.
    fn steg(&self, granskning: &Granskning) -> Option<&Resultatsteg> {
        Utfall::av(granskning.resultat.as_ref()?, self.resultatskala()).steg()
    }

    /// The scale of the results.
    pub fn resultatskala(&self) -> &[Resultatsteg] {
        &self.prosa.layout().skalor.resultat
    }

    fn granskningsmening(
        &self,
        granskning: &Granskning,
        steg: &Resultatsteg,
        hemvist: Hemvist<'_>,
    ) -> Option<Rikt> {
        let orsak = granskning.orsak.as_ref();
        let namn = steg.namn.as_ref().map(ord).unwrap_or_default();
        let values = vec![
            ("orsak", self.infogad_rad(orsak, hemvist.scope)),
            ("namn", Value::from_safe_string(namn)),
            ("granskad", steg.är_granskat().into()),
            ("av_kontroll", hemvist.kontroll().is_some().into()),
        ];
        let nyckel = format!("mening_{}", steg.nyckel());
        let skriven: (_, &[&str]) = (orsak.map(|orsak| orsak.plats), &["orsak"]);
        self.mening_med(&nyckel, &values, [skriven])
    }

    /// What is known of a review, with how it is shown.
    fn utfall(&self, utfall: Utfall<'_>) -> Resultatvy {
        let utseende = self.utfallets_utseende(utfall);
        let id = utfall.nyckel();
        Resultatvy {
            namn: self.ordalydelse(&format!("resultat_{id}"), vec![]),
            id,
            ton: utseende.ton,
            symbol: utseende.symbol,
        }
    }
}
