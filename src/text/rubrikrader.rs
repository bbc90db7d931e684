//! Heads in two rows: one above stands over several columns, and where nothing stands below it over both rows.

use super::cell::Cell;
use super::csv::Csv;

/// A head of the first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Överrubrik {
    /// Its words.
    pub cell: Cell,
    /// The heads below it; none where it stands over both rows, of one column.
    pub under: Vec<Cell>,
}

impl Csv {
    /// The table with its first row as heads too, each column called by both, and the heads above; none if there is no such row.
    pub fn med_två_rubrikrader(&self) -> Option<(Self, Vec<Överrubrik>)> {
        let (below, rader) = self.rader.split_first()?;
        let över = över(&self.huvud, below);
        let huvud = över.iter().flat_map(Överrubrik::namn).collect();
        Some((Self::of(huvud, rader.to_vec()), över))
    }
}

impl Överrubrik {
    /// What its columns are called.
    fn namn(&self) -> Vec<Cell> {
        let joined = |below: &Cell| {
            let text = format!("{} {}", self.cell.text, below.text);
            Cell { text: text.trim().to_owned(), span: below.span }
        };
        if self.under.is_empty() {
            vec![self.cell.clone()]
        } else {
            self.under.iter().map(joined).collect()
        }
    }
}

/// The heads above: an empty cell goes on with the one to the left, if that is a head.
fn över(above: &[Cell], below: &[Cell]) -> Vec<Överrubrik> {
    let mut found: Vec<Överrubrik> = Vec::new();
    for (cell, below) in above.iter().zip(below) {
        let open = found.last_mut().filter(|last| {
            let heads = last.under.iter().chain([below]).any(|head| !head.text.is_empty());
            cell.text.is_empty() && !last.cell.text.is_empty() && heads
        });
        match open {
            Some(last) => last.under.push(below.clone()),
            None => found.push(Överrubrik { cell: cell.clone(), under: vec![below.clone()] }),
        }
    }
    found.into_iter().map(alone).collect()
}

/// A head that has no other below it, or none above, stands over both rows.
fn alone(one: Överrubrik) -> Överrubrik {
    match one.under.as_slice() {
        [only] if one.cell.text.is_empty() => Överrubrik { cell: only.clone(), under: Vec::new() },
        [only] if only.text.is_empty() => Överrubrik { under: Vec::new(), ..one },
        _ => one,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    /// The heads above with how many columns, `!` where they stand over both rows, and what the columns are called.
    fn heads(text: &str) -> (Vec<String>, Vec<String>) {
        let csv = Csv::parse(Sources::default().add("x.csv", text), text).expect("it is sound");
        let (csv, över) = csv.med_två_rubrikrader().expect("it has two rows");
        let columns = |one: &Överrubrik| match one.under.len() {
            0 => "1!".to_owned(),
            columns => columns.to_string(),
        };
        let över = över.iter().map(|one| format!("{} {}", one.cell.text, columns(one)));
        (över.collect(), csv.huvud.into_iter().map(|cell| cell.text).collect())
    }

    #[test]
    fn heads_stand_over_columns_and_rows() {
        for (text, över, names) in [
            (
                ";2025;;2026;\nEnhet;Budget;Utfall;Budget;Utfall\nA;1;2;3;4\n",
                vec!["Enhet 1!", "2025 2", "2026 2"],
                vec!["Enhet", "2025 Budget", "2025 Utfall", "2026 Budget", "2026 Utfall"],
            ),
            (
                "Enhet;2025;;Not\n;Ja;Nej;\nA;1;2;x\n",
                vec!["Enhet 1!", "2025 2", "Not 1!"],
                vec!["Enhet", "2025 Ja", "2025 Nej", "Not"],
            ),
            (
                ";;2025;\nNr;Enhet;Ja;Nej\n1;A;1;2\n",
                vec!["Nr 1!", "Enhet 1!", "2025 2"],
                vec!["Nr", "Enhet", "2025 Ja", "2025 Nej"],
            ),
            ("Enhet;2025\n;Ja\nA;1\n", vec!["Enhet 1!", "2025 1"], vec!["Enhet", "2025 Ja"]),
        ] {
            let (found, called) = heads(text);
            assert_eq!(
                (found, called),
                (
                    över.into_iter().map(str::to_owned).collect(),
                    names.into_iter().map(str::to_owned).collect(),
                )
            );
        }
    }
}
