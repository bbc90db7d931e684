//! The whole trip, from a folder to papers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::beside::{LIST, Original, accessibility};
use crate::beslutat::beslutat;
use crate::diag::{Diagnostic, Severity, Sources, any_fel, sorted};
use crate::documents::{Documents, Fall};
use crate::fill::{Beslutat, Filler, Handlingsplats, Vy, vy};
use crate::layout::Layout;
use crate::load::Repo;
use crate::model::{Organisation, Sammanhang, bilagenummer};
use crate::prose::{Files, Prosa, Workshop};
use crate::typeset::{Base, Paper, typeset};
use crate::{checks, output};

/// A repository as understood, with all that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The cases, by folder.
    pub units: Vec<Unit>,
    /// What is wrong with files that belong to no case.
    pub others: Vec<Diagnostic>,
    workshop: Option<Workshop>,
    root: PathBuf,
}

/// A case, whose papers are made together or not at all.
#[derive(Debug)]
pub struct Unit {
    /// Its folder, from the root.
    pub folder: PathBuf,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    handlingar: Vec<Handling>,
}

/// A handling, ready to be filled.
#[derive(Debug)]
struct Handling {
    file: String,
    slag: &'static str,
    vy: Vy,
    /// The file that it shows the pages of.
    original: Option<Original>,
}

/// A paper that was written.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many pages it has.
    pub pages: usize,
}

/// The papers of a case, written.
#[derive(Debug)]
pub struct Built {
    /// The papers.
    pub papers: Vec<Written>,
    /// PDFs that lie beside them and are none of them, each with a warning.
    pub others: Vec<Diagnostic>,
}

/// Steps 1 to 5: what is wrong in the repository that `folder` lies in.
///
/// Fails only when there is no repository.
pub fn check(folder: &Path, sources: &Arc<Sources>) -> Result<Checked, Diagnostic> {
    let repo = Arc::new(Repo::load(folder, sources)?);
    let documents = Documents::read(&repo);
    let mut checked = Checked {
        units: Vec::new(),
        others: documents.all_faults(),
        workshop: None,
        root: repo.root.clone(),
    };
    let Some(organisation) = &documents.organisation else { return Ok(checked) };
    let (layout, mut faults) = Layout::load(&repo.root, organisation, &repo.tree, sources);
    faults.extend(checks::layout(&layout));
    let files = Arc::new(Files::new(&repo.root, sources));
    let workshop = Workshop { repo: Arc::clone(&repo), layout: Arc::new(layout), files };
    checked.others.extend(checks::organisation(&workshop, organisation));
    checked.others.extend(checks::excuses(&workshop));
    let mut cases: Vec<Fall<'_>> = documents.cases().collect();
    checks::ärenden(&workshop, &mut cases);
    for fall in &mut cases {
        // A fault in the layout is a fault of every case.
        fall.faults.extend(faults.iter().cloned());
    }
    checked.units = cases.iter().map(|fall| unit(&workshop, organisation, &cases, fall)).collect();
    if checked.units.is_empty() {
        let fault = Diagnostic::varning("här finns inget ärende att göra handlingar av");
        checked.others.push(fault.hint("lägg en fil ”ärende.yaml” i en mapp för sig"));
    }
    checked.others.extend(faults);
    for plan in documents.other_plans() {
        let sammanhang = Sammanhang { plan: Some(plan), ..Sammanhang::utan_ärende(organisation) };
        let prosa = Prosa::read(&workshop, sammanhang, None);
        checked
            .others
            .extend(prosa.faults().into_iter().chain(checks::plan(&workshop, sammanhang, &prosa)));
    }
    checked.workshop = Some(workshop);
    Ok(checked)
}

