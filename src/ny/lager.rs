//! The repository that something is made in.

use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, hint_nearest};
use crate::documents::OKÄND_PLAN;
use crate::edit::yaml::Value;
use crate::load::{Document, DocumentKind, Repo, display, find_root};

/// A repository without an organ.
pub const INGEN_NÄMND: Regel = Regel {
    namn: "ingen-nämnd",
    nivå: Nivå::Fast,
    hittar: "En skrivelse.yaml utan någon nämnd, där något nytt ska göras.",
    varför: "Varje plan, ärende och sammanträde hör till en nämnd.",
    gör: "Skriv nämnden under nämnder i skrivelse.yaml.",
    exempel: Exempel::Kommando {
        fel: "ny plan --planår 2030\n-- skrivelse.yaml --\nkommun: Granby kommun\nlayout: uppsala\n",
        rätt: "ny plan --planår 2030\n",
    },
};

/// A repository without a plan.
pub const INGEN_PLAN: Regel = Regel {
    namn: "ingen-plan",
    nivå: Nivå::Fast,
    hittar: "En ny risk i en mapp där det inte finns någon plan.",
    varför: "En risk hör till en plan.",
    gör: "Gör planen först, med ”skrivelse ny plan”.",
    exempel: Exempel::Kommando {
        fel: "ny risk Mutor\n-- plan-2026.yaml --\nnämnd: bn\n",
        rätt: "ny risk Mutor\n",
    },
};

/// A repository within a repository.
pub const MAPP_I_MAPP: Regel = Regel {
    namn: "mapp-i-mapp",
    nivå: Nivå::Fast,
    hittar: "En ny mapp att börja i, som skulle ligga i en mapp som redan har en skrivelse.yaml.",
    varför: "Det som ligger i den inre mappen skulle inte komma med när den yttre byggs.",
    gör: "Gör ett ärende i mappen i stället, med ”skrivelse ny ärende”, eller välj en mapp någon annanstans.",
    exempel: Exempel::Kommando { fel: "ny ärenden/remiss", rätt: "ny ärende Remiss" },
};

/// A repository, and what is known of it when something is made there.
pub struct Lager {
    /// Its files.
    pub repo: Repo,
    /// `skrivelse.yaml`.
    organisation: Value,
}

impl Lager {
    /// Opens the repository that `folder` lies in.
    pub fn open(folder: &Path, sources: &Sources) -> Result<Self, Diagnostic> {
        let repo = Repo::load(folder, sources)?;
        let own =
            repo.documents.iter().find(|document| document.kind == DocumentKind::Organisation);
        let root = own.and_then(|document| document.root);
        let organisation = root.map_or(Value::Null, |root| Value::of(&repo.tree, root));
        Ok(Self { repo, organisation })
    }

    /// The key of the nämnd that is named first.
    pub fn nämnd(&self) -> Result<Value, Diagnostic> {
        let missing = || {
            let fault = Diagnostic::new(&INGEN_NÄMND, "skrivelse.yaml har ingen nämnd");
            fault.hint("skriv nämnden under ”nämnder:” i skrivelse.yaml, och gör om")
        };
        self.first("nämnder").ok_or_else(missing)
    }

    /// The key of the person who is named first, or somebody to be named.
    pub fn person(&self) -> Value {
        self.first("personer")
            .unwrap_or_else(|| Value::map([("namn", Value::text("Förnamn Efternamn"))]))
    }

    fn first(&self, key: &str) -> Option<Value> {
        let Some(Value::Map(entries)) = self.organisation.get(key) else { return None };
        entries.first().map(|(key, _)| Value::text(key.as_str()))
    }

    /// The plans that can be read, each with its year; the newest last.
    pub fn planer(&self) -> Vec<(i64, &Document)> {
        let plans =
            self.repo.documents.iter().filter(|document| document.kind == DocumentKind::Plan);
        let year = |document: &Document| match self.value(document)?.get("planår")? {
            Value::Number(year) => year.parse().ok(),
            _ => None,
        };
        let mut plans: Vec<(i64, &Document)> =
            plans.filter_map(|plan| Some((year(plan)?, plan))).collect();
        plans.sort_by_key(|(year, plan)| (*year, plan.path.clone()));
        plans
    }

    /// What a document says, with all that it includes.
    pub fn value(&self, document: &Document) -> Option<Value> {
        document.root.map(|root| Value::of(&self.repo.tree, root))
    }

    /// The plan in the file that the user named, or else the newest.
    pub fn plan(&self, named: Option<&Path>) -> Result<&Document, Diagnostic> {
        let plans = self.planer();
        let Some(named) = named else {
            return plans.last().map(|(_, plan)| *plan).ok_or_else(|| {
                Diagnostic::new(&INGEN_PLAN, "här finns ingen plan")
                    .hint("gör en först: skrivelse ny plan")
            });
        };
        let full = dunce::canonicalize(named).ok();
        let below = full.and_then(|full| Some(full.strip_prefix(&self.repo.root).ok()?.to_owned()));
        let found = plans.iter().find(|(_, plan)| Some(&plan.path) == below.as_ref());
        found.map(|(_, plan)| *plan).ok_or_else(|| {
            let names: Vec<String> = plans.iter().map(|(_, plan)| display(&plan.path)).collect();
            let message = format!("det finns ingen plan ”{}”", named.display());
            let fault = Diagnostic::new(&OKÄND_PLAN, message);
            fault.hint_opt(hint_nearest(&display(named), names.iter().map(String::as_str)))
        })
    }

    /// The folder that folders with such a document lie in, or else the usual one.
    pub fn mapp(&self, kind: DocumentKind, usual: &str) -> PathBuf {
        let found = self.repo.documents.iter().find(|document| document.kind == kind);
        let above = found.and_then(|document| document.path.parent()?.parent());
        above.map_or_else(|| PathBuf::from(usual), Path::to_owned)
    }
}

/// A folder that a repository may be made in: none lies in another.
pub fn utanför(folder: &Path) -> Result<(), Diagnostic> {
    let full = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let Some(there) = full.ancestors().find(|folder| folder.is_dir()) else { return Ok(()) };
    let Ok(root) = find_root(there) else { return Ok(()) };
    let message = format!(
        "”{}” ligger i ”{}”, som redan har en skrivelse.yaml",
        folder.display(),
        root.display()
    );
    Err(Diagnostic::new(&MAPP_I_MAPP, message)
        .hint("gör ett ärende där: skrivelse ny ärende NAMN; eller välj en mapp någon annanstans"))
}
