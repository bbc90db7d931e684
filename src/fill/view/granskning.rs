//! Granskningar, with the sentences that the layout makes of them.

use super::fields::vy;
use super::hemvist::Hemvist;
use super::kallor::{Källor, ord};
use super::omfang::CELL;
use super::rikt::Rikt;
use super::urval::Urval;
use crate::model::{Granskning, Resultatsteg, Utfall};

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
        /// Orsaken, som fortsätter en mening.
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
        /// Märket i Typst vid avsnitten som avslutar redovisningen. Inget: den har inga.
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
    /// handling tells no results. Where there is nothing to show of what should be reviewed stands one that says so.
    pub fn granskningar(
        &self,
        granskningar: &[Granskning],
        hemvist: Hemvist<'_>,
    ) -> Vec<Granskningsvy> {
        if !hemvist.urval.visar_granskningar() {
            return Vec::new();
        }
        let shown = self.visade(granskningar);
        if shown.is_empty() && self.saknas(hemvist) {
            return vec![self.tom_granskning(hemvist)];
        }
        let current = self.aktuell_period(&shown);
        let one = |(nr, granskning): (usize, &&Granskning)| {
            let aktuell = granskning.period.as_ref() == current;
            self.granskning(granskning, nr, aktuell, hemvist)
        };
        shown.iter().enumerate().map(one).collect()
    }

    /// Whether nothing is to be shown of a part that should be reviewed.
    fn saknas(&self, hemvist: Hemvist<'_>) -> bool {
        let (risk, del) = (hemvist.post.risk, hemvist.kontroll());
        let is_part = del.is_some() || risk.kontroller.is_empty() && risk.granskas();
        let told = risk.granskningar_av(del);
        hemvist.urval == Urval::Avrapportering
            && is_part
            && told.into_iter().all(|one| self.är_senare(one.period.as_ref()))
    }

    fn tom_granskning(&self, hemvist: Hemvist<'_>) -> Granskningsvy {
        Granskningsvy {
            id: hemvist.granskningsid(0),
            omfång: CELL,
            utfall: Some(self.utfall(Utfall::Inget)),
            ..Granskningsvy::default()
        }
    }

    /// `nr`: which of those that are shown; `aktuell`: whether its result is the one that counts.
    fn granskning(
        &self,
        granskning: &Granskning,
        nr: usize,
        aktuell: bool,
        hemvist: Hemvist<'_>,
    ) -> Granskningsvy {
        let steg = self.steg(granskning);
        let resultat = steg.map(|steg| self.utfall(Utfall::Steg(steg)));
        let saknas = || (!granskning.är_berättad()).then(|| self.utfall(Utfall::Inget));
        Granskningsvy {
            id: hemvist.granskningsid(nr),
            period: granskning.period.as_ref().map(|period| self.skrivet(period)),
            omfång: self.omfång(granskning),
            utfall: resultat.clone().or_else(saknas),
            resultat,
            avvikelse: aktuell && steg.is_some_and(Resultatsteg::är_avvikelse),
            orsak: self.rad(granskning.orsak.as_ref()),
            mening: steg.and_then(|steg| self.granskningsmening(granskning, steg, hemvist)),
            genomförd: self.text(granskning.genomförd.as_ref()),
            redovisning: self.text(granskning.redovisning.as_ref()),
            analys: self.text(granskning.analys.as_ref()),
            ledde_till: self.text(granskning.ledde_till.as_ref()),
            avslutning: hemvist.avslutning(granskning, nr),
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
        let values = vec![("orsak", self.infogad_rad(orsak, hemvist.scope)), ("namn", namn.into())];
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
