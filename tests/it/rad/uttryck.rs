//! Names within {{ }} that have no value.

use super::fall::Rätt::Själv;
use super::fall::{Fall, TEXT, fall, try_all};

#[test]
fn the_name_is_told_whatever_filter_comes_after() {
    const fn namn(
        från: &'static str,
        till: &'static str,
        plats: &'static str,
        ord: &'static str,
        råd: &'static str,
    ) -> Fall {
        fall((TEXT, från, till), ("okänt-värde", plats, ord, råd), Själv)
    }
    const RAD: &str = "ärenden/avrapportering/föredragning.md:1:41";
    try_all(&[
        namn(
            "{{ plan.risker | i_planen",
            "{{ plan.riskerna | i_planen",
            RAD,
            "plan.riskerna",
            "menade du ”plan.risker”?",
        ),
        namn(
            "{{ plan.planår }}",
            "{{ plan.planar }}",
            "ärenden/avrapportering/föredragning.md:1:15",
            "plan.planar",
            "menade du ”plan.planår”?",
        ),
        namn(
            "{{ plan.planår }}",
            "{{ plann.planår }}",
            "ärenden/avrapportering/föredragning.md:1:15",
            "plann.planår",
            "menade du ”plan”?",
        ),
        namn(
            "{{ plan.risker | sammanfattning }}",
            "{{ plan.riskr | sammanfattning }}",
            "ärenden/avrapportering/föredragning.md:1:95",
            "plan.riskr",
            "menade du ”plan.risker”?",
        ),
        namn(
            "Siffrorna",
            "{% for risk in plan.riskerna | i_planen %}Risk {{ risk.nr }}. {% endfor %}Siffrorna",
            "ärenden/avrapportering/föredragning.md:3:16",
            "plan.riskerna",
            "menade du ”plan.risker”?",
        ),
    ]);
}
