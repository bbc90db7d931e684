//! Decisions that are another case's proposal: what a protokollsutdrag says was decided is not typed
//! again.

use crate::diag::Diagnostic;
use crate::documents::{Fall, ärende_vid};
use crate::load::Repo;
use crate::model::{Beslut, Handling, Innehåll};

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
    let other = &cases[ärende_vid(repo, &fall.folder, ärende, cases)?];
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

fn proposes(handling: &Handling) -> bool {
    matches!(&handling.innehåll, Innehåll::Tjänsteskrivelse(skrivelse) if skrivelse.förslag_till_beslut.is_some())
}
