//! Which words a handling can be without: those of headings and sentences. Titles, column heads and verdicts need
//! theirs.

use super::layers::Layout;

/// The headings and sentences that can be left out; one that ends with `_` stands for all that begin so.
const KAN_UTELÄMNAS: [&str; 47] = [
    "avvikelser_",
    "beskrivning_och_resultat",
    "beslut",
    "beslutar",
    "beslutsunderlag",
    "dokumentfakta",
    "eget_underlag",
    "egna_bilagor",
    "etikett_",
    "fråga_",
    "föreslår",
    "förbättringsåtgärder_rubrik",
    "fördjupad_redovisning",
    "föredragningslista",
    "förslag_till_beslut",
    "förvaltningens_förslag",
    "handlingar_kommer_förklaring",
    "inga_avvikelser",
    "innehåll",
    "kommungemensam_",
    "konsekvens_förklaras",
    "kontrollaktiviteter_antal",
    "kontroller_rubrik",
    "löpande_kontroll",
    "matris",
    "mening_",
    "nivåer_förklaras",
    "obligatorisk_",
    "om_planen",
    "omdöme_",
    "omedelbart_justerad",
    "ordförandens_förslag",
    "risken_som_helhet",
    "risker_rubrik",
    "sammanfattning_av_granskningar",
    "sannolikhet_förklaras",
    "sidfot_",
    "självskattning",
    "sändlista",
    "så_läses_matrisen",
    "tas_med",
    "textalternativ",
    "uppföljning_",
    "utkast_förklaring",
    "åtgärd_",
    "åtgärder_rubrik",
    "överföring_",
];

/// Whether a handling can be without the word: it is one of these, or one that only the repository's own components
/// print.
pub fn may_be_left_out(key: &str, layout: &Layout) -> bool {
    let is_listed = KAN_UTELÄMNAS
        .iter()
        .any(|listed| *listed == key || listed.ends_with('_') && key.starts_with(listed));
    is_listed || !layout.own.built_in_words.contains(key)
}
