//! What is written of those who are responsible is printed.

use crate::checks::gemensamt::onämnt;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Plan, Planrisk};

/// An advice for what is not: they stand by name and title.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let of_kontroller = post.risk.kontroller.iter().flat_map(|kontroll| &kontroll.ansvarig);
    let of_åtgärder = post.risk.alla_åtgärder().flat_map(|åtgärd| &åtgärd.ansvarig);
    let all = of_kontroller.chain(of_åtgärder);
    all.flat_map(|val| onämnt(kontext, val, &["titel"])).collect()
}
