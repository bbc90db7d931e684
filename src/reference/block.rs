//! What a template builds on and which blocks it has, read from minijinja's syntax tree.

use minijinja::machinery::{ast, parse};
use minijinja::syntax::SyntaxConfig;

/// What a template says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mall {
    /// The template that it builds on.
    pub bygger_på: Option<String>,
    /// Its blocks, in the order in which they begin.
    pub block: Vec<String>,
}

/// Reads a template; one that is faulty has nothing.
pub fn read(text: &str) -> Mall {
    let mut mall = Mall::default();
    if let Ok(ast::Stmt::Template(template)) = parse(text, "", SyntaxConfig::default()) {
        mall.steps(&template.children);
    }
    mall
}

impl Mall {
    fn steps(&mut self, steps: &[ast::Stmt<'_>]) {
        for step in steps {
            match step {
                ast::Stmt::Extends(of) => {
                    let name = of.name.as_const();
                    self.bygger_på = name.and_then(|name| Some(name.as_str()?.to_owned()));
                }
                ast::Stmt::Block(block) => {
                    self.block.push(block.name.to_owned());
                    self.steps(&block.body);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_within_blocks_are_found() {
        let text = "{% extends \"a\" %}{% block b %}{% block c %}{% endblock %}{% endblock %}\
                    {% block d %}{% endblock %}";
        let block = ["b", "c", "d"].map(str::to_owned).to_vec();
        assert_eq!(read(text), Mall { bygger_på: Some("a".to_owned()), block });
    }
}
