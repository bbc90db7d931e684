//! Rules, with their help.

use serde::Serialize;

use super::message::Message;
use crate::diag::{Nivå, Regel, Severity};
use crate::reference::{en_regel, om_regel};

/// A rule, with its help.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

/// How grave what a rule finds is, before anybody says otherwise.
#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

impl From<&Regel> for Rule {
    fn from(regel: &Regel) -> Self {
        let Regel { namn, nivå, hittar, varför, .. } = *regel;
        Self {
            id: namn,
            short_description: Message::new(hittar),
            full_description: Message::new(format!("{hittar} {varför}")),
            help: Help { text: en_regel(regel), markdown: om_regel(regel) },
            default_configuration: Configuration {
                enabled: nivå != Nivå::Av,
                level: level(nivå.into()),
            },
        }
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
