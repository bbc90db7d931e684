//! Templates: every value that is filled in stands where Typst reads code, and the page on them is true.

use std::collections::BTreeSet;

use skrivelse::fill::{Typ, mallvärden, slag};
use skrivelse::reference::mallar;
use typst::syntax::{LinkedNode, Source, SyntaxKind, SyntaxNode, ast, parse};

use crate::support::{Repository, files, project, skrivelse};

/// A name that stands for the n-th value of a template.
fn name(n: usize) -> String {
    format!("värde_{n}_")
}

/// A template with names for its values and without its statements, and how many values it has.
fn with_names(template: &str) -> (String, usize) {
    let (mut out, mut rest, mut values) = (String::new(), template, 0);
    while let Some(start) = rest.find('{') {
        let (before, after) = rest.split_at(start);
        out.push_str(before);
        let end = match after.as_bytes().get(1) {
            Some(b'{') => {
                out.push_str(&name(values));
                values += 1;
                "}}"
            }
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                out.push('{');
                rest = &after[1..];
                continue;
            }
        };
        let length = after.find(end).expect("what is opened is closed") + end.len();
        rest = &after[length..];
    }
    (out + rest, values)
}

#[test]
fn every_value_stands_in_code() {
    let mut seen = 0;
    for path in files(&project("templates")).iter().filter(|path| path.ends_with(".typ.j2")) {
        let template = std::fs::read_to_string(project("templates").join(path))
            .expect("a template can be read");
        let (typst, values) = with_names(&template);
        let source = Source::detached(typst);
        for n in 0..values {
            assert!(is_code(&source, &name(n)), "{path}: value {} does not stand in code", n + 1);
        }
        seen += values;
    }
    assert!(seen >= 2, "{seen} values");
}

/// A value in a heading, in a string or in running words would not be read as code.
#[test]
fn what_is_not_code_is_noticed() {
    for (typst, code) in [
        ("#let a = värde_0_", true),
        ("#f(värde_0_)", true),
        ("= värde_0_", false),
        ("#f(\"värde_0_\")", false),
        ("a värde_0_ b", false),
    ] {
        assert_eq!(is_code(&Source::detached(typst), &name(0)), code, "{typst}");
    }
}

fn is_code(source: &Source, name: &str) -> bool {
    fn found(node: &LinkedNode<'_>, name: &str) -> bool {
        let own = node.kind() == SyntaxKind::Ident && node.leaf_text() == name;
        own || node.children().any(|child| found(&child, name))
    }
    found(&LinkedNode::new(source.root()), name)
}

/// `skrivelse mallar --markdown > docs/mallar.md` makes it anew.
#[test]
fn the_reference_is_not_stale() {
    let written = std::fs::read_to_string(project("docs/mallar.md")).expect("it is there");
    assert!(
        written == mallar(),
        "docs/mallar.md is stale: cargo run -- mallar --markdown > docs/mallar.md"
    );
}

/// Each link of the page leads to a heading, and each heading stands once.
#[test]
fn the_links_of_the_reference_lead_somewhere() {
    let page = mallar();
    let headings = page.lines().filter(|line| line.starts_with("## ") || line.starts_with("### "));
    let headings: Vec<String> = headings
        .map(|line| line.trim_start_matches(['#', ' ']).replace(':', "").replace(' ', "-"))
        .collect();
    let anchors: BTreeSet<&str> = headings.iter().map(String::as_str).collect();
    assert_eq!(anchors.len(), headings.len(), "{headings:?}");
    let links = page.split("](#").skip(1).filter_map(|rest| rest.split_once(')'));
    let links: BTreeSet<&str> = links.map(|(anchor, _)| anchor).collect();
    assert!(links.len() > 30, "{links:?}");
    assert_eq!(links.difference(&anchors).collect::<Vec<_>>(), [] as [&&str; 0]);
}

/// The slag of the handling in a filled template, and the names that it holds.
fn handling(typst: &str) -> Option<(String, Vec<String>)> {
    let tree = parse(typst);
    let mut bindings = tree.children().filter_map(SyntaxNode::cast::<ast::LetBinding<'_>>);
    let handling = bindings
        .find(|binding| binding.kind().bindings().iter().any(|name| name.as_str() == "handling"))?;
    let Some(ast::Expr::Dict(handling)) = handling.init() else { return None };
    let pairs = handling.items().filter_map(|item| match item {
        ast::DictItem::Keyed(pair) => Some((text(pair.key())?, text(pair.expr()))),
        _ => None,
    });
    let pairs: Vec<(String, Option<String>)> = pairs.collect();
    let slag = pairs.iter().find(|(name, _)| name == "slag")?.1.clone()?;
    Some((slag, pairs.into_iter().map(|(name, _)| name).collect()))
}

fn text(expr: ast::Expr<'_>) -> Option<String> {
    let ast::Expr::Str(text) = expr else { return None };
    Some(text.get().to_string())
}

/// The names that the reference tells of for a slag.
fn described(slag: &str) -> Vec<String> {
    let handling = mallvärden(slag).into_iter().find(|value| value.namn == "handling");
    let Typ::Vy(vy) = handling.expect("it is described").typ else { panic!("it is no view") };
    vy().fält.iter().map(|fält| fält.namn.to_owned()).collect()
}

/// A template gets what the reference says, in that order.
#[test]
fn what_is_described_is_what_is_filled() {
    let mut seen = BTreeSet::new();
    for sample in ["uppsala", "hassleholm", "malmo", "stockholm"] {
        let repository = Repository::of(&format!("samples/{sample}"));
        let run = skrivelse(repository.path(), &["typst", "--till", "typst"]);
        assert_eq!(run.code, 0, "{}", run.err);
        for path in files(&repository.at("typst")).iter().filter(|path| path.ends_with(".typ")) {
            let typst = std::fs::read_to_string(repository.at("typst").join(path));
            let Some((slag, names)) = handling(&typst.expect("it was written")) else { continue };
            assert_eq!(names, described(&slag), "{sample}: {path}");
            seen.insert(slag);
        }
    }
    let unseen: Vec<&str> = slag().filter(|slag| !seen.contains(*slag)).collect();
    assert_eq!(
        unseen,
        ["rapport", "handlingar_kommer"],
        "the samples have another slag than before"
    );
}
