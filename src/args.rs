//! The command line, as the user meets it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const HELP: &str = "\
{about-with-newline}
Användning: {usage}

{all-args}{after-help}";

/// Gör nämndens handlingar: PDF ur YAML.
#[derive(Debug, Parser)]
#[command(
    name = "skrivelse",
    version,
    about = "Gör nämndens handlingar: tillgängliga PDF-filer ur YAML",
    help_template = HELP,
    after_help = "Skriv ”skrivelse bygg --hjälp” för att läsa mer om ett kommando.",
    subcommand_help_heading = "Kommandon",
    subcommand_value_name = "KOMMANDO",
    override_usage = "skrivelse KOMMANDO",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// När färger ska visas: auto, alltid eller aldrig. Utelämnad: auto, i en terminal
    #[arg(
        long = "färg",
        alias = "color",
        value_name = "NÄR",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true,
        global = true,
        help_heading = "Val"
    )]
    pub färg: Färg,
    /// Visa den här hjälpen
    #[arg(long = "hjälp", alias = "help", visible_short_alias = 'h', short = '?', action = clap::ArgAction::Help, global = true, help_heading = "Val")]
    hjälp: Option<bool>,
    /// Visa programmets version
    #[arg(long, short = 'V', action = clap::ArgAction::Version, help_heading = "Val")]
    version: Option<bool>,
}

/// When what is shown has colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Färg {
    /// When it is shown in a terminal, and the environment says nothing else.
    #[default]
    Auto,
    /// Always.
    #[value(alias = "always")]
    Alltid,
    /// Never.
    #[value(alias = "never")]
    Aldrig,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Gör en mapp att börja i, eller något nytt i den mapp du har
    #[command(
        alias = "new",
        help_template = HELP,
        override_usage = "skrivelse ny MAPP\n            skrivelse ny ärende|risk|plan|sammanträde …",
        subcommand_help_heading = "Nytt i en mapp som finns",
        subcommand_value_name = "VAD",
        disable_help_subcommand = true,
        args_conflicts_with_subcommands = true,
        subcommand_negates_reqs = true
    )]
    Ny(Ny),
    /// Gör PDF av alla ärenden i mappen
    #[command(alias = "build", help_template = HELP, override_usage = "skrivelse bygg [MAPP] [--ut MAPP] [--layout NAMN] [--öppna] [--strikt] [--alla] [--rapport FORM]")]
    Bygg(Bygg),
    /// Kontrollera allt, utan att göra PDF
    #[command(alias = "check", help_template = HELP, override_usage = "skrivelse kontrollera [MAPP] [--strikt] [--alla] [--rapport FORM] [--rätta [REGEL…]] [--visa]")]
    Kontrollera(Kontrollera),
    /// Gör nästa års plan av en plan, med de risker som förs över
    #[command(name = "nytt-år", alias = "nytt-ar", help_template = HELP, override_usage = "skrivelse nytt-år PLAN")]
    NyttÅr(NyttÅr),
    /// Visa vad som är redovisat, vad som saknas och vilka åtgärder som är försenade
    #[command(name = "läge", aliases = ["lage", "status"], help_template = HELP, override_usage = "skrivelse läge [MAPP] [--datum DATUM] [--json]")]
    Läge(Läge),
    /// Visa vilka utseenden och mallar som finns, eller kopiera en för att ändra den
    #[command(help_template = HELP, override_usage = "skrivelse mallar [MAPP] [--kopiera FIL] [--markdown]")]
    Mallar(Mallar),
    /// Visa reglerna som filerna hålls mot, eller vad en regel är till för
    #[command(help_template = HELP, override_usage = "skrivelse regler [NAMN] [--markdown]")]
    Regler(Regler),
    /// Visa vad som bara kan städas på ett sätt i en text eller en YAML-fil, till exempel efter Word, eller gör det
    #[command(name = "städa", alias = "stada", help_template = HELP, override_usage = "skrivelse städa FIL [--skriv]")]
    Städa(Städa),
    /// Spara handlingarna som Typst, för den som vill se eller ändra mitt i vägen
    #[command(help_template = HELP, override_usage = "skrivelse typst [MAPP] --till MAPP")]
    Typst(Typst),
    /// Visa vad som får stå i filerna, för hjälp i en editor
    #[command(
        help_template = HELP,
        override_usage = "skrivelse schema [SLAG] [--till MAPP] [--markdown]"
    )]
    Schema(Schema),
}

