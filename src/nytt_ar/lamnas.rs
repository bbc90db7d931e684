//! What the next plan does not take over from this one.

/// The keys that are left: what each stands under, the key itself, and why.
///
/// A test makes the next plan of one that has every key, and wants each key that is not in it to stand here.
pub const LÄMNAS: &[(&str, &str, &str)] = &[
    ("plan", "omdöme", "the verdict is on the year that was"),
    ("plan", "avvikelser", "what deviated in the year that was"),
    ("plan", "självskattning", "made anew when the year is over; a comment says so"),
    ("grupper", "omdöme", "the verdict is on the year that was"),
    ("risker", "nr", "risks are numbered anew, since some are left out"),
    ("risker", "riskvärde", "reckoned from sannolikhet and konsekvens, which go over"),
    ("risker", "omdöme", "the verdict is on the year that was"),
    (
        "risker",
        "granskningar",
        "what was found this year; a comment tells the result, and what is still to be done stands under the risk",
    ),
    ("risker", "överföring", "has been carried out; a comment tells why"),
    ("kontroller", "granskningar", "what was found this year; an empty list waits for the next"),
    ("kontroller", "åtgärder", "those still to be done stand under the risk"),
    ("kontroller", "överföring", "has been carried out"),
    ("åtgärder", "genomfört", "what was done this year"),
    ("åtgärder", "läge", "only what is still to be done goes over, and begins anew"),
    ("åtgärder", "överföring", "has been carried out"),
    ("uppföljningar", "text", "what was done this year"),
];
