//! How small and how large each measure of a theme may be: what is smaller is not read, and what is larger has no room.

/// The limits of a measure, or of all in a list.
#[derive(Debug, PartialEq)]
pub struct Gräns {
    /// Where it stands in the theme; `*` for each of a list or of a mapping.
    pub plats: &'static str,
    /// The smallest.
    pub minst: &'static str,
    /// The largest.
    pub störst: &'static str,
}

/// The limits of all measures, in the order of `tema.yaml`.
pub const GRÄNSER: &[Gräns] = &[
    gräns("/storlek/text", "8pt", "20pt"),
    gräns("/storlek/titel", "8pt", "60pt"),
    gräns("/storlek/undertitel", "8pt", "40pt"),
    gräns("/storlek/omslag", "10pt", "80pt"),
    gräns("/storlek/rubriker/*", "8pt", "40pt"),
    gräns("/storlek/avsändare", "6pt", "30pt"),
    gräns("/storlek/fakta", "6pt", "20pt"),
    gräns("/storlek/fält", "6pt", "20pt"),
    gräns("/storlek/etikett", "6pt", "20pt"),
    gräns("/storlek/not", "6pt", "20pt"),
    gräns("/storlek/tabell", "6pt", "16pt"),
    gräns("/storlek/granskningstabell", "6pt", "16pt"),
    gräns("/storlek/diagram", "6pt", "16pt"),
    gräns("/storlek/översikt", "8pt", "40pt"),
    gräns("/avstånd/rad", "0.3em", "2em"),
    gräns("/avstånd/stycke", "0.3em", "4em"),
    gräns("/avstånd/före_rubrik", "0.3em", "6em"),
    gräns("/avstånd/efter_rubrik", "0.2em", "4em"),
    gräns("/avstånd/efter_huvud", "0mm", "60mm"),
    gräns("/sida/marginal/*", "8mm", "50mm"),
    gräns("/sida/liggande/*", "8mm", "40mm"),
    gräns("/sida/sidfot", "0mm", "20mm"),
    gräns("/sida/sidhuvud", "0mm", "20mm"),
    gräns("/huvud/logotyp", "4mm", "50mm"),
    gräns("/huvud/fakta", "20mm", "90mm"),
    gräns("/huvud/titelstreck/längd", "0mm", "150mm"),
    gräns("/huvud/titelstreck/tjocklek", "0pt", "10pt"),
    gräns("/*/kolumner/*", "5mm", "60mm"),
    gräns("/plantabell/storlek", "6pt", "14pt"),
    gräns("/kapitel/storlek", "8pt", "40pt"),
    gräns("/diagram/höjd", "20mm", "150mm"),
];

/// The limits of a share of what is left, where a measure may be one.
const ANDEL: Gräns = gräns("", "0.1fr", "20fr");
/// The same of the whole width.
const PROCENT: Gräns = gräns("", "1%", "60%");

const fn gräns(plats: &'static str, minst: &'static str, störst: &'static str) -> Gräns {
    Gräns { plats, minst, störst }
}

/// The limits of the measure at a place of the theme, as it is written: in a share or not.
pub fn gränsen(plats: &str, mått: &str) -> Option<&'static Gräns> {
    let own = GRÄNSER.iter().find(|gräns| is_at(gräns.plats, plats))?;
    Some(match parts(mått)?.1 {
        "fr" => &ANDEL,
        "%" => &PROCENT,
        _ => own,
    })
}

/// Whether a place is the one of a limit.
fn is_at(of: &str, plats: &str) -> bool {
    let (mut of, mut plats) = (of.split('/'), plats.split('/'));
    loop {
        match (of.next(), plats.next()) {
            (None, None) => return true,
            (Some(of), Some(part)) if of == "*" || of == part => {}
            _ => return false,
        }
    }
}

impl Gräns {
    /// What is wrong with a measure, in words; none if it is within the limits. `em`: the size of the type, in points.
    pub fn fel(&self, mått: &str, em: f64) -> Option<String> {
        let size = |mått: &str| points(mått, em);
        let (är, minst, störst) = (size(mått)?, size(self.minst)?, size(self.störst)?);
        let Self { minst: minsta, störst: största, .. } = self;
        if är < minst {
            return Some(format!("måttet är {mått}, men här kan det vara minst {minsta}"));
        }
        (är > störst).then(|| format!("måttet är {mått}, men här kan det vara högst {största}"))
    }
}

/// A measure in points; a share as its number.
pub fn points(mått: &str, em: f64) -> Option<f64> {
    let (number, unit) = parts(mått)?;
    let one = match unit {
        "mm" => 72.0 / 25.4,
        "cm" => 72.0 / 2.54,
        "em" => em,
        _ => 1.0,
    };
    Some(number * one)
}

/// The number and the unit of a measure.
fn parts(mått: &str) -> Option<(f64, &str)> {
    let unit = mått.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    Some((mått.strip_suffix(unit)?.parse().ok()?, unit))
}
