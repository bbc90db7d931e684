//! The whole trip, from a folder to papers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::beside::{LIST, Original, accessibility};
use crate::case::{Around, Unit};
use crate::diag::{Diagnostic, Severity, Sources, any_fel, sorted};
use crate::documents::{Documents, Fall};
use crate::fill::{Del, Dokument, Filled, Filler};
use crate::load::Repo;
use crate::meeting::{Cases, Innehåll, KALLELSE, Meeting, PAKET};
use crate::model::{Organisation, Plats, Regler, Sammanhang};
use crate::prose::{Prosa, Workshop};
use crate::typeset::{Base, Paper, typeset};
use crate::{checks, output};

/// A repository as understood, with all that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The cases, by folder.
    pub units: Vec<Unit>,
    /// The meetings, by folder.
    pub meetings: Vec<Meeting>,
    /// What is wrong with files that belong to no case and no meeting.
    pub others: Vec<Diagnostic>,
    workshop: Option<Workshop>,
    regler: Regler,
    /// The folder that papers are written to when no other is asked for.
    out: PathBuf,
}

/// A paper that was written.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many pages it has.
    pub pages: usize,
}

/// The papers of a case or a meeting, written.
#[derive(Debug, Default)]
pub struct Built {
    /// The papers.
    pub papers: Vec<Written>,
    /// What there is to know of them: PDFs that lie beside them and are none of them, and what they had to
    /// say but have no place for.
    pub notices: Vec<Diagnostic>,
}

/// Steps 1 to 5: what is wrong in the repository that `folder` lies in.
///
/// With `layout` the papers look like that instead of what `skrivelse.yaml` says. Fails only when there is no
/// repository.
pub fn check(
    folder: &Path,
    layout: Option<&str>,
    sources: &Arc<Sources>,
) -> Result<Checked, Diagnostic> {
    let repo = Arc::new(Repo::load(folder, sources)?);
    let mut documents = Documents::read(&repo);
    let mut checked = Checked {
        units: Vec::new(),
        meetings: Vec::new(),
        others: documents.all_faults(),
        workshop: None,
        regler: Regler::default(),
        out: match layout {
            // Papers that look otherwise are not laid over those that are meant.
            Some(layout) => repo.root.join("ut").join(format!("layout-{layout}")),
            None => repo.root.join("ut"),
        },
    };
    let Some(organisation) = &documents.organisation else { return Ok(checked) };
    let (workshop, mut faults) = Workshop::open(&repo, organisation, layout, sources);
    faults.extend(checks::layout(&workshop.layout, sources));
    documents.with_scales(&workshop.layout.skalor);
    let Some(organisation) = &documents.organisation else { return Ok(checked) };
    checked.others.extend(checks::organisation(&workshop, organisation));
    checked.others.extend(checks::excuses(&workshop));
    checked.read(&documents, &workshop, organisation, &faults);
    checked.others.extend(faults);
    checked.regler.clone_from(&organisation.regler);
    checked.workshop = Some(workshop);
    Ok(checked)
}

/// Values of the model, each with whether it is printed.
type Said = BTreeMap<Plats, bool>;

/// The values that papers were made from, each with whether any of them prints it.
fn said(papers: &[(&str, Paper)]) -> Said {
    let mut all = Said::new();
    for (value, printed) in papers.iter().flat_map(|(_, paper)| &paper.said) {
        *all.entry(*value).or_default() |= printed;
    }
    all
}

