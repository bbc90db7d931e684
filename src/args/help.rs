//! How the help of a command is laid out.

/// What `clap` fills in.
pub const HELP: &str = "\
{about-with-newline}
Användning: {usage}

{all-args}{after-help}";
