//! The rules of the findings, with their help.

use super::form::{Configuration, Help, Message, Rule};
use crate::diag::{Nivå, Regel, Severity};
use crate::rapport::innehall::Rapport;
use crate::reference::{en_regel, om_regel};

/// The rules that found something, by name.
pub fn regler(rapport: &Rapport) -> Vec<&'static Regel> {
    let mut regler: Vec<_> = rapport.fynd.iter().map(|fynd| fynd.diagnostic.rule).collect();
    regler.sort_by_key(|regel| regel.namn);
    regler.dedup_by_key(|regel| regel.namn);
    regler
}

/// A rule, with its help.
pub fn rule(regel: &Regel) -> Rule {
    let Regel { namn, hittar, varför, .. } = *regel;
    Rule {
        id: namn,
        short_description: Message { text: hittar.to_owned() },
        full_description: Message { text: format!("{hittar} {varför}") },
        help: Help { text: en_regel(regel), markdown: om_regel(regel) },
        default_configuration: Configuration {
            enabled: regel.nivå != Nivå::Av,
            level: level(regel.nivå.into()),
        },
    }
}

/// A level by the standard's name.
pub fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Fel => "error",
        Severity::Varning => "warning",
        Severity::Råd => "note",
    }
}
