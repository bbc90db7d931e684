//! Columns that stand side by side to be compared, or count the same otherwise, and are no parts of one whole.

use super::cell::Cell;
use super::medel::is_change;
use super::ordlista::words;
use super::samband::is_period;
use super::serie::Serie;

/// What a column is beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Roll {
    /// What was meant to be.
    Budget,
    Prognos,
    Mål,
    Planerat,
    /// What came to be.
    Utfall,
    /// What comes in, and what goes out.
    In,
    Ut,
    /// Those who are counted, by their heads or by how much they work, and where they belong.
    Folk,
    Årsarbetare,
    Grupper,
    Platser,
    /// What is looked at, and what was found or decided among it.
    Underlag,
    Funnet,
}

/// The words of each, and how words begin for it.
const ROLLER: [(Roll, &[&str], &[&str]); 13] = [
    (Roll::Prognos, &[], &["prognos", "helårsprognos"]),
    (Roll::Budget, &[], &["budget", "årsbudget", "helårsbudget", "delårsbudget"]),
    (Roll::Mål, &["mål", "målet", "målvärde", "måltal"], &[]),
    (Roll::Planerat, &["planerat", "planerade", "planerad", "beräknat"], &[]),
    (
        Roll::Utfall,
        &[
            "genomfört",
            "genomförda",
            "utfört",
            "utförda",
            "faktisk",
            "faktiskt",
            "hållna",
            "resultat",
        ],
        &["utfall", "bokslut"],
    ),
    (
        Roll::In,
        &[
            "inkomna",
            "inflyttade",
            "födda",
            "debet",
            "öppnade",
            "nya",
            "började",
            "påbörjade",
            "insatt",
        ],
        &["intäkt", "inkomst", "inbetal", "tillgång"],
    ),
    (
        Roll::Ut,
        &["avgjorda", "utflyttade", "döda", "kredit", "stängda", "avslutade", "slutade", "uttag"],
        &["utgift", "utbetal", "skuld"],
    ),
    (
        Roll::Folk,
        &[
            "personer",
            "individer",
            "anställda",
            "medarbetare",
            "elever",
            "barn",
            "invånare",
            "deltagare",
            "medlemmar",
            "brukare",
            "besökare",
        ],
        &[],
    ),
    (
        Roll::Årsarbetare,
        &["tjänster", "heltidstjänster", "åa", "årsverken"],
        &["årsarbet", "heltidsekvival"],
    ),
    (
        Roll::Grupper,
        &[
            "klasser",
            "grupper",
            "avdelningar",
            "enheter",
            "skolor",
            "förskolor",
            "hushåll",
            "föreningar",
        ],
        &[],
    ),
    (Roll::Platser, &["platser"], &[]),
    (
        Roll::Underlag,
        &[
            "granskade",
            "kontrollerade",
            "stickprov",
            "urval",
            "sökande",
            "sökt",
            "sökta",
            "ansökningar",
            "kontroller",
            "prov",
        ],
        &[],
    ),
    (
        Roll::Funnet,
        &[
            "fel",
            "felaktiga",
            "brister",
            "brist",
            "avvikelser",
            "anmärkningar",
            "godkända",
            "beviljat",
            "beviljade",
            "antagna",
            "avslag",
            "överklagade",
            "belagda",
            "lediga",
            "upptagna",
            "nyttjade",
        ],
        &[],
    ),
];

/// Which of them are held against which.
const JÄMFÖRS: [(&[Roll], &[Roll]); 5] = [
    (
        &[Roll::Budget, Roll::Prognos, Roll::Mål, Roll::Planerat, Roll::Utfall],
        &[Roll::Budget, Roll::Prognos, Roll::Mål, Roll::Planerat, Roll::Utfall],
    ),
    (&[Roll::In], &[Roll::Ut]),
    (&[Roll::Folk], &[Roll::Årsarbetare, Roll::Grupper, Roll::Platser]),
    (&[Roll::Årsarbetare], &[Roll::Grupper, Roll::Platser]),
    (&[Roll::Underlag, Roll::Platser], &[Roll::Funnet]),
];

