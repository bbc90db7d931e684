//! References that somebody typed: those to other papers are left alone, one's own that lead nowhere are told.

use super::textfall::{right, wrong};

/// References to what belongs to other papers.
const ANDRAS: [&str; 68] = [
    "Se bilaga 3 till delårsrapporten.",
    "Antalet framgår av tabell 7 i SKR:s rapport.",
    "Detta följer av avsnitt 4 i kommunallagen. Se avsnitt 9 i kommunallagen.",
    "Priset räknas upp enligt avtalets bilaga 2.",
    "Uppgifterna är hämtade ur årsredovisningens Bilaga 1–3.",
    "Villkoren står i bilagorna 1 och 2 till avtalet.",
    "Fler uppgifter finns i SCB:s statistik, se tabell 2a.",
    "Se kap. 3 tabell 1.",
    "Se kap. 9, tabell 9.",
    "Revisorernas tabell 9 visar samma sak.",
    "Siffrorna (tabell 9 i årsredovisningen) har stigit.",
    "Enligt Uppsalas bilaga 4 gäller det inte.",
    "Av Boverkets tabell 12 framgår det.",
    "Det följer av Stockholms stads bilaga 7.",
    "Enligt AB 04 bilaga 3 gäller det.",
    "Enligt ABT 06, avsnitt 9, gäller det.",
    "Se SOU 2024:12, tabell 9.",
    "Se bilaga 4 i delårsrapporten.",
    "Se bilaga 4 (till delårsrapporten).",
    "Se bilaga 9 ur årsredovisningen och bilaga 8 från SKR.",
    "Det stod i deras bilaga 9 och dess tabell 9.",
    "Det beskrivs i rapporten, tabell 9.",
    "Kostnaden är 3 tkr[^n].\n\n[^n]: Tabell 9 i SKR:s rapport, och bilaga 3 till delårsrapporten.",
    "# Bilaga 3 till delårsrapporten\n\nText.",
    "| Källa | Värde |\n|---|---|\n| Tabell 9 i SKR:s rapport | 3 |\n| Delårsrapportens bilaga 3 | 3 |\n| SKR, tabell 9 | 4 |",
    "Tabell 7, 8 och 9 i rapporten visar det.",
    "Avsnitt 9 samt bilaga 3 till avtalet gäller.",
    "Se avtalets bilaga 3 och 4 samt bilaga 5.",
    "Se tabell 9 på SCB:s webbplats.",
    "Se bilaga 9 hos SKR.",
    "Se bilaga 9, som hör till avtalet.",
    "Tabell 9.2 i den nationella planen, och tabell 9.2 hos SCB.",
    "Enligt Skollagen (2010:800) bilaga 9 gäller det.",
    "Se tabell 9, bilaga 3 till avtalet.",
    "Se prop. 2023/24:35 avsnitt 9.",
    "Se prop. 2023/24:35, avsnitt 9.2.",
    "Se prop. 2023/24:35 s. 12, avsnitt 9.2.",
    "Enligt EU-förordningens bilaga II, bilaga III och bilaga 9 gäller det.",
    "Se bilaga 9 av den 3 maj till förordningen.",
    "Se Socialstyrelsens föreskrifter, bilaga 9.",
    "Se Skolverkets allmänna råd avsnitt 9.",
    "Se Skolverkets allmänna råd (avsnitt 9).",
    "Se KS beslut § 12, bilaga 9.",
    "Enligt ABK 09 kap 2 bilaga 9.",
    "Se avsnitt 9.3.2 i Boverkets rapport 2023:4.",
    "Av avsnitt 9 (s. 14) i rapporten framgår det.",
    "Tabellen på sidan 9 visar det. Tabell över 9 enheter.",
    "Avsnitt 9 kap. 3 § skollagen gäller.",
    "Se figur 9 och figur 10 i SKR:s rapport samt tabell 9 i samma rapport.",
    "I utredningen (tabell 9) sägs det.",
    "Enligt utredningens avsnitt 9, tabell 9 och bilaga 9 är det så.",
    "Riskerna beskrivs i avsnitt 9 i internkontrollplanen.",
    "Avtalet med bilagorna 1–9 gäller från den 1 maj.",
    "Avtalet och dess bilagor 1–9 gäller.",
    "Avtalet (med bilagorna 1–9) gäller.",
    "Avtalet jämte bilagorna 1–9 gäller.",
    "Detaljplanen, plankartan och bilagorna 1–9 i planen gäller.",
    "Protokollet med bilaga 9 har justerats.",
    "Försäljning enligt bilaga 9 i köpekontraktet.",
    "Enligt lagen (2016:1145) om offentlig upphandling, bilaga 9, gäller det.",
    "Tjänsterna anges i bilaga 9 LOU.",
    "Tjänsterna anges i LOU bilaga 9.",
    "Tjänsterna anges i bilaga 9 i LOU.",
    "Tjänsterna anges i bilaga 9 (LOU).",
    "Enligt Årsredovisning 2025 tabell 9 är det så.",
    "Källa: SCB, tabell 9",
    "Källa: Kolada (tabell 9).",
    "(Källa: BRÅ:s rapport, tabell 9)",
];

