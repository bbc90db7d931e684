//! The folder that the paths of a report are counted from.

use std::path::{Path, PathBuf};

use crate::load::{display, find_root};

/// The folder that paths are counted from: the root of the git repository, or else the folder of `skrivelse.yaml`.
#[derive(Debug)]
pub struct Bas {
    /// The folder of `skrivelse.yaml`; none when there is no such file.
    mapp: Option<PathBuf>,
    /// What paths are counted from.
    bas: PathBuf,
}

impl Bas {
    /// That of the repository which `folder` lies in; `alone`: whatever git repository that lies in.
    pub fn of(folder: &Path, alone: bool) -> Self {
        let mapp = find_root(folder).ok();
        let git = |mapp: &PathBuf| {
            mapp.ancestors().find(|above| above.join(".git").exists()).map(Path::to_owned)
        };
        let bas = mapp
            .as_ref()
            .filter(|_| !alone)
            .and_then(git)
            .or_else(|| mapp.clone())
            .unwrap_or_default();
        Self { mapp, bas }
    }

    /// The path of a file of the repository, told from the folder of `skrivelse.yaml`; none for one that is not there,
    /// such as what is built in.
    pub fn fil(&self, path: &str) -> Option<String> {
        let file = self.mapp.as_ref()?.join(path);
        let below = file.strip_prefix(&self.bas).ok()?;
        file.is_file().then(|| display(below))
    }

    /// The path of a paper; of one that lies elsewhere, from the folder `out` that the papers lie in.
    pub fn handling(&self, path: &Path, out: &Path) -> String {
        let real = |path: &Path| dunce::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let (path, out) = (real(path), real(out));
        let below = path.strip_prefix(&self.bas).or_else(|_| path.strip_prefix(&out));
        display(below.unwrap_or(&path))
    }
}