/// Two of these columns that are no parts of one whole, by the heads of all; a change tells it of the two that it is of.
pub fn jämförda(huvud: &[Cell], serier: &[&Serie]) -> Option<[usize; 2]> {
    let pair = |one: usize| {
        let first = serier[one];
        let other = serier[one + 1..].iter().find(|other| are_compared(huvud, first, other))?;
        Some([first.kolumn, other.kolumn])
    };
    (0..serier.len()).find_map(pair).or_else(|| changed(huvud, serier))
}

/// Whether the heads part what there is by how far it has come: what is going on stands beside what is new and what is done.
fn are_stages(huvud: &[Cell]) -> bool {
    let goes_on = |word: &String| ["pågående", "påbörjade", "väntande"].contains(&word.as_str());
    huvud.iter().any(|head| words(&head.text).iter().any(goes_on))
}

fn are_compared(huvud: &[Cell], one: &Serie, other: &Serie) -> bool {
    let (head, beside) = (&huvud[one.kolumn].text, &huvud[other.kolumn].text);
    let planned =
        |role: Option<Roll>| matches!(role, Some(Roll::Budget | Roll::Prognos | Roll::Mål));
    match (roll(head, one), roll(beside, other)) {
        (Some(one), Some(_)) if is_of_cases(one) && are_stages(huvud) => false,
        (Some(one), Some(other)) => JÄMFÖRS.iter().any(|(these, those)| {
            let held = |a: &Roll, b: &Roll| these.contains(a) && those.contains(b);
            one != other && (held(&one, &other) || held(&other, &one))
        }),
        (role, None) => planned(role) && is_period(beside),
        (None, role) => planned(role) && is_period(head),
    }
}

/// Whether a role is of cases and measures.
fn is_of_cases(role: Roll) -> bool {
    matches!(role, Roll::In | Roll::Ut | Roll::Planerat | Roll::Utfall)
}

/// What a column is by the first word that says it. Costs below nothing are taken from what comes in by adding them.
fn roll(head: &str, serie: &Serie) -> Option<Roll> {
    let of = |word: &String| {
        let is = |one: &&(Roll, &[&str], &[&str])| {
            one.1.contains(&word.as_str()) || one.2.iter().any(|begin| word.starts_with(begin))
        };
        let money = word.contains("intäkt").then_some(Roll::In);
        let cost = || word.contains("kostnad").then_some(Roll::Ut);
        ROLLER.iter().find(is).map(|one| one.0).or(money).or_else(cost)
    };
    let taken = || serie.värden.iter().flatten().all(|number| number.enheter <= 0);
    let words = words(head);
    let found = words.iter().find_map(of).filter(|role| *role != Roll::Ut || !taken());
    // ”Urval fel” and ”Avslag på remiss” are counted beside others as parts of one whole.
    found.filter(|role| words.len() == 1 || !matches!(role, Roll::Underlag | Roll::Funnet))
}

/// A change among the heads, of two columns or added to them.
fn changed(huvud: &[Cell], serier: &[&Serie]) -> Option<[usize; 2]> {
    let changes: Vec<usize> =
        (1..huvud.len()).filter(|column| is_change(&huvud[*column].text)).collect();
    let [change] = changes.as_slice() else { return None };
    let others = || serier.iter().map(|serie| serie.kolumn).filter(|column| column != change);
    let added = serier.iter().any(|serie| serie.kolumn == *change);
    let periods = others().all(|column| is_period(&huvud[column].text));
    match others().collect::<Vec<_>>().as_slice() {
        [one, other] if added || periods => Some([*one, *other]),
        [one, ..] if added => Some([*one, *change]),
        _ => None,
    }
}
