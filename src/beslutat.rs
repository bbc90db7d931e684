//! Decisions that are another case's proposal: what a protokollsutdrag says was decided is not typed
//! again.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::{Fall, ärende_vid};
use crate::load::Repo;
use crate::model::{
    Antaget, Beslut, Beslutsdel, Beslutsgång, Beslutsinnehåll, Gång, Handling, Innehåll, Ord,
    Organisation, Rad, Vems,
};

/// The rules of this file.
pub const REGLER: &[&Regel] =
    &[&INGET_FÖRSLAG, &VEMS_FÖRSLAG, &TEXT_TILL_ANNAT_ORGAN, &ORGAN_VID_SIDAN_AV];

/// A decision that no proposal tells.
pub const INGET_FÖRSLAG: Regel = Regel {
    namn: "inget-förslag",
    nivå: Nivå::Fast,
    hittar: "Ett protokollsutdrag eller en kallelse som hämtar förslaget till beslut ur ett ärende som inte har något, eller inget till organet.",
    varför: "Det som skulle hämtas finns inte där.",
    gör: "Skriv beslutet som text, eller nämn ärendet som avgjordes.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: protokollsutdrag
    beslut: {ärende: ⟦../remiss⟧}
-- ärenden/remiss/ärende.yaml --
diarienummer: BN-2027-00002
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
        rätt: r"
-- ärenden/remiss/ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter: [lämna remissen utan erinran]
",
    },
};

/// The case and the tjänsteskrivelse whose proposal is the decision that `handling`, of the case `fall`,
/// tells; none if it tells no such.
pub fn beslutat<'c, 'm>(
    repo: &Repo,
    cases: &'c [Fall<'m>],
    fall: &Fall<'m>,
    handling: &Handling,
) -> Result<Option<(&'c Fall<'m>, &'m Handling)>, Diagnostic> {
    let Innehåll::Protokollsutdrag(utdrag) = &handling.innehåll else { return Ok(None) };
    let Some(Beslut::Ärende(Antaget { ärende, .. })) = &utdrag.beslut else { return Ok(None) };
    // That none is named has a fault of its own.
    if ärende.källa.is_empty() {
        return Ok(None);
    }
    let span = repo.tree.span(ärende.plats);
    let other = &cases[ärende_vid(repo, &fall.folder, ärende, cases)?];
    let skrivelse = other.ärende.and_then(|ärende| {
        ärende.handlingar.iter().find(|one| one.förslag_till_beslut().is_some())
    });
    let skrivelse = skrivelse.ok_or_else(|| {
        let message = format!("ärendet ”{}” har inget förslag till beslut", ärende.källa);
        let fault = Diagnostic::new(&INGET_FÖRSLAG, message).at(span);
        fault.hint("skriv beslutet som text, eller nämn det ärende som avgjordes")
    })?;
    Ok(Some((other, skrivelse)))
}

/// A decision of which two proposals tell.
pub const VEMS_FÖRSLAG: Regel = Regel {
    namn: "vems-förslag",
    nivå: Nivå::Varning,
    hittar: "Ett protokollsutdrag som hämtar beslutet ur ett ärende där ordföranden och förvaltningen har var sitt förslag.",
    varför: "Förvaltningens förslag trycks som beslutet, också om det var ordförandens som antogs.",
    gör: "Skriv förslag: ordförandens eller förslag: förvaltningens efter ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      ordförandens: {punkter: [avstyrka remissen]}
      förvaltningens: {punkter: [lämna remissen utan erinran]}
  - slag: protokollsutdrag
    titel: Remiss om bygglov
    bilaga: nej
    beslut: {ärende: ⟦.⟧}
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      ordförandens: {punkter: [avstyrka remissen]}
      förvaltningens: {punkter: [lämna remissen utan erinran]}
  - slag: protokollsutdrag
    titel: Remiss om bygglov
    bilaga: nej
    beslut: {ärende: ., förslag: ordförandens}
",
    },
};

