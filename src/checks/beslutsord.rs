//! Words that decisions begin with, and no name does: verbs in the form that follows ”att”, small words, and what points
//! speak of.

/// What organs decide to do. Many more verbs end as one of these does: ”färdigställa”, ”nedlägga”.
#[rustfmt::skip]
const VERB: [&str; 248] = [
    "acceptera", "ange", "anmäla", "anpassa", "anse", "ansluta", "anslå", "anställa", "ansöka",
    "anta", "anteckna", "anvisa", "använda", "arbeta", "arkivera", "avbryta", "avföra", "avge",
    "avgöra", "avhjälpa", "avlysa", "avskriva", "avsluta", "avslå", "avstyrka", "avstå", "avsäga",
    "avsätta", "avtacka", "avvakta", "avveckla", "avvisa", "beakta", "bedöma", "begränsa", "begära",
    "behålla", "bekräfta", "bemyndiga", "bereda", "bestrida", "beställa", "bestämma", "besvara",
    "betala", "bevara", "bevilja", "bibehålla", "bifalla", "bilda", "bilägga", "bjuda", "bordlägga",
    "bygga", "dela", "delta", "entlediga", "erbjuda", "ersätta", "fastslå", "fastställa", "finna",
    "flytta", "fortsätta", "framföra", "fullfölja", "fylla", "förbereda", "förbjuda", "förbättra",
    "fördela", "förelägga", "föreslå", "förhandla", "förklara", "förkorta", "förlänga", "förmedla",
    "förordna", "förstärka", "förtidsinlösa", "förtydliga", "förvärva", "förändra", "ge",
    "genomföra", "genomlysa", "godkänna", "godta", "granska", "göra", "halvera", "hemställa",
    "hyra", "hänskjuta", "hänvisa", "hålla", "höja", "höra", "inarbeta", "inbjuda", "införa",
    "införskaffa", "ingå", "inhämta", "inkalla", "inkomma", "inleda", "inordna", "inrätta",
    "inställa", "inta", "intyga", "invänta", "justera", "kalla", "komma", "kontakta", "kräva",
    "kungöra", "köpa", "leda", "lyfta", "lägga", "lämna", "låna", "låta", "lösa", "mana", "meddela",
    "medge", "minska", "motta", "ordna", "pröva", "påbörja", "påskynda", "påtala", "redovisa",
    "rekommendera", "remittera", "reservera", "revidera", "rikta", "riva", "räkna", "rätta",
    "samla", "sammanställa", "samordna", "samråda", "samverka", "se", "skapa", "skicka", "skjuta",
    "skriva", "skydda", "skärpa", "sluta", "spara", "sprida", "starta", "stoppa", "stryka",
    "ställa", "stänga", "stärka", "stödja", "säga", "säkerställa", "säkra", "sälja", "sända",
    "sänka", "söka", "ta", "tacka", "teckna", "tidigarelägga", "tillfråga", "tillföra",
    "tillgodose", "tillhandahålla", "tillkännage", "tillse", "tillskriva", "tillstyrka",
    "tillsätta", "tillämpa", "tillåta", "tydliggöra", "undanta", "underrätta", "understryka",
    "undersöka", "underteckna", "undvika", "uppdatera", "uppdra", "uppföra", "upphandla", "upphäva",
    "upphöra", "uppmana", "uppmuntra", "uppmärksamma", "upprätta", "uppta", "utarbeta", "utbetala",
    "utbilda", "utdela", "utforma", "utfärda", "utföra", "utge", "utlysa", "utnämna", "utreda",
    "utse", "utveckla", "utvidga", "utöka", "verka", "verkställa", "vidarebefordra", "vidta",
    "välja", "yttra", "ändra", "äska", "åta", "återbetala", "återkalla", "återkomma", "återlämna",
    "återta", "åtgärda", "öka", "öppna", "överföra", "överklaga", "överlämna", "överlåta",
    "översända", "överta", "överväga",
];

/// No shorter verb makes others longer.
const ENDING: usize = 5;

/// Whether a word in small letters is a verb that a decision begins with.
pub fn är_verb(low: &str) -> bool {
    let ends = |verb: &str| verb.chars().count() >= ENDING && low.ends_with(verb);
    VERB.contains(&low)
        || VERB.iter().any(|verb| ends(verb))
        || low.ends_with("era") && low.len() > ENDING
}

/// Words that begin many sentences, and no name.
#[rustfmt::skip]
const SMÅORD: [&str; 36] = [
    "alla", "av", "bland", "dels", "den", "denna", "dessa", "det", "detta", "därmed", "efter", "en",
    "enligt", "ett", "från", "för", "genom", "härmed", "i", "inför", "inga", "ingen", "inget",
    "inom", "inte", "med", "mot", "på", "samtliga", "sedan", "som", "till", "under", "utan",
    "utifrån", "vid",
];

/// Whether a word in small letters is one of these.
pub fn är_småord(low: &str) -> bool {
    SMÅORD.contains(&low)
}

/// What points speak of, also as the end of a longer word.
#[rustfmt::skip]
const SAKER: [&str; 60] = [
    "nämnden", "nämnderna", "styrelsen", "utskottet", "fullmäktige", "förvaltningen",
    "förvaltningarna", "avdelningen", "enheten", "kommunen", "direktören", "chefen", "ordföranden",
    "presidiet", "sekreteraren", "ärendet", "ärendena", "rapporten", "planen", "plan", "förslaget",
    "yttrandet", "svaret", "redovisningen", "remissen", "motionen", "medborgarförslaget",
    "skrivelsen", "taxan", "taxorna", "riktlinjen", "riktlinjerna", "reglementet", "protokollet",
    "budgeten", "avtalet", "analysen", "beslutet", "besluten", "uppföljningen", "granskningen",
    "informationen", "ansökan", "handlingarna", "verksamheten", "arbetet", "åtgärden", "åtgärderna",
    "bidraget", "punkten", "kostnaden", "kostnaderna", "ersättningen", "avgiften", "avgifterna",
    "uppdraget", "lokalerna", "medlen", "anmälan", "delegationen",
];

/// Names that end as one of these does.
const NAMN: [&str; 4] = ["socialstyrelsen", "länsstyrelsen", "rymdstyrelsen", "kustbevakningen"];

/// Whether a word in small letters is what points speak of, or whose that is: ”förvaltningen”, ”delårsrapportens”.
pub fn är_sak(low: &str) -> bool {
    let low = low.strip_suffix('s').unwrap_or(low);
    !NAMN.contains(&low) && SAKER.iter().any(|sak| low.ends_with(sak))
}
