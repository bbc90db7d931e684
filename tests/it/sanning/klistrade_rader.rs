//! Lines that stood for themselves where they were copied from, in paragraphs, points and quotations: set as they stood, or told.

use super::granby::{built, read};
use super::textfall::{right, right_in_every_layout, wrong};

/// Each text is printed with these words in this order, each on a line of its own, in every layout, and nothing is said of it.
fn stands(texts: &[(&str, &[&str])]) {
    let only: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
    right_in_every_layout(&only, |index, layout, repository, paper| {
        let (text, lines) = texts[index];
        let words = read(repository, layout, paper);
        let pdf = crate::pdf::Pdf::read(&repository.at(&format!("ut/layout-{layout}/{paper}")));
        let seen = crate::sanning::seen::seen_lines(&pdf);
        let bare = |line: &str| line.replace([' ', '\u{a0}'], "");
        for line in lines {
            let alone = seen.iter().any(|one| bare(one).ends_with(&bare(line)));
            let said = bare(&words).contains(&bare(line));
            assert!(alone && said, "{layout}: {text}: {line}: {seen:?}");
        }
    });
}

#[test]
fn lists_stand_as_they_are_written() {
    stands(&[
        (
            "Nämnden föreslås besluta att\na) anta planen\nb) sända den",
            &["besluta att", "a) anta planen", "b) sända den"],
        ),
        (
            "Nämnden föreslås besluta att\na. anta planen\nb. sända den",
            &["besluta att", "a. anta planen"],
        ),
        (
            "Nämnden föreslås besluta att\nA. Anta planen\nB. Sända den",
            &["besluta att", "A. Anta planen"],
        ),
        (
            "Nämnden ansvarar för\na) skolan\nb) förskolan",
            &["ansvarar för", "a) skolan", "b) förskolan"],
        ),
        (
            "Bidrag ges till\n(i) föreningar\n(ii) personer",
            &["Bidrag ges till", "(i) föreningar", "(ii) personer"],
        ),
        ("a) Ett\ni) under\nii) mer\nb) Två", &["a) Ett", "i) under", "ii) mer", "b) Två"]),
        ("1) Ett\na) under\nb) mer\n2) Två", &["1) Ett", "a) under", "b) mer", "2) Två"]),
        ("1. Ett\na) under\nb) mer\n2. Två", &["1. Ett", "a) under", "b) mer", "2. Två"]),
        ("1.\tEtt\n\ta)\tunder\n\tb)\tmer\n2.\tTvå", &["1. Ett", "a) under", "b) mer", "2. Två"]),
        (
            "Nu:\n\ny) ypsilon\nz) zäta\nå) ånga\nä) äng\nö) ö",
            &["z) zäta", "å) ånga", "ä) äng", "ö) ö"],
        ),
        (
            "Rad ett\u{b}rad två\u{2028}rad tre\u{2029}rad fyra",
            &["Rad ett", "rad två", "rad tre", "rad fyra"],
        ),
        ("Not¹ och² här.\n\n¹ Källa ett\n² Källa två", &["¹ Källa ett", "² Källa två"]),
    ]);
}

#[test]
fn what_melts_in_a_point_or_a_quotation_is_told() {
    wrong(&[
        ("1.\tEtt\n1.1\tUnder\n1.2\tMer\n2.\tTvå", &["klistrad-lista 2:1"]),
        ("1. Ett\n1.1 Under\n2. Två", &["klistrad-lista 2:1"]),
        ("- Ett\n• Två", &["klistrad-lista 2:1"]),
        ("- Ett\n  o\tunder\n  o\tmer", &["klistrad-lista 2:3"]),
        ("1. Ett\n   – rutinen\n   – utbildningen\n2. Två", &["klistrad-lista 2:4"]),
        ("> • ett\n> • två", &["klistrad-lista 1:3"]),
        ("> Så här:\n> • ett", &["klistrad-lista 2:3"]),
        ("- Kontakt\n  Telefon: 123\n  Rum: 4", &["rader-flyter-ihop 1:3"]),
        ("- Ett\n- Två\nNämnden föreslås anta planen.", &["rader-flyter-ihop 3:1"]),
        ("1. Ett är gjort.\n2. Två är gjort.\nNämnden har hört alla.", &["rader-flyter-ihop 3:1"]),
        ("- Ett\n- Två\nNämnden har hört alla.\n- Tre", &["rader-flyter-ihop 3:1"]),
    ]);
}

#[test]
fn what_was_a_list_is_told() {
    let first = ["klistrad-lista 1:1"].as_slice();
    wrong(&[
        ("− ett\n− två", first),
        ("‒ ett\n‒ två", first),
        ("― ett\n― två", first),
        ("‐ ett\n‐ två", first),
        ("‑ ett\n‑ två", first),
        ("−\tett", first),
        ("− 340 tkr\n− 120 tkr", first),
        ("1 avser 2025\n2 avser 2024", first),
        ("=> ett\n=> två", first),
        ("~ ett\n~ två", first),
        ("1: ett\n2: två", first),
        ("1 - ett\n2 - två", first),
        ("Steg 1 Ansökan\nSteg 2 Beslut", first),
        ("[1] ett\n[2] två", first),
        ("1a) Ett\n1b) Två", first),
        ("1.1) Ett\n1.2) Två", first),
        ("1.1.1 Ett\n1.1.2 Två", first),
        ("1.\u{a0}ett\n2.\u{a0}två", first),
        ("*\u{a0}ett\n*\u{a0}två", first),
        ("[ ] ett\n[x] två", first),
        ("☐ ett\n☐ två", first),
        ("1 Bakgrund\nText om bakgrund.\n1.1 Syfte\nText om syfte.", first),
        ("1 Bakgrund\nText om bakgrund.\n2 Syfte\nText om syfte.", first),
        ("Vi gör\n3. Ett\n4. Två", &["klistrad-lista 2:1"]),
        ("Vår plan är\n1.1 Syfte\n1.2 Mål", &["klistrad-lista 2:1"]),
        ("Vi har gjort\n– en rutin\n– en utbildning", &["klistrad-lista 2:1"]),
        ("Det gäller\n§ 1 Namn\n§ 2 Säte", &["klistrad-lista 2:1"]),
        ("a | b\nc | d", &["klistrad-tabell 1:1"]),
        ("#\u{a0}Syfte\n\nText.", &["rubrik-utan-mellanslag 1:1"]),
    ]);
}

