//! What is counted at a point in time: it is not added to what it is at another.

use super::medel::is_year;
use super::ordlista::words;
use super::perioder::månader;

/// What there is of something at a time.
const BESTÅND: [&str; 44] = [
    "saldo",
    "saldot",
    "kassa",
    "kassan",
    "likvida",
    "balans",
    "balansen",
    "skuld",
    "skulden",
    "skulder",
    "fordringar",
    "tillgångar",
    "kapital",
    "lager",
    "befolkning",
    "befolkningen",
    "folkmängd",
    "folkmängden",
    "invånare",
    "kommuninvånare",
    "medarbetare",
    "årsarbetare",
    "årsarbetskrafter",
    "tjänster",
    "inskrivna",
    "elever",
    "elevantal",
    "barnantal",
    "hushåll",
    "placerade",
    "kö",
    "kön",
    "köande",
    "kölängd",
    "medlemmar",
    "abonnenter",
    "bestånd",
    "lägenheter",
    "platser",
    "lediga",
    "pågående",
    "öppna",
    "väntande",
    "boende",
];
/// How such words end.
const SLUT: [&str; 3] = ["anställda", "skuld", "saldo"];
/// What comes and goes, and is added up: those who were hired, who took part, who left.
const FLÖDE: [&str; 14] = [
    "avslutade",
    "slutade",
    "avgångna",
    "inflyttade",
    "utflyttade",
    "födda",
    "sökande",
    "sökta",
    "sålda",
    "köpta",
    "tillkomna",
    "utbildade",
    "berörda",
    "deltagande",
];

/// Whether a head, or a caption, is of what there is at a time.
pub fn is_stock(text: &str) -> bool {
    let words = words(text);
    let flow = |word: &String| word.starts_with("ny") || FLÖDE.contains(&word.as_str());
    let stock = |word: &String| {
        BESTÅND.contains(&word.as_str()) || SLUT.iter().any(|end| word.ends_with(end))
    };
    words.iter().any(stock) && !words.iter().any(flow)
}

/// Whether rows or columns of these names are times one after the other; `över` stands over the names.
pub fn are_times(namn: &[&str], över: &str) -> bool {
    // Those who were born in a year are others than those of the next.
    let born = över.to_lowercase().contains("född") || över.to_lowercase().contains("födelse");
    namn.len() > 1 && !born && namn.iter().all(|namn| is_time(namn))
}

fn is_time(namn: &str) -> bool {
    let words = words(namn);
    let year = |word: &String| is_year(word) && ("1900".."2100").contains(&word.as_str());
    let week = words.first().is_some_and(|word| word == "vecka" || word == "v");
    words.first().is_some_and(year) || week || månader(namn).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_at_a_time_is_known() {
        for head in ["Saldo", "Antal anställda", "Befolkning", "Antal elever", "Låneskuld", "Kassa"]
        {
            assert!(is_stock(head), "{head}");
        }
        for head in ["Nyanställda", "Nya elever", "Inflyttade invånare", "Beslut", "Besök", "Barn"]
        {
            assert!(!is_stock(head), "{head}");
        }
    }

    #[test]
    fn times_follow_each_other() {
        assert!(are_times(&["Jan", "Feb", "Mar"], "Månad") && are_times(&["2024", "2025"], "År"));
        assert!(are_times(&["2025-01-31", "2025-02-28"], "Datum"));
        assert!(are_times(&["2024/25", "2025/26"], "Läsår") && are_times(&["Kv 1", "Kv 2"], ""));
        assert!(!are_times(&["2018", "2019"], "Födelseår") && !are_times(&["Jan"], "Månad"));
        assert!(!are_times(&["7", "8"], "Årskurs") && !are_times(&["Norr", "Jan"], "Enhet"));
    }
}
