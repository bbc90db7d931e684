use std::path::Path;

use serde_json::Value;

use super::check;
use super::matt::measures;
use crate::diag::Sources;
use crate::layout::{Layout, Mallar};
use crate::schema::{Gräns, gränsen, points};

/// The built-in themes hold what is asked of others.
#[test]
fn the_built_in_themes_are_sound() {
    let layouter = Mallar::read(Path::new("")).layouter;
    assert!(layouter.len() > 1, "{layouter:?}");
    for (name, _) in &layouter {
        let layout = Layout::named(Path::new(""), name, None, &Sources::default());
        assert_eq!(check(&layout.expect("it is built in")), []);
    }
}

/// Every measure of the theme that has all of them has limits, and what is beyond these is told, once.
#[test]
fn every_measure_has_limits() {
    let ground = Layout::ground(&Sources::default());
    let mut all: Vec<(String, String)> = Vec::new();
    measures("", &ground.theme, &mut |path, mått| all.push((path.to_owned(), mått.to_owned())));
    assert!(all.len() > 50, "{all:?}");
    let told = |path: &str, mått: &str| {
        let mut layout = ground.clone();
        *layout.theme.pointer_mut(path).expect("it is there") = Value::String(mått.to_owned());
        let found: Vec<String> = check(&layout).into_iter().map(|fault| fault.message).collect();
        found
    };
    for (path, mått) in &all {
        let gräns = gränsen(path, mått).unwrap_or_else(|| panic!("{path} has none"));
        let Gräns { minst, störst, .. } = gräns;
        let times = |mått: &str, times: f64| {
            let unit = mått.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
            let number: f64 =
                mått.strip_suffix(unit).expect("it ends so").parse().expect("a number");
            format!("{:.2}{unit}", number * times)
        };
        let large = times(störst, 1.2);
        let message = format!("måttet är {large}, men här kan det vara högst {störst}");
        assert_eq!(told(path, &large), [message], "{path}");
        if points(minst, 11.0) > Some(0.0) {
            let small = times(minst, 0.8);
            let message = format!("måttet är {small}, men här kan det vara minst {minst}");
            assert_eq!(told(path, &small), [message], "{path}");
        }
        for mått in [minst, störst] {
            assert_eq!(told(path, mått), [""; 0], "{path}");
        }
    }
}
