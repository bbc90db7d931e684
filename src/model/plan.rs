use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Genomfört, Läge, Omdöme, Ord, Plats, Rad, Risk, Självskattning, Text, Åtgärd, Åtgärdsslag,
};

/// En internkontrollplan: vad som kontrolleras under ett planår, och vad det visade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Året som planen gäller.
    pub planår: i64,
    /// Nyckeln till nämnden, eller till flera som har planen ihop.
    pub nämnd: Vec<Ord>,
    /// Årets perioder i ordning, till exempel T1, T2, VB. Utelämnad: hela året.
    #[serde(default)]
    pub perioder: Vec<Ord>,
    /// Inledning till internkontrollplanen, och till riskanalysen och avrapporteringen i ett ärende utan internkontrollplan.
    pub inledning: Option<Text>,
    /// Omdömet om nämndens interna kontroll.
    pub omdöme: Option<Omdöme>,
    /// Avvikelser som inte står vid någon kontroll, och vad som görs åt dem. Skrivs efter omdömet.
    pub avvikelser: Option<Text>,
    /// Kontrollområden, mål eller andra grupper av risker.
    #[serde(default)]
    pub grupper: Vec<Grupp>,
    /// Risker som inte hör till någon grupp. De kommer först och numreras före gruppernas.
    #[serde(default)]
    pub risker: Vec<Risk>,
    /// Risker ur tidigare planer som väntar på att tas upp i en senare. Skrivs av ”skrivelse nytt-år”.
    #[serde(default)]
    pub väntar: Vec<Väntande>,
    /// Självskattningen av den interna kontrollen.
    pub självskattning: Option<Självskattning>,
}

/// En risk som väntar på att tas upp i en senare plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Vantande")]
pub struct Väntande {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Riskens id i den plan där den tas upp.
    pub risk: Ord,
    /// Riskens namn.
    pub namn: Rad,
    /// Vad av risken som väntar, om det inte är hela: namnen på dess kontroller eller åtgärder, eller första raden av
    /// deras text.
    #[serde(default)]
    pub delar: Vec<Rad>,
    /// Året då den tas upp. Utelämnat: inte bestämt än.
    pub planår: Option<i64>,
    /// När den tas upp, om det beror på annat än året: liten bokstav, ingen punkt.
    pub när: Option<Rad>,
    /// Året för planen som risken står i. Därifrån hämtar ”skrivelse nytt-år” den när dess år är inne. Utelämnat: den står
    /// inte i någon plan.
    pub från: Option<i64>,
}

impl Väntande {
    /// Whether something of `other` waits here too.
    pub fn väntar_också(&self, other: &Self) -> bool {
        let shared = |del: &Rad| other.delar.iter().any(|one| one.källa == del.källa);
        let whole = self.delar.is_empty() || other.delar.is_empty();
        let part = || self.planår == other.planår && self.delar.iter().any(shared);
        self.risk.källa == other.risk.källa && (whole || part())
    }
}

/// En grupp av risker: kontrollområde, mål, direktåtgärder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Grupp {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Gruppens rubrik.
    pub rubrik: Rad,
    /// Gruppens nummer, där layouten numrerar grupper.
    pub nr: Option<Ord>,
    /// Om alla risker i gruppen är obligatoriska.
    pub obligatorisk: Option<bool>,
    /// Om alla risker i gruppen är gemensamma för kommunen.
    pub kommungemensam: Option<bool>,
    /// Omdömet om gruppen.
    pub omdöme: Option<Omdöme>,
    /// Slaget av åtgärder i gruppen, där en åtgärd inte säger annat.
    pub åtgärdsslag: Option<Åtgärdsslag>,
    /// Riskerna.
    #[serde(default)]
    pub risker: Vec<Risk>,
}

impl Grupp {
    /// Whether it says of all its risks that they are mandatory.
    pub fn är_obligatorisk(&self) -> bool {
        self.obligatorisk == Some(true)
            && self.risker.iter().all(|risk| risk.obligatorisk != Some(false))
    }

    /// Whether it says of all its risks that they are common to the municipality.
    pub fn är_kommungemensam(&self) -> bool {
        self.kommungemensam == Some(true)
            && self.risker.iter().all(|risk| risk.kommungemensam != Some(false))
    }
}

/// A risk in its plan: what it has of its own and what it gets from its group and its place.
#[derive(Debug, Clone)]
pub struct Planrisk<'p> {
    /// The number that is printed.
    pub nr: String,
    /// The group that it stands in.
    pub grupp: Option<&'p Grupp>,
    /// The risk itself.
    pub risk: &'p Risk,
}

