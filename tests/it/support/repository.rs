//! A repository of a test, gone when the test ends.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

use std::path::{Path, PathBuf};

use super::{files, project};

/// A folder with the files of a sample, which a test may change.
pub struct Repository {
    folder: tempfile::TempDir,
}

impl Repository {
    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder can be made") }
    }

    /// A copy of a folder of the project, what `bygg` wrote there left out.
    pub fn of(sample: &str) -> Self {
        let repository = Self::empty();
        repository.lay_over(&project(sample));
        repository
    }

    /// A sample of `samples/fel`, which lies over one without faults.
    pub fn faulty(sample: &str) -> Self {
        let repository = Self::of("samples/fel/grund");
        repository.lay_over(&project(&format!("samples/fel/{sample}")));
        repository
    }

    /// Copies a sample of `samples/fel` into a folder below, told with `/`.
    pub fn lay_over_at(&self, folder: &str, sample: &str) {
        let from = project(&format!("samples/fel/{sample}"));
        for path in files(&from) {
            self.write(
                &format!("{folder}{path}"),
                std::fs::read(from.join(&path)).expect("a sample can be read"),
            );
        }
    }

    /// Copies the files of a folder, over those that are there.
    pub fn lay_over(&self, from: &Path) {
        for path in files(from).iter().filter(|path| !path.starts_with("ut/")) {
            self.write(path, std::fs::read(from.join(path)).expect("a sample can be read"));
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A path in it.
    pub fn at(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.at(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder"))
            .expect("a folder can be made");
        std::fs::write(path, bytes).expect("a file can be written");
    }

    /// Changes a file; what is changed must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.at(path)).expect("the file can be read");
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, text.replace(from, to));
    }

    /// Takes a file away.
    pub fn remove(&self, path: &str) {
        std::fs::remove_file(self.at(path)).expect("the file is there");
    }

    /// Makes a folder.
    pub fn folder(&self, path: &str) {
        std::fs::create_dir_all(self.at(path)).expect("a folder can be made");
    }

    /// Makes a symbolic link.
    #[cfg(unix)]
    pub fn link(&self, path: &str, to: &Path) {
        std::os::unix::fs::symlink(to, self.at(path)).expect("a link can be made");
    }
}
