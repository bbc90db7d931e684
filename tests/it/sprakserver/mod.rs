//! The language server, spoken with over standard input and output as an editor does.

mod klient;
mod tests;
