//! The program and its commands.

use clap::{Parser, Subcommand, ValueEnum};

use super::help::{AFTER, HELP};
use super::hjalp::{Hjälp, Komplettering};
use super::kontrollera::{Bygg, Kontrollera};
use super::lage::{Läge, NyttÅr};
use super::ny::Ny;
use super::rattning::Städa;
use super::visa::{Mallar, Regler, Schema, Språkserver, Typst};

/// Gör nämndens handlingar: PDF ur YAML.
#[derive(Debug, Parser)]
#[command(
    name = "skrivelse",
    version,
    about = "Gör nämndens handlingar: tillgängliga PDF-filer ur YAML",
    help_template = HELP,
    after_help = AFTER,
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
    #[arg(long = "hjälp", alias = "help", short = 'h', short_alias = '?', action = clap::ArgAction::Help, global = true, help_heading = "Val")]
    hjälp: Option<bool>,
    /// Visa programmets version
    #[arg(long, short = 'V', action = clap::ArgAction::Version, help_heading = "Val")]
    version: Option<bool>,
}

/// What the folder of `bygg` may be besides.
const DEL: &str =
    "\nÄr MAPP mappen med ett ärende eller ett sammanträde görs bara det, också när du står i den.";

/// When what is shown has colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Färg {
    /// I en terminal, om miljön inte säger något annat.
    #[default]
    Auto,
    /// Alltid.
    #[value(alias = "always")]
    Alltid,
    /// Aldrig.
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
    /// Gör PDF av ärendena och sammanträdena i mappen
    #[command(alias = "build", after_help = DEL, help_template = HELP, override_usage = "skrivelse bygg [MAPP] [--ut MAPP] [--layout NAMN] [--öppna] [--strikt] [--utan-felaktiga] [--alla] [--rapport FORM]")]
    Bygg(Bygg),
    /// Kontrollera allt, utan att göra PDF
    #[command(alias = "check", help_template = HELP, override_usage = "skrivelse kontrollera [MAPP] [--sidor] [--layout NAMN] [--strikt] [--alla] [--rapport FORM] [--rätta [REGEL…]] [--visa]")]
    Kontrollera(Kontrollera),
    /// Gör nästa års plan av en plan, med de risker som förs över
    #[command(name = "nytt-år", alias = "nytt-ar", help_template = HELP, override_usage = "skrivelse nytt-år PLAN")]
    NyttÅr(NyttÅr),
    /// Visa vad som är redovisat, vad som saknas och vilka åtgärder som är försenade
    #[command(name = "läge", aliases = ["lage", "status"], help_template = HELP, override_usage = "skrivelse läge [MAPP] [--datum DATUM] [--json]")]
    Läge(Läge),
    /// Visa vilka utseenden och mallar som finns, visa eller kopiera en av dem, eller gör en PDF av ett utseende
    #[command(help_template = HELP, override_usage = "skrivelse mallar [MAPP] [--visa FIL] [--kopiera FIL] [--prova LAYOUT] [--markdown]")]
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
    /// Låt en editor kontrollera texten medan du skriver: startas av editorn
    #[command(name = "språkserver", aliases = ["sprakserver", "lsp"], help_template = HELP, override_usage = "skrivelse språkserver")]
    Språkserver(Språkserver),
    /// Låt tabbtangenten fylla i kommandon och val i terminalen
    #[command(alias = "completions", help_template = HELP, override_usage = "skrivelse komplettering SKAL")]
    Komplettering(Komplettering),
    /// Skriv ut en manualsida, för kommandot man
    #[command(alias = "man", help_template = HELP, override_usage = "skrivelse manual")]
    Manual,
    /// Visa den här hjälpen, eller hjälpen om ett kommando
    #[command(name = "hjälp", aliases = ["hjalp", "help"], help_template = HELP, override_usage = "skrivelse hjälp [KOMMANDO…]")]
    Hjälp(Hjälp),
    /// Visa programmets version
    #[command(hide = true, help_template = HELP, override_usage = "skrivelse version")]
    Version,
}
