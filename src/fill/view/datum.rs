//! When a paper is from: the date that it bears, if that is known, and the one that its file must have.

use time::{Date, Month};

use super::handlingsplats::Handlingsplats;
use super::kallor::Källor;
use crate::model::{Datum, Handling, Innehåll, Sammanträde, Ärende};

/// The date of a file of which nothing is known: nobody takes it for the date of a paper.
const OKÄND_DAG: Date = time::macros::date!(1970 - 01 - 01);

impl Källor<'_> {
    /// The date that a handling bears: its own, or that of the case that it is written in.
    pub fn datum(&self, plats: Handlingsplats<'_>) -> Option<Date> {
        let own = plats.handling().gemensamt.datum.as_ref().map(Datum::date);
        let of_case = || self.sammanhang.ärende?.datum.as_ref().map(Datum::date);
        own.or_else(|| of_case().filter(|_| skriven_i_ärendet(plats)))
    }

    /// The date in the properties of its file, which PDF/A demands: the latest that the handling knows, or its
    /// case, or else the first day of the plan year.
    pub fn fildatum(&self, plats: Handlingsplats<'_>) -> Date {
        let own = [self.datum(plats), senast(plats.handling())].into_iter().flatten().max();
        let of_case = || self.sammanhang.ärende.and_then(ärendets_dag);
        own.or_else(of_case).or_else(|| self.planårets_dag(plats)).unwrap_or(OKÄND_DAG)
    }

    fn planårets_dag(&self, plats: Handlingsplats<'_>) -> Option<Date> {
        let sammanhang = self.sammanhang;
        let plan = sammanhang.plan_för(plats.handling()).or(sammanhang.plan)?;
        let year = i32::try_from(plan.planår).ok().filter(|year| (1..=9999).contains(year))?;
        Date::from_calendar_date(year, Month::January, 1).ok()
    }
}

/// The date in the properties of the kallelse and the paket.
pub fn kallelsens_fildatum(sammanträde: &Sammanträde) -> Date {
    sammanträde.upprättad.as_ref().unwrap_or(&sammanträde.datum).date()
}

/// Whether a handling is written in its case and as a part of it: no bilaga, and nothing that others made.
fn skriven_i_ärendet(plats: Handlingsplats<'_>) -> bool {
    let handling = plats.handling();
    handling.hör_till.is_none() && plats.bilaga().is_none() && !handling.görs_av_andra()
}

/// The latest date that stands in a handling.
fn senast(handling: &Handling) -> Option<Date> {
    let common = &handling.gemensamt;
    let sammanträde = match &handling.innehåll {
        Innehåll::Protokollsutdrag(utdrag) => utdrag.sammanträdesdatum.as_ref(),
        _ => None,
    };
    let dates = common.datum.iter().chain(&common.reviderad).chain(sammanträde);
    dates.map(Datum::date).max()
}

/// The date of a case, or else the latest in its handlingar.
fn ärendets_dag(ärende: &Ärende) -> Option<Date> {
    let own = ärende.datum.as_ref().map(Datum::date);
    own.or_else(|| ärende.handlingar.iter().filter_map(senast).max())
}
