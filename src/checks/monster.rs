//! The patterns that diarienummer follow.

use std::sync::{Arc, LazyLock};

use regex::Regex;

use crate::memo::Memo;

/// Each pattern, read once however many cases follow it.
static LÄSTA: LazyLock<Memo<String, Option<Regex>>> = LazyLock::new(Memo::default);

/// A pattern as it is read; none if it cannot be.
pub fn mönster(skrivet: &str) -> Arc<Option<Regex>> {
    LÄSTA.get(skrivet.to_owned(), || Regex::new(skrivet).ok())
}
