//! Rich text as a value, which remembers what it says.

use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr};

use crate::model::Plats;
use crate::prose::Läst;
use crate::text::Rich;

/// Rich text as a value.
#[derive(Debug, Clone)]
pub struct Rikt {
    /// The text.
    pub text: Arc<Rich>,
    /// Its number among the texts of its handling, which tells its footnotes from those of others.
    pub nr: usize,
    /// The values of the model that it says: itself, or those that a sentence took in.
    pub ur: Arc<[Plats]>,
    /// The values that a sentence was given, and did not take in.
    pub tysta: Arc<[Plats]>,
    /// Whether the lines of a rad are kept, as those of an address are.
    pub i_rader: bool,
}

/// What is said of something: rich text where somebody wrote it, or plain words that were made of a value.
#[derive(Debug, Clone)]
pub enum Uppgift {
    /// Plain words.
    Ord(String),
    /// Rich text.
    Text(Rikt),
}

impl Rikt {
    /// A text that says values of the model.
    pub fn ur(text: impl Into<Arc<Rich>>, ur: impl IntoIterator<Item = Plats>) -> Self {
        let ur = ur.into_iter().collect();
        Self { text: text.into(), nr: 0, ur, tysta: Arc::default(), i_rader: false }
    }

    /// A text as it was read, which says values of the model.
    pub fn läst(läst: Läst, ur: impl IntoIterator<Item = Plats>) -> Self {
        Self { nr: läst.nr, ..Self::ur(läst.rich, ur) }
    }
}

impl<T: Into<Arc<Rich>>> From<T> for Rikt {
    fn from(text: T) -> Self {
        Self::ur(text, [])
    }
}

impl Object for Rikt {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}
