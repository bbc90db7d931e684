//! How the help of a command is laid out.

/// What `clap` fills in.
pub const HELP: &str = "\
{about-with-newline}
Användning: {usage}

{all-args}{after-help}";

/// What stands last in the help of the program.
pub const AFTER: &str = "\
Skriv ”skrivelse bygg --hjälp” för att läsa mer om ett kommando.

Ett kommando slutar med 0 när allt är gjort, 1 när något är fel eller inte blev gjort, och 2 när det är fel skrivet.";
