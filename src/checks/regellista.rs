//! The rules that can be set to another level.

use super::utan_plats::UTAN_PLATS;

/// A rule that can be set to another level, or excused at one place: its name and what it is for.
#[derive(Debug, Clone, Copy)]
pub struct Regel {
    /// Its name in `regler:`.
    pub namn: &'static str,
    /// Why it is there.
    pub skäl: &'static str,
}

/// All rules with a name, in alphabetical order.
pub const REGLER: [Regel; 9] = [
    Regel {
        namn: "bilaga-nämns-inte", skäl: "nämnden ska förstå vad varje bilaga är till för"
    },
    Regel { namn: "diarienummer-saknas", skäl: "utan diarienummer är handlingen ett utkast" },
    Regel {
        namn: "enkla-klamrar",
        skäl: "ett värde inom { } skrivs ut som det står; det ska vara {{ }}",
    },
    Regel {
        namn: "fil-som-bild",
        skäl: "sidorna i en fil som redan finns är bilder för den som lyssnar på handlingen",
    },
    Regel {
        namn: "nästa-plan-saknas", skäl: "numret på en överförd risk hämtas ur nästa plan"
    },
    Regel {
        namn: "orsak-fortsätter",
        skäl: "orsaken fortsätter en mening: liten bokstav, ingen punkt",
    },
    Regel { namn: "okänd-nyckel", skäl: "ett ord som nästan är en nyckel är ofta felskrivet" },
    Regel {
        namn: "samma-diarienummer",
        skäl: "ett ärende som är kopierat från ett annat ska ha ett eget nummer",
    },
    Regel { namn: UTAN_PLATS, skäl: "det som layouten inte trycker når inte nämnden" },
];
