//! What the commands take that show what there is.

use std::path::PathBuf;

use clap::Args;

use super::repository::Repository;

/// What `mallar` takes.
#[derive(Debug, Args)]
pub struct Mallar {
    /// Whose templates.
    #[command(flatten)]
    pub repository: Repository,
    /// Kopiera den här inbyggda filen till mallar/
    #[arg(long = "kopiera", value_name = "FIL", help_heading = "Val")]
    pub kopiera: Option<String>,
    /// Visa den här inbyggda filen, utan att kopiera den
    #[arg(long = "visa", value_name = "FIL", conflicts_with = "kopiera", help_heading = "Val")]
    pub visa: Option<String>,
    /// Gör en PDF av alla delar i den här layouten, med påhittade uppgifter, att titta på
    #[arg(long = "prova", value_name = "LAYOUT", conflicts_with_all = ["kopiera", "visa"], help_heading = "Val")]
    pub prova: Option<String>,
    /// Skriv ut vad mallarna ser som en sida i Markdown
    #[arg(long = "markdown", help_heading = "Val")]
    pub markdown: bool,
}

/// What `regler` takes.
#[derive(Debug, Args)]
pub struct Regler {
    /// Regelns namn, som det står inom hakparenteser i ett meddelande. Utelämnat: en lista över alla
    #[arg(value_name = "NAMN", help_heading = "Vad")]
    pub namn: Option<String>,
    /// Skriv ut reglerna som en sida i Markdown
    #[arg(long = "markdown", help_heading = "Val")]
    pub markdown: bool,
}

/// What `typst` takes.
#[derive(Debug, Args)]
pub struct Typst {
    /// Where the papers are described.
    #[command(flatten)]
    pub repository: Repository,
    /// Lägg filerna i den här mappen, som ska vara ny eller tom
    #[arg(long = "till", value_name = "MAPP", value_hint = clap::ValueHint::DirPath, help_heading = "Val")]
    pub till: PathBuf,
}

/// What `schema` takes.
#[derive(Debug, Args)]
pub struct Schema {
    /// Slaget av fil: skrivelse, plan, ärende, sammanträde, risk, tema eller ord; eller rapport, det som --rapport json
    /// skriver. Utelämnat: en lista över dem
    #[arg(value_name = "SLAG", help_heading = "Vad")]
    pub slag: Option<String>,
    /// Lägg alla scheman i den här mappen
    #[arg(long = "till", value_name = "MAPP", value_hint = clap::ValueHint::DirPath, help_heading = "Val")]
    pub till: Option<PathBuf>,
    /// Skriv ut formatet som en sida i Markdown
    #[arg(long = "markdown", help_heading = "Val")]
    pub markdown: bool,
}

/// What `språkserver` takes.
#[derive(Debug, Args)]
pub struct Språkserver {
    /// Som andra språkservrar: det är så den alltid talar
    #[arg(long = "stdio", hide = true)]
    stdio: bool,
}