/// Reads one of the cases: its texts, its views and what is wrong with them.
fn unit(
    workshop: &Workshop,
    organisation: &Organisation,
    cases: &[Fall<'_>],
    fall: &Fall<'_>,
) -> Unit {
    let mut unit = Unit {
        folder: fall.folder.clone(),
        diagnostics: fall.faults.clone(),
        handlingar: Vec::new(),
    };
    let Some(ärende) = fall.ärende else { return unit };
    let names = file_names(&ärende.handlingar);
    for (index, handling) in ärende.handlingar.iter().enumerate() {
        let sammanhang = fall.sammanhang(organisation, handling);
        let prosa = Prosa::read(workshop, sammanhang, Some(handling));
        let ident = format!("{}/{}", crate::load::display(&fall.folder), names[index]);
        let plats = Handlingsplats { alla: &ärende.handlingar, index };
        let decided = beslutat(&workshop.repo, cases, fall, handling).unwrap_or_else(|fault| {
            unit.diagnostics.push(fault);
            None
        });
        let decided = decided.map(|(other, handling)| {
            let sammanhang = other.sammanhang(organisation, handling);
            (Prosa::read(workshop, sammanhang, Some(handling)), sammanhang, handling)
        });
        let decided = decided.as_ref().map(|(prosa, sammanhang, handling)| Beslutat {
            prosa,
            sammanhang: *sammanhang,
            handling,
        });
        let made = checks::görs(handling).then(|| vy(&prosa, sammanhang, plats, &ident, decided));
        unit.diagnostics.extend(prosa.faults());
        unit.diagnostics.extend(checks::handling(workshop, sammanhang, handling, &prosa));
        unit.handlingar.extend(made.flatten().map(|vy| Handling {
            file: names[index].clone(),
            slag: handling.innehåll.slag(),
            vy,
            original: Original::of(&prosa, handling, &names[index]),
        }));
    }
    unit.diagnostics.extend(checks::ärende(workshop, fall, organisation, &names));
    unit.diagnostics = checks::excused(workshop, organisation, sorted(unit.diagnostics));
    unit
}

/// What each handling of a case is called on disk.
fn file_names(handlingar: &[crate::model::Handling]) -> Vec<String> {
    let numbers = bilagenummer(handlingar);
    let name = |(handling, number): (&crate::model::Handling, Option<u64>)| match number {
        Some(number) => format!("bilaga-{number}-{}.pdf", handling.innehåll.slag()),
        None => format!("{}.pdf", handling.innehåll.slag()),
    };
    handlingar.iter().zip(numbers).map(name).collect()
}

impl Checked {
    /// All that is wrong, in reading order.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let of_units = self.units.iter().flat_map(|unit| &unit.diagnostics);
        sorted(self.others.iter().chain(of_units).cloned().collect())
    }

    /// Counts what is warned of as a fault.
    pub fn strict(&mut self) {
        let of_units = self.units.iter_mut().flat_map(|unit| &mut unit.diagnostics);
        for diagnostic in of_units.chain(&mut self.others) {
            diagnostic.severity = match diagnostic.severity {
                Severity::Varning => Severity::Fel,
                other => other,
            };
        }
    }

    /// The folder that papers are written to when no other is asked for.
    pub fn default_output(&self) -> PathBuf {
        self.root.join("ut")
    }

    /// Steps 6 to 8 for one case: fills, sets and writes its papers below `out`.
    ///
    /// A case with a fault writes nothing.
    pub fn build(
        &self,
        unit: &Unit,
        base: &Arc<Base>,
        out: &Path,
        sources: &Sources,
    ) -> Result<Built, Vec<Diagnostic>> {
        let Some(workshop) = &self.workshop else {
            return Ok(Built { papers: Vec::new(), others: Vec::new() });
        };
        let filler = Filler::new(&workshop.layout, sources);
        let mut papers: Vec<(&str, Paper)> = Vec::new();
        let mut faults = Vec::new();
        for handling in &unit.handlingar {
            let filled = filler.fill(handling.slag, &handling.vy).map_err(|fault| vec![fault]);
            match filled.and_then(|filled| typeset(base, &filled, &handling.vy.dokument, sources)) {
                Ok(paper) => papers.push((&handling.file, paper)),
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        // The pages of a case do not come again: their cache is only cost.
        typst::comemo::evict(0);
        let folder = out.join(unit.folder.file_name().unwrap_or_default());
        let originals = unit.handlingar.iter().filter_map(|handling| handling.original.as_ref());
        let originals: Vec<&Original> = originals.collect();
        let counted: Vec<_> = papers.iter().map(|(name, paper)| (*name, paper.pages)).collect();
        let list = accessibility(&counted, &originals);
        let beside = originals.iter().map(|original| (original.name.as_str(), &*original.pdf.data));
        let beside: Vec<_> =
            beside.chain(list.iter().map(|list| (LIST, list.as_bytes()))).collect();
        let files = papers.iter().map(|(name, paper)| (*name, paper.pdf.as_slice()));
        output::write(&folder, files.chain(beside.iter().copied())).map_err(|fault| vec![fault])?;
        let written =
            |(name, paper): &(&str, Paper)| Written { path: folder.join(name), pages: paper.pages };
        let papers: Vec<Written> = papers.iter().map(written).collect();
        let beside: Vec<PathBuf> = beside.iter().map(|(name, _)| folder.join(name)).collect();
        let paths = papers.iter().map(|paper| paper.path.as_path());
        let paths: Vec<&Path> = paths.chain(beside.iter().map(PathBuf::as_path)).collect();
        let others = output::other_pdfs(&folder, &paths);
        Ok(Built { papers, others })
    }

    /// What the papers of the repository share, for [`Self::build`].
    pub fn base(&self) -> Option<Arc<Base>> {
        self.workshop.as_ref().map(|workshop| Base::new(&workshop.layout, &workshop.files))
    }

    /// The filled Typst of the papers of a case, each with its file name.
    pub fn fill(
        &self,
        unit: &Unit,
        sources: &Sources,
    ) -> Result<Vec<(String, crate::fill::Filled)>, Diagnostic> {
        let Some(workshop) = &self.workshop else { return Ok(Vec::new()) };
        let filler = Filler::new(&workshop.layout, sources);
        let fill = |handling: &Handling| {
            Ok((handling.file.clone(), filler.fill(handling.slag, &handling.vy)?))
        };
        unit.handlingar.iter().map(fill).collect()
    }
}

impl Unit {
    /// Whether its papers cannot be made.
    pub fn is_faulty(&self) -> bool {
        any_fel(&self.diagnostics)
    }

    /// How many papers it has.
    pub fn papers(&self) -> usize {
        self.handlingar.len()
    }
}
