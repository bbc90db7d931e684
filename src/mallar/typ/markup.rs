//! What stands in Typst as text to be printed, and what its comments take away.

use std::ops::Range;

use typst_syntax::ast::{self, Expr};
use typst_syntax::{LinkedNode, SyntaxKind, SyntaxNode, parse, parse_code};

/// What the templates know the values of a handling by.
const VALUES: [&str; 4] = ["handling", "ord", "punkt", "tema"];

/// Code that stands as text.
#[derive(Debug, PartialEq, Eq)]
pub enum Kod {
    /// A call of something by this name: of a function, or of what a module holds. Whether it can be nothing else,
    /// since a value or a name stands within its brackets.
    Anrop(String, bool),
    /// Something that begins with a word of Typst's own, as `let`.
    Sats(String),
}

/// The first line of what is not only blanks and comments.
pub fn first_words(text: &str) -> Option<Range<usize>> {
    let root = parse(text);
    let start = first(&LinkedNode::new(&root))?;
    let line = text[start..].lines().next().unwrap_or_default().trim_end();
    Some(start..start + line.len())
}

fn first(node: &LinkedNode<'_>) -> Option<usize> {
    if node.kind().is_trivia() || node.kind() == SyntaxKind::End {
        return None;
    }
    match node.children().len() {
        0 => (!node.is_empty()).then(|| node.offset()),
        _ => node.children().find_map(|child| first(&child)),
    }
}

/// The beginning of a comment that never ends, and takes all the rest away.
pub fn open_comment(text: &str) -> Option<Range<usize>> {
    let root = parse(text);
    let start = all(&LinkedNode::new(&root), &mut |node| {
        (node.kind() == SyntaxKind::BlockComment && depth(node.leaf_text()) > 0)
            .then(|| node.offset())
    })?;
    Some(start..start + 2)
}

/// How many comments in each other are still open at the end of one.
fn depth(comment: &str) -> usize {
    let (mut depth, mut rest) = (0_usize, comment);
    while let Some(next) = rest.chars().next() {
        let length = match rest.get(..2) {
            Some("/*") => {
                depth += 1;
                2
            }
            Some("*/") => {
                depth = depth.saturating_sub(1);
                2
            }
            _ => next.len_utf8(),
        };
        rest = &rest[length..];
    }
    depth
}

/// The code that begins a line and stands as text, which somebody forgot a `#` before.
pub fn code_in_text(text: &str) -> Vec<(Range<usize>, Kod)> {
    let root = parse(text);
    let mut found = Vec::new();
    all(&LinkedNode::new(&root), &mut |node| -> Option<()> {
        if node.kind() == SyntaxKind::Markup {
            let end = node.range().end;
            let children: Vec<LinkedNode<'_>> = node.children().collect();
            for (index, child) in children.iter().enumerate() {
                let begins =
                    index.checked_sub(1).is_none_or(|before| is_line_end(&children[before]));
                if child.kind() == SyntaxKind::Text && begins {
                    let code = code(&text[child.offset()..end]);
                    found.extend(
                        code.map(|(length, code)| (child.offset()..child.offset() + length, code)),
                    );
                }
            }
        }
        None
    });
    found
}

fn is_line_end(node: &LinkedNode<'_>) -> bool {
    match node.kind() {
        SyntaxKind::Parbreak => true,
        SyntaxKind::Space => node.leaf_text().contains('\n'),
        _ => false,
    }
}

/// What a text is if it begins as code, and how long that is.
fn code(text: &str) -> Option<(usize, Kod)> {
    let root = parse_code(text);
    let node = root.children().next().filter(|node| !node.diagnosis().errors)?;
    let is_word = |of: ast::LetBinding<'_>| of.init().is_none();
    if node.cast::<ast::LetBinding<'_>>().is_some_and(is_word) {
        return None;
    }
    let code = match node.kind() {
        SyntaxKind::FuncCall => {
            Kod::Anrop(root_name(node)?, is_of_handling(&LinkedNode::new(node)))
        }
        SyntaxKind::LetBinding
        | SyntaxKind::SetRule
        | SyntaxKind::ShowRule
        | SyntaxKind::ModuleImport
        | SyntaxKind::ModuleInclude
        | SyntaxKind::Conditional
        | SyntaxKind::ForLoop
        | SyntaxKind::WhileLoop => Kod::Sats(word(text)),
        _ => return None,
    };
    Some((node.len(), code))
}

