//! A nämnd that is named is one of `skrivelse.yaml`.

use crate::checks::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};
use crate::model::Ord;

/// A key that no nämnd has.
pub const OKÄND_NÄMND: Regel = Regel {
    namn: "okänd-nämnd",
    nivå: Nivå::Fast,
    hittar: "En nyckel till en nämnd eller ett utskott som inte finns i skrivelse.yaml.",
    varför: "Nämndens namn, förvaltning och undertecknare hämtas därifrån.",
    gör: "Skriv nyckeln som den står under nämnder, eller lägg till nämnden där.",
    exempel: Exempel::Filer {
        fel: "-- plan-2026.yaml --\n…\nnämnd: ⟦byggnadsnämnden⟧\n",
        rätt: "-- plan-2026.yaml --\n…\nnämnd: bn\n",
    },
};

/// A fault if there is no such nämnd.
pub fn nämnd(kontext: Kontext<'_>, key: &Ord) -> Option<Diagnostic> {
    let nämnder = &kontext.sammanhang.organisation.nämnder;
    let known = !kontext.is_written(key.plats) || nämnder.contains_key(&key.källa);
    (!known).then(|| {
        let span = kontext.span(key.plats);
        let known = nämnder.keys().map(String::as_str);
        let is_far = nearest(&key.källa, known.clone()).is_none();
        let add =
            is_far.then(|| "lägg annars till den under ”nämnder:” i skrivelse.yaml".to_owned());
        let fault = unknown(&OKÄND_NÄMND, "det finns ingen nämnd", &key.källa, span, known);
        let fault = fault.hint_opt(add);
        Diagnostic { follows: kontext.unread_there("nämnder", &key.källa), ..fault }
    })
}
