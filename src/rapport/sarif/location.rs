//! Places.

use serde::Serialize;

use super::message::Message;
use crate::rapport::plats::Plats;
use crate::rapport::uri::uri;

/// The folder that addresses are relative to.
pub const ROOT: &str = "%SRCROOT%";

/// A file or a part of it, perhaps with a few words.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

/// Its end is the place of the character after it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

impl Location {
    /// A file as a whole.
    pub fn whole(file: &str) -> Self {
        let artifact_location = ArtifactLocation { uri: uri(file), uri_base_id: ROOT };
        Self {
            physical_location: PhysicalLocation { artifact_location, region: None },
            message: None,
        }
    }

    /// A part of a file.
    pub fn part(plats: &Plats) -> Self {
        let Plats { fil, från, till } = plats;
        let mut location = Self::whole(fil);
        location.physical_location.region = Some(Region {
            start_line: från.rad,
            start_column: från.utf16,
            end_line: till.rad,
            end_column: till.utf16,
        });
        location
    }

    /// The same, with a few words.
    pub fn said(self, words: &str) -> Self {
        Self { message: Some(Message::new(words)), ..self }
    }
}
