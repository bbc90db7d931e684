//! Decisions that are another case's proposal: what a protokollsutdrag says was decided is not typed
//! again.

use crate::diag::{Diagnostic, Span};
use crate::documents::Fall;
use crate::load::{Repo, resolve};
use crate::model::{Beslut, Handling, Innehåll, Ord};

/// The case and the tjänsteskrivelse whose proposal is the decision that `handling`, of the case `fall`,
/// tells; none if it tells no such.
pub fn beslutat<'c, 'm>(
    repo: &Repo,
    cases: &'c [Fall<'m>],
    fall: &Fall<'m>,
    handling: &Handling,
) -> Result<Option<(&'c Fall<'m>, &'m Handling)>, Diagnostic> {
    let Innehåll::Protokollsutdrag(utdrag) = &handling.innehåll else { return Ok(None) };
    let Some(Beslut::Ärende { ärende }) = &utdrag.beslut else { return Ok(None) };
    let span = repo.tree.span(ärende.plats);
    let other = named(repo, cases, fall, ärende, span)?;
    let skrivelse = other
        .ärende
        .and_then(|ärende| ärende.handlingar.iter().find(|handling| proposes(handling)));
    let skrivelse = skrivelse.ok_or_else(|| {
        let fault =
            Diagnostic::fel(format!("ärendet ”{}” har inget förslag till beslut", ärende.källa));
        fault.at(span).hint("skriv beslutet som text, eller nämn det ärende som avgjordes")
    })?;
    Ok(Some((other, skrivelse)))
}

/// The case that a path names: its folder or its file.
fn named<'c, 'm>(
    repo: &Repo,
    cases: &'c [Fall<'m>],
    fall: &Fall<'m>,
    written: &Ord,
    span: Span,
) -> Result<&'c Fall<'m>, Diagnostic> {
    let path = resolve(&repo.root, &fall.folder.join("ärende.yaml"), written.källa.trim(), span)?;
    let folder = if path.extension().is_some() { path.parent() } else { Some(path.as_path()) };
    cases.iter().find(|case| Some(case.folder.as_path()) == folder).ok_or_else(|| {
        Diagnostic::fel(format!("det finns inget ärende ”{}”", written.källa))
            .at(span)
            .hint("skriv sökvägen till ärendets mapp, räknad från den här filens mapp")
    })
}

fn proposes(handling: &Handling) -> bool {
    matches!(&handling.innehåll, Innehåll::Tjänsteskrivelse(skrivelse) if skrivelse.förslag_till_beslut.is_some())
}
