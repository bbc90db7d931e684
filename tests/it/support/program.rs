//! The program as the user runs it.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::Command;

/// The program: the one of this build, or the one that `SKRIVELSE_PROGRAM` names, such as an optimised one.
#[expect(clippy::disallowed_methods, reason = "what is released is tested by the same tests")]
pub fn program() -> OsString {
    let named = std::env::var_os("SKRIVELSE_PROGRAM").filter(|named| !named.is_empty());
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_skrivelse").into())
}

/// What a run of the program said.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// What stands on standard output.
    pub out: String,
    /// What stands on standard error.
    pub err: String,
}

/// Runs the program in a folder.
pub fn skrivelse<S: AsRef<OsStr>>(folder: &Path, arguments: &[S]) -> Run {
    run(Command::new(program()).args(arguments).current_dir(folder).env_clear())
}

/// The same with variables in its environment.
pub fn skrivelse_where(variables: &[(&str, &str)], folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(program());
    run(command.args(arguments).current_dir(folder).env_clear().envs(variables.iter().copied()))
}

/// The same where a program may hold only so many files open.
#[cfg(unix)]
pub fn skrivelse_with_few_open(folder: &Path, most: u32, arguments: &[&str]) -> Run {
    let limited = format!("ulimit -n {most}; exec \"$0\" \"$@\"");
    let mut shell = Command::new("/bin/sh");
    let shell = shell.args(["-c", &limited]).arg(program()).args(arguments);
    run(shell.current_dir(folder).env_clear())
}

fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

impl Run {
    /// The exit code and all that was said, as a snapshot shows it; `folder` is where it ran.
    pub fn shown(&self, folder: &Path) -> String {
        let place = folder.canonicalize().expect("the folder is there");
        let told = |text: &str| text.replace(&*place.to_string_lossy(), "…");
        format!("{}\n{}[{}]\n", told(self.err.trim_end()), told(&self.out), self.code)
    }
}