impl Plan {
    /// All risks in order, those without a group first, each with its number.
    ///
    /// After a number that is given, counting goes on from it; from what is none, by the place in the plan.
    pub fn alla_risker(&self) -> Vec<Planrisk<'_>> {
        let utan_grupp = self.risker.iter().map(|risk| (None, risk));
        let i_grupp = self
            .grupper
            .iter()
            .flat_map(|grupp| grupp.risker.iter().map(move |risk| (Some(grupp), risk)));
        let mut next = "1".to_owned();
        utan_grupp
            .chain(i_grupp)
            .enumerate()
            .map(|(index, (grupp, risk))| {
                let nr = risk.nr.as_ref().and_then(skrivet).unwrap_or_else(|| next.clone());
                next = efter(&nr).unwrap_or_else(|| (index + 2).to_string());
                Planrisk { nr, grupp, risk }
            })
            .collect()
    }

    /// Where a period stands among those of the plan.
    pub fn periodens_plats(&self, period: &str) -> Option<usize> {
        self.perioder.iter().position(|known| known.källa == period)
    }

    /// Whether a report of `period` tells of the whole year: that of the last one, or of a plan without periods.
    pub fn är_årets(&self, period: Option<&str>) -> bool {
        let at = period.and_then(|period| self.periodens_plats(period));
        at.is_none_or(|at| at + 1 == self.perioder.len())
    }

    /// Whether what belongs to `period` comes after what a report of `visad` tells. What has no period is of the whole
    /// year, and comes with its last.
    pub fn är_senare(&self, period: Option<&Ord>, visad: Option<&str>) -> bool {
        let at = |period: &str| self.periodens_plats(period);
        let own = period.or(self.perioder.last()).and_then(|own| at(&own.källa));
        own.zip(visad.and_then(at)).is_some_and(|(own, shown)| own > shown)
    }

    /// Whether nothing more is done about an åtgärd, as far as a report of `period` knows: from the latest period that
    /// tells what was done, or else from the end of the year.
    pub fn är_avslutad(&self, åtgärd: &Åtgärd, period: Option<&str>) -> bool {
        let is_over = åtgärd.läge.is_some_and(Läge::är_slut);
        is_over && !self.är_senare(self.senast_gjort(åtgärd), period)
    }

    /// The latest period that tells what was done about an åtgärd; none where none does.
    pub fn senast_gjort<'å>(&self, åtgärd: &'å Åtgärd) -> Option<&'å Ord> {
        let Some(Genomfört::Perioder(poster)) = &åtgärd.genomfört else { return None };
        let told = poster.iter().filter_map(|post| post.period.as_ref());
        let known = told.filter_map(|own| Some((self.periodens_plats(&own.källa)?, own)));
        known.max_by_key(|(at, _)| *at).map(|(_, own)| own)
    }

    /// The risk with this id.
    pub fn risk(&self, id: &str) -> Option<Planrisk<'_>> {
        self.alla_risker().into_iter().find(|post| post.risk.id.källa == id)
    }
}

impl<'p> Planrisk<'p> {
    /// The name for headings and lists: its own, or else its process.
    pub fn namn(&self) -> Option<&'p Rad> {
        self.risk.namn.as_ref().or(self.risk.process.as_ref())
    }

    /// Whether it is mandatory, by itself or by its group.
    pub fn obligatorisk(&self) -> bool {
        self.risk.obligatorisk.or_else(|| self.grupp?.obligatorisk).unwrap_or(false)
    }

    /// Whether it is common to the municipality, by itself or by its group.
    pub fn kommungemensam(&self) -> bool {
        self.risk.kommungemensam.or_else(|| self.grupp?.kommungemensam).unwrap_or(false)
    }

    /// The slag of one of its åtgärder: its own, or the group's.
    pub fn slag(&self, åtgärd: &Åtgärd) -> Åtgärdsslag {
        let of_grupp = || self.grupp?.åtgärdsslag;
        åtgärd.slag.or_else(of_grupp).unwrap_or(Åtgärdsslag::Åtgärd)
    }

    /// The åtgärder that were decided without a review: those that say so, and all of a risk that is not reviewed.
    pub fn direktåtgärder(&self) -> impl Iterator<Item = &'p Åtgärd> {
        let alone = !self.risk.granskas();
        let is_direct =
            move |åtgärd: &&Åtgärd| alone || self.slag(åtgärd) == Åtgärdsslag::Direktåtgärd;
        self.risk.åtgärder.iter().filter(is_direct)
    }

    /// Whether it is in the plan, and not only in the risk analysis.
    pub fn i_planen(&self) -> bool {
        self.risk.i_planen.unwrap_or(true)
    }
}

/// A number as it is given, without the full stop that the layout sets; none if nothing is.
fn skrivet(nr: &Ord) -> Option<String> {
    let nr = nr.källa.trim().trim_end_matches('.').trim_end();
    (!nr.is_empty()).then(|| obrutet(nr))
}

/// A number as it is printed: a line never ends within it.
pub fn obrutet(nr: &str) -> String {
    nr.replace(' ', "\u{a0}")
}

/// The number after `nr`: 3 → 4, 1.9 → 1.10, 07 → 08, 3 a → 4, A → B. None after what does not count.
fn efter(nr: &str) -> Option<String> {
    let Some(last) = nr.rfind(|sign: char| sign.is_ascii_digit()) else {
        return efter_bokstav(nr);
    };
    let counted = &nr[..=last];
    let before = counted.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = &counted[before.len()..];
    let next = digits.parse::<u64>().ok()?.checked_add(1)?;
    Some(format!("{before}{next:0width$}", width = digits.len()))
}

/// The next letter, after a single one.
fn efter_bokstav(nr: &str) -> Option<String> {
    let last = nr.chars().next_back().filter(char::is_ascii_alphabetic)?;
    let before = &nr[..nr.len() - 1];
    let is_single = !before.ends_with(char::is_alphabetic);
    let next = char::from_u32(u32::from(last) + 1).filter(char::is_ascii_alphabetic)?;
    is_single.then(|| format!("{before}{next}"))
}

#[cfg(test)]
mod tests {
    use super::efter;

    #[test]
    fn counting_goes_on() {
        let cases = [
            ("3", Some("4")),
            ("1.9", Some("1.10")),
            ("2026-01", Some("2026-02")),
            ("BN-09", Some("BN-10")),
            ("3 a", Some("4")),
            ("A", Some("B")),
            ("Risk c", Some("Risk d")),
            ("Z", None),
            ("z", None),
            ("Ö", None),
            ("–", None),
            ("Ny", None),
            ("18446744073709551615", None),
        ];
        for (nr, next) in cases {
            assert_eq!(efter(nr).as_deref(), next, "{nr}");
        }
    }
}
