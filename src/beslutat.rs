//! Decisions that are another case's proposal: what a protokollsutdrag says was decided is not typed
//! again.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::{Fall, ärende_vid};
use crate::load::Repo;
use crate::model::{Beslut, Handling, Innehåll};

/// The rules of this file.
pub const REGLER: &[&Regel] = &[&INGET_FÖRSLAG];

/// A decision that no proposal tells.
pub const INGET_FÖRSLAG: Regel = Regel {
    namn: "inget-förslag",
    nivå: Nivå::Fast,
    hittar: "Ett protokollsutdrag som hämtar beslutet ur ett ärende utan förslag till beslut.",
    varför: "Beslutet är det andra ärendets förslag, och där finns inget.",
    gör: "Skriv beslutet som text, eller nämn ärendet som avgjordes.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: protokollsutdrag
    beslut: {ärende: ⟦../remiss⟧}
-- ärenden/remiss/ärende.yaml --
diarienummer: BN-2027-00002
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
",
        rätt: r"
-- ärenden/remiss/ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter: [lämna remissen utan erinran]
",
    },
};

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
        let message = format!("ärendet ”{}” har inget förslag till beslut", ärende.källa);
        let fault = Diagnostic::new(&INGET_FÖRSLAG, message).at(span);
        fault.hint("skriv beslutet som text, eller nämn det ärende som avgjordes")
    })?;
    Ok(Some((other, skrivelse)))
}

fn proposes(handling: &Handling) -> bool {
    matches!(&handling.innehåll, Innehåll::Tjänsteskrivelse(skrivelse) if skrivelse.förslag_till_beslut.is_some())
}
