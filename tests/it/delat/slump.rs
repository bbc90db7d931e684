//! A repository made at random: two cases that name the same plan.

use proptest::array::uniform2;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::{select, subsequence};

use super::pieces::{rad, text};
use crate::support::Repository;

const SKRIVELSE: &str = "\
kommun: Granby kommun
layout: uppsala
nämnder:
  bn: {namn: Byggnadsnämnden}
  un: {namn: Utbildningsnämnden}
personer:
  ek: {namn: Sam Ek}
enheter:
  BL: Bygglovsenheten
ord:
  tas_med: ‹rad 9›
skalor:
  sannolikhet:
    - {namn: Låg, förklaring: ‹rad 0›}
    - {namn: Hög, förklaring: ‹rad 1›}
  konsekvens:
    - {namn: Liten, förklaring: Den är liten.}
    - {namn: Stor, förklaring: Den är stor.}
";

const PLAN: &str = "\
planår: 2024
nämnd: bn
perioder: [T1, VB]
inledning: ‹text 0›
risker:
  - id: ett
    namn: ‹rad 2›
    beskrivning: ‹text 1›
    sannolikhet: 2
    konsekvens: 1
    kontroller:
      - namn: ‹rad 3›
        kontrollmoment: ‹text 2›
        frekvens: Av {{ kontroll.namn }} för risk {{ risk.nr }}
        granskningar:
          - {period: T1, resultat: pågår}
          - period: VB
            resultat: utan_anmärkning
            redovisning: ‹text 3›
    åtgärder:
      - {namn: ‹rad 4›, vad: ‹text 7›, uppföljningar: {vad: Läget, text: Klart.}}
    överföring: {till: ny_plan, motivering: ‹rad 5›}
grupper:
  - rubrik: ‹rad 6›
    risker:
      - id: två
        namn: Tillsyn
        beskrivning: ‹text 4›
        kontroller:
          kontrollmoment: Se risk {{ risk.nr }}
          granskningar:
            resultat: mindre_anmärkning
            analys: ‹text 5›
            fördjupningar: {rubrik: ‹rad 8›, text: ‹text 8›}
";

const BESIDE: &str = "\
planår: ‹år›
nämnd: bn
inledning: ‹text 6›
risker:
  - id: ett
    namn: ‹rad 7›
    kontroller: {kontrollmoment: Tiden till beslut.}
";

const HANDLINGAR: [&str; 6] = [
    "{slag: tjänsteskrivelse, avsnitt: [{rubrik: Ärendet, text: Ett förslag.}]}",
    "{slag: riskanalys}",
    "{slag: internkontrollplan}",
    "{slag: avrapportering, period: T1}",
    "{slag: avrapportering, titel: Hela året}",
    "{slag: rapport, avsnitt: [{rubrik: Läget, text: '{{ plan.inledning | infoga }}'}]}",
];

/// The folders of the cases.
pub const FOLDERS: [&str; 2] = ["ett", "annat"];

/// What a case shows of the plan.
#[derive(Debug, Clone)]
struct Fall {
    nämnd: &'static str,
    period: Option<&'static str>,
    förra: Option<&'static str>,
    nästa: Option<&'static str>,
    handlingar: Vec<&'static str>,
}

/// A repository that is not written yet.
#[derive(Debug, Clone)]
pub struct Slump {
    /// The looks.
    pub layout: &'static str,
    /// The texts, of which the first is the introduction of the plan.
    pub texter: Vec<String>,
    /// The rader.
    pub rader: Vec<String>,
    fall: [Fall; 2],
}

/// Any repository; in every second one all handlingar share all texts, so that they share what is made of them too.
pub fn slump() -> impl Strategy<Value = Slump> {
    any::<bool>().prop_flat_map(|is_shared| {
        let layout = select(vec!["uppsala", "stockholm", "malmo", "hassleholm"]);
        let parts = (layout, vec(text(is_shared), 9), vec(rad(is_shared), 10), uniform2(fall()));
        parts.prop_map(|(layout, texter, rader, fall)| Slump { layout, texter, rader, fall })
    })
}

