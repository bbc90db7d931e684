//! What a template builds on and which blocks it has.

use crate::mallar::{Step, template};

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
    if let Some(template) = template(text) {
        mall.steps(&template.steps);
    }
    mall
}

impl Mall {
    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Extends(of) => self.bygger_på = of.as_ref().map(|name| name.text.clone()),
                Step::Block(name, body) => {
                    self.block.push(name.text.clone());
                    self.steps(body);
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