/// What `ny` takes.
#[derive(Debug, Args)]
pub struct Ny {
    /// Mappen som ska göras, med en plan och ett ärende som går att bygga
    #[arg(value_name = "MAPP", required = true, help_heading = "Vad")]
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
    #[arg(long = "plan", value_name = "PLAN", help_heading = "Val")]
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

/// The repository that a command is about.
#[derive(Debug, Args)]
pub struct Repository {
    /// Mappen med skrivelse.yaml, eller en mapp i den. Utelämnad: den du står i
    #[arg(
        value_name = "MAPP",
        default_value = ".",
        hide_default_value = true,
        help_heading = "Vad"
    )]
    pub folder: PathBuf,
}

/// What `bygg` takes.
#[derive(Debug, Args)]
pub struct Bygg {
    /// Where the papers are described.
    #[command(flatten)]
    pub repository: Repository,
    /// Lägg PDF-filerna i den här mappen. Utelämnad: ut, bredvid skrivelse.yaml
    #[arg(long = "ut", alias = "out", value_name = "MAPP", help_heading = "Val")]
    pub out: Option<PathBuf>,
    /// Visa handlingarna i en annan layout. De hamnar då i ut/layout-NAMN
    #[arg(long = "layout", value_name = "NAMN", help_heading = "Val")]
    pub layout: Option<String>,
    /// Öppna PDF-filerna när de är klara
    #[arg(long = "öppna", alias = "open", help_heading = "Val")]
    pub open: bool,
    /// Gör inga handlingar av ett ärende med varningar
    #[arg(long = "strikt", alias = "strict", help_heading = "Val")]
    pub strict: bool,
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
    #[arg(value_name = "FIL", help_heading = "Vad")]
    pub fil: PathBuf,
    /// Skriv ändringarna i filen. Utelämnad: visa dem bara
    #[arg(long = "skriv", alias = "write", help_heading = "Val")]
    pub skriv: bool,
}

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
}

/// A form that what is found is told in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// With the lines that it is about, for people.
    #[default]
    Text,
    /// A line each.
    Kort,
    /// Our own, with all that is known.
    Json,
    /// What GitHub shows beside a change.
    Github,
    /// What GitLab shows beside a change.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
}

/// What `nytt-år` takes.
#[derive(Debug, Args)]
pub struct NyttÅr {
    /// Filen med årets plan, till exempel plan-2025.yaml
    #[arg(value_name = "PLAN", help_heading = "Vad")]
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
fn datum(written: &str) -> Result<time::Date, String> {
    crate::model::parse_date(written)
        .ok_or_else(|| "skriv datumet som 2025-05-01: år, månad och dag som finns".to_owned())
}

/// What `mallar` takes.
#[derive(Debug, Args)]
pub struct Mallar {
    /// Whose templates.
    #[command(flatten)]
    pub repository: Repository,
    /// Kopiera den här inbyggda filen till mallar/
    #[arg(long = "kopiera", value_name = "FIL", help_heading = "Val")]
    pub kopiera: Option<String>,
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
    #[arg(long = "till", value_name = "MAPP", help_heading = "Val")]
    pub till: PathBuf,
}

/// What `schema` takes.
#[derive(Debug, Args)]
pub struct Schema {
    /// Slaget av fil: skrivelse, plan, ärende, sammanträde eller risk; eller rapport, det som --rapport json skriver.
    /// Utelämnat: en lista över dem
    #[arg(value_name = "SLAG", help_heading = "Vad")]
    pub slag: Option<String>,
    /// Lägg alla scheman i den här mappen
    #[arg(long = "till", value_name = "MAPP", help_heading = "Val")]
    pub till: Option<PathBuf>,
    /// Skriv ut formatet som en sida i Markdown
    #[arg(long = "markdown", help_heading = "Val")]
    pub markdown: bool,
}
