//! A paper that was made, as a report tells it.

use schemars::JsonSchema;
use serde::Serialize;

/// En handling som gjordes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Handling {
    /// PDF-filen. Sökvägen räknas som i `fynd`; ligger filen utanför den mappen räknas den från mappen i `--ut`.
    pub fil: String,
    /// Titeln.
    pub titel: String,
    /// Hur många sidor den har.
    pub sidor: usize,
    /// Diarienumret. Saknas där det inte är känt, och i ett sammanträdes handlingar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diarienummer: Option<String>,
    /// Filens SHA-256: den är densamma varje gång handlingen görs av samma filer.
    pub sha256: String,
    /// Standarderna som filen följer.
    pub standarder: [&'static str; 2],
}