impl Checked {
    /// Reads the cases, then the meetings that have them on their lists, and the plans that no case reads.
    /// A fault in the layout is one of each case.
    fn read(
        &mut self,
        documents: &Documents,
        workshop: &Workshop,
        organisation: &Organisation,
        layout_faults: &[Diagnostic],
    ) {
        let mut cases: Vec<Fall<'_>> = documents.cases().collect();
        checks::ärenden(workshop, &mut cases);
        for fall in &mut cases {
            fall.faults.extend(layout_faults.iter().cloned());
        }
        let around = Around { workshop, organisation, cases: &cases };
        self.units = cases.iter().map(|fall| Unit::read(around, fall)).collect();
        if self.units.is_empty() {
            let fault = Diagnostic::varning("här finns inget ärende att göra handlingar av");
            self.others.push(fault.hint("lägg en fil ”ärende.yaml” i en mapp för sig"));
        }
        let read = Cases { read: &cases, units: &self.units };
        let folders = documents.meetings().map(|möte| möte.folder);
        let folders: Vec<PathBuf> =
            folders.chain(cases.iter().map(|case| case.folder.clone())).collect();
        let meetings = documents.meetings().map(|möte| {
            let mut meeting = Meeting::read(workshop, organisation, read, &möte);
            meeting.refuse_shared(&workshop.repo, &möte, &folders);
            meeting
        });
        self.meetings = meetings.collect();
        for plan in documents.other_plans() {
            let sammanhang =
                Sammanhang { plan: Some(plan), ..Sammanhang::utan_ärende(organisation) };
            let prosa = Prosa::read(workshop, sammanhang, None);
            self.others.extend(prosa.faults());
            self.others.extend(checks::plan(workshop, sammanhang, &prosa));
        }
    }

