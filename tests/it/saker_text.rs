//! Any text is safe in any field: it comes out of the PDF as it went in, or is told of.
//!
//! The fields are those of `tests/it/format/`, which has every key of the schema.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use skrivelse::assets::lacks;
use skrivelse::diag::{Sources, Span};
use skrivelse::load::Repo;
use skrivelse::model::{Organisation, Plan, Sammanträde, Ärende};
use skrivelse::schema;
use skrivelse::trip;
use unicode_normalization::UnicodeNormalization;

use crate::filer::made_elsewhere;
use crate::pdf::Pdf;
use crate::support::{Repository, each_prose};

/// The cases and the meeting whose papers are made.
const CASES: [&str; 2] = ["ärenden/avrapportering/ärende.yaml", "ärenden/allt/ärende.yaml"];
const MEETING: &str = "sammanträden/sammanträde.yaml";

/// A template that prints all that a handling knows, also what the layout has no place for.
const ALL: &str = "{% extends \"inbyggd/uppsala/avrapportering.typ.j2\" %}
{% block kropp %}
#let allt(värde) = {
  if type(värde) == dictionary { for (_, del) in värde { allt(del) } }
  else if type(värde) == array { for del in värde { allt(del) } }
  else if type(värde) == content { block(värde) }
}
#allt(handling)
{% endblock %}
";

/// A text or a rad of a file: where it stands, and which it is.
#[derive(Debug, Clone)]
pub struct Field {
    pub file: String,
    range: std::ops::Range<usize>,
    /// Its keys from the root of the file.
    pub path: String,
}

/// The repository with the template that prints all.
fn ground() -> Repository {
    let repository = Repository::of("tests/it/format");
    // The word has a meaning of its own there, and a faulty case would be told of by the meeting too.
    repository.replace(CASES[1], "ordförandens: förslaget", "ordförandens: Ett eget förslag.");
    repository.replace(MEETING, "  - {ärende: ../ärenden/avrapportering}\n", "");
    repository.write("ärenden/allt/motion.pdf", made_elsewhere(&[(595, 842)], ""));
    repository.write("mallar/prov/tema.yaml", "bas: uppsala\n");
    repository.write("mallar/prov/avrapportering.typ.j2", ALL);
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: prov");
    repository
}

/// All fields that are prose, found from the model that the schema is made of.
pub fn fields(repository: &Repository) -> Vec<Field> {
    let sources = Sources::default();
    let repo = Repo::load(repository.path(), &sources).expect("it is there");
    let mut found = BTreeMap::new();
    for document in &repo.documents {
        let root = document.root.expect("it is sound");
        let name = document.path.to_string_lossy().into_owned();
        let values = match name.as_str() {
            "skrivelse.yaml" => {
                serde_json::to_value(schema::read::<Organisation>(&repo.tree, root).0)
            }
            "plan-2021.yaml" | "plan-2024.yaml" => {
                serde_json::to_value(schema::read::<Plan>(&repo.tree, root).0)
            }
            MEETING => serde_json::to_value(schema::read::<Sammanträde>(&repo.tree, root).0),
            case if CASES.contains(&case) => {
                serde_json::to_value(schema::read::<Ärende>(&repo.tree, root).0)
            }
            _ => continue,
        };
        each_prose(&values.expect("it is plain data"), &name, &[], &mut |path, node| {
            let span: Span = repo.tree.span(node);
            let field =
                Field { file: sources.get(span.file).name.clone(), range: span.range(), path };
            found.insert((field.file.clone(), field.range.start), field);
        });
    }
    // Persons are chosen by key, and the words auto and inget mean something.
    let fixed = [
        "handläggare",
        "undertecknare",
        "ifyllt_av",
        "beslutsunderlag",
        "sekreterare",
        "föredragande",
    ];
    let is_free = |field: &Field| {
        !fixed.iter().any(|key| field.path.contains(key)) && !field.is_key(repository)
    };
    found.into_values().filter(is_free).collect()
}

impl Field {
    fn written(&self, repository: &Repository) -> String {
        let text = std::fs::read_to_string(repository.at(&self.file)).expect("it is there");
        text[self.range.clone()].to_owned()
    }

    /// The file and line that it stands on.
    pub fn line(&self, repository: &Repository) -> (String, usize) {
        let text = std::fs::read_to_string(repository.at(&self.file)).expect("it is there");
        (self.file.clone(), text[..self.range.start].matches('\n').count() + 1)
    }

    /// Whether it is the key of a person.
    fn is_key(&self, repository: &Repository) -> bool {
        self.path.contains("ansvarig") && self.written(repository) == "ek"
    }
}

/// A text as a handläggare would have to write it: marked where Markdown or minijinja would see more in it
/// than characters, within quotation marks.
fn written(text: &str) -> String {
    let mut out = String::from('"');
    for sign in text.chars() {
        if sign.is_ascii_punctuation() {
            out.push_str("\\\\");
        }
        if matches!(sign, '"' | '\\') {
            out.push('\\');
        }
        out.push(sign);
    }
    out + "\""
}

/// Puts a text into each field.
pub fn fill(repository: &Repository, fields: &[Field], texts: &[String]) {
    let written: Vec<String> = texts.iter().map(|text| written(text)).collect();
    put(repository, fields, &written);
}

