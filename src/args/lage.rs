//! What `nytt-år` and `läge` take.

use std::path::PathBuf;

use clap::Args;

use super::repository::Repository;

/// What `nytt-år` takes.
#[derive(Debug, Args)]
pub struct NyttÅr {
    /// Filen med årets plan, till exempel plan-2025.yaml
    #[arg(value_name = "PLAN", value_hint = clap::ValueHint::FilePath, help_heading = "Vad")]
    pub plan: PathBuf,
}

/// What `läge` takes.
#[derive(Debug, Args)]
pub struct Läge {
    /// Whose plans.
    #[command(flatten)]
    pub repository: Repository,
    /// Dagen som läget gäller, till exempel 2025-05-01. Utelämnad: i dag
    #[arg(long = "datum", value_name = "DATUM", value_parser = datum, help_heading = "Val")]
    pub datum: Option<time::Date>,
    /// Skriv läget som JSON, för andra program
    #[arg(long = "json", help_heading = "Val")]
    pub json: bool,
}

/// A date as the user writes it.
pub(super) fn datum(written: &str) -> Result<time::Date, String> {
    crate::model::parse_date(written)
        .ok_or_else(|| "skriv datumet som 2025-05-01: år, månad och dag som finns".to_owned())
}
