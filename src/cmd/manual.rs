//! `skrivelse manual`: the manual page, made of what the commands say of themselves.

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::outcome::Outcome;
use super::say;
use crate::args::Cli;

/// How commands end, and what they look at outside of the files.
const LAST: &str = "\
.SH SLUTSTATUS
.TP
0
Allt är gjort.
.TP
1
Något är fel i filerna, eller gick inte att göra eller skriva ut. Det som inte har några fel är ändå gjort.
\\fBkontrollera --visa\\fR och \\fBstäda\\fR utan \\fB--skriv\\fR: det finns något att ändra.
.TP
2
Kommandot är fel skrivet.
.SH MILJÖ
.TP
NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM
Om det som visas har färger, när inte \\fB--färg\\fR säger något annat.
";

/// What `clap_mangen` lets each part begin with, for apostrophes of which there are none.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// Runs the command.
pub fn run() -> Outcome {
    match page() {
        Ok(page) => say::data(&page),
        Err(_) => return Outcome::Faults,
    }
    Outcome::Done
}

/// The whole page, in what `man` reads.
fn page() -> std::io::Result<String> {
    let program = Cli::command();
    let man = Man::new(program.clone()).manual("skrivelse");
    let mut page = rendered(|out| man.render_title(out))?;
    page += &headed("NAMN", &rendered(|out| man.render_name_section(out))?);
    page += &headed("ANVÄNDNING", &rendered(|out| man.render_synopsis_section(out))?);
    page += &headed("BESKRIVNING", &rendered(|out| man.render_description_section(out))?);
    page += &rendered(|out| man.render_options_section(out))?;
    commands(&program, "skrivelse", &mut page)?;
    Ok(page + LAST)
}

/// Each command below `above`, which is written `words`, with those below it.
fn commands(above: &Command, words: &str, page: &mut String) -> std::io::Result<()> {
    for own in above.get_subcommands().filter(|own| !own.is_hide_set()) {
        let words = format!("{words} {}", own.get_name());
        // As if it stood alone: what all commands have is told once.
        let man = Man::new(own.clone().disable_help_flag(true));
        *page += &headed(&words.to_uppercase(), &rendered(|out| man.render_synopsis_section(out))?);
        *page += ".PP\n";
        *page += body(&rendered(|out| man.render_description_section(out))?);
        if own.get_after_help().is_some() {
            *page += body(&rendered(|out| man.render_extra_section(out))?);
        }
        *page += &rendered(|out| man.render_options_section(out))?.replace(".SH ", ".SS ");
        commands(own, &words, page)?;
    }
    Ok(())
}

/// A part of the page.
fn rendered(
    part: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> std::io::Result<String> {
    let mut out = Vec::new();
    part(&mut out)?;
    Ok(String::from_utf8_lossy(&out).replace(PREAMBLE, ""))
}

/// A section with another heading.
fn headed(heading: &str, section: &str) -> String {
    format!(".SH {heading}\n{}", body(section))
}

/// What stands below the heading of a section.
fn body(section: &str) -> &str {
    section.split_once('\n').map_or(section, |(_, body)| body)
}
