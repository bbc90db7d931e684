//! `docs/nycklar.md`: where what is written at each key of a plan is printed, in every layout, as the papers show.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::pdf::Pdf;
use crate::support::{Repository, layouts, project, skrivelse};

/// What each text of a plan is marked by: its part, its key and the mark.
type Key = (&'static str, &'static str, &'static str);

/// The texts of a plan. A mark is a word that no hyphen parts.
const KEYS: [Key; 39] = [
    ("planen", "inledning", "Q01"),
    ("planen", "omdöme", "Q02"),
    ("planen", "avvikelser", "Q03"),
    ("gruppen", "rubrik", "Q04"),
    ("gruppen", "omdöme", "Q05"),
    ("risken", "namn", "Q06"),
    ("risken", "process", "Q07"),
    ("risken", "kategori", "Q08"),
    ("risken", "beskrivning", "Q09"),
    ("risken", "motivering", "Q10"),
    ("risken", "omdöme", "Q11"),
    ("kontrollen", "namn", "Q12"),
    ("kontrollen", "enhet", "Q13"),
    ("kontrollen", "kontrollmoment", "Q14"),
    ("kontrollen", "arbetssätt", "Q15"),
    ("kontrollen", "systematisk_kontroll", "Q16"),
    ("kontrollen", "styrdokument", "Q17"),
    ("kontrollen", "syfte", "Q18"),
    ("kontrollen", "omfattning", "Q19"),
    ("kontrollen", "metod", "Q20"),
    ("kontrollen", "frekvens", "Q21"),
    ("kontrollen", "ansvarig", "Q22"),
    ("kontrollen", "rapporteras_till", "Q23"),
    ("granskningen", "orsak", "Q24"),
    ("granskningen", "genomförd", "Q25"),
    ("granskningen", "redovisning", "Q26"),
    ("granskningen", "analys", "Q27"),
    ("granskningen", "ledde_till", "Q28"),
    ("granskningen", "fördjupningar", "Q29"),
    ("granskningen", "avslutande_avsnitt", "Q30"),
    ("åtgärden", "namn", "Q31"),
    ("åtgärden", "vad", "Q32"),
    ("åtgärden", "uppföljningar", "Q33"),
    ("åtgärden", "genomfört", "Q34"),
    ("åtgärden", "ansvarig", "Q35"),
    ("åtgärden", "enhet", "Q39"),
    ("åtgärden", "slutdatum", "Q36"),
    ("överföringen", "motivering", "Q37"),
    ("överföringen", "som", "Q38"),
];

const PLAN: &str = r"planår: 2026
nämnd: bn
inledning: Q01.
omdöme: {värde: Tillräcklig, text: Q02.}
avvikelser: Q03.
grupper:
  - rubrik: Q04
    omdöme: {värde: Tillräcklig, text: Q05.}
    risker:
      - id: risken
        namn: Q06
        process: Q07
        kategori: Q08
        beskrivning: Q09.
        motivering: Q10.
        omdöme: {värde: Tillräcklig, text: Q11.}
        kontroller:
          - namn: Q12
            enhet: Q13
            kontrollmoment: Q14.
            arbetssätt: Q15.
            systematisk_kontroll: Q16.
            styrdokument: Q17.
            syfte: Q18.
            omfattning: Q19.
            metod: Q20.
            frekvens: Q21
            ansvarig: Q22
            rapporteras_till: Q23
            granskningar:
              - resultat: mindre_anmärkning
                orsak: av Q24
                genomförd: Q25.
                redovisning: Q26.
                analys: Q27.
                ledde_till: Q28.
                fördjupningar: [{rubrik: Q41, text: Q29.}]
                avslutande_avsnitt: [{rubrik: Q40, text: Q30.}]
        åtgärder:
          - namn: Q31
            vad: Q32.
            uppföljningar: [{vad: Q33, text: Klart.}]
            genomfört: Q34.
            ansvarig: Q35
            enhet: Q39
            slutdatum: Q36
        överföring: {till: ny_plan, motivering: Q37, som: Q38}
";

const CASE: &str = r"diarienummer: BN-2027-1
rubrik: Planen
datum: 2027-01-29
nämnd: bn
plan: ../../plan-2026.yaml
handlingar:
  - {slag: riskanalys, id: ett}
  - {slag: internkontrollplan, id: två}
  - {slag: avrapportering, id: tre}
";

/// The verdict that the plan gives, which is printed before its text.
const VERDICT: &str = "Tillräcklig";

/// The papers made from a plan, each with its letter in the table.
const PAPERS: [(&str, char); 3] =
    [("riskanalys", 'R'), ("internkontrollplan", 'P'), ("avrapportering", 'A')];

/// In which papers of a layout each mark stands, and what it stands under in the last of them.
struct Printed {
    papers: BTreeMap<&'static str, String>,
    under: BTreeMap<&'static str, String>,
}

fn printed(repository: &Repository, layout: &str) -> Printed {
    let out = format!("i-{layout}");
    let run = skrivelse(repository.path(), &["bygg", "--layout", layout, "--ut", &out]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut printed = Printed { papers: BTreeMap::new(), under: BTreeMap::new() };
    for (paper, letter) in PAPERS {
        let pdf = Pdf::read(&repository.at(&format!("{out}/avrapportering/{paper}.pdf")));
        let text = pdf.text();
        for (_, _, mark) in KEYS.iter().filter(|(_, _, mark)| text.contains(mark)) {
            printed.papers.entry(mark).or_default().push(letter);
        }
        printed.under = Reader::default().read(&pdf.tags());
    }
    printed
}

/// Reads an outline of tags from above: the heads of the table that it is in, and the words before.
#[derive(Default)]
struct Reader {
    heads: Vec<String>,
    /// How far in the table stands.
    table: Option<usize>,
    /// Whether it is in the first row of a table's head.
    in_head: bool,
    cell: Option<usize>,
    cells: usize,
    before: String,
    under: BTreeMap<&'static str, String>,
}

impl Reader {
    fn read(mut self, tags: &str) -> BTreeMap<&'static str, String> {
        let mut contents = None;
        for line in tags.lines() {
            let depth = line.len() - line.trim_start().len();
            if contents.is_some_and(|outer| depth > outer) {
                continue;
            }
            let role = line.split_whitespace().next().unwrap_or_default();
            contents = Some(depth).filter(|_| role == "TOC");
            if self.table.is_some_and(|table| depth <= table) {
                (self.table, self.cell) = (None, None);
                self.heads.clear();
            }
            if role == "Table" {
                self.table = Some(depth);
            }
            self.enter(role, line);
            if let Some(text) = line.split_once('"').map(|(_, text)| text.trim_end_matches('"')) {
                self.words(text);
            }
        }
        self.under
    }

    fn enter(&mut self, role: &str, line: &str) {
        match role {
            "TR" => {
                self.in_head = self.heads.is_empty();
                self.cells = 0;
            }
            "TH" | "TD" => {
                let span = line.split_once("colspan=");
                let span = span.and_then(|(_, rest)| rest.split(' ').next()?.parse().ok());
                let span: usize = span.unwrap_or(1);
                self.in_head &= role == "TH";
                self.cell = Some(self.cells).filter(|_| !self.in_head && span == 1);
                self.cells += span;
                if self.in_head {
                    self.heads.push(String::new());
                }
                self.before.clear();
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.in_head {
            let head = self.heads.last_mut().filter(|head| head.is_empty());
            if let Some(head) = head {
                text.clone_into(head);
            }
            return;
        }
        for (_, _, mark) in KEYS {
            let Some((before, _)) = text.split_once(mark) else { continue };
            let own = before.rsplit(". ").next().unwrap_or_default().trim();
            let own = own.strip_suffix(':').unwrap_or_default();
            let label =
                if own.is_empty() && before.is_empty() { self.before.as_str() } else { own };
            let head = self.cell.and_then(|cell| self.heads.get(cell)).map_or("", String::as_str);
            let parts: Vec<&str> =
                [head, label].into_iter().filter(|part| !part.is_empty()).collect();
            self.under.entry(mark).or_insert_with(|| parts.join(": "));
        }
        let length = text.chars().count();
        let is_label = (3..60).contains(&length)
            && !text.ends_with('.')
            && !text.contains(['Q', '·'])
            && text != VERDICT;
        self.before = if is_label { text.trim_end_matches(':').to_owned() } else { String::new() };
    }
}

/// The table of the page, as the papers are.
fn table() -> String {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository.write("plan-2026.yaml", PLAN);
    repository.write("ärenden/avrapportering/ärende.yaml", CASE);
    let names = ["uppsala", "hassleholm", "malmo", "stockholm"];
    let printed = names.map(|layout| printed(&repository, layout));
    let rest = layouts().into_iter().filter(|layout| !names.contains(&layout.as_str()));
    assert_eq!(rest.collect::<Vec<_>>(), ["standard"], "what builds on bas alone is as Uppsala");
    let mut out = format!(
        "| i | nyckel | trycks i | {} |\n|---|---|---|---|---|---|---|\n",
        names.join(" | ")
    );
    for (part, key, mark) in KEYS {
        let papers = printed.each_ref().map(|of| of.papers.get(mark).cloned().unwrap_or_default());
        assert!(papers.iter().all(|of| *of == papers[0] && !of.is_empty()), "{key}: {papers:?}");
        let under = printed.each_ref().map(|of| of.under.get(mark).cloned().unwrap_or_default());
        let under = under.map(|under| if under.is_empty() { "–".to_owned() } else { under });
        let _ = writeln!(out, "| {part} | `{key}` | {} | {} |", papers[0], under.join(" | "));
    }
    out
}

#[test]
fn the_page_says_where_each_key_is_printed() {
    let page = std::fs::read_to_string(project("docs/nycklar.md")).expect("it is there");
    let table = table();
    assert!(page.contains(&table), "docs/nycklar.md should have this table:\n{table}");
}

/// Every text of a plan that the format has is in the table, so that a new one is not forgotten.
#[test]
fn no_key_of_a_plan_is_left_out() {
    let reference = skrivelse::reference::format();
    let parts = [
        ("risken", "\n### risk\n"),
        ("kontrollen", "\n### kontroll\n"),
        ("granskningen", "\n### granskning\n"),
        ("åtgärden", "\n### åtgärd\n"),
    ];
    // These are no texts of their own: names to refer by, choices, and words within others' sentences.
    let others = [
        "id",
        "nr",
        "kortnamn",
        "obligatorisk",
        "kommungemensam",
        "sannolikhet",
        "konsekvens",
        "riskvärde",
        "i_planen",
        "perioder",
        "granskningar",
        "kontroller",
        "åtgärder",
        "överföring",
        "period",
        "resultat",
        "slag",
        "läge",
    ];
    let mut seen = 0;
    for (part, heading) in parts {
        let (_, section) = reference.split_once(heading).unwrap_or_else(|| panic!("no {heading}"));
        let section = section.split("\n##").next().unwrap_or_default();
        let keys = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        for key in keys.filter(|key| !others.contains(key)) {
            let named = |(of, own, _): &Key| *of == part && *own == key;
            assert!(KEYS.iter().any(named), "{part}: {key}");
            seen += 1;
        }
    }
    assert!(seen > 25, "{seen}");
}
