//! What the commands take that are about the command line itself.

use clap::{Args, ValueEnum};

/// What `hjälp` takes.
#[derive(Debug, Args)]
pub struct Hjälp {
    /// Kommandot som hjälpen ska gälla. Utelämnat: alla
    #[arg(value_name = "KOMMANDO", help_heading = "Vad")]
    pub kommando: Vec<String>,
}

/// What `komplettering` takes.
#[derive(Debug, Args)]
pub struct Komplettering {
    /// Skalet i terminalen: bash, zsh, fish eller powershell. Det som skrivs ut läses in av skalet
    #[arg(value_name = "SKAL", value_enum, hide_possible_values = true, help_heading = "Vad")]
    pub skal: Skal,
}

/// A shell that can fill in what one has begun to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Skal {
    /// I Linux och i Git för Windows.
    Bash,
    /// I Mac.
    Zsh,
    /// För den som har det.
    Fish,
    /// I Windows.
    #[value(alias = "pwsh")]
    Powershell,
}
