//! A repository with a plan of any size.
#![expect(clippy::disallowed_methods, reason = "a benchmark makes its own files")]

use std::fmt::Write;
use std::path::Path;

const ORGANISATION: &str = "kommun: Granby kommun
layout: uppsala
nämnder:
  bn: {namn: Byggnadsnämnden}
personer:
  ek: {namn: Sam Ek}
";

const CASE: &str = "diarienummer: BN-2025-00017
rubrik: Avrapportering av internkontrollplan för {{ plan.planår }}
datum: 2025-02-14
nämnd: bn
handläggare: ek
plan: ../plan.yaml
handlingar:
  - slag: avrapportering
    avsnitt:
      - rubrik: Inledning
        text: |
          Planen har {{ plan.risker | antal | räkneord }} risker. {{ plan.risker | sammanfattning }}
";

/// About a hundred words, as a review tends to take.
const ACCOUNT: &str = "          Enheten har gått igenom besluten för risk {{ risk.nr }} under två kvartal och jämfört dem med rutinen. De flesta
          besluten hade det underlag som krävs, men i några saknades en anteckning om vem som hade kommunicerat
          underlaget och när det skedde.

          Tre iakttagelser återkommer:

          - ansökan var inte komplett när den togs emot
          - ärendet bytte handläggare under *semestern*
          - beslutet expedierades senare än **en vecka** efter att det fattades.

          Rutinen har därefter skrivits om. Den nya rutinen gäller från den första februari och har gåtts igenom på
          enhetens arbetsplatsträffar. Uppföljningen görs igen efter ett halvår.
";

/// A folder that is gone when it is dropped.
pub struct Repository(tempfile::TempDir);

impl Repository {
    /// A repository whose plan has so many risks, ten in each group.
    pub fn new(risks: usize) -> Self {
        let repository = Self(tempfile::tempdir().expect("a folder can be made"));
        repository.write("skrivelse.yaml", ORGANISATION);
        repository.write("plan.yaml", &plan(risks));
        repository.write("avrapportering/ärende.yaml", CASE);
        repository
    }

    /// Writes a file besides.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder"))
            .expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

fn plan(risks: usize) -> String {
    let mut plan = String::from("planår: 2024\nnämnd: bn\ngrupper:\n");
    for nr in 0..risks {
        if nr % 10 == 0 {
            let _ = writeln!(plan, "  - rubrik: Kontrollområde {}\n    risker:", nr / 10 + 1);
        }
        let result = ["utan_anmärkning", "mindre_anmärkning", "pågår"][nr % 3];
        let _ = write!(
            plan,
            "      - id: risk-{nr}\n        namn: Bristande underlag {nr}\n        beskrivning: Risk att beslut fattas utan tillräckligt underlag.\n        kontroller:\n        - kontrollmoment: Besluten ska ha det underlag som krävs.\n          metod: Läs samtliga beslut under ett kvartal.\n          ansvarig: enhetschefen\n          granskningar:\n          - resultat: {result}\n            redovisning: |\n{}",
            ACCOUNT.replace("          ", "              ")
        );
        let _ = writeln!(plan, "        överföring: {{till: avslutas}}");
    }
    plan
}
