//! How what has one cure is mended.

use std::path::PathBuf;

use clap::Args;

/// How what has one cure is mended.
#[derive(Debug, Args)]
pub struct Rättning {
    /// Rätta först det som bara kan rättas på ett sätt: allt, eller det som de här reglerna hittar. Skriv MAPP före
    #[arg(long = "rätta", alias = "fix", value_name = "REGEL", num_args = 0.., help_heading = "Val")]
    pub rätta: Option<Vec<String>>,
    /// Visa bara vad --rätta skulle ändra, utan att ändra något
    #[arg(long = "visa", alias = "diff", help_heading = "Val")]
    pub visa: bool,
}

/// What `städa` takes.
#[derive(Debug, Args)]
pub struct Städa {
    /// Filen: en text (.md eller .txt) eller en YAML-fil. Den behöver inte ligga hos några ärenden
    #[arg(value_name = "FIL", value_hint = clap::ValueHint::FilePath, help_heading = "Vad")]
    pub fil: PathBuf,
    /// Skriv ändringarna i filen. Utelämnad: visa dem bara
    #[arg(long = "skriv", alias = "write", help_heading = "Val")]
    pub skriv: bool,
}
