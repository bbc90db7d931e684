//! How the theme shows results and verdicts: a tone and a symbol.

use super::kallor::Källor;
use crate::model::{Ton, Utfall};

/// How something is shown.
#[derive(Debug)]
pub struct Utseende {
    /// The tone, a name in the theme.
    pub ton: Option<String>,
    /// The symbol, a name in the theme.
    pub symbol: Option<String>,
}

impl Källor<'_> {
    /// How what is known of a review is shown: as its step says, or else as the theme does.
    pub fn utfallets_utseende(&self, utfall: Utfall<'_>) -> Utseende {
        let steg = utfall.steg();
        let by_tone = steg.and_then(|steg| steg.ton).map(|ton| self.tonens_utseende(Some(ton)));
        let named = by_tone.unwrap_or_else(|| self.utseende("resultat", &utfall.nyckel()));
        let plain = self.tonens_utseende(None);
        let own = steg.and_then(|steg| steg.symbol).map(|symbol| symbol.ord().to_owned());
        Utseende { ton: named.ton.or(plain.ton), symbol: own.or(named.symbol).or(plain.symbol) }
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
