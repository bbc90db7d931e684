//! Which program this is.

/// The commit that it was built from, where that was known.
const COMMIT: &str = env!("SKRIVELSE_COMMIT");

/// The version of the program, with its commit, and that of Typst.
pub fn text() -> String {
    let own = env!("CARGO_PKG_VERSION");
    let commit = if COMMIT.is_empty() { String::new() } else { format!(" ({COMMIT})") };
    format!("skrivelse {own}{commit}\nTypst {}\n", typst::utils::version().raw())
}
