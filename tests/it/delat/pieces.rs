//! What the texts of a plan are put together from.

use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::sample::select;

/// What may stand in a rad, each with whether an introduction with only that is the same in every handling.
pub const INLINE: [(&str, bool); 35] = [
    ("vanliga ord", true),
    ("*ett*, **två** och `tre`", true),
    ("{{ kommun }}", true),
    ("{{ enhet(\"BL\") }}", true),
    ("{{ enhet(\"XX\") }}", true),
    ("{{ plan.planår }}", true),
    ("{{ plan.risker | antal | räkneord }}", true),
    ("{{ plan.risker | sammanfattning }}", true),
    ("{{ plan.risk(\"ett\").namn }}", true),
    ("{{ plan.risk(\"inget\").namn }}", true),
    ("{{ plan.inledning | infoga }}", true),
    ("{{ plan.risker[0].beskrivning | infoga }}", true),
    ("{% for risk in plan.risker %}{{ risk.nr }}{{ loop.last }} {% endfor %}", true),
    ("{% for nr in range(3) %}{{ nr }}{% endfor %}", true),
    ("{% if plan.planår == 1 %}{{ ärende.rubrik }}{% endif %}", true),
    ("{% if förra_plan %}{{ förra_plan.planår }}{% endif %}", true),
    ("{{ nästa_plan.planår }}", true),
    ("{{ nästa_plan.inledning | infoga }}", true),
    ("{{ plan.planår | okänt }}", true),
    ("{{ tabell(\"saknas.csv\") | summa(\"Antal\") }}", true),
    ("{{ plan.planår", true),
    // What is not there is told with the names that are.
    ("{{ risk.nr }}", false),
    ("{{ kontroll.namn }}", false),
    ("{{ plann.planår }}", false),
    ("{{ ärende.rubrik }}", false),
    ("{{ nämnd.namn }}", false),
    ("{{ handling.slag }}", false),
    ("{{ handling.period }}", false),
    ("{{ bilaga(\"riskanalys\") }}", false),
    ("{% if ärende %}ett{% else %}inget{% endif %}", false),
    ("{% if plan.planår == 2024 %}{{ ärende.diarienummer }}{% endif %}", false),
    ("{% set x = nämnd %}{{ x.namn }}", false),
    ("{% if ärende is defined %}ett{% else %}inget{% endif %}", false),
    ("{{ nämnd.förkortning | default(\"ingen\") }}", false),
    ("{% if sammanträde is defined %}möte{% endif %}", false),
];

/// What may stand in a text besides, said likewise.
const BLOCK: [(&str, bool); 4] = [
    ("En not[^a] och åter[^a].\n\n[^a]: Noten om {{ plan.planår }}.", true),
    ("Ett stycke.\n\nEtt till.", true),
    ("En not[^b] och åter[^b].\n\n[^b]: Noten om {{ ärende.rubrik }}.", false),
    ("- en punkt\n- {{ handling.slag }}", false),
];

/// A rad at random; perhaps one that all handlingar share.
pub fn rad(is_shared: bool) -> impl Strategy<Value = String> {
    vec(select(inline(is_shared)), 1..3).prop_map(|pieces| pieces.join(" "))
}

/// A text at random; perhaps one that all handlingar share.
pub fn text(is_shared: bool) -> impl Strategy<Value = String> {
    let block = BLOCK.into_iter().filter(|(_, shared)| *shared || !is_shared);
    let pieces: Vec<_> =
        inline(is_shared).into_iter().chain(block.map(|(piece, _)| piece)).collect();
    vec(select(pieces), 1..4).prop_map(|pieces| pieces.join("\n\n"))
}

fn inline(is_shared: bool) -> Vec<&'static str> {
    let pieces = INLINE.into_iter().filter(|(_, shared)| *shared || !is_shared);
    pieces.map(|(piece, _)| piece).collect()
}
