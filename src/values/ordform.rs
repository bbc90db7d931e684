//! Words of the layout that say otherwise than what stands around them allows.

use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::load::Scalar;

/// An introduction that ends with what each point begins with.
pub const ATT_I_ORD: Regel = Regel {
    namn: "att-i-ord",
    nivå: Nivå::Varning,
    hittar: "Ett eget ord före beslutspunkterna som slutar med ”att”.",
    varför: "Varje punkt börjar med ”att”, så det skulle stå två gånger.",
    gör: "Ta bort ”att” ur ordet.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  beslutar: Nämnden beslutar ⟦att⟧\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  beslutar: Nämnden beslutar\n",
    },
};

/// Words that are counted, but too few or too many.
pub const ANTAL_ORD: Regel = Regel {
    namn: "antal-ord",
    nivå: Nivå::Fast,
    hittar: "Egna veckodagar eller månader som inte är så många som de ska vara.",
    varför: "Dagen och månaden väljs efter sin plats bland orden, som har ett mellanslag mellan sig.",
    gör: "Skriv sju veckodagar, från måndagen, eller tolv månader, från januari.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nord:\n  veckodagar: ⟦mån tis ons⟧\n",
        rätt: "-- skrivelse.yaml --\n…\nord:\n  veckodagar: mån tis ons tors fre lör sön\n",
    },
};

/// The words that templates choose one of, each with how many there are.
const RÄKNADE: [(&str, usize); 2] = [("månader", 12), ("veckodagar", 7)];

/// What is wrong with the form of the word under a key.
pub fn formfel(key: &str, word: &Scalar) -> Vec<Diagnostic> {
    [before_att(key, word), counted(key, word)].into_iter().flatten().collect()
}

fn before_att(key: &str, word: &Scalar) -> Option<Diagnostic> {
    let introduces = ["beslutar", "föreslår"].contains(&key);
    let words = word.text.trim_end_matches([':', ' ', '\n']);
    let rest = words.strip_suffix("att").filter(|rest| introduces && rest.ends_with(' '))?;
    let message = "varje punkt börjar med ”att”, så det kommer att stå två gånger";
    let cut = word.origin.span(rest.trim_end().len()..words.len());
    let edit = Edit::new("ta bort ”att”", vec![Replacement::new(cut, "")]).of_words();
    let fault = Diagnostic::new(&ATT_I_ORD, message).at(word.origin.span(rest.len()..words.len()));
    Some(fault.hint("ta bort ”att” ur ordet").mended(edit))
}

fn counted(key: &str, word: &Scalar) -> Option<Diagnostic> {
    let (_, most) = RÄKNADE.into_iter().find(|(counted, _)| *counted == key)?;
    let found = word.text.split_whitespace().count();
    (found != most).then(|| {
        let message = format!("”{key}” ska vara {most} ord, men här står {found}");
        let fault = Diagnostic::new(&ANTAL_ORD, message).at(word.origin.span(0..word.text.len()));
        fault.hint("skriv dem i ordning, med ett mellanslag mellan orden")
    })
}
