//! Points that are written as sentences of their own after the ”att” of the layout are told, and right ones are not.

use super::textfall::{cases, told_of_cases};

/// Points in the shapes that papers have them.
const RIGHT: [&str; 34] = [
    "godkänna avrapporteringen av planen för 2026",
    "överlämna avrapporteringen till kommunstyrelsen",
    "tacka för informationen och lägga den till handlingarna",
    "godkänna risk- och väsentlighetsanalysen samt planen för 2027",
    "anta förvaltningens riktlinjer mot fusk",
    "anta yttrandet och överlämna det till kommunstyrelsen",
    "ge förvaltningen i uppdrag att se över taxan",
    "förvaltningen ges i uppdrag att se över taxan",
    "nämnden ställer sig bakom förslaget",
    "rapporten läggs till handlingarna",
    "följa det som regeringen beslutade att införa",
    "ställa sig bakom det som kommunstyrelsen beslutade att föreslå",
    "föreslå kommunfullmäktige att anta taxan",
    "anse motionen besvarad",
    "avslå motionen med hänvisning till vad som står i yttrandet",
    "justera paragrafen omedelbart",
    "utse Kim Lind till ersättare",
    "Kim Lind utses till ersättare i arbetsutskottet",
    "Granby kommun avstår från att yttra sig",
    "Granby kommun följer det som regeringen beslutade att införa",
    "Norra skolan byggs ut till 2030",
    "Solna stad får del av beslutet",
    "Region Mälaren ska svara för kostnaden",
    "Kim och Alva får åka på konferensen",
    "Boverkets föreskrifter ska följas",
    "Socialstyrelsen får del av yttrandet",
    "SKR:s rekommendation följs",
    "IKP 2027 antas",
    "LSS-taxan höjs",
    "Tallen 5 förvärvas",
    "Kronan 12 säljs för 3 miljoner kronor",
    "2027 års plan antas",
    "§ 4 i reglementet ändras",
    "den nya taxan gäller från den 1 januari 2027",
];

/// The same with a capital that no name has, or with who decides.
const WRONG: [&str; 34] = [
    "Godkänna avrapporteringen av planen för 2026",
    "Överlämna avrapporteringen till kommunstyrelsen",
    "Tacka för informationen och lägga den till handlingarna",
    "Åtgärda bristerna i diarieföringen före sommaren",
    "Förvaltningen ges i uppdrag att se över taxan",
    "Förvaltningens förslag antas",
    "Byggförvaltningen ges i uppdrag att se över taxan",
    "Rapporten läggs till handlingarna",
    "Granskningsrapporten godkänns",
    "Nämnden ställer sig bakom förslaget",
    "Byggnadsnämnden ställer sig bakom förslaget",
    "Byggnadsnämndens arbetsutskott godkänner dagordningen",
    "Arbetsutskottet föreslår byggnadsnämnden att tacka för informationen",
    "Kommunfullmäktige beslutar att anta taxan",
    "Byggnadsnämnden i Granby kommun beslutar att anta taxan",
    "Nämnden föreslås besluta att anta taxan",
    "Yttrandet antas som nämndens eget",
    "Ärendet bordläggs",
    "Ärendet återremitteras för att belysa kostnaden",
    "Motionen anses besvarad",
    "Internkontrollplanen för 2027 fastställs",
    "Informationen läggs till handlingarna",
    "Taxan höjs med 3 procent",
    "Protokollet justeras omedelbart",
    "Ordföranden ges rätt att underteckna avtalet",
    "Direktören får i uppdrag att teckna avtalet",
    "Vidarebefordra yttrandet till revisionen",
    "Färdigställa lokalerna",
    "Evaluera arbetet under 2027",
    "Under 2027 följa upp taxan",
    "Som svar på remissen lämna yttrandet",
    "Den nya taxan gäller från den 1 januari 2027",
    "Samtliga enheter ska följa rutinen",
    "Ge förvaltningen i uppdrag att se över taxan",
];

fn handling(point: &str) -> String {
    format!(
        "  - slag: tjänsteskrivelse\n    avsnitt: [{{rubrik: Ärendet, text: Taxan.}}]\n    förslag_till_beslut:\n      punkter:\n        - \"{point}\"\n"
    )
}

/// Which of the points are told, in all forms of a proposal alike.
fn is_told(points: &[&str]) -> Vec<bool> {
    let handlingar: Vec<String> = points.iter().map(|point| handling(point)).collect();
    let told = told_of_cases(&cases(&handlingar), points.len());
    told.iter()
        .map(|told| told.iter().any(|one| one.starts_with("beslutspunkt-som-mening")))
        .collect()
}

#[test]
fn right_points_are_not_told() {
    for (point, told) in RIGHT.iter().zip(is_told(&RIGHT)) {
        assert!(!told, "{point}");
    }
}

#[test]
fn sentences_of_their_own_are_told() {
    for (point, told) in WRONG.iter().zip(is_told(&WRONG)) {
        assert!(told, "{point}");
    }
}

/// Whole sentences are right where they are said to be that.
#[test]
fn sentences_may_be_meant() {
    let meant =
        handling(WRONG[4]).replace("      punkter:", "      hela_meningar: true\n      punkter:");
    assert!(told_of_cases(&cases(&[meant]), 1)[0].is_empty());
}
