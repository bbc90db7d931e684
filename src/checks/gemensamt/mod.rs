//! What several families find: rules, each with what finds it.

use super::familj::familj;

familj! {
    dubbel_period: [PERIOD_TVÅ_GÅNGER],
    fortsatter: [FORTSÄTTER_INTE],
    id: [SAMMA_ID],
    namnd: [OKÄND_NÄMND],
    period: [OKÄND_PERIOD],
    person: [OKÄND_PERSON],
    skala: [UTANFÖR_SKALAN],
    tomt_namn: [TOMT_NAMN],
    uppgift: [UPPGIFT_UTAN_PLATS],
}

pub use dubbel_period::dubbla;
pub use fortsatter::{börjar_om, fortsätter, utan_punkt};
pub use id::{named_twice, same_id};
pub use namnd::nämnd;
pub use period::period;
pub use person::{person, personnyckel};
pub use skala::{omdöme, resultat, steget};
pub use tomt_namn::{PÅ_SIDORNA, tomt_namn};
pub use uppgift::{onämnt, otryckt};
