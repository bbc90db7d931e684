//! What only one slag of handling has.

use super::fields::{Fältvis, vy};
use super::fil::Filvy;
use super::formular::Formulärvy;
use super::handlingsplats::Handlingsplats;
use super::kallelse::Kallelsevy;
use super::kallor::{Beslutat, Källor};
use super::plan::Planhandlingsvy;
use super::planvyer::Planvyer;
use super::protokollsutdrag::Protokollsutdragsvy;
use super::tjansteskrivelse::Tjänsteskrivelsevy;
use super::urval::Urval;
use super::yttrande::Yttrandevy;
use crate::model::{Handling, Innehåll};

vy! {
    /// Inget utöver det som varje handling har.
    pub struct Avsnittenvy = "avsnitten" {}
}

/// What only the slag of a handling has.
#[derive(Debug, Clone)]
pub enum Eget {
    /// Nothing but what every handling has.
    Avsnitten(Avsnittenvy),
    /// Of a tjänsteskrivelse.
    Tjänsteskrivelse(Tjänsteskrivelsevy),
    /// Of those that are made from a plan.
    Planhandling(Box<Planhandlingsvy>),
    /// Of an extract of minutes.
    Protokollsutdrag(Protokollsutdragsvy),
    /// Of a statement.
    Yttrande(Yttrandevy),
    /// Of a form.
    Formulär(Formulärvy),
    /// Of a file that was made elsewhere.
    Fil(Filvy),
    /// Of a kallelse.
    Kallelse(Box<Kallelsevy>),
}

impl Eget {
    /// The view.
    pub fn vy(&self) -> &dyn Fältvis {
        match self {
            Self::Avsnitten(vy) => vy,
            Self::Tjänsteskrivelse(vy) => vy,
            Self::Planhandling(vy) => &**vy,
            Self::Protokollsutdrag(vy) => vy,
            Self::Yttrande(vy) => vy,
            Self::Formulär(vy) => vy,
            Self::Fil(vy) => vy,
            Self::Kallelse(vy) => &**vy,
        }
    }
}

impl<'a> Källor<'a> {
    /// What only the slag of the handling has.
    pub fn eget(
        &self,
        handling: &'a Handling,
        plats: Handlingsplats<'_>,
        beslutat: Option<Beslutat<'_>>,
        planvyer: &Planvyer<'_>,
    ) -> Eget {
        match &handling.innehåll {
            Innehåll::Tjänsteskrivelse(skrivelse) => {
                Eget::Tjänsteskrivelse(self.tjänsteskrivelse(skrivelse, plats))
            }
            Innehåll::Avrapportering(_) => self.ur_planen(planvyer, Urval::Avrapportering),
            Innehåll::Internkontrollplan(_) => self.ur_planen(planvyer, Urval::Internkontrollplan),
            Innehåll::Riskanalys(_) => self.ur_planen(planvyer, Urval::Riskanalys),
            Innehåll::Förbättringsåtgärder(_) => {
                self.ur_planen(planvyer, Urval::Förbättringsåtgärder)
            }
            Innehåll::Protokollsutdrag(utdrag) => {
                Eget::Protokollsutdrag(self.protokollsutdrag(utdrag, beslutat))
            }
            Innehåll::Formulär(formulär) => Eget::Formulär(self.formulär(formulär)),
            Innehåll::Yttrande(yttrande) => Eget::Yttrande(self.yttrande(yttrande)),
            Innehåll::Fil(fil) => Eget::Fil(self.fil(fil)),
            Innehåll::Rapport(_) | Innehåll::Styrdokument(_) => Eget::Avsnitten(Avsnittenvy {}),
        }
    }

    fn ur_planen(&self, planvyer: &Planvyer<'_>, urval: Urval) -> Eget {
        let vy = self.planhandling(planvyer, urval);
        vy.map_or(Eget::Avsnitten(Avsnittenvy {}), |vy| Eget::Planhandling(Box::new(vy)))
    }
}
