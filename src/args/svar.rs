//! How what is found is told.

use clap::{Args, ValueEnum};

/// How what is found is told.
#[derive(Debug, Clone, Copy, Args)]
pub struct Svar {
    /// Visa allt som är fel, också när det är mer än hundra av samma slag i en fil
    #[arg(long = "alla", alias = "all", help_heading = "Val")]
    pub all: bool,
    /// Skriv det som hittas för ett annat program: text, kort, json, github, gitlab eller sarif. Utelämnad: text
    #[arg(
        long = "rapport",
        alias = "report",
        value_name = "FORM",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Val"
    )]
    pub form: Form,
    /// Räkna sökvägarna i en rapport från mappen med skrivelse.yaml, också när den ligger i en git-mapp
    #[arg(long = "från-mappen", alias = "from-folder", help_heading = "Val")]
    pub från_mappen: bool,
}

/// A form that what is found is told in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Med raderna som det gäller, för människor.
    #[default]
    Text,
    /// En rad för varje.
    Kort,
    /// Allt som är känt, som JSON.
    Json,
    /// Det som GitHub visar bredvid en ändring.
    Github,
    /// Det som GitLab visar bredvid en ändring.
    Gitlab,
    /// SARIF 2.1.0, för andra granskare.
    Sarif,
}
