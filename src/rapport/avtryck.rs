//! What a finding is known by from one run to the next.

use std::collections::BTreeMap;

use crate::hash::sha256;

/// Makes the fingerprints of a report: the same where the lines have moved, and never the same twice.
#[derive(Debug, Default)]
pub struct Avtryck(BTreeMap<String, usize>);

impl Avtryck {
    /// The fingerprint of what is told by these words, in order with those that are told by the same.
    pub fn of(&mut self, words: &[&str]) -> String {
        let same = sha256(words.join("\0").as_bytes());
        let before = self.0.entry(same.clone()).or_default();
        *before += 1;
        match before {
            1 => same,
            nth => sha256(format!("{same}{nth}").as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Avtryck;

    #[test]
    fn the_same_has_another_the_second_time_and_all_of_them_again_the_next() {
        let all = || {
            let mut avtryck = Avtryck::default();
            [["regel", "a"], ["regel", "b"], ["regel", "a"], ["regel", "a"]]
                .map(|words| avtryck.of(&words))
        };
        let found = all();
        assert_eq!(found, all());
        for (index, one) in found.iter().enumerate() {
            assert!(!found[..index].contains(one), "{found:?}");
        }
    }
}
