//! Lines with numbers that were a list where they were copied from, and right prose whose lines begin with numbers.

use super::textfall::{right, wrong};

#[test]
fn what_melts_into_one_line_is_told() {
    let list = ["klistrad-lista 1:1"].as_slice();
    wrong(&[
        ("1.Ett\n2.Två", list),
        ("1.Första frågan\n2.Andra frågan\n3.Tredje frågan", list),
        ("Vi föreslår:\n1.Ett\n2.Två", &["klistrad-lista 2:1"]),
        ("9.Nio\n10.Tio", list),
        ("1.1 Första\n1.2 Andra", list),
        ("1.1 Den första\n1.2 Den Andra\n1.3 Den tredje", list),
        ("1.1\tFörsta\n1.2\tAndra", list),
        ("1.1\tInledning\n1.2\tSyfte", list),
        ("Planen har:\n1.1\tFörsta\n1.2\tAndra", &["klistrad-lista 2:1"]),
        ("2a. Första\n2b. Andra", list),
        // With more tabs they are the cells of a table.
        ("1.1\tFörsta\t31\n1.2\tAndra\t28", &["klistrad-tabell 1:1"]),
        ("Kvartal\tBeslut\nFörsta\t31", &["klistrad-tabell 1:1"]),
    ]);
}

#[test]
fn right_prose_with_numbers_is_silent() {
    right(&[
        "Kostnaden är\n1.5 mnkr för el och\n2.5 mnkr för vatten.",
        "Mötet börjar kl. 13.00\n14.00 är det fika.",
        "Mötet börjar kl.\n13.00 och slutar kl.\n14.00 samma dag.",
        "Tiderna är 8.30–9.15 och\n10.00–11.30 på vardagar.",
        "Se version\n2.1 och version\n2.2 av programmet.",
        "Version 1.Nya funktioner kommer i nästa.",
        "Enligt 6 kap. 1 § och\n6 kap. 6 § kommunallagen.",
        "Det följer av 6 kap.\n1 § kommunallagen.",
        "Se\n2.1 och\n2.2 i planen.",
        "Frågan är klar. Se\n1.1 och\n1.2 i bilagan.",
        "Enligt\n1 § och\n2 § reglementet.",
        "§ 12 i protokollet behandlar frågan, liksom\n§ 13 gör.",
        "Antalet steg från 1.2 till\n1.3 per invånare.",
        "Beslutet fattades den\n1.3 och gäller från den\n1.4 samma år.",
        "Siffran är\n3.14 gånger så hög.",
        "1.Ett ensamt nummer som ingen annan rad har.",
        "Av 120 ärenden avgjordes\n31.Resten väntar.",
        "Filerna heter\n1.pdf och\n2.pdf i mappen.",
        "1. Första\n2. Andra",
        "1. Ett\n\n   Mer om ett.\n2. Två",
        "Priset är 12.50 kr eller\n13.75 kr med moms.",
        "Sidorna\n1.1–1.4 och\n2.1–2.3 är nya.",
        "År 2025.\n2026 blir annorlunda.",
        "Svaren var\n1.2 och\n1.4 på en skala från 1 till 5.",
        "Kapitel 1.Två handlar om\n2.Tre i boken.",
    ]);
}
