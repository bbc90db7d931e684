//! The kontroller of a risk.

use super::atgard::Åtgärdsvy;
use super::fields::vy;
use super::granskning::Granskningsvy;
use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::overforing::Förd;
use super::rikt::Rikt;
use super::upprepning::{Likavy, Ovanför};
use super::urval::Urval;
use crate::model::Kontroll;

vy! {
    #[derive(Default)]
    /// En kontroll av en risk. I uppföljningen av förbättringsåtgärder är bara åtgärderna ifyllda.
    pub struct Kontrollvy = "kontroll" {
        /// Kontrollens namn.
        pub namn: Option<Rikt>,
        /// Om kontrollen är obligatorisk.
        pub obligatorisk: bool,
        /// Att den är obligatorisk, i ord.
        pub märken: Vec<Rikt>,
        /// Enheten som kontrollerar, som den är skriven: en nyckel i `enheter`, eller ett namn.
        pub enhet: Option<Rikt>,
        /// Enhetens hela namn.
        pub enhetsnamn: Option<Rikt>,
        /// Vad som granskas.
        pub kontrollmoment: Option<Rikt>,
        /// Arbetssättet. Inget när det är detsamma som i kontrollen ovanför.
        pub arbetssätt: Option<Rikt>,
        /// Den systematiska kontrollen. Inget när den är densamma som i kontrollen ovanför.
        pub systematisk_kontroll: Option<Rikt>,
        /// Vad som är detsamma som i kontrollen ovanför.
        pub lika: Likavy,
        /// Regler och dokument som styr.
        pub styrdokument: Option<Rikt>,
        /// Varför kontrollen görs.
        pub syfte: Option<Rikt>,
        /// Vad kontrollen omfattar.
        pub omfattning: Option<Rikt>,
        /// Hur kontrollen görs.
        pub metod: Option<Rikt>,
        /// Hur ofta kontrollen görs.
        pub frekvens: Option<Rikt>,
        /// Perioderna då kontrollen görs, där den har egna.
        pub perioder: Vec<Rikt>,
        /// Till vem kontrollen rapporteras.
        pub rapporteras_till: Option<Rikt>,
        /// De som ansvarar.
        pub ansvarig: Vec<Rikt>,
        /// Vad granskningarna visade.
        pub granskningar: Vec<Granskningsvy>,
        /// Åtgärder efter granskningen.
        pub åtgärder: Vec<Åtgärdsvy>,
        /// Vart kontrollen förs efter året, som en mening.
        pub överföring: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// What the handling tells of the kontroller of a risk.
    pub fn kontroller(&self, risk: Hemvist<'_>) -> Vec<Kontrollvy> {
        let kontroller = risk.post.risk.kontroller.iter().enumerate();
        let kontroller = kontroller.map(|(nr, kontroll)| (kontroll, risk.i_kontroll(nr)));
        match risk.urval {
            Urval::Riskanalys => Vec::new(),
            Urval::Förbättringsåtgärder => {
                kontroller.filter_map(|(one, hemvist)| self.förbättringar(one, hemvist)).collect()
            }
            Urval::Avrapportering | Urval::Internkontrollplan => {
                let mut before = Ovanför::default();
                let one = |(kontroll, hemvist): (&Kontroll, Hemvist<'_>)| {
                    let lika = before.upprepar(self, kontroll);
                    self.kontroll(kontroll, lika, hemvist)
                };
                kontroller.map(one).collect()
            }
        }
    }

    /// Improvements stand alone: the review that they came of was told the year before.
    fn förbättringar(&self, kontroll: &Kontroll, hemvist: Hemvist<'_>) -> Option<Kontrollvy> {
        let åtgärder =
            self.åtgärder_med_granskningars(&kontroll.åtgärder, &kontroll.granskningar, hemvist);
        (!åtgärder.is_empty()).then(|| Kontrollvy { åtgärder, ..Kontrollvy::default() })
    }

    fn kontroll(&self, kontroll: &Kontroll, lika: Likavy, hemvist: Hemvist<'_>) -> Kontrollvy {
        let arbetssätt = kontroll.arbetssätt.as_ref().filter(|_| !lika.arbetssätt);
        let systematisk = kontroll.systematisk_kontroll.as_ref();
        let systematisk = systematisk.filter(|_| !lika.systematisk_kontroll);
        Kontrollvy {
            namn: self.rad(kontroll.namn.as_ref()),
            obligatorisk: kontroll.obligatorisk.unwrap_or(false),
            märken: self.kontrollmärken(kontroll),
            enhet: kontroll.enhet.as_ref().map(|enhet| self.skrivet(enhet)),
            enhetsnamn: self.enhetsnamn(kontroll.enhet.as_ref()),
            kontrollmoment: self.text(kontroll.kontrollmoment.as_ref()),
            arbetssätt: self.text(arbetssätt),
            systematisk_kontroll: self.text(systematisk),
            lika,
            styrdokument: self.text(kontroll.styrdokument.as_ref()),
            syfte: self.text(kontroll.syfte.as_ref()),
            omfattning: self.text(kontroll.omfattning.as_ref()),
            metod: self.text(kontroll.metod.as_ref()),
            frekvens: self.rad(kontroll.frekvens.as_ref()),
            perioder: kontroll.perioder.iter().map(|own| self.skrivet(own)).collect(),
            rapporteras_till: self.rad(kontroll.rapporteras_till.as_ref()),
            ansvarig: self.ansvariga(&kontroll.ansvarig),
            granskningar: self.granskningar(&kontroll.granskningar, hemvist),
            åtgärder: self.åtgärder_med_granskningars(
                &kontroll.åtgärder,
                &kontroll.granskningar,
                hemvist,
            ),
            överföring: self.överföring(kontroll.överföring.as_ref(), Förd::Kontroll, hemvist),
        }
    }
}
