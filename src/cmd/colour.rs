//! Whether what is shown has colours: the only place that decides it.

use anstream::{AutoStream, ColorChoice};

use crate::args::Färg;

/// Takes what the user asked for.
pub fn choose(färg: Färg) {
    let choice = match färg {
        Färg::Auto => ColorChoice::Auto,
        Färg::Alltid => ColorChoice::Always,
        Färg::Aldrig => ColorChoice::Never,
    };
    choice.write_global();
}

/// Whether standard error has colours: as the user asked for, or else as `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR` and
/// `TERM` say, or else when it is a terminal.
pub fn of_stderr() -> bool {
    AutoStream::choice(&std::io::stderr()) != ColorChoice::Never
}
