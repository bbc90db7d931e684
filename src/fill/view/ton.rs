//! How the theme shows results and verdicts: a tone and a symbol.

use super::kallor::Källor;
use crate::model::Ton;

/// How something is shown.
#[derive(Debug)]
pub struct Utseende {
    /// The tone, a name in the theme.
    pub ton: Option<String>,
    /// The symbol, a name in the theme.
    pub symbol: Option<String>,
}

impl Källor<'_> {
    /// How the theme shows a result.
    pub fn resultatets_utseende(&self, resultat: &str) -> Utseende {
        self.utseende("resultat", resultat)
    }

    /// How the theme shows a step of a scale with this tone.
    pub fn tonens_utseende(&self, ton: Option<Ton>) -> Utseende {
        self.utseende("skaltoner", ton.unwrap_or(Ton::Grå).ord())
    }

    fn utseende(&self, del: &str, ord: &str) -> Utseende {
        let look = |key: &str| self.prosa.layout().theme.pointer(&format!("/{del}/{ord}/{key}"));
        let word = |key| look(key).and_then(|value| value.as_str()).map(str::to_owned);
        Utseende { ton: word("ton"), symbol: word("symbol") }
    }
}
