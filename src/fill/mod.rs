//! Step 6: the values as understood put into the layout's templates: Typst source.
//!
//! The only place that knows how values are written in Typst.

mod calls;
mod code;
mod filled;
mod filler;
mod kolumnmatt;
mod literal;
mod places;
mod regler;
mod theme;
mod typst;
mod utanfor_kod;
mod value;
mod view;

pub use filled::{Filled, LÄGE, NAMESPACE, Package, Part, VERSION, läge};
pub use filler::{Del, Filler};
pub use places::Places;
pub use regler::REGLER;
pub use theme::theme;
pub use view::{
    Agenda, Beslutat, Dokument, Fält, Handlingsplats, Kommer, Planvyer, Punktvy, Typ, Vy,
    Vybeskrivning, agenda, eget, gemensamt, kallelse, kommer, mallvärden, paketrubrik, slag, vy,
};
