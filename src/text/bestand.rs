//! What is counted at a point in time: it is not added to what it is at another.

use super::medel::is_year;
use super::ordlista::words;
use super::perioder::månader;

/// What there is of something at a time.
const BESTÅND: [&str; 36] = [
    "saldo",
    "saldot",
    "kassa",
    "kassan",
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
    "elever",
    "elevantal",
    "barnantal",
    "hushåll",
    "kö",
    "kön",
    "kölängd",
    "medlemmar",
    "abonnenter",
    "bestånd",
    "lägenheter",
    "platser",
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

/// What is told of something else than what the words after it name: ”Skador hos elever”.
const OM_ANNAT: [&str; 11] =
    ["mot", "till", "av", "med", "hos", "om", "från", "för", "på", "som", "åt"];
/// What stands before a noun and says that it is there at a time.
const LÄGEN: [&str; 7] =
    ["pågående", "väntande", "lediga", "inskrivna", "placerade", "köande", "likvida"];

/// Whether a head, or a caption, is of what there is at a time: by its noun, or by what stands before that.
pub fn is_stock(text: &str) -> bool {
    let all = words(text);
    if all.iter().any(|word| OM_ANNAT.contains(&word.as_str())) {
        return false;
    }
    let outer = text.split([',', '(', '[']).next().unwrap_or_default();
    let mut words = words(outer);
    words.retain(|word| word != "antal" && !word.starts_with(|c: char| c.is_ascii_digit()));
    // ”Elever i kö”, ”Saldo per månad” and ”Anställda vid årets slut” are named by what stands before.
    let noun = words.iter().position(|word| ["i", "vid", "per", "den"].contains(&word.as_str()));
    words.truncate(noun.unwrap_or(words.len()));
    let Some((noun, before)) = words.split_last() else { return false };
    let is_stock = |word: &String| SLUT.iter().any(|end| word.ends_with(end));
    let is_state = |word: &String| LÄGEN.contains(&word.as_str()) || is_stock(word);
    let open = before == ["öppna"] && noun == "ärenden";
    let flow = |word: &String| {
        let comes_or_goes = word.ends_with("ade") || word.ends_with("ta") || word.ends_with("da");
        word.starts_with("ny")
            || FLÖDE.contains(&word.as_str())
            || (comes_or_goes && !is_state(word))
    };
    let named =
        BESTÅND.contains(&noun.as_str()) || is_stock(noun) || LÄGEN.contains(&noun.as_str());
    (open || named || before.first().is_some_and(is_state)) && !words.iter().any(flow)
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
        for head in [
            "Elever i kö",
            "Pågående ärenden",
            "Lediga platser",
            "Placerade barn",
            "Öppna ärenden",
            "Anställda medarbetare",
            "Kassa, tkr",
            "Antal anställda 2025",
            "Invånare per den 31/12",
        ] {
            assert!(is_stock(head), "{head}");
        }
        for head in [
            "Nyanställda",
            "Nya elever",
            "Inflyttade invånare",
            "Beslut",
            "Besök",
            "Barn",
            "Kränkningar mot elever",
            "Portioner till elever",
            "Besök av invånare",
            "Öppna förskolan, besök",
            "Sjukdagar, medarbetare",
            "Anmälningar om barn och elever",
            "Hembesök hos hushåll",
            "Antal öppna samtal",
            "Antal elever med frånvaro",
            "Beviljade platser",
            "Vräkta hushåll",
            "Omplaceringar av medarbetare",
            "Uppsagda medlemmar",
            "Elever som fått stöd",
            "Avgifter från boende",
        ] {
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