/// Whether anything in a call is the handling, a text, or has a name.
fn is_of_handling(node: &LinkedNode<'_>) -> bool {
    let surely = |node: &LinkedNode<'_>| match node.kind() {
        SyntaxKind::Named | SyntaxKind::Str => Some(()),
        SyntaxKind::Ident => VALUES.contains(&node.leaf_text().as_str()).then_some(()),
        _ => None,
    };
    all(node, &mut { surely }).is_some()
}

fn word(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphabetic()).collect()
}

/// The first name of what is called.
fn root_name(node: &SyntaxNode) -> Option<String> {
    let mut callee = node.cast::<ast::FuncCall<'_>>()?.callee();
    loop {
        match callee {
            Expr::Ident(name) => return Some(name.as_str().to_owned()),
            Expr::FieldAccess(access) => callee = access.target(),
            Expr::FuncCall(call) => callee = call.callee(),
            _ => return None,
        }
    }
}

/// Goes through all nodes until one is found.
fn all<T>(node: &LinkedNode<'_>, find: &mut impl FnMut(&LinkedNode<'_>) -> Option<T>) -> Option<T> {
    if let Some(found) = find(node) {
        return Some(found);
    }
    node.children().find_map(|child| all(&child, find))
}

#[cfg(test)]
mod tests {
    use super::{Kod, code_in_text, first_words, open_comment};

    #[test]
    fn code_that_begins_a_line_is_seen() {
        let call = |name: &str| Kod::Anrop(name.to_owned(), false);
        let surely = |name: &str| Kod::Anrop(name.to_owned(), true);
        let sats = |word: &str| Kod::Sats(word.to_owned());
        for (text, wanted) in [
            ("rubrik(handling.titel)", Some(("rubrik(handling.titel)", surely("rubrik")))),
            ("rubrik(nivå: 2)", Some(("rubrik(nivå: 2)", surely("rubrik")))),
            ("Hej\n  v(1em)\nHej", Some(("v(1em)", call("v")))),
            ("#a\npdf.artifact(line())", Some(("pdf.artifact(line())", call("pdf")))),
            ("text(red)[Hej] då", Some(("text(red)[Hej]", call("text")))),
            ("#block[let x = 3\n]", Some(("let x = 3", sats("let")))),
            ("set text(size: 12pt)", Some(("set text(size: 12pt)", sats("set")))),
            ("show heading: it => it", Some(("show heading: it => it", sats("show")))),
            ("import \"/tema.typ\": tema", Some(("import \"/tema.typ\": tema", sats("import")))),
            ("if a [b] else [c]", Some(("if a [b] else [c]", sats("if")))),
            ("for a in b [c]", Some(("for a in b [c]", sats("for")))),
            ("#rubrik(a)\n#v(1em)", None),
            ("Nämnden (byggnadsnämnden) beslutar", None),
            ("Hej v(1em)", None),
            ("let it be", None),
            ("#{\n  v(1em)\n}", None),
            ("`v(1em)`", None),
        ] {
            let found = code_in_text(text).into_iter().next();
            let found = found.map(|(range, code)| (&text[range], code));
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn comments_that_never_end_are_seen() {
        let starts = |text: &str| open_comment(text).map(|range| range.start);
        assert_eq!(starts("a /* b"), Some(2));
        assert_eq!(starts("a /* /* b */"), Some(2));
        assert_eq!(starts("a /* b */ // /*\n #f(\"/*\") `/*`"), None);
        assert_eq!(starts("#f(/* å"), Some(3));
    }

    #[test]
    fn blanks_and_comments_are_no_words() {
        let words = |text: &'static str| first_words(text).map(|range| &text[range]);
        assert_eq!(words(" \n // a\n /* b */\n\n"), None);
        assert_eq!(words("\n // a\n #let b = 1 \n c"), Some("#let b = 1"));
    }
}
