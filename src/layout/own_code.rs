//! The templates and components of the repository that a handling may be made with.

use super::layers::Layout;
use super::names::BUILT_IN;
use super::reader::{Component, Template, built_in};

/// What the user knows the repository's own files by.
const OWN: &str = "mallar/";

impl Layout {
    /// The repository's own code that handlingar of these slag may be made with, nearest first: the template of
    /// each, then the templates that others build on, then the components. Each with its name and its text.
    pub fn own_code<'s>(&self, slag: impl Iterator<Item = &'s str>) -> Vec<(String, String)> {
        let mut own: Vec<(String, String)> = Vec::new();
        let of_slag = slag.filter_map(|slag| self.template(slag));
        let of_others = self.template_names().filter(|name| self.is_taken_in(name));
        for name in of_slag.chain(of_others.map(str::to_owned)) {
            let known_as = self.template_name(&name);
            let is_new = !own.iter().any(|(other, _)| *other == known_as);
            if known_as.starts_with(OWN) && is_new {
                own.extend(self.template_source(&name).map(|text| (known_as, text)));
            }
        }
        let components = self.library.iter().filter(|file| file.name.starts_with(OWN));
        own.extend(components.map(|file| (file.name.clone(), file.text.clone())));
        own
    }

    /// The same without one of the repository's own templates or components, by the name that the user knows it by: with
    /// what is built in, if anything is, in its place.
    #[must_use]
    pub fn utan(&self, known_as: &str) -> Self {
        let mut layout = self.clone();
        let Some(path) = known_as.strip_prefix(OWN) else { return layout };
        layout.templates.remove(path);
        layout.library.retain(|file| file.name != known_as);
        let Some(text) = built_in(path) else { return layout };
        if path.starts_with("lib/") {
            let name = format!("{BUILT_IN}{path}");
            layout.library.push(Component { path: format!("/{path}"), name, text });
        } else {
            layout.templates.insert(path.to_owned(), Template { text, own: false });
        }
        layout
    }

    /// The layouts that the repository has files of its own for and that this one does not build on.
    pub fn own_others(&self) -> Vec<String> {
        let has_files = |folder: &&String| {
            let folder = format!("{folder}/");
            self.own.files.iter().any(|file| file.starts_with(&folder))
        };
        let others = self.own.folders.iter().filter(|folder| !self.builds_on(folder));
        others.filter(has_files).cloned().collect()
    }

    /// Whether a template may stand within others: it is not that of a slag, or of a layout that this one does not
    /// build on.
    fn is_taken_in(&self, name: &str) -> bool {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let slag = file.strip_suffix(".typ.j2").unwrap_or(file);
        let is_of_slag = !["handling", "planhandling", "dokument"].contains(&slag)
            && self.template_source(&format!("inbyggd/bas/{file}")).is_some();
        let is_other_layout =
            self.own.folders.iter().any(|other| other == folder) && !self.builds_on(folder);
        !is_of_slag && !is_other_layout
    }
}
