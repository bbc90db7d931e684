//! The repository that a command is about.

use std::path::PathBuf;

use clap::Args;

/// The repository that a command is about.
#[derive(Debug, Args)]
pub struct Repository {
    /// Mappen med skrivelse.yaml, eller en mapp i den. Utelämnad: den du står i
    #[arg(
        value_name = "MAPP",
        value_hint = clap::ValueHint::DirPath,
        default_value = ".",
        hide_default_value = true,
        help_heading = "Vad"
    )]
    pub folder: PathBuf,
}
