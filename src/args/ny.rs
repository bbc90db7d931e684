//! What `ny` takes.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::help::HELP;
use super::lage::datum;
use super::repository::Repository;

/// What `ny` takes.
#[derive(Debug, Args)]
pub struct Ny {
    /// Mappen som ska göras, med en plan och ett ärende som går att bygga
    #[arg(value_name = "MAPP", value_hint = clap::ValueHint::DirPath, required = true, help_heading = "Vad")]
    pub folder: Option<PathBuf>,
    /// What is made in a repository that is there.
    #[command(subcommand)]
    pub vad: Option<NyttVad>,
}

/// What can be made in a repository that is there.
#[derive(Debug, Subcommand)]
pub enum NyttVad {
    /// Gör ett ärende med en tjänsteskrivelse att fylla i
    #[command(name = "ärende", alias = "arende", help_template = HELP, override_usage = "skrivelse ny ärende RUBRIK [MAPP] [--datum DATUM]")]
    Ärende(NyttÄrende),
    /// Gör en risk i en egen fil, och lägg den i planen
    #[command(help_template = HELP, override_usage = "skrivelse ny risk NAMN [MAPP] [--plan PLAN]")]
    Risk(NyRisk),
    /// Gör en plan utan risker
    #[command(help_template = HELP, override_usage = "skrivelse ny plan [MAPP] [--planår ÅR]")]
    Plan(NyPlan),
    /// Gör ett sammanträde med en föredragningslista att fylla i
    #[command(name = "sammanträde", alias = "sammantrade", help_template = HELP, override_usage = "skrivelse ny sammanträde DATUM [MAPP]")]
    Sammanträde(NyttSammanträde),
}

/// What `ny ärende` takes.
#[derive(Debug, Args)]
pub struct NyttÄrende {
    /// Ärendets rubrik. Mappen får sitt namn av den
    #[arg(value_name = "RUBRIK", display_order = 0, help_heading = "Vad")]
    pub rubrik: String,
    /// Where it is made.
    #[command(flatten)]
    pub repository: Repository,
    /// Handlingarnas datum, till exempel 2025-05-01. Utelämnat: i dag
    #[arg(long = "datum", value_name = "DATUM", value_parser = datum, help_heading = "Val")]
    pub datum: Option<time::Date>,
}

/// What `ny risk` takes.
#[derive(Debug, Args)]
pub struct NyRisk {
    /// Riskens namn. Filen och riskens id får sina namn av det
    #[arg(value_name = "NAMN", display_order = 0, help_heading = "Vad")]
    pub namn: String,
    /// Where it is made.
    #[command(flatten)]
    pub repository: Repository,
    /// Filen med planen som risken ska stå i, till exempel plan-2025.yaml. Utelämnad: den nyaste
    #[arg(long = "plan", value_name = "PLAN", value_hint = clap::ValueHint::FilePath, help_heading = "Val")]
    pub plan: Option<PathBuf>,
}

/// What `ny plan` takes.
#[derive(Debug, Args)]
pub struct NyPlan {
    /// Where it is made.
    #[command(flatten)]
    pub repository: Repository,
    /// Året som planen gäller. Utelämnat: året efter den nyaste planen
    #[arg(long = "planår", alias = "planar", value_name = "ÅR", value_parser = planår, help_heading = "Val")]
    pub planår: Option<i64>,
}

/// What `ny sammanträde` takes.
#[derive(Debug, Args)]
pub struct NyttSammanträde {
    /// Sammanträdets dag, till exempel 2025-05-01. Mappen får sitt namn av den
    #[arg(value_name = "DATUM", value_parser = datum, help_heading = "Vad")]
    pub datum: time::Date,
    /// Where it is made.
    #[command(flatten)]
    pub repository: Repository,
}

/// A year as the user writes it.
fn planår(written: &str) -> Result<i64, String> {
    let year = written.parse().ok().filter(|year| (1900..2200).contains(year));
    year.ok_or_else(|| "skriv året med fyra siffror, till exempel 2026".to_owned())
}
