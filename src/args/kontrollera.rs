//! What `bygg` and `kontrollera` take.

use std::path::PathBuf;

use clap::Args;

use super::rattning::Rättning;
use super::repository::Repository;
use super::svar::Svar;

/// What `bygg` takes.
#[derive(Debug, Args)]
pub struct Bygg {
    /// Where the papers are described.
    #[command(flatten)]
    pub repository: Repository,
    /// Lägg PDF-filerna i den här mappen. Utelämnad: ut, bredvid skrivelse.yaml
    #[arg(long = "ut", alias = "out", value_name = "MAPP", value_hint = clap::ValueHint::DirPath, help_heading = "Val")]
    pub out: Option<PathBuf>,
    /// Visa handlingarna i en annan layout. De hamnar då i ut/layout-NAMN
    #[arg(long = "layout", value_name = "NAMN", help_heading = "Val")]
    pub layout: Option<String>,
    /// Öppna handlingen när den är klar. Blev det flera: mappen med dem
    #[arg(long = "öppna", alias = "open", help_heading = "Val")]
    pub open: bool,
    /// Gör inga handlingar av ett ärende med varningar
    #[arg(long = "strikt", alias = "strict", help_heading = "Val")]
    pub strict: bool,
    /// Gör sammanträdets paket också när ett ärende har fel. Ett blad säger då att handlingarna kommer
    #[arg(long = "utan-felaktiga", alias = "without-faulty", help_heading = "Val")]
    pub utan_felaktiga: bool,
    /// How what is found is told.
    #[command(flatten)]
    pub svar: Svar,
}

/// What `kontrollera` takes.
#[derive(Debug, Args)]
pub struct Kontrollera {
    /// Where the papers are described.
    #[command(flatten)]
    pub repository: Repository,
    /// Sätt alla sidor också, och visa det som bara de visar: tabeller som inte ryms, ord som inte trycks
    #[arg(long = "sidor", alias = "pages", help_heading = "Val")]
    pub sidor: bool,
    /// Kontrollera handlingarna i en annan layout
    #[arg(long = "layout", value_name = "NAMN", help_heading = "Val")]
    pub layout: Option<String>,
    /// Räkna varningar som fel
    #[arg(long = "strikt", alias = "strict", help_heading = "Val")]
    pub strict: bool,
    /// How what is found is told.
    #[command(flatten)]
    pub svar: Svar,
    /// How what is certain is mended.
    #[command(flatten)]
    pub rättning: Rättning,
}
