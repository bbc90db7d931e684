//! A new case.

use super::lager::Lager;
use super::namn::id;
use super::nytt::{Nytt, ifylld};
use crate::diag::Diagnostic;
use crate::edit::yaml::Value;
use crate::load::{DocumentKind, display};

const MALL: &str = include_str!("../../templates/ny-delar/ärende.yaml");

/// Makes a case with this heading, dated `datum`, in a folder of its own.
pub fn ärende(lager: &Lager, rubrik: &str, datum: &str) -> Result<Nytt, Diagnostic> {
    let path = lager.mapp(DocumentKind::Ärende, "ärenden").join(id(rubrik)?).join("ärende.yaml");
    let values = [
        ("rubrik", Value::text(rubrik)),
        ("datum", Value::text(datum)),
        ("nämnd", lager.nämnd()?),
        ("handläggare", lager.person()),
    ];
    let sagt = format!(
        "Klart: ärendet finns nu i {0}.\nGör så här: öppna filen, se över nämnd, handläggare och datum, och skriv vad ärendet gäller.\n",
        display(&path)
    );
    Ok(Nytt::fil(&lager.repo.root, &path, ifylld(MALL, &values)?, sagt))
}
