//! What is made in a repository that is there: a case, a risk in a plan, a plan, a meeting.
//!
//! Each is a template of `templates/ny-delar/` whose values are replaced, so that its comments and order stay.

mod arende;
mod lager;
mod namn;
mod nytt;
mod plan;
mod regler;
mod risk;
mod sammantrade;

pub use arende::ärende;
pub use lager::{Lager, utanför};
pub use namn::id;
pub use nytt::Nytt;
pub use plan::plan;
pub use regler::REGLER;
pub use risk::risk;
pub use sammantrade::sammanträde;
