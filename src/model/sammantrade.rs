use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Datum, Ord, Personval, Plats, Rad};

/// Ett sammanträde med sin föredragningslista: sammanträde.yaml.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sammantrade")]
pub struct Sammanträde {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Nyckeln till nämnden eller utskottet som sammanträder.
    pub organ: Ord,
    /// Dagen.
    pub datum: Datum,
    /// När sammanträdet börjar, till exempel "08:30".
    pub tid: Ord,
    /// Var det hålls.
    #[serde(rename = "plats")]
    pub lokal: Rad,
    /// De som är i tur att justera.
    #[serde(default)]
    #[schemars(extend("x-person" = true))]
    pub justerare: Vec<Personval>,
    /// Ersättare för dem.
    #[serde(default)]
    #[schemars(extend("x-person" = true))]
    pub ersättare: Vec<Personval>,
    /// Hur och var protokollet justeras.
    pub justering: Option<Rad>,
    /// Ordföranden.
    #[schemars(extend("x-person" = true))]
    pub ordförande: Option<Personval>,
    /// Sekreteraren.
    #[schemars(extend("x-person" = true))]
    pub sekreterare: Option<Personval>,
    /// Dagen då kallelsen skrevs; sammanträdets dag står i `datum`. Utelämnad: kallelsen har inget datum.
    pub upprättad: Option<Datum>,
    /// Ord och meningar i layouten som ska lyda annorlunda i kallelsen. ”” utelämnar dem.
    #[serde(default)]
    pub ord: IndexMap<String, Ord>,
    /// Föredragningslistans punkter, i ordning.
    pub punkter: Vec<Punkt>,
}

/// En punkt på föredragningslistan: ett ärende, eller bara en rubrik.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Punkt {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Mappen med ärendet.
    pub ärende: Option<Ord>,
    /// Punktens rubrik. Utelämnad: ärendets.
    #[schemars(extend("x-tomt" = true))]
    pub rubrik: Option<Rad>,
    /// Den som föredrar ärendet.
    #[schemars(extend("x-person" = true))]
    pub föredragande: Option<Personval>,
    /// När punkten tas upp, till exempel "08:35–08:45".
    pub tid: Option<Ord>,
    /// Diarienumret, för en punkt utan ärende.
    pub diarienummer: Option<Ord>,
    /// Förslaget i några ord, eller ordet ärendets: då hämtas förslaget till beslut ur ärendet.
    pub förslag: Option<Rad>,
}

impl Punkt {
    /// Whether it shows the proposal of its case.
    pub fn hämtar_förslag(&self) -> bool {
        self.förslag.as_ref().is_some_and(|förslag| förslag.källa.trim() == "ärendets")
    }
}

/// A time of day in minutes: `08:30`, `8.30`.
pub fn klockslag(written: &str) -> Option<u32> {
    let (hour, minute) = written.trim().split_once([':', '.'])?;
    let (hour, minute): (u32, u32) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// From when and until when, in minutes: `08:35–08:45`.
pub fn tidsspann(written: &str) -> Option<(u32, u32)> {
    let (from, to) = written.split_once(['–', '-'])?;
    let (from, to) = (klockslag(from)?, klockslag(to)?);
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times_as_they_are_written() {
        assert_eq!(klockslag("08:30"), Some(510));
        assert_eq!(klockslag("8.05"), Some(485));
        assert_eq!([klockslag("24:00"), klockslag("8"), klockslag("08:60")], [None; 3]);
        assert_eq!(tidsspann("08:35–08:45"), Some((515, 525)));
        assert_eq!(tidsspann("08:35 - 09:00"), Some((515, 540)));
        assert_eq!([tidsspann("09:00–08:00"), tidsspann("08:00")], [None; 2]);
    }
}
