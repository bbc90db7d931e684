//! The trip from what is understood to papers: fill, set, judge, write.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use indexmap::IndexMap;

use crate::beside::{LIST, accessibility};
use crate::checks::{self, Nivåer, Sagt, Undantag};
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::fill::{Del, Dokument, Filled, Filler};
use crate::hash::sha256;
use crate::meeting::KALLELSE;
use crate::model::Plats;
use crate::output;
use crate::typeset::{Base, Paper, caught, stopped, typeset, utpekade};
use crate::work::{Prov, Sheet, Work, Worked};
use crate::workshop::Workshop;

/// Makes papers: what all of a repository are made with.
#[derive(Debug)]
pub struct Press {
    workshop: Workshop,
    undantag: Arc<Undantag>,
    base: OnceLock<Arc<Base>>,
    /// Whether it only tells what is wrong without one of the own templates.
    provar: bool,
}

/// A paper that was written.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many pages it has.
    pub pages: usize,
    /// Its title.
    pub titel: String,
    /// Its diarienummer.
    pub diarienummer: Option<String>,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Whether the file had these bytes already.
    pub unchanged: bool,
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

/// A step's result for each paper of a unit of work, in order.
type Each<T> = Vec<Result<T, Vec<Diagnostic>>>;

/// Papers that may be written, and what there is to know of them.
struct Judged {
    papers: Vec<Paper>,
    notices: Vec<Diagnostic>,
}

impl Press {
    /// A press for the papers of a repository.
    pub fn new(workshop: Workshop, undantag: Arc<Undantag>) -> Self {
        Self { workshop, undantag, base: OnceLock::new(), provar: false }
    }

