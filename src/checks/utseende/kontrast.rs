//! Colours can be told from what they stand against.

use super::tema::{Färg, LEAST, fault, färger};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::layout::Layout;

/// A colour too like what it stands against.
pub const FÖR_SVAG_KONTRAST: Regel = Regel {
    namn: "för-svag-kontrast",
    nivå: Nivå::Fast,
    hittar: "En färg i ett tema som är för lik färgen den syns mot.",
    varför: "Den som ser dåligt kan inte läsa texten eller se symbolen, och lagen kräver att det går.",
    gör: "Välj en mörkare färg, eller en ljusare om bakgrunden är mörk.",
    exempel: Exempel::Filer {
        fel: r##"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
färger:
  accent: {färg: ⟦"#b9828f"⟧, mot: "#ffffff", roll: text}
"##,
        rätt: r##"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
färger:
  accent: {färg: "#7a1f3d", mot: "#ffffff", roll: text}
"##,
    },
};

/// Holds each pair of colours to the contrast that its role needs.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    färger(&layout.theme).iter().filter_map(|färg| contrast(layout, färg)).collect()
}

fn contrast(layout: &Layout, of: &Färg<'_>) -> Option<Diagnostic> {
    let Färg { path, färg, mot, roll } = of;
    let (_, least, needs) = LEAST.into_iter().find(|(known, ..)| known == roll)?;
    let (own, other) = (luminance(färg)?, luminance(mot)?);
    let ratio = ratio(own, other);
    let shown = visad(ratio);
    let message = || format!("{färg} mot {mot} har kontrasten {shown}:1, men {needs}");
    let fault = || fault(&FÖR_SVAG_KONTRAST, layout, &format!("{path}/färg"), message());
    let hint = if own < other { "välj en mörkare färg" } else { "välj en ljusare färg" };
    (ratio < least).then(|| fault().hint(hint))
}

/// The contrast of two colours `#rrggbb`.
pub fn kontrast(one: &str, other: &str) -> Option<f64> {
    Some(ratio(luminance(one)?, luminance(other)?))
}

/// A contrast as it is shown: rounded down, so that the figure is never better than the true one.
pub fn visad(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0).replace('.', ",")
}

/// The contrast ratio of WCAG 2.1.
fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of WCAG 2.1 of a colour `#rrggbb`.
fn luminance(colour: &str) -> Option<f64> {
    let channel = |range| {
        let share = f64::from(u8::from_str_radix(colour.get(range)?, 16).ok()?) / 255.0;
        Some(if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1..3)? + 0.7152 * channel(3..5)? + 0.0722 * channel(5..7)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figures of WCAG's own examples.
    #[test]
    fn contrast_is_measured_as_by_wcag() {
        let of =
            |one, other| luminance(one).zip(luminance(other)).map(|(one, other)| ratio(one, other));
        let is = |found: Option<f64>, wanted: f64| {
            found.is_some_and(|found| (found - wanted).abs() < 0.01)
        };
        assert!(is(of("#000000", "#ffffff"), 21.0));
        assert!(is(of("#777777", "#ffffff"), 4.48));
        assert!(is(of("#ffffff", "#767676"), 4.54));
    }
}
