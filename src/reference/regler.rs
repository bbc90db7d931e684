//! The rules in Markdown, and one rule in a terminal, made from their constants.

use std::fmt::Write;

use super::exempel::{filer, kommandon, nytt_namn, utan_märken};
use crate::diag::{Exempel, Nivå, Regel};

/// What stands before the rules.
const INTRODUCTION: &str = include_str!("regler.md");

/// All rules, as `docs/regler.md`.
pub fn regler(alla: &[&Regel]) -> String {
    let mut out = INTRODUCTION.to_owned();
    out.push_str("\n| regel | nivå | hittar |\n|---|---|---|\n");
    for regel in alla {
        let Regel { namn, nivå, hittar, .. } = regel;
        let _ = writeln!(out, "| [`{namn}`](#{namn}) | {} | {hittar} |", level(*nivå));
    }
    for regel in alla {
        let _ = write!(out, "\n## {}\n\n{}", regel.namn, om_regel(regel));
    }
    out
}

/// What a rule is for, in Markdown.
pub fn om_regel(regel: &Regel) -> String {
    let Regel { nivå, hittar, varför, gör, exempel, .. } = regel;
    let mut out =
        format!("*{}.* {hittar}\n\n**Varför:** {varför}\n\n**Gör så här:** {gör}\n", level(*nivå));
    examples(exempel, &mut out);
    out
}

fn level(nivå: Nivå) -> &'static str {
    match nivå {
        Nivå::Fast => "fel som står fast",
        Nivå::Fel => "fel",
        Nivå::Varning => "varning",
        Nivå::Råd => "råd",
        Nivå::Av => "av",
    }
}

fn examples(exempel: &Exempel, out: &mut String) {
    let (fel, rätt) = match exempel {
        Exempel::Filer { fel, rätt } | Exempel::Sidor { fel, rätt } => (files(fel), files(rätt)),
        Exempel::Kommando { fel, rätt } => (command(fel), command(rätt)),
        Exempel::Ingen(_) => return,
    };
    let _ = write!(out, "\nFel:\n\n{fel}\nRätt:\n\n{rätt}");
}

fn files(exempel: &str) -> String {
    let told = filer(exempel).into_iter().map(|(name, text)| file(name, &text));
    told.collect::<Vec<_>>().join("\n")
}

fn file(name: &str, text: &str) -> String {
    if let Some((before, now)) = nytt_namn(name) {
        return format!("`{before}` heter i stället `{now}`\n");
    }
    let language = name.rsplit('.').next().unwrap_or_default();
    let text = utan_märken(text);
    let fence = fence(&text);
    format!("`{name}`\n\n{fence}{language}\n{}\n{fence}\n", text.trim_end())
}

/// What stands around a text that may have fences of its own.
fn fence(text: &str) -> &'static str {
    if text.contains("```") { "````" } else { "```" }
}

fn command(exempel: &str) -> String {
    let files = files(exempel);
    let between = if files.is_empty() { "" } else { "\n" };
    format!("{files}{between}```\n{}```\n", commands(exempel, ""))
}

/// The commands of an example, each after so much white space.
fn commands(exempel: &str, lead: &str) -> String {
    let told = kommandon(exempel).map(|line| format!("{lead}skrivelse {line}\n"));
    told.collect::<Vec<_>>().concat()
}

/// All rules as a list for a terminal.
pub fn regellista(alla: &[&Regel]) -> String {
    let width = alla.iter().map(|regel| regel.namn.chars().count()).max().unwrap_or_default();
    let mut out = String::new();
    for Regel { namn, nivå, hittar, .. } in alla {
        let _ = writeln!(out, "{namn:width$}  {:17}  {hittar}", level(*nivå));
    }
    out
}

/// One rule for a terminal.
pub fn en_regel(regel: &Regel) -> String {
    let Regel { namn, nivå, hittar, varför, gör, exempel } = regel;
    let mut out =
        format!("{namn}: {}\n\n{hittar}\n\nVarför: {varför}\n\nGör så här: {gör}\n", level(*nivå));
    if let Exempel::Filer { fel, rätt } | Exempel::Sidor { fel, rätt } = exempel {
        let _ = write!(out, "\nFel:\n{}\nRätt:\n{}", indented(fel), indented(rätt));
    }
    if let Exempel::Kommando { fel, rätt } = exempel {
        let told = |exempel| indented(exempel) + &commands(exempel, "  ");
        let (fel, rätt) = (told(fel), told(rätt));
        let _ = write!(out, "\nFel:\n{fel}\nRätt:\n{rätt}");
    }
    out
}

fn indented(exempel: &str) -> String {
    let mut out = String::new();
    for (name, text) in filer(exempel) {
        let _ = writeln!(out, "  {name}");
        for line in utan_märken(&text).lines() {
            let _ = writeln!(out, "    {line}");
        }
    }
    out
}