    /// What its papers are made with.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    fn sources(&self) -> &Arc<Sources> {
        self.workshop.files.sources()
    }

    /// Makes the papers of a unit of work below `out`: all of them, or what is wrong.
    pub fn make(&self, work: &Work<'_>, out: &Path) -> Result<Built, Vec<Diagnostic>> {
        let filled = self.fill(work);
        let set = self.set(work, filled);
        let judged = self.judge(work, set)?;
        let mut built = write(work, judged, &out.join(work.name()))?;
        built.notices = work.nivåer.keep(&self.undantag, built.notices);
        Ok(built)
    }

    /// What the pages of a unit of work tell, without a file being written: what [`Self::make`] would.
    pub fn look(&self, work: &Work<'_>) -> Vec<Diagnostic> {
        let set = self.set(work, self.fill(work));
        self.judge(work, set).map_or_else(|faults| faults, |judged| judged.notices)
    }

    /// Step 6: the templates filled.
    pub fn fill(&self, work: &Work<'_>) -> Each<Filled> {
        let filler = self.filler();
        let fill = |sheet: &Sheet<'_>| self.filled(&filler, sheet.dokument, &sheet.delar);
        work.sheets.iter().map(fill).collect()
    }

    fn filler(&self) -> Filler<'_> {
        Filler::new(&self.workshop.layout, self.sources())
    }

    fn filled(
        &self,
        filler: &Filler<'_>,
        dokument: &Dokument,
        delar: &[Del<'_>],
    ) -> Result<Filled, Vec<Diagnostic>> {
        let make = || filler.fill(dokument, delar);
        let made = caught(make).unwrap_or_else(|| Err(vec![self.stopped(dokument, delar)]));
        made.map_err(|faults| self.utpekade(faults, dokument, delar))
    }

    /// The pages of what is filled.
    fn pages(
        &self,
        filled: &Filled,
        dokument: &Dokument,
        delar: &[Del<'_>],
    ) -> Result<Paper, Vec<Diagnostic>> {
        let make = || typeset(self.base(), filled, dokument, self.sources());
        let made = caught(make).unwrap_or_else(|| Err(vec![self.stopped(dokument, delar)]));
        made.map_err(|faults| self.utpekade(faults, dokument, delar))
    }

    /// What stops a paper, each fault at the own template that it comes from if that can be found out.
    fn utpekade(
        &self,
        faults: Vec<Diagnostic>,
        dokument: &Dokument,
        delar: &[Del<'_>],
    ) -> Vec<Diagnostic> {
        if self.provar {
            return faults;
        }
        let slag = delar.iter().map(|del| del.handling.gemensamt.slag);
        let own = self.workshop.layout.own_code(slag);
        let utan = |name: &str| self.utan(name).paper(dokument, delar).err().unwrap_or_default();
        utpekade(faults, &own, self.sources(), utan)
    }

    /// The same without one of the repository's own templates or components.
    fn utan(&self, name: &str) -> Self {
        let layout = Arc::new(self.workshop.layout.utan(name));
        let workshop = Workshop { layout, ..self.workshop.clone() };
        Self { provar: true, ..Self::new(workshop, Arc::clone(&self.undantag)) }
    }

    fn stopped(&self, dokument: &Dokument, delar: &[Del<'_>]) -> Diagnostic {
        let slag = delar.iter().map(|del| del.handling.gemensamt.slag);
        stopped(&self.workshop.layout, &dokument.ident, slag, self.sources())
    }

    /// What is wrong with the pages of the papers that refer to something in themselves: only these tell whether that
    /// is there.
    pub fn referring(&self, work: &Work<'_>) -> Vec<Diagnostic> {
        let referring = work.sheets.iter().filter(|sheet| sheet.hänvisar);
        let faults = |sheet: &Sheet<'_>| self.paper(sheet.dokument, &sheet.delar).err();
        work.nivåer.keep(&self.undantag, referring.filter_map(faults).flatten().collect())
    }

    /// What stops the papers of a unit of work from being set.
    pub fn faults(&self, work: &Work<'_>) -> Vec<Diagnostic> {
        let set = self.set(work, self.fill(work));
        set.into_iter().filter_map(Result::err).flatten().collect()
    }

    /// Those that are told, at these levels.
    pub fn keep(&self, nivåer: &Nivåer, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        nivåer.keep(&self.undantag, diagnostics)
    }

    /// What stops a paper from being made.
    pub fn try_out(&self, sheet: &Sheet<'_>) -> Vec<Diagnostic> {
        self.paper(sheet.dokument, &sheet.delar).err().unwrap_or_default()
    }

    /// One paper, filled and set.
    fn paper(&self, dokument: &Dokument, delar: &[Del<'_>]) -> Result<Paper, Vec<Diagnostic>> {
        let filled = self.filled(&self.filler(), dokument, delar)?;
        self.pages(&filled, dokument, delar)
    }

    /// Handlingar as one paper that is none of theirs, and after them the files of the library that lie at `also`.
    pub fn together(
        &self,
        dokument: &Dokument,
        delar: &[Del<'_>],
        also: &[String],
    ) -> Result<Paper, Vec<Diagnostic>> {
        let filled = self.filler().fill_with(dokument, delar, also)?;
        self.pages(&filled, dokument, delar)
    }

    /// Step 7: the pages set.
    fn set(&self, work: &Work<'_>, filled: Each<Filled>) -> Each<Paper> {
        let set = |(filled, sheet): (Result<Filled, _>, &Sheet<'_>)| {
            self.pages(&filled?, sheet.dokument, &sheet.delar)
        };
        filled.into_iter().zip(&work.sheets).map(set).collect()
    }

    /// Whether the papers may go out: all of them, and with all that they have to say.
    fn judge(&self, work: &Work<'_>, set: Each<Paper>) -> Result<Judged, Vec<Diagnostic>> {
        let (mut papers, mut faults, mut of_pages) = (Vec::new(), Vec::new(), Vec::new());
        let mut told = Sagt { antal: work.sheets.len(), ..Sagt::default() };
        for (paper, sheet) in set.into_iter().zip(&work.sheets) {
            match paper {
                Ok(mut paper) => {
                    of_pages.append(&mut paper.notices);
                    tell(&mut told, work.slag, sheet, &paper);
                    papers.push(paper);
                }
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() {
            told.osagda = self.unsaid(work, &papers);
        }
        let mut notices = checks::sidor(&self.workshop, &told);
        notices.extend(of_pages);
        let notices = work.nivåer.keep(&self.undantag, notices);
        if faults.is_empty() && !any_fel(&notices) {
            return Ok(Judged { papers, notices });
        }
        faults.extend(notices);
        Err(faults)
    }

    /// The words of papers' own that none of them says, each with the title of the first: all are the same without them.
    fn unsaid<'w>(&self, work: &'w Work<'_>, papers: &[Paper]) -> Vec<(Plats, &'w str)> {
        let mut words: IndexMap<Plats, Vec<(&Prov<'_>, &Paper)>> = IndexMap::new();
        for (sheet, paper) in work.sheets.iter().zip(papers) {
            for prov in &sheet.prov {
                words.entry(prov.ord).or_default().push((prov, paper));
            }
        }
        let is_same = |(prov, paper): &(&Prov<'_>, &Paper)| {
            self.paper(prov.dokument, &prov.delar).is_ok_and(|other| other.pdf == paper.pdf)
        };
        words.retain(|_, all| all.iter().all(is_same));
        let titel = |ord: Plats| {
            let first =
                work.sheets.iter().find(|sheet| sheet.prov.iter().any(|own| own.ord == ord));
            first.map_or("", |sheet| sheet.dokument.titel.as_str())
        };
        words.into_keys().map(|ord| (ord, titel(ord))).collect()
    }

    /// What all papers share, in Typst's world: the library, the theme and the images. Made when the first paper is,
    /// since by then all images are read.
    pub fn base(&self) -> &Arc<Base> {
        self.base.get_or_init(|| Base::new(&self.workshop.layout, &self.workshop.files))
    }
}

/// Step 8: the papers and what lies beside them written into `folder`.
fn write(work: &Work<'_>, judged: Judged, folder: &Path) -> Result<Built, Vec<Diagnostic>> {
    let Judged { papers, mut notices } = judged;
    let named = || work.sheets.iter().map(|sheet| sheet.file).zip(&papers);
    let counted: Vec<_> = named().map(|(file, paper)| (file, paper.pages)).collect();
    let list = accessibility(&counted, &work.originals);
    let originals = work.originals.iter();
    let originals = originals.map(|(name, original)| (name.as_str(), &*original.pdf.data));
    let list = list.iter().map(|list| (LIST, list.as_bytes()));
    let pdfs = named().map(|(file, paper)| (file, paper.pdf.as_slice()));
    let files: Vec<(&str, &[u8])> = pdfs.chain(originals).chain(list).collect();
    let is_other = output::write(folder, files.iter().copied()).map_err(|fault| vec![fault])?;
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    notices.extend(output::left(folder, &paths, LIST));
    let sheets = work.sheets.iter().zip(&papers).zip(is_other);
    let written = sheets.map(|((sheet, paper), is_other)| written(folder, sheet, paper, !is_other));
    Ok(Built { papers: written.collect(), notices })
}

fn written(folder: &Path, sheet: &Sheet<'_>, paper: &Paper, unchanged: bool) -> Written {
    Written {
        path: folder.join(sheet.file),
        pages: paper.pages,
        titel: sheet.dokument.titel.clone(),
        diarienummer: sheet.dokument.diarienummer.clone(),
        sha256: sha256(&paper.pdf),
        unchanged,
    }
}

/// Adds what a paper has to say, and whether it does. What the handlingar of a meeting say is told of their cases.
fn tell<'w>(told: &mut Sagt<'w>, slag: Worked, sheet: &Sheet<'w>, paper: &Paper) {
    if slag == Worked::Case || sheet.file == KALLELSE {
        for (value, printed) in &paper.said {
            told.värden.entry(*value).or_default().push((sheet.dokument.titel.as_str(), *printed));
        }
    }
}
