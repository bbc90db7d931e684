//! What is made, ready to be written.

use std::path::{Path, PathBuf};

use crate::diag::Diagnostic;
use crate::edit::yaml::{Step, Value, Yaml};
use crate::edit::{Change, Changed, write};
use crate::load::display;

/// What is made, ready to be written.
pub struct Nytt {
    /// The folder of the repository.
    root: PathBuf,
    /// New files, each by its path from the root and its text.
    nya: Vec<(String, String)>,
    /// Files that are there, and say more now.
    ändrade: Vec<Changed>,
    /// What was made, and what to do next.
    pub sagt: String,
}

impl Nytt {
    /// A new file, and what to tell of it.
    pub fn fil(root: &Path, path: &Path, text: String, sagt: String) -> Self {
        Self { root: root.to_owned(), nya: vec![(display(path), text)], ändrade: Vec::new(), sagt }
    }

    /// With a file that is changed for it.
    #[must_use]
    pub fn och(self, ändrad: Changed) -> Self {
        Self { ändrade: vec![ändrad], ..self }
    }

    /// Writes all of it, over nothing.
    pub fn write(&self) -> Result<(), Diagnostic> {
        write(&self.root, &self.ändrade, &self.nya)
    }
}

/// A template with these values in the place of its own.
pub fn ifylld(mall: &str, values: &[(&str, Value)]) -> Result<String, Diagnostic> {
    let mut text = mall.to_owned();
    for (key, value) in values {
        let yaml = Yaml::read(&text);
        let changes = yaml.and_then(|yaml| yaml.replace(&[Step::Key(key)], value));
        let changes = changes.map_err(|refusal| refusal.fault(key))?;
        text = Change::apply(&text, &changes).unwrap_or(text);
    }
    Ok(text)
}
