//! `skrivelse språkserver`: the checks for an editor, over standard input and output.

use lsp_server::Connection;

use super::outcome::Outcome;
use crate::server::{Ended, serve};

/// Runs the command.
pub fn run() -> Outcome {
    let (connection, threads) = Connection::stdio();
    let ended = serve(&connection);
    // Its threads end when nobody is left to send.
    drop(connection);
    match (ended, threads.join()) {
        (Ended::Well, Ok(())) => Outcome::Done,
        _ => Outcome::Faults,
    }
}