/// A proposal in running text that is put to another organ.
pub const TEXT_TILL_ANNAT_ORGAN: Regel = Regel {
    namn: "text-till-annat-organ",
    nivå: Nivå::Varning,
    hittar: "Ett protokollsutdrag vars beslut är ett förslag i löpande text, eller hela meningar, till ett annat organ; eller en kallelse som hämtar ett sådant förslag.",
    varför: "Texten trycks som den står, och då kan det se ut som om organet beslutar det som det andra beslutar.",
    gör: "Skriv förslaget med punkter, eller beslutets text i utdraget.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
  bnau:
    namn: Byggnadsnämndens arbetsutskott
    del_av: bn
    undertecknare: lind
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut: Byggnadsnämnden lämnar remissen utan erinran.
  - slag: protokollsutdrag
    titel: Remiss om bygglov
    bilaga: nej
    organ: bnau
    beslut: {ärende: ⟦.⟧}
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut: {punkter: [lämna remissen utan erinran]}
  - slag: protokollsutdrag
    titel: Remiss om bygglov
    bilaga: nej
    organ: bnau
    beslut: {ärende: .}
",
    },
};

/// An organ that proposes what it has no part in.
pub const ORGAN_VID_SIDAN_AV: Regel = Regel {
    namn: "organ-vid-sidan-av",
    nivå: Nivå::Varning,
    hittar: "Ett protokollsutdrag från ett organ som ärendet inte går till, där organet sägs föreslå det som ett annat beslutar.",
    varför: "Utdraget säger något som organet kanske aldrig har gjort.",
    gör: "Rätta organet i utdraget, ge organet en egen del i förslaget, eller skriv beslutet som text.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
  kn:
    namn: Kulturnämnden
    undertecknare: lind
  kf:
    namn: Kommunfullmäktige
    undertecknare: lind
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      - {organ: kf, punkter: [anta taxan]}
  - slag: protokollsutdrag
    titel: Taxan
    bilaga: nej
    organ: kn
    beslut: {ärende: ⟦.⟧}
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      - {organ: kf, punkter: [anta taxan]}
  - slag: protokollsutdrag
    titel: Taxan
    bilaga: nej
    organ: bn
    beslut: {ärende: .}
",
    },
};

/// How a proposal becomes the decision of an extract of minutes.
struct Antagande<'a> {
    repo: &'a Repo,
    organisation: &'a Organisation,
    antaget: &'a Antaget,
    /// The organ whose minutes they are.
    organ: &'a Ord,
    gång: Beslutsgång<'a>,
}