#[test]
fn what_belongs_to_another_paper_is_not_told() {
    right(&ANDRAS);
}

#[test]
fn ones_own_that_does_not_exist_is_told() {
    wrong(&[
        ("Se bilaga 9.", &["okänd-bilaga-i-text 1:4"]),
        ("Tiderna redovisas för sig (bilaga 9).", &["okänd-bilaga-i-text 1:28"]),
        (
            "Se avsnitt 9 och tabell 9, figur 9.",
            &["okänt-nummer-i-text 1:4", "okänt-nummer-i-text 1:18", "okänt-nummer-i-text 1:28"],
        ),
        ("Som tabell 9 visar har tiderna ökat.", &["okänt-nummer-i-text 1:5"]),
        ("Det visas i tabell 9 nedan.", &["okänt-nummer-i-text 1:13"]),
        ("I figur 9 visas tiderna.", &["okänt-nummer-i-text 1:3"]),
        ("Se tabellerna 8 och 9.", &["okänt-nummer-i-text 1:15", "okänt-nummer-i-text 1:21"]),
        ("Se tabell 1 till 9.", &["okänt-nummer-i-text 1:11", "okänt-nummer-i-text 1:18"]),
        ("Se bilaga 1 till 3.", &["okänd-bilaga-i-text 1:11", "okänd-bilaga-i-text 1:18"]),
        ("Se bilagorna 1–3.", &["okänd-bilaga-i-text 1:14", "okänd-bilaga-i-text 1:16"]),
        ("Jämför avsnitt 9, där det förklaras.", &["okänt-nummer-i-text 1:8"]),
        ("Se **tabell 9**.", &["okänt-nummer-i-text 1:6"]),
        ("Riskanalysen (bilaga 9) visar det.", &["okänd-bilaga-i-text 1:15"]),
        ("Avtalet finns i bilaga 9.", &["okänd-bilaga-i-text 1:17"]),
        ("Det redovisas i tabell 9 på sidan 4.", &["okänt-nummer-i-text 1:17"]),
        ("Se tabell 9 i avsnitt 1.", &["okänt-nummer-i-text 1:4"]),
        ("Det framgår av ärendets bilaga 9.", &["okänd-bilaga-i-text 1:25"]),
        ("Se bilaga 9 som visar det.", &["okänd-bilaga-i-text 1:4"]),
        ("Se avsnitt 9 i denna rapport.", &["okänt-nummer-i-text 1:4"]),
        (
            "Se tabell 9[^n].\n\n[^n]: Läs även tabell 8.",
            &["okänt-nummer-i-text 1:4", "okänt-nummer-i-text 3:16"],
        ),
        ("# Mer om tabell 9\n\nText.", &["okänt-nummer-i-text 1:10"]),
        ("| Källa | Värde |\n|---|---|\n| Tabell 9 | 3 |", &["okänt-nummer-i-text 3:3"]),
        ("Se Tabell 9.", &["okänt-nummer-i-text 1:4"]),
        ("Nedanstående tabell 9 visar det.", &["okänt-nummer-i-text 1:14"]),
        (
            "Utfallet jämförs med tabell 9 och bilaga 9.",
            &["okänt-nummer-i-text 1:22", "okänd-bilaga-i-text 1:35"],
        ),
        ("Det visar bilaga 9.", &["okänd-bilaga-i-text 1:11"]),
        ("Det står i bilaga 9, tabell 9.", &["okänd-bilaga-i-text 1:12"]),
        ("Av tabell 9 framgår det.", &["okänt-nummer-i-text 1:4"]),
        ("Utfallet har ökat, se tabell 9 (antal beslut).", &["okänt-nummer-i-text 1:23"]),
        ("Bilaga 9. Avtal.", &["okänd-bilaga-i-text 1:1"]),
        ("Bilaga 9 – Avtal", &["okänd-bilaga-i-text 1:1"]),
        ("Se Bilaga A till avtalet och Bilaga B.", &["okänd-bilaga-i-text 1:30"]),
        ("Enligt punkt 4 i bilagan gäller bilaga 9 för alla.", &["okänd-bilaga-i-text 1:33"]),
        ("Bilaga 9, som godkänts av nämnden, beskriver det.", &["okänd-bilaga-i-text 1:1"]),
        ("Beslutet finns i bilaga 9 till tjänsteskrivelsen.", &["okänd-bilaga-i-text 1:18"]),
        ("Tjänsterna anges i Bilaga 2A.", &["okänd-bilaga-i-text 1:20"]),
        ("Enkäten (bilaga 9) skickades till 30 personer.", &["okänd-bilaga-i-text 1:10"]),
    ]);
}

/// A number that a heading begins with is no reference.
#[test]
fn a_heading_that_is_numbered_is_told_once() {
    wrong(&[(
        "```tabell\nrubrik: \"Tabell 9: Beslut\"\ndata: |\n  Enhet;Beslut\n  Bygglov;59\n```",
        &["inskrivet-nummer 1:4"],
    )]);
}
