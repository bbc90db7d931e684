//! The example in `templates/prov/`: each slag with all that it can have, and with as little as possible.

use std::sync::Arc;

use crate::assets::Files;
use crate::diag::Sources;
use crate::documents::Documents;
use crate::inbyggt::texts;
use crate::layout::Layout;
use crate::load::Repo;
use crate::trip::Checked;
use crate::work::Work;
use crate::workshop::Workshop;

/// Where the files of the example lie.
const FOLDER: &str = "prov";
/// What they are known by.
const NAMN: &str = "inbyggd/prov/";

/// The example, as understood in a layout.
pub fn exempel(layout: &Arc<Layout>, sources: &Arc<Sources>) -> Checked {
    let below = |path: &'static str| path.strip_prefix(FOLDER)?.strip_prefix(['/', '\\']);
    let files = texts(FOLDER).into_iter();
    let files = files.filter_map(|(path, text)| Some((below(path)?, text)));
    let repo = Arc::new(Repo::given(NAMN, files, sources));
    let files = Arc::new(Files::new(&repo.root, sources));
    let mut documents = Documents::read(&repo);
    let workshop = Workshop { repo, layout: Arc::clone(layout), files };
    Checked::of(workshop, &mut documents, Vec::new())
}

/// Its papers, those of its cases first.
pub fn works(exempel: &Checked) -> Vec<Work<'_>> {
    let cases = exempel.units.iter().map(Work::of_case);
    let meetings = exempel.meetings.iter();
    let meetings = meetings.filter_map(|meeting| Work::of_meeting(meeting, &exempel.units));
    cases.chain(meetings).collect()
}
