//! A repository as it is drawn, before any file is written.

use std::sync::LazyLock;

use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Strategy};
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};
use skrivelse::schema::Filslag;

use super::blad::BILDER;
use super::former::{Drawn, Former};
use super::texter::NR;
use super::yaml::{Written, each_string, written};
use crate::filer::made_elsewhere;
use crate::support::Repository;

/// The files, in the order of [`Utkast::documents`].
pub const FILES: [&str; 3] = ["skrivelse.yaml", "plan.yaml", "ett/ärende.yaml"];

/// What each document is drawn from.
static SCHEMAS: LazyLock<[Value; 3]> =
    LazyLock::new(|| [Filslag::Skrivelse, Filslag::Plan, Filslag::Ärende].map(Filslag::schema));

/// How a layout of the kommun is called, before what it is built on.
pub const EGEN: &str = "egen-";

/// A repository with a plan, and a case with some handlingar.
#[derive(Debug, Clone)]
pub struct Utkast {
    /// The documents, as [`FILES`].
    pub documents: [Value; 3],
    /// What the layouts of the kommun have of their own: files, without the folder of the layout.
    pub eget: Option<Vec<(String, String)>>,
}

/// Any of them.
pub fn utkast() -> BoxedStrategy<Utkast> {
    let drawn = |index: usize| -> Drawn {
        let schema = &SCHEMAS[index];
        Former::of(schema).any(schema, &[])
    };
    let parts = (drawn(0), drawn(1), drawn(2), weighted(0.15, eget()));
    parts
        .prop_map(|(organisation, plan, ärende, eget)| {
            Utkast::new([organisation, plan, ärende], eget)
        })
        .boxed()
}

/// What a kommun changes in a layout: its look, and what is at the head or the foot of the handlingar of some slag.
fn eget() -> impl Strategy<Value = Vec<(String, String)>> {
    let mallar = subsequence(SLAG.to_vec(), 0..=2);
    (tema(), mallar, select(BLOCK.to_vec())).prop_map(|(tema, mallar, (block, inner))| {
        let mall = |slag: &str| {
            let extends = format!("{{% extends \"inbyggd/bas/{slag}.typ.j2\" %}}\n");
            let block =
                format!("{{% block {block} %}}\n{{{{ super() }}}}\n{inner}\n{{% endblock %}}\n");
            (format!("{slag}.typ.j2"), extends + &block)
        };
        let tema = ("tema.yaml".to_owned(), tema);
        [vec![tema], mallar.into_iter().map(mall).collect()].concat()
    })
}

/// What templates of their own are drawn for.
const SLAG: [&str; 4] = ["tjänsteskrivelse", "avrapportering", "rapport", "yttrande"];
/// What is put at the end of a block of a template.
const BLOCK: [(&str, &str); 3] = [
    ("huvud", "#par[Sänds även till arkivet.]"),
    ("egna_bilagor", "#par[Så vill kommunen avsluta #handling.titel.]"),
    ("egna_bilagor", "#list[Klart][#handling.titel]"),
];

/// The look of a layout.
fn tema() -> impl Strategy<Value = String> {
    let logotyp = select(vec![8, 15, 20, 30]);
    let fakta = select(vec![40, 50, 60]);
    (logotyp, fakta, 18..28_u8).prop_map(|(logotyp, fakta, titel)| {
        format!(
            "huvud: {{logotyp: {logotyp}mm, fakta: {fakta}mm}}\nstorlek: {{titel: {titel}pt}}\n"
        )
    })
}