#[test]
fn rows_that_run_together_are_told() {
    let first = ["rader-flyter-ihop 1:1"].as_slice();
    let long =
        "Nämnden beslutade den 3 maj 2025 att uppdra åt förvaltningen att se över rutinerna.";
    wrong(&[
        (&format!("Bakgrund\n{long}"), first),
        (&format!("**Bakgrund**\n{long}"), first),
        (&format!("{long} {long} {long}\n{long}"), first),
        ("Från: Anna\nSkickat: i måndags\nTill: Bo", first),
        ("Tid: kl. 13\nPlats: Stadshuset", first),
        ("Granby kommun\nTorget 1\n123 45 Granby", first),
        ("Krav:\n> 2 år\n< 5 år", first),
        ("**Syfte:** Att se över.\n**Metod:** Stickprov.", first),
        (&format!("**Syfte**: {long}\n{long}\n**Metod**: {long}"), first),
        (&format!("{long}\n**Syfte:** Att se över.\n**Metod:** Stickprov."), first),
        ("- **Syfte:** Att se över.\n  **Metod:** Stickprov.", &["rader-flyter-ihop 1:3"]),
        ("Med vänlig hälsning\nAnna Berg", first),
        ("Närvarande:\nAnna Berg\nBo Alm\nCia Dal", first),
        ("Granby kommun\\\nTorget 1\n123 45 Granby\nSverige", first),
    ]);
}

#[test]
fn sentences_that_were_wrapped_are_silent() {
    right(&[
        "- Rutinen är ny och följs av alla som\nNämnden har utsett.\n- Två",
        "- Ett är gjort.\n  Två är gjort.",
        "- Ett\\\nTvå",
        "> - Ett\n> - Två",
        "Arbetet leds av **Obs:** en grupp.\nDen har mötts.",
        "**Syfte:** Att se över.\\\n**Metod:** Stickprov.",
        "Med vänlig hälsning\\\nAnna Berg",
        "Rapporten lämnas till\nAnna Berg",
        "Ansvarig är chefen.\nHon heter Anna",
        "Enligt beslutet gäller\n§ 4 i reglementet och\n§ 5 i delegationsordningen.",
        "Det framgår av beslutet om taxan från den tredje maj\n§ 14, och av ett senare beslut i kommunstyrelsen\n§ 15.",
        "Se beslutet\n§ 4,\n§ 5 och\n§ 6.",
        "§ 4 i reglementet och\n§ 5 i delegationsordningen gäller.",
        "Vi har kontrollerat att\n– och det är viktigt – allt\n– som sagt – stämmer.",
        "Arbetet har – trots vakanser\n– gått bra, och rutinerna – som var nya\n– har följts.",
        "Temperaturen är 5\n° C i kylen och\n° F i frysen.",
        "Det gäller (se punkterna\na) i avtalet och\nb) i lagen).",
        "Det följer av punkterna\na) och\nb) i avtalet.",
        "Nämnden noterar att\nA. Andersson och\nB. Berg har lämnat sina uppdrag.",
        "Se bilaga\n1 och 2 i avtalet, vecka 1,\nvecka 2.",
        "- Avtal med\n  – enligt uppgift – Granby\n- Två",
        "Kontaktperson: enhetschefen\\\nTelefon: 123",
        "Vi ses kl. 13 i\nGranby stadshus.",
        "Förvaltningen har under året arbetat med rutinerna och anställt\nAnna Andersson.",
        "> Grannarna har hörts.\n> De har inget att invända.",
        "Risk 1 har granskats utan anmärkning.\nRisk 2 har granskats med mindre anmärkning.",
        "Anna Andersson (S) yrkar bifall till förslaget. Bo Berg\n(M) yrkar avslag. Nämnden beslutar efter votering, där Cecilia Ceder\n(C) avstår, att bifalla det.",
        "Under hösten har\nRegion Granby tagit fram en ny vägledning för samverkan mellan kommuner och region.",
    ]);
}

/// Sections that a sentence speaks of do not part it.
#[test]
fn a_sentence_about_sections_is_one_paragraph() {
    let repository = super::granby::granby();
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "§ 4 i reglementet och\n§ 5 i delegationsordningen gäller.\n",
    );
    built(&repository, "standard");
    let paper = "ut/layout-standard/avrapportering/tjänsteskrivelse.pdf";
    let tags = crate::pdf::Pdf::read(&repository.at(paper)).tags();
    let sentence = "P \"§ 4 i reglementet och § 5 i delegationsordningen gäller.\"";
    assert!(tags.contains(sentence), "{tags}");
}
