//! Cells that hold no number on purpose.

/// Whether a cell says that there is nothing: empty, or a dash.
pub fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "−")
}

/// Whether a cell says that the number is not known, or kept back.
pub fn is_unknown(text: &str) -> bool {
    matches!(text.trim(), "." | ".." | "..." | "…" | "*" | "**")
}
