//! An id is that of one thing.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// An id that two of a kind have.
pub const SAMMA_ID: Regel = Regel {
    namn: "samma-id",
    nivå: Nivå::Fast,
    hittar: "Två risker i planen, eller två handlingar i ärendet, med samma id; eller en risk som planen nämner två gånger.",
    varför: "Id är namnet som texter och andra filer använder, och då måste det bara finnas en som har det.",
    gör: "Ge den ena ett annat id, eller ta bort den ena om de är samma.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nid: ⟦handläggningstider⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nid: tillsyn\n",
    },
};

/// One risk that a plan names twice, by the file that it stands in.
pub fn named_twice(id: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&SAMMA_ID, format!("risken ”{id}” står två gånger i planen"))
        .at(second)
        .related(first, "första gången")
        .hint("ta bort raden")
}

/// Two of a kind with the same id; `what` says what they are.
pub fn same_id(what: &str, id: &str, place: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(&SAMMA_ID, format!("två {what} har id ”{id}”"))
        .at(place)
        .related(earlier, "den första")
        .hint("ge den ena ett annat id")
}
