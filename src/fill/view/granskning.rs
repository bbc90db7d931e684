//! Granskningar, with the sentences that the layout makes of them.

use super::fields::vy;
use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Granskning, Resultat};

vy! {
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
        /// Ordet i planen, som `utan_anmärkning`.
        pub id: &'static str,
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
    /// handling tells no results.
    pub fn granskningar(
        &self,
        granskningar: &[Granskning],
        hemvist: Hemvist<'_>,
    ) -> Vec<Granskningsvy> {
        if !hemvist.urval.visar_resultat() {
            return Vec::new();
        }
        let shown = self.visade(granskningar);
        let current = self.aktuell_period(&shown);
        let one = |(nr, granskning): (usize, &&Granskning)| {
            let aktuell = granskning.period.as_ref() == current;
            self.granskning(granskning, nr, aktuell, hemvist)
        };
        shown.iter().enumerate().map(one).collect()
    }

    /// `nr`: which of those that are shown; `aktuell`: whether its result is the one that counts.
    fn granskning(
        &self,
        granskning: &Granskning,
        nr: usize,
        aktuell: bool,
        hemvist: Hemvist<'_>,
    ) -> Granskningsvy {
        Granskningsvy {
            id: hemvist.granskningsid(nr),
            period: granskning.period.as_ref().map(|period| self.skrivet(period)),
            omfång: self.omfång(granskning),
            resultat: granskning.resultat.map(|resultat| self.resultat(resultat)),
            avvikelse: aktuell && granskning.resultat.is_some_and(Resultat::är_avvikelse),
            orsak: self.rad(granskning.orsak.as_ref()),
            mening: self.granskningsmening(granskning, hemvist),
            genomförd: self.text(granskning.genomförd.as_ref()),
            redovisning: self.text(granskning.redovisning.as_ref()),
            analys: self.text(granskning.analys.as_ref()),
            ledde_till: self.text(granskning.ledde_till.as_ref()),
            avslutning: hemvist.avslutning(granskning, nr),
        }
    }

    fn granskningsmening(&self, granskning: &Granskning, hemvist: Hemvist<'_>) -> Option<Rikt> {
        let resultat = granskning.resultat?;
        let orsak = granskning.orsak.as_ref();
        let values = vec![("orsak", self.infogad_rad(orsak, hemvist.scope))];
        let nyckel = format!("mening_{}", resultat.ord());
        let said = orsak.filter(|_| self.prosa.layout().says(&nyckel, "orsak"));
        self.valfri_mening(&nyckel, values, said.map(|orsak| orsak.plats))
    }

    fn resultat(&self, resultat: Resultat) -> Resultatvy {
        let id = resultat.ord();
        let utseende = self.resultatets_utseende(id);
        Resultatvy {
            id,
            namn: self.ordalydelse(&format!("resultat_{id}"), vec![]),
            ton: utseende.ton,
            symbol: utseende.symbol,
        }
    }
}
