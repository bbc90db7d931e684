//! Opening what was made: one window, however much it is.

use std::path::Path;

use super::say;
use crate::output::shown;
use crate::press::Written;

/// Opens the paper that was made, or of several the folder that they lie in; `out` is that of all papers.
pub fn open(written: &[Written], out: &Path) {
    let path = match written {
        [] => return,
        [only] => only.path.as_path(),
        [first, others @ ..] => {
            let folder = first.path.parent().unwrap_or(out);
            let beside = |other: &Written| other.path.parent() == Some(folder);
            if others.iter().all(beside) { folder } else { out }
        }
    };
    if !is_opened(path) {
        let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        say::err(&format!(
            "{} kunde inte öppnas: den ligger i {}\n",
            shown(path).display(),
            full.parent().unwrap_or(&full).display()
        ));
    }
}

/// Whether something took it upon itself to open it.
#[cfg(not(target_os = "linux"))]
fn is_opened(path: &Path) -> bool {
    opener::open(path).is_ok()
}

/// Whether something took it upon itself to open it: the program that is there for that, or what there may be instead.
#[cfg(target_os = "linux")]
fn is_opened(path: &Path) -> bool {
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    // Windows around this Linux opens it.
    if is_there("powershell.exe") {
        return opener::open(path).is_ok();
    }
    let mut command = Command::new("xdg-open");
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // What is opened is not closed with what runs in the terminal.
    match command.process_group(0).spawn() {
        Ok(child) => has_begun(child),
        Err(_) => INSTEAD.iter().any(|name| is_there(name)) && opener::open(path).is_ok(),
    }
}

/// Whether it goes on for a while, or ends well.
#[cfg(target_os = "linux")]
fn has_begun(mut child: std::process::Child) -> bool {
    for _ in 0..100 {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(std::time::Duration::from_millis(20)),
            Err(_) => return true,
        }
    }
    true
}

/// What opens files where there is no `xdg-open`.
#[cfg(target_os = "linux")]
const INSTEAD: [&str; 7] =
    ["gio", "kde-open", "kde-open5", "exo-open", "mimeopen", "run-mailcap", "x-www-browser"];

/// Whether there is such a program.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "what opens a file is found as the shell finds it")]
fn is_there(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