impl Utkast {
    /// With what must be there for anything to be made, and with a number of its own for each word that wants one.
    fn new(mut documents: [Value; 3], eget: Option<Vec<(String, String)>>) -> Self {
        let [organisation, plan, ärende] = &mut documents;
        lay_over(
            organisation,
            json!({
                "kommun": "Granby kommun",
                "layout": "uppsala",
                "enheter": {"BL": "Bygglovsenheten", "TS": "Tillsyn"},
                "nämnder": {"bn": {"namn": "Byggnadsnämnden"}, "un": {"namn": "Utbildningsnämnden"}},
                "personer": {"ek": {"namn": "Sam Ek", "titel": "utredare"}, "lind": {"namn": "Kim Lind"}},
            }),
        );
        lay_over(plan, json!({"nämnd": ["bn"], "perioder": ["T1", "T2", "VB"]}));
        lay_over(ärende, json!({"nämnd": "bn", "plan": "../plan.yaml"}));
        let mut next = 0;
        for document in &mut documents {
            each_string(document, &mut |text| {
                while let Some(at) = text.find(NR) {
                    // A note has the same number at both of its places.
                    let note = text[..at].ends_with("[^n");
                    next += 1;
                    let number = next.to_string();
                    *text = if note {
                        text.replacen(NR, &number, 2)
                    } else {
                        text.replacen(NR, &number, 1)
                    };
                }
            });
            ids(document, &mut next);
            periods(document);
        }
        Self { documents, eget }
    }

    /// The documents as they are written.
    pub fn written(&self) -> [Written; 3] {
        [0, 1, 2].map(|index| written(&self.documents[index]))
    }

    /// Writes it.
    pub fn write(&self) -> Repository {
        let repository = Repository::empty();
        for (file, document) in FILES.iter().zip(self.written()) {
            repository.write(file, document.text);
        }
        surroundings(&repository);
        // Only the one that is asked for: `kontrollera` tries every template of a repository.
        let layout = self.documents[0]["layout"].as_str().expect("it names its layout");
        for (file, text) in self.eget.iter().flatten() {
            let built_in = layout.trim_start_matches(EGEN);
            let bas = format!("bas: {built_in}\n");
            let before = if file == "tema.yaml" { bas } else { String::new() };
            repository.write(&format!("mallar/{layout}/{file}"), before + text);
        }
        repository
    }
}

/// Writes the files that documents refer to: images, and a PDF that was made elsewhere.
pub fn surroundings(repository: &Repository) {
    for (namn, width, height) in BILDER {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'>\
             <rect width='{width}' height='{height}' fill='#1f4e79'/></svg>"
        );
        for folder in ["", "ett/"] {
            repository.write(&format!("{folder}bilder/{namn}.svg"), &svg);
        }
    }
    repository.write("ett/motion.pdf", made_elsewhere(&[(595, 842)], ""));
}

/// Puts values over those of a mapping, and within the mappings in it.
fn lay_over(value: &mut Value, over: Value) {
    match (value, over) {
        (Value::Object(map), Value::Object(over)) => {
            for (key, over) in over {
                lay_over(map.entry(key).or_insert(Value::Null), over);
            }
        }
        (value, over) => *value = over,
    }
}

/// Gives what has an id one of its own.
fn ids(value: &mut Value, next: &mut usize) {
    match value {
        Value::Object(map) => {
            if let Some(id) = map.get_mut("id") {
                *next += 1;
                *id = Value::from(format!("id{next}"));
            }
            map.values_mut().for_each(|value| ids(value, next));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| ids(item, next)),
        _ => {}
    }
}

/// The periods of a year, each of which has one granskning of a kontroll.
const PERIODER: [&str; 3] = ["T1", "T2", "VB"];

/// Gives each of what belongs to periods one of its own.
fn periods(value: &mut Value) {
    if let Value::Object(map) = value {
        for (key, value) in map.iter_mut() {
            if let ("granskningar" | "genomfört", Value::Array(items)) = (key.as_str(), &mut *value)
            {
                items.truncate(PERIODER.len());
                for (item, period) in items.iter_mut().zip(PERIODER) {
                    if let Value::Object(item) = item {
                        item.insert("period".to_owned(), period.into());
                    }
                }
            }
            periods(value);
        }
    } else if let Value::Array(items) = value {
        items.iter_mut().for_each(periods);
    }
}
