//! Whether a risk is taken into the plan, said once.

use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::Planrisk;

impl Källor<'_> {
    /// Whether a risk is taken into the plan, as a sentence; none where its motivering says so already.
    pub fn tas_med(&self, post: &Planrisk<'_>) -> Option<Rikt> {
        let motivering = post.risk.motivering.as_ref();
        let words = motivering.map(|text| self.prosa.rich(text.plats).text());
        let plan = self.sammanhang.plan;
        let year = plan.map(|plan| plan.planår.to_string()).unwrap_or_default();
        if words.is_some_and(|words| is_said(&words, post.i_planen(), &year)) {
            return None;
        }
        self.valfri_mening("tas_med", vec![("i_planen", post.i_planen().into())], [])
    }
}

/// Whether one of the sentences says that something is taken into the plan of `year`, or not taken, as it is.
fn is_said(words: &str, i_planen: bool, year: &str) -> bool {
    words.split(['.', '!', '?']).any(|sentence| {
        let words: Vec<String> =
            sentence.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase).collect();
        let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
        let of_plan = words.iter().any(|word| word == "ikp" || word.contains("plan"));
        let is_year = |word: &&String| word.len() == 4 && word.parse::<u16>().is_ok();
        has(&["tas", "ingår"])
            && of_plan
            && has(&["inte", "ej"]) != i_planen
            && words.iter().filter(is_year).all(|word| word == year)
    })
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn what_the_motivering_says_is_not_said_again() {
        assert!(is_said("Risken tas med i internkontrollplanen.", true, "2026"));
        assert!(is_said("Den är stor. Den tas därför med i planen för 2026.", true, "2026"));
        assert!(is_said("Risken tas inte med i planen, eftersom den är liten.", false, "2026"));
        assert!(!is_said("Risken är stor.", true, "2026"));
        assert!(!is_said("Risken tas med i planen för 2025.", true, "2026"));
        assert!(!is_said("Risken tas inte med i planen.", true, "2026"));
        assert!(!is_said("Ärendet tas upp varje månad.", true, "2026"));
    }
}