fn fall() -> impl Strategy<Value = Fall> {
    let parts = (
        select(vec!["bn", "un"]),
        select(vec![None, Some("T1"), Some("VB")]),
        select(vec![None, Some("plan-2023"), Some("saknas")]),
        select(vec![None, Some("plan-2025"), Some("saknas")]),
        subsequence(HANDLINGAR.to_vec(), 3..6),
    );
    parts.prop_map(|(nämnd, period, förra, nästa, handlingar)| Fall {
        nämnd,
        period,
        förra,
        nästa,
        handlingar,
    })
}

impl Slump {
    /// The same with something put before each text and rad.
    pub fn with_each(&self, before: &str) -> Self {
        let put = |texts: &[String]| texts.iter().map(|text| format!("{before}{text}")).collect();
        Self { texter: put(&self.texter), rader: put(&self.rader), ..self.clone() }
    }

    /// Writes it, with the cases of these folders.
    pub fn write(&self, folders: &[&str]) -> Repository {
        let repository = Repository::empty();
        repository.write("skrivelse.yaml", self.filled(SKRIVELSE));
        repository.write("plan-2024.yaml", self.filled(PLAN));
        for år in ["2023", "2025"] {
            repository.write(&format!("plan-{år}.yaml"), self.filled(&BESIDE.replace("‹år›", år)));
        }
        let written = FOLDERS.iter().zip(&self.fall).filter(|(name, _)| folders.contains(name));
        for (folder, fall) in written {
            repository.write(&format!("{folder}/ärende.yaml"), fall.yaml(folder));
        }
        repository
    }

    fn filled(&self, yaml: &str) -> String {
        let rader = self.rader.iter().map(|rad| serde_json::json!(rad).to_string());
        let rader = rader.enumerate().map(|(nr, rad)| (format!("‹rad {nr}›"), rad));
        let texter = self.texter.iter().map(|text| serde_json::json!(text).to_string());
        let texter = texter.enumerate().map(|(nr, text)| (format!("‹text {nr}›"), text));
        let put = |yaml: String, (place, words): (String, String)| yaml.replace(&place, &words);
        rader.chain(texter).fold(yaml.to_owned(), put)
    }
}

impl Fall {
    fn yaml(&self, folder: &str) -> String {
        let period = self.period.iter().map(|period| format!("period: {period}\n"));
        let förra = self.förra.iter().map(|plan| format!("förra_plan: ../{plan}.yaml\n"));
        let nästa = self.nästa.iter().map(|plan| format!("nästa_plan: ../{plan}.yaml\n"));
        let handlingar = self.handlingar.iter().map(|handling| format!("  - {handling}\n"));
        let head = format!(
            "diarienummer: {folder}-17\nrubrik: Rubriken i {folder}\ndatum: 2025-02-14\nnämnd: {}\nhandläggare: ek\nplan: ../plan-2024.yaml\n",
            self.nämnd
        );
        let named: String = period.chain(förra).chain(nästa).collect();
        format!("{head}{named}handlingar:\n{}", handlingar.collect::<String>())
    }
}

/// A repository whose plan has this introduction, shown in all ways.
pub fn enkel(inledning: &str) -> Slump {
    let mut texter = vec!["Några ord.".to_owned(); 9];
    inledning.clone_into(&mut texter[0]);
    let fall = Fall {
        nämnd: "bn",
        period: None,
        förra: Some("plan-2023"),
        nästa: Some("plan-2025"),
        handlingar: HANDLINGAR.to_vec(),
    };
    let rader = vec!["Några ord".to_owned(); 10];
    Slump { layout: "uppsala", texter, rader, fall: [fall.clone(), fall] }
}
