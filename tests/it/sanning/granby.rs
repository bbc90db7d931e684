//! The folder that `skrivelse ny` makes, changed as somebody would, and its papers in a layout.

use crate::pdf::Pdf;
use crate::support::{Repository, Run, skrivelse};

/// All layouts that are built in.
pub const LAYOUTS: [&str; 5] = ["uppsala", "hassleholm", "malmo", "stockholm", "standard"];
/// The case.
pub const ÄRENDE: &str = "ärenden/avrapportering/ärende.yaml";
/// The plan.
pub const PLAN: &str = "plan-2026.yaml";

/// The folder as it is made.
pub fn granby() -> Repository {
    Repository::of("templates/ny")
}

/// What `kontrollera` says of it, in short form: a line for each fault.
pub fn checked(repository: &Repository) -> Run {
    skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"])
}

/// Builds all in a layout; it must go well.
pub fn built(repository: &Repository, layout: &str) -> Run {
    let run = skrivelse(repository.path(), &["bygg", "--layout", layout]);
    assert_eq!(run.code, 0, "{layout}: {}", run.err);
    run
}

/// A paper in a layout as it is read, with single spaces between its words: `paper` is its path below `ut/layout-…/`.
pub fn read(repository: &Repository, layout: &str, paper: &str) -> String {
    let pdf = Pdf::read(&repository.at(&format!("ut/layout-{layout}/{paper}")));
    pdf.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The avrapportering in a layout, built and read.
pub fn account(repository: &Repository, layout: &str) -> String {
    built(repository, layout);
    read(repository, layout, "avrapportering/bilaga-1-avrapportering.pdf")
}

/// The folder with another plan: what stands in it after its year and its nämnd. Nothing else is wanting.
pub fn planned(plan: &str) -> Repository {
    let repository = granby();
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    repository.write(PLAN, format!("planår: 2026\nnämnd: bn\n{plan}"));
    repository
}

/// The folder with a risk that has a kontroll, and these granskningar of it, in the flow style of YAML.
pub fn reviewed(granskningar: &str) -> Repository {
    planned(&format!(
        "risker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n      - {{namn: Stickprov, granskningar: {granskningar}}}\n"
    ))
}

/// How many times words stand in a text.
pub fn times(text: &str, words: &str) -> usize {
    text.matches(words).count()
}
