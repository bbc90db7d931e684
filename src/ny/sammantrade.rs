//! A new meeting.

use super::lager::Lager;
use super::nytt::{Nytt, ifylld};
use crate::diag::Diagnostic;
use crate::edit::yaml::Value;
use crate::load::{DocumentKind, display};

const MALL: &str = include_str!("../../templates/ny-delar/sammanträde.yaml");

/// Makes a meeting on the day `datum`, in a folder with that name.
pub fn sammanträde(lager: &Lager, datum: &str) -> Result<Nytt, Diagnostic> {
    let mapp = lager.mapp(DocumentKind::Sammanträde, "sammanträden");
    let path = mapp.join(datum).join("sammanträde.yaml");
    let values = [("organ", lager.nämnd()?), ("datum", Value::text(datum))];
    let sagt = format!(
        "Klart: sammanträdet finns nu i {0}.\nGör så här: öppna filen, skriv tid och plats, och lägg till en punkt för varje ärende.\n",
        display(&path)
    );
    Ok(Nytt::fil(&lager.repo.root, &path, ifylld(MALL, &values)?, sagt))
}