    /// All that is wrong, in reading order.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let of_units = self.units.iter().flat_map(|unit| &unit.diagnostics);
        let of_meetings = self.meetings.iter().flat_map(|meeting| &meeting.diagnostics);
        sorted(self.others.iter().chain(of_units).chain(of_meetings).cloned().collect())
    }

    /// Counts what is warned of as a fault.
    pub fn strict(&mut self) {
        let of_units = self.units.iter_mut().flat_map(|unit| &mut unit.diagnostics);
        let of_meetings = self.meetings.iter_mut().flat_map(|meeting| &mut meeting.diagnostics);
        for diagnostic in of_units.chain(of_meetings).chain(&mut self.others) {
            if diagnostic.severity == Severity::Varning {
                diagnostic.severity = Severity::Fel;
            }
        }
        for meeting in &mut self.meetings {
            meeting.refuse_faulty(&self.units);
        }
    }

    /// The folder that papers are written to when no other is asked for.
    pub fn default_output(&self) -> &Path {
        &self.out
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
        let handlingar = unit.handlingar.iter();
        let documents: Vec<_> = handlingar
            .clone()
            .map(|handling| {
                (handling.file.as_str(), &handling.vy.dokument, vec![handling.del(None)])
            })
            .collect();
        let originals = handlingar.filter_map(|handling| {
            let original = handling.original.as_ref()?;
            Some((original.name.clone(), original))
        });
        let folder = out.join(unit.folder.file_name().unwrap_or_default());
        self.write(&folder, &documents, &originals.collect::<Vec<_>>(), base, sources)
    }

    /// The same for one meeting: its kallelse, and the paket of all its handlingar.
    pub fn build_meeting(
        &self,
        meeting: &Meeting,
        base: &Arc<Base>,
        out: &Path,
        sources: &Sources,
    ) -> Result<Built, Vec<Diagnostic>> {
        let Some(innehåll) = &meeting.innehåll else {
            return Ok(Built::default());
        };
        let documents = [
            (KALLELSE, &innehåll.kallelse.dokument, vec![innehåll.kallelse(None)]),
            (PAKET, &innehåll.dokument, innehåll.delar(&self.units)),
        ];
        let originals = self.originals(innehåll);
        let folder = out.join(meeting.folder.file_name().unwrap_or_default());
        let mut built = self.write(&folder, &documents, &originals, base, sources)?;
        // What a handling has no place for is told of its case.
        built.notices.retain(|notice| notice.rule != Some(checks::UTAN_PLATS));
        Ok(built)
    }

    /// The files that lie beside a paket, called by their items.
    fn originals(&self, innehåll: &Innehåll) -> Vec<(String, &Original)> {
        let mut originals = Vec::new();
        for (index, named) in innehåll.ärenden.iter().enumerate() {
            let handlingar = named.iter().flat_map(|(unit, _)| &self.units[*unit].handlingar);
            let own = handlingar.filter_map(|handling| handling.original.as_ref());
            originals.extend(
                own.map(|original| (format!("punkt-{}-{}", index + 1, original.name), original)),
            );
        }
        originals
    }

    /// Fills, sets and writes documents that belong together, and what lies beside them.
    fn write(
        &self,
        folder: &Path,
        documents: &[(&str, &Dokument, Vec<Del<'_>>)],
        originals: &[(String, &Original)],
        base: &Arc<Base>,
        sources: &Sources,
    ) -> Result<Built, Vec<Diagnostic>> {
        let Some(workshop) = &self.workshop else { return Ok(Built::default()) };
        // The pages of the case before do not come again: their cache is only cost. That of the last is left
        // to the end of the process.
        typst::comemo::evict(0);
        let filler = Filler::new(&workshop.layout, sources);
        let mut papers: Vec<(&str, Paper)> = Vec::new();
        let mut faults = Vec::new();
        for (name, dokument, delar) in documents {
            let filled = filler.fill(dokument, delar).map_err(|fault| vec![fault]);
            match filled.and_then(|filled| typeset(base, &filled, dokument, sources)) {
                Ok(paper) => papers.push((name, paper)),
                Err(found) => faults.extend(found),
            }
        }
        let mut notices = checks::utan_plats(workshop, &self.regler, &said(&papers));
        if !faults.is_empty() || any_fel(&notices) {
            faults.extend(notices);
            return Err(faults);
        }
        let counted: Vec<_> = papers.iter().map(|(name, paper)| (*name, paper.pages)).collect();
        let list = accessibility(&counted, originals);
        let beside = originals.iter().map(|(name, original)| (name.as_str(), &*original.pdf.data));
        let beside: Vec<(&str, &[u8])> =
            beside.chain(list.iter().map(|list| (LIST, list.as_bytes()))).collect();
        let files = papers.iter().map(|(name, paper)| (*name, paper.pdf.as_slice()));
        let files: Vec<(&str, &[u8])> = files.chain(beside).collect();
        output::write(folder, files.iter().copied()).map_err(|fault| vec![fault])?;
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
        let written =
            counted.into_iter().map(|(name, pages)| Written { path: folder.join(name), pages });
        notices.extend(output::other_pdfs(folder, &paths));
        Ok(Built { papers: written.collect(), notices })
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
    ) -> Result<Vec<(String, Filled)>, Diagnostic> {
        let documents = unit.handlingar.iter().map(|handling| {
            (handling.file.as_str(), &handling.vy.dokument, vec![handling.del(None)])
        });
        self.filled(documents, sources)
    }

    /// The same for a meeting.
    pub fn fill_meeting(
        &self,
        meeting: &Meeting,
        sources: &Sources,
    ) -> Result<Vec<(String, Filled)>, Diagnostic> {
        let documents = meeting.innehåll.iter().flat_map(|innehåll| {
            [
                (KALLELSE, &innehåll.kallelse.dokument, vec![innehåll.kallelse(None)]),
                (PAKET, &innehåll.dokument, innehåll.delar(&self.units)),
            ]
        });
        self.filled(documents, sources)
    }

    fn filled<'d>(
        &self,
        documents: impl Iterator<Item = (&'d str, &'d Dokument, Vec<Del<'d>>)>,
        sources: &Sources,
    ) -> Result<Vec<(String, Filled)>, Diagnostic> {
        let Some(workshop) = &self.workshop else { return Ok(Vec::new()) };
        let filler = Filler::new(&workshop.layout, sources);
        documents
            .map(|(name, dokument, delar)| Ok((name.to_owned(), filler.fill(dokument, &delar)?)))
            .collect()
    }
}
