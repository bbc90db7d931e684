//! The fonts and the images that the repository has for its own templates.

use std::path::Path;
use std::sync::Arc;

use super::layers::Layout;
use super::reader::Reader;
use crate::assets::{Typsnitt, check_image};
use crate::diag::Diagnostic;
use crate::load::{ReadError, on_disk, read_up_to};

/// Where the fonts lie, below `mallar`.
const TYPSNITT: &str = "typsnitt/";
/// Where the images lie, below `mallar`, and below the root of the world.
const BILDER: &str = "bilder/";
/// The largest file that is read, in MB.
const MAX_MB: u64 = 32;

impl Reader<'_> {
    /// The fonts: those that are built in, and the repository's own.
    pub fn typsnitt(&mut self) -> Typsnitt {
        let mut typsnitt = Typsnitt::default();
        for path in self.below(TYPSNITT, Typsnitt::is_font) {
            let read = self.bytes(&path);
            let added = read.and_then(|data| typsnitt.add(&format!("mallar/{path}"), data));
            self.faults.extend(added.err().map(|error| Diagnostic::from(&error)));
        }
        typsnitt
    }

    /// The images that templates name, each by its path from the root of the world.
    pub fn bilder(&mut self, is_named: impl Fn(&str) -> bool) -> Vec<(String, Arc<[u8]>)> {
        let mut bilder = Vec::new();
        for path in self.below(BILDER, is_named) {
            let read = self.bytes(&path).and_then(|image| {
                check_image(&image, &format!("mallar/{path}"))?;
                Ok(image)
            });
            match read {
                Ok(image) => bilder.push((format!("/{path}"), image.into())),
                Err(error) => self.faults.push(Diagnostic::from(&error)),
            }
        }
        bilder
    }

    /// The own files in a folder whose names are wanted.
    fn below(&self, folder: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let is_wanted = |path: &&String| path.strip_prefix(folder).is_some_and(&is_wanted);
        self.own.iter().filter(is_wanted).cloned().collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let place = on_disk(&self.root.join("mallar"), Path::new(path));
        read_up_to(&place, &format!("mallar/{path}"), MAX_MB)
    }
}

impl Layout {
    /// The images that the repository's own templates may name, by their paths from the root of the world.
    pub fn own_images(&self) -> impl Iterator<Item = String> {
        let images = self.own.files.iter().filter(|path| path.starts_with(BILDER));
        images.map(|path| format!("/{path}"))
    }

    /// Whether any of the repository's own templates and components names a file.
    pub fn names_file(&self, file: &str) -> bool {
        let slag = self.template_names().filter_map(|name| name.rsplit('/').next());
        let slag: Vec<&str> = slag.filter_map(|file| file.strip_suffix(".typ.j2")).collect();
        self.own_code(slag.into_iter()).iter().any(|(_, text)| text.contains(file))
    }
}
