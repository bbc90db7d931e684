//! The number of a case: that it has one, and that it looks as those of the nämnd do.

use crate::checks::kontext::Kontext;
use crate::checks::monster::mönster;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Ärende};

/// A case without a number.
pub const DIARIENUMMER_SAKNAS: Regel = Regel {
    namn: "diarienummer-saknas",
    nivå: Nivå::Varning,
    hittar: "Ett ärende utan diarienummer, som inte är ett utkast.",
    varför: "Med numret går handlingarna att hitta i diariet. Ett utkast kan vänta på sitt, men det ska synas att det är ett utkast.",
    gör: "Skriv numret, eller `utkast: ja` till dess att det är känt: då står ”Utkast” på varje sida. Har ärendet inget nummer, stäng av regeln där.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
⟦rubrik⟧: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
",
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00012
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
",
    },
};

/// A number that does not look as those of the nämnd do.
pub const AVVIKANDE_DIARIENUMMER: Regel = Regel {
    namn: "avvikande-diarienummer",
    nivå: Nivå::Fel,
    hittar: "Ett diarienummer som inte följer nämndens mönster.",
    varför: "Ett felskrivet nummer leder den som söker i diariet till ett annat ärende, eller till inget.",
    gör: "Rätta numret. Är numret rätt ska mönstret i skrivelse.yaml ändras.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
    diarienummer: '^BN-\d{4}-\d{5}$'
-- ärende.yaml --
…
diarienummer: ⟦BN-2027-001⟧
",
        rätt: "-- ärende.yaml --\n…\ndiarienummer: BN-2027-00001\n",
    },
};

/// What is wrong with the number of a case.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Option<Diagnostic> {
    match &ärende.diarienummer {
        Some(number) => deviating(kontext, ärende, number),
        None => (!is_draft(ärende)).then(|| missing(kontext, ärende)),
    }
}

/// Whether all its papers say that they are drafts.
fn is_draft(ärende: &Ärende) -> bool {
    ärende.handlingar.iter().all(|handling| ärende.är_utkast(handling))
}

fn missing(kontext: Kontext<'_>, ärende: &Ärende) -> Diagnostic {
    let fault = Diagnostic::new(&DIARIENUMMER_SAKNAS, "ärendet har inget diarienummer")
        .at(kontext.key(ärende.plats, "rubrik"))
        .hint("skriv ”diarienummer: …”, eller ”utkast: ja” till dess att det är känt");
    Diagnostic { follows: kontext.unread_draft(ärende), ..fault }
}

fn deviating(kontext: Kontext<'_>, ärende: &Ärende, number: &Ord) -> Option<Diagnostic> {
    let nämnd = kontext.sammanhang.organisation.nämnder.get(&ärende.nämnd.källa)?;
    let pattern = nämnd.diarienummer.as_ref()?;
    let matches = mönster(&pattern.källa).as_ref().as_ref()?.is_match(&number.källa);
    (!matches).then(|| {
        let message = format!("diarienumret ”{}” följer inte nämndens mönster", number.källa);
        Diagnostic::new(&AVVIKANDE_DIARIENUMMER, message)
            .at(kontext.span(number.plats))
            .related(kontext.span(pattern.plats), "mönstret")
            .hint("rätta numret, eller mönstret i skrivelse.yaml")
    })
}