/// Puts a value into each field, as it is written in YAML.
pub fn put(repository: &Repository, fields: &[Field], values: &[String]) {
    let mut by_file: BTreeMap<&str, Vec<(&Field, &String)>> = BTreeMap::new();
    for (field, text) in fields.iter().zip(values) {
        by_file.entry(&field.file).or_default().push((field, text));
    }
    for (file, mut filled) in by_file {
        let mut source = std::fs::read_to_string(repository.at(file)).expect("it is there");
        filled.sort_by_key(|(field, _)| std::cmp::Reverse(field.range.start));
        for (field, text) in filled {
            source.replace_range(field.range.clone(), text);
        }
        repository.write(file, source);
    }
}

/// The characters that the fonts have, but those that join or part others.
static SIGNS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let all =
        (' '..='\u{2fff}').filter(|sign| !lacks(*sign) && !sign.is_control() && *sign != '\u{ad}');
    let alone = |sign: &char| {
        let joins = unicode_normalization::char::canonical_combining_class(*sign) > 0;
        let steers = matches!(*sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
        !joins
            && !steers
            && (!sign.is_whitespace() || *sign == ' ')
            && sign.to_string().nfc().eq([*sign])
    };
    all.filter(alone).collect()
});

/// Words of any signs, those that mean something to YAML, Markdown, minijinja or Typst more often.
fn text() -> impl Strategy<Value = String> {
    let special: Vec<char> = "*_#$@<>[]{}()~=-+/'`\":&|!.,%^\\;?1a ".chars().collect();
    let sign = any::<bool>()
        .prop_flat_map(move |any| select(if any { SIGNS.clone() } else { special.clone() }));
    proptest::collection::vec(sign, 1..14).prop_map(|signs| signs.into_iter().collect())
}

/// What stands between the marks of the k-th field in a PDF, wherever it is printed.
fn between(pdf: &str, k: usize) -> Vec<String> {
    let (start, end) = marks(k);
    pdf.split(&start).skip(1).filter_map(|rest| Some(plain(rest.split_once(&end)?.0))).collect()
}

fn marks(k: usize) -> (String, String) {
    (format!("början{k}x"), format!("x{k}slut"))
}

/// Without what only lines need, and with single spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{ad}', '\u{200b}', '\u{2060}'], "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether what is found is the text. A line may end where there is no space, and rare signs are drawn with
/// gaps: a reader of the PDF takes both for spaces, so there may be more of them, never fewer.
fn reads_as(found: &str, text: &str) -> bool {
    let mut wanted = text.chars().peekable();
    found.chars().all(|sign| wanted.next_if_eq(&sign).is_some() || sign == ' ')
        && wanted.next().is_none()
}

/// The text of all papers in reading order.
fn pages(repository: &Repository) -> Result<String, Vec<String>> {
    let sources = Arc::new(Sources::default());
    let checked = trip::check(repository.path(), None, &sources).expect("it is there");
    let told = |faults: Vec<skrivelse::diag::Diagnostic>| {
        faults
            .iter()
            .map(|fault| skrivelse::diag::render(fault, &sources, false))
            .collect::<Vec<_>>()
    };
    let faults: Vec<_> =
        checked.diagnostics().into_iter().filter(skrivelse::diag::Diagnostic::is_fel).collect();
    if !faults.is_empty() {
        return Err(told(faults));
    }
    let out = repository.at("ut");
    let press = checked.press().expect("the layout is sound");
    let mut text = String::new();
    for work in checked.works() {
        let papers = press.make(&work, &out).map_err(told)?.papers;
        text.extend(papers.iter().map(|paper| Pdf::read(&paper.path).text() + "\n"));
    }
    Ok(text)
}

#[test]
fn the_fields_are_many() {
    let repository = ground();
    let fields = fields(&repository);
    assert!(fields.len() > 90, "{}", fields.len());
    assert!(SIGNS.len() > 1000, "{}", SIGNS.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    /// One text in each field at once: each comes out equal wherever it is printed.
    #[test]
    fn any_text_comes_out_equal(texts in proptest::collection::vec(text(), 120)) {
        let repository = ground();
        let fields = fields(&repository);
        let marked: Vec<String> = texts.iter().enumerate().map(|(k, text)| {
            let (start, end) = marks(k);
            format!("{start} {} {end}", plain(text))
        }).collect();
        fill(&repository, &fields, &marked);
        let pdf = pages(&repository);
        prop_assert!(pdf.is_ok(), "{}", pdf.err().into_iter().flatten().collect::<Vec<_>>().join("\n"));
        let pdf = plain(&pdf.unwrap_or_default());
        let mut printed = 0;
        for (k, (field, text)) in fields.iter().zip(&texts).enumerate() {
            let found = between(&pdf, k);
            printed += usize::from(!found.is_empty());
            for found in found {
                prop_assert!(reads_as(&found, &plain(text)), "{}: {:?} is not {:?}", field.path, found, plain(text));
            }
        }
        prop_assert!(printed > 80, "only {} of {} fields are printed", printed, fields.len());
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// A character that the fonts lack gives one fault, which names it, in whichever field it stands.
    #[test]
    fn any_other_character_is_named(k in 0..1000_usize, sign in select(vec!['😀', '漢', '\u{e000}', '\u{202e}', '\u{34f}', '☃', '\u{1d11e}'])) {
        let repository = ground();
        let fields = fields(&repository);
        let field = &fields[k % fields.len()];
        fill(&repository, std::slice::from_ref(field), &[format!("ord {sign} ord")]);
        let faults = pages(&repository).err().unwrap_or_default();
        prop_assert_eq!(faults.len(), 1, "{}: {:?}", field.path, faults);
        prop_assert!(faults[0].contains(&format!("(U+{:04X})", u32::from(sign))), "{}: {}", field.path, faults[0]);
    }
}
