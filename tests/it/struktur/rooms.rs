//! The rooms of `src/` as `docs/architecture.md` lists them, from the ground up.

use std::collections::BTreeMap;

use super::edges::Edge;

/// The heading of the list.
const HEADING: &str = "## Which way it points";

/// The floor that each room stands on.
#[derive(Debug)]
pub struct Rooms(BTreeMap<String, usize>);

impl Rooms {
    /// Reads the list in the page.
    pub fn read(page: &str) -> Self {
        let (_, section) = page.split_once(HEADING).expect("the page has the list");
        let section = section.split("\n## ").next().unwrap_or_default();
        let floors =
            section.lines().filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit()));
        let rooms = |(floor, line): (usize, &str)| {
            let named: Vec<String> =
                line.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            named.into_iter().map(move |room| (room, floor))
        };
        Self(floors.enumerate().flat_map(rooms).collect())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Whether what is needed stands below what needs it, or in the same room.
    pub fn allow(&self, edge: &Edge) -> bool {
        let (from, to) = (room(&edge.from), room(&edge.to));
        let floors = self.0.get(&from).zip(self.0.get(&to));
        from == to || floors.is_some_and(|(from, to)| from > to)
    }
}

/// The folder of `src/` that a file stands in, or else the file.
fn room(path: &str) -> String {
    path.find('/').map_or(path, |end| &path[..=end]).to_owned()
}