/// What is wrong with how the proposal of `other` becomes the decision of an extract of minutes in `fall`: nothing of
/// it is of the organ, or it cannot be known what of it was carried, or who speaks in it.
pub fn faults(
    repo: &Repo,
    organisation: &Organisation,
    (fall, utdrag): (&Fall<'_>, &Handling),
    (other, skrivelse): (&Fall<'_>, &Handling),
) -> Vec<Diagnostic> {
    let (Some(own), Some(proposed)) = (fall.ärende, other.ärende) else { return Vec::new() };
    let Innehåll::Protokollsutdrag(utdrag) = &utdrag.innehåll else { return Vec::new() };
    let Some(Beslut::Ärende(antaget)) = &utdrag.beslut else { return Vec::new() };
    let Some(förslag) = skrivelse.förslag_till_beslut() else { return Vec::new() };
    let organ = utdrag.organ.as_ref().unwrap_or(&own.nämnd);
    let gång = Beslutsgång::of(organisation, &proposed.nämnd.källa, förslag);
    let antagande = Antagande { repo, organisation, antaget, organ, gång };
    let known = |key: &Ord| organisation.nämnder.contains_key(&key.källa);
    if known(organ) && known(&proposed.nämnd) { antagande.faults() } else { Vec::new() }
}

impl Antagande<'_> {
    fn faults(&self) -> Vec<Diagnostic> {
        if let Some(fault) = self.no_such() {
            return vec![fault];
        }
        let found = [self.of_others(), self.running_text(), self.unsaid(), self.outside()];
        found.into_iter().flatten().collect()
    }

    fn told(&self, rule: &'static Regel, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(rule, message).at(self.repo.tree.span(self.antaget.ärende.plats))
    }

    /// The proposal that is named as carried is not there.
    fn no_such(&self) -> Option<Diagnostic> {
        let vems = self.antaget.förslag?;
        let is_there = self.gång.delar().iter().any(|del| del.vems == Some(vems));
        (!is_there).then(|| {
            let message = format!(
                "i ärendet ”{}” är inget förslag {}",
                self.antaget.ärende.källa,
                vems.ord()
            );
            let fault = Diagnostic::new(&INGET_FÖRSLAG, message)
                .at(self.repo.tree.key_span(self.antaget.plats, "förslag"));
            fault.hint("ta bort raden ”förslag”, eller rätta ordet efter den")
        })
    }

    /// Nothing of the proposal is of the organ.
    fn of_others(&self) -> Option<Diagnostic> {
        let antagna = self.gång.antagna(&self.organ.källa, self.antaget.förslag);
        (antagna.is_empty() && !self.gång.delar().is_empty()).then(|| {
            let message = format!(
                "inget av förslaget i ”{}” beslutas eller föreslås av {}",
                self.antaget.ärende.källa,
                self.organisation.nämndens_namn(&self.organ.källa)
            );
            let fault = self.told(&INGET_FÖRSLAG, message);
            fault.hint("rätta ”organ” i utdraget, eller skriv beslutet som text")
        })
    }

    /// The organ proposes what it has no part in.
    fn outside(&self) -> Option<Diagnostic> {
        let organ = self.organ.källa.as_str();
        let antagna = self.gång.antagna(organ, self.antaget.förslag);
        let till = antagna.iter().find_map(|(_, gång)| gång.till)?;
        self.gång.is_outside(organ).then(|| {
            let [organ, till] = [organ, till].map(|key| self.organisation.nämndens_namn(key));
            let message = format!("ärendet går inte till {organ}, som här sägs föreslå {till} besluta");
            let hint = "rätta ”organ” i utdraget, ge organet en egen del i förslaget, eller skriv beslutet som text";
            self.told(&ORGAN_VID_SIDAN_AV, message).hint(hint)
        })
    }

    /// Words that cannot be put as another organ would say them.
    fn running_text(&self) -> Option<Diagnostic> {
        let antagna = self.gång.antagna(&self.organ.källa, self.antaget.förslag);
        let (del, _) =
            antagna.iter().find(|(del, gång)| !gång.egen && self.stands_as_it_is(del, *gång))?;
        let message = format!(
            "förslaget är löpande text till {}, och trycks som det står i utdrag ur protokollet för {}",
            self.organisation.nämndens_namn(self.gång.organ(del)),
            self.organisation.nämndens_namn(&self.organ.källa)
        );
        let fault = self.told(&TEXT_TILL_ANNAT_ORGAN, message);
        Some(fault.hint("skriv förslaget med ”punkter”, eller beslutets text i utdraget"))
    }

    /// Whether the words of a part say who speaks: running text, or whole sentences that propose or name their organ,
    /// where nothing is set before them.
    fn stands_as_it_is(&self, del: &Beslutsdel<'_>, gång: Gång<'_>) -> bool {
        let organ = self.organisation.nämndens_namn(self.gång.organ(del)).to_lowercase();
        let says = |rad: &Rad| {
            let words = rad.källa.to_lowercase();
            words.contains("föreslå") || words.contains(&organ)
        };
        match del.innehåll {
            Beslutsinnehåll::Text(_) => true,
            Beslutsinnehåll::Punkter(punkter) => {
                punkter.hela_meningar && gång.till.is_none() && punkter.punkter.iter().any(says)
            }
            Beslutsinnehåll::Detsamma(_) => false,
        }
    }

    /// Two proposals, and no word of which was carried.
    fn unsaid(&self) -> Option<Diagnostic> {
        let two = [Vems::Ordförandens, Vems::Förvaltningens].map(|vems| self.gång.has_own(vems));
        (self.antaget.förslag.is_none() && two == [true; 2]).then(|| {
            let message =
                "ordföranden och förvaltningen har var sitt förslag, och förvaltningens trycks";
            let hint =
                "skriv ”förslag: ordförandens” eller ”förslag: förvaltningens” bredvid ärendet";
            self.told(&VEMS_FÖRSLAG, message).hint(hint)
        })
    }
}
