//! What is written, word for word, and what is refused.

use super::{Draft, Place, Step, Value, Yaml};
use crate::edit::{Change, Refusal};

use Step::{Item, Key};

fn made(text: &str, change: impl Fn(&Yaml<'_>) -> Result<Vec<Change>, Refusal>) -> String {
    let yaml = Yaml::read(text).expect("it is YAML");
    match change(&yaml) {
        Ok(changes) => Change::apply(text, &changes).expect("they lie in the text"),
        Err(refusal) => format!("nej: {}", refusal.reason),
    }
}

fn replaced(text: &str, path: &[Step<'_>], value: &Value) -> String {
    made(text, |yaml| yaml.replace(path, value))
}

fn removed(text: &str, path: &[Step<'_>]) -> String {
    made(text, |yaml| yaml.remove(path))
}

fn item(text: &str, path: &[Step<'_>], place: Place<'_>) -> String {
    made(text, |yaml| yaml.insert_item(path, place, &Value::text("ny")))
}

fn key(text: &str, path: &[Step<'_>], place: Place<'_>) -> String {
    made(text, |yaml| yaml.insert_key(path, place, "ny", &Value::number(1)))
}

fn risk() -> Value {
    Value::map([("namn", Value::text("Jäv")), ("kontroller", Value::List(vec![Value::text("en")]))])
}

#[test]
fn a_value_is_replaced_and_the_comment_beside_it_stays() {
    let two = Value::text("ett\ntvå\n");
    assert_eq!(replaced("a: 1  # not\nb: 2", &[Key("a")], &Value::text("x")), "a: x  # not\nb: 2");
    assert_eq!(replaced("a: 1 # not\nb: 2", &[Key("a")], &two), "a: | # not\n  ett\n  två\nb: 2");
    assert_eq!(
        replaced("a: | # not\n  ett\n  två\n\nb: 2", &[Key("a")], &Value::text("x")),
        "a: x # not\n\nb: 2"
    );
    assert_eq!(
        replaced("a: 1 # not\n", &[Key("a")], &risk()),
        "a: # not\n  namn: Jäv\n  kontroller:\n    - en\n"
    );
    assert_eq!(
        replaced("- 1 # not\n", &[Item(0)], &risk()),
        "- namn: Jäv # not\n  kontroller:\n    - en\n"
    );
    assert_eq!(
        replaced("a: {b: 1, c: 2}", &[Key("a"), Key("c")], &two),
        "a: {b: 1, c: \"ett\\ntvå\\n\"}"
    );
    assert_eq!(replaced("a:\nb: 2", &[Key("a")], &Value::Bool(true)), "a: true\nb: 2");
}

#[test]
fn a_list_or_a_map_that_is_replaced_takes_its_own_comments() {
    let text = "a: # om a\n  # om b\n  b: 1 # inuti\n  # sist\nc: 2\n";
    assert_eq!(replaced(text, &[Key("a")], &Value::text("x")), "a: x # om a\nc: 2\n");
    assert_eq!(replaced("- a: 1\n  b: 2\n- c\n", &[Item(0)], &Value::Null), "-\n- c\n");
}

#[test]
fn what_is_put_in_stands_as_what_is_beside_it() {
    assert_eq!(
        key("a: 1 # om a\n# om b\nb: 2", &[], Place::First),
        "ny: 1\na: 1 # om a\n# om b\nb: 2"
    );
    assert_eq!(
        key("a: 1 # om a\n# om b\nb: 2", &[], Place::After(Key("a"))),
        "a: 1 # om a\nny: 1\n# om b\nb: 2"
    );
    assert_eq!(key("a: 1\nb: 2", &[], Place::Last), "a: 1\nb: 2\nny: 1");
    assert_eq!(item("a:\n- x\nb: 2\n", &[Key("a")], Place::Last), "a:\n- x\n- ny\nb: 2\n");
    assert_eq!(item("a:\n    - x\n", &[Key("a")], Place::First), "a:\n    - ny\n    - x\n");
    assert_eq!(item("- - x\n  - y\n", &[Item(0)], Place::First), "- - ny\n  - x\n  - y\n");
    assert_eq!(key("- a: 1\n", &[Item(0)], Place::First), "- ny: 1\n  a: 1\n");
    assert_eq!(item("a: [x, y]\n", &[Key("a")], Place::After(Item(0))), "a: [x, ny, y]\n");
    assert_eq!(
        item("a: [\n  x, # not\n]\n", &[Key("a")], Place::Last),
        "a: [\n  x, ny, # not\n]\n"
    );
}

#[test]
fn what_is_empty_takes_the_first_thing() {
    assert_eq!(
        item("a:\n  b: []  # inga\nc: 1\n", &[Key("a"), Key("b")], Place::Last),
        "a:\n  b:  # inga\n    - ny\nc: 1\n"
    );
    assert_eq!(item("a:\nb: 1\n", &[Key("a")], Place::First), "a:\n  - ny\nb: 1\n");
    assert_eq!(key("- {}\n", &[Item(0)], Place::First), "- ny: 1\n");
    assert_eq!(key("a: {b: {}}\n", &[Key("a"), Key("b")], Place::First), "a: {b: {ny: 1}}\n");
    assert_eq!(key("", &[], Place::First), "ny: 1\n");
    assert_eq!(key("# bara en kommentar", &[], Place::First), "# bara en kommentar\nny: 1\n");
}

#[test]
fn what_goes_takes_its_comments_but_not_those_of_others() {
    let text = "# filen\na: 1 # om a\n\n# om b\nb:\n  c: 1\n  # sist i b\n\n# om d\nd: 2\n";
    assert_eq!(removed(text, &[Key("b")]), "# filen\na: 1 # om a\n\n# om d\nd: 2\n");
    assert_eq!(
        removed(text, &[Key("a")]),
        "# filen\n\n# om b\nb:\n  c: 1\n  # sist i b\n\n# om d\nd: 2\n"
    );
    assert_eq!(
        removed(text, &[Key("b"), Key("c")]),
        "# filen\na: 1 # om a\n\n# om b\nb: {}\n  # sist i b\n\n# om d\nd: 2\n"
    );
    assert_eq!(
        removed("- a: 1 # ett\n  # om b\n  b: 2\n", &[Item(0), Key("a")]),
        "- # om b\n  b: 2\n"
    );
    assert_eq!(removed("a:\n  - x\nb: 1\n", &[Key("a"), Item(0)]), "a: []\nb: 1\n");
    assert_eq!(removed("a: [x, y, z]", &[Key("a"), Item(1)]), "a: [x, z]");
    assert_eq!(removed("a: [x, y, z]", &[Key("a"), Item(2)]), "a: [x, y]");
    assert_eq!(
        removed("a: [\n  x, # ett\n  y, # två\n]", &[Key("a"), Item(0)]),
        "a: [\n  y, # två\n]"
    );
    assert_eq!(removed("a: 1\nb: 2", &[Key("b")]), "a: 1");
}

#[test]
fn what_moves_takes_its_lines_and_comments_along() {
    let moved = |text: &str, path: &[Step<'_>], to: &[Step<'_>], key| {
        made(text, |yaml| yaml.move_to(path, to, Place::Last, key))
    };
    assert_eq!(
        moved(
            "a:\n  - x\n  # om y\n  - b: 1 # not\n    c: |\n      text\nd:\n- z\n",
            &[Key("a"), Item(1)],
            &[Key("d")],
            None
        ),
        "a:\n  - x\nd:\n- z\n# om y\n- b: 1 # not\n  c: |\n    text\n"
    );
    assert_eq!(
        moved("a: 'x' # not\nb:\n", &[Key("a")], &[Key("b")], Some("c")),
        "b:\n  c: 'x' # not\n"
    );
    assert_eq!(moved("- a\n- b\n- c\n", &[Item(0)], &[], None), "- b\n- c\n- a\n");
    assert_eq!(
        moved("a: x # not\nb: [y]\n", &[Key("a")], &[Key("b")], None),
        "nej: kommentaren vid värdet får inte plats mellan klamrarna"
    );
    assert_eq!(
        moved("a: {b: 1}\n", &[Key("a")], &[Key("a"), Key("b")], Some("c")),
        "nej: ett värde får inte flyttas in i sig självt"
    );
}

#[test]
fn what_cannot_be_done_surely_is_refused() {
    let text = Value::text("x");
    let several = "nej: värdet används på flera ställen (& och *)";
    assert_eq!(replaced("a: &n 1\nb: *n\n", &[Key("a")], &text), several);
    assert_eq!(removed("a: &n {c: 1, d: 2}\nb: *n\n", &[Key("a"), Key("c")]), several);
    assert_eq!(removed("a: &n {c: 1}\nb: *n\n", &[Key("b"), Key("c")]), several);
    assert_eq!(replaced("a: &n 1\nb: *n\n", &[Key("b")], &text), "a: &n 1\nb: x\n");
    assert_eq!(
        replaced("a: !t 1\n", &[Key("a")], &text),
        "nej: värdet har ett utropstecken framför sig"
    );
    assert_eq!(replaced("a: 1\n", &[Key("b")], &text), "nej: nyckeln ”b” finns inte");
    assert_eq!(key("ny: 1\n", &[], Place::Last), "nej: nyckeln ”ny” finns redan");
    assert_eq!(
        key("a: 1\n", &[Key("a")], Place::Last),
        "nej: här står inte det som något kan läggas till i"
    );
    assert_eq!(
        item("a: [ # not\n]", &[Key("a")], Place::Last),
        "nej: det står en kommentar mellan klamrarna"
    );
    assert_eq!(removed("a: 1\n", &[]), "nej: hela filen går inte att ta bort");
    assert!(Yaml::read("? a\n: 1\n").is_err() && Yaml::read("a: [").is_err());
}

/// A text stands without quotation marks where it is read as just that, by this program and by others.
#[test]
fn quotation_marks_stand_where_they_are_needed() {
    let written = |text: &str| replaced("a: 0", &[Key("a")], &Value::text(text));
    for plain in [
        "en rad",
        "2025-01-31",
        "5 § lagen",
        "kl. 8.30",
        "007 James",
        "SBN-2025-17",
        "212000-1234",
        "å (ä) ”ö”",
    ] {
        assert_eq!(written(plain), format!("a: {plain}"));
    }
    for needs in [
        "", "no", "true", "1.10", "007", "+46", "12:30", "a: b", "a #b", "- a", "*a*", "a:b",
        "text.md", " a", "null", "klar]",
    ] {
        assert_eq!(written(needs), format!("a: \"{needs}\""));
    }
    assert_eq!(written("sa \"hej\": då"), "a: \"sa \\\"hej\\\": då\"");
    assert_eq!(written("\u{a0}a\u{2028}"), "a: \"\u{a0}a\\u2028\"");
    assert_eq!(replaced("a: [0]", &[Key("a"), Item(0)], &Value::text("x, y")), "a: [\"x, y\"]");
}

#[test]
fn words_of_a_text_are_written_as_it_is() {
    let piece = |text: &str, words: &str, new: &str| {
        let start = text.find(words).expect("they are there");
        made(text, |yaml| yaml.piece(&(start..start + words.len()), new))
    };
    assert_eq!(
        piece("a: |\n  en *två*\nb: 1\n", "*två*", "två\nrad"),
        "a: |\n  en två\n  rad\nb: 1\n"
    );
    assert_eq!(piece("a: \"en två\" # not\n", "två", "\"x\""), "a: \"en \\\"x\\\"\" # not\n");
    assert_eq!(piece("a: 'en två'\n", "två", "d's"), "a: 'en d''s'\n");
    assert_eq!(piece("a: en två\n", "två", "x: y"), "a: \"en x: y\"\n");
    assert_eq!(piece("a: en\n  två tre\n", "två", "x"), "a: en\n  x tre\n");
    assert_eq!(piece("a: >\n  en två\n  tre\n", "två", "x\n\ny"), "a: |\n  en x\n\n  y tre\n");
    assert_eq!(piece("a: 1\nb: 2\n", "1\nb", "x"), "nej: orden går inte att hitta i filen");
}

#[test]
fn a_key_gets_another_name() {
    let renamed = |text: &str, old: &str, new: &str| made(text, |yaml| yaml.rename(&[], old, new));
    assert_eq!(renamed("\"a\" : 1 # not\nb: 2\n", "a", "c d"), "c d : 1 # not\nb: 2\n");
    assert_eq!(renamed("{a: 1}", "a", "b,c"), "{\"b,c\": 1}");
    assert_eq!(renamed("a: 1\nb: 2\n", "a", "b"), "nej: nyckeln ”b” finns redan");
}

#[test]
fn a_place_in_the_text_has_a_path() {
    let text = "a:\n  - b: [x, yz]\n    c: |\n      text\nd: 1\n";
    let yaml = Yaml::read(text).expect("it is YAML");
    let path = |words: &str| yaml.path_to(text.find(words).expect("they are there"));
    assert_eq!(path("z]"), [Key("a"), Item(0), Key("b"), Item(1)]);
    assert_eq!(path("text"), [Key("a"), Item(0), Key("c")]);
    assert_eq!((path("d:"), path("1")), (vec![Key("d")], vec![Key("d")]));
    assert_eq!(path("- b"), [Key("a"), Item(0)]);
}

/// A comment stands as far in as what it is about, which comes below; of the first key of an item, above its dash.
#[test]
fn a_new_text_may_have_comments() {
    let mut risk = Draft::default();
    risk.comment("om id");
    risk.key("id", Value::text("no"));
    risk.comment("om vad");
    risk.key("vad", Value::text("en\ntvå\n"));
    let mut only = Draft::default();
    only.comment("inget mer");
    let mut list = Draft::default();
    list.item(risk);
    list.item(Value::fil("a.yaml"));
    list.item(only);
    list.item(Value::List(vec![Value::number(1), Value::number(2)]));
    let mut draft = Draft::default();
    assert!(draft.is_empty() && draft.text().is_empty());
    draft.comment(&"ord ".repeat(30));
    draft.key("risker", list);
    draft.key("slut", Value::List(vec![]));
    let text = draft.text();
    let line = "# ".to_owned() + &["ord"; 25].join(" ");
    assert_eq!(
        text,
        line + "\n# ord ord ord ord ord\nrisker:\n  # om id\n  - id: \"no\"\n    # om vad\n    vad: |\n      en\n      två\n  - {fil: a.yaml}\n  # inget mer\n  -\n  - - 1\n    - 2\nslut: []\n"
    );
    assert!(Yaml::read(&text).is_ok());
}
