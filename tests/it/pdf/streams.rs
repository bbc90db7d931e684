//! What a PDF holds in any form.

use hayro_syntax::object::Object;

use super::Pdf;

impl Pdf {
    /// Whether bytes stand in any of its streams, as they are when they are opened.
    pub fn streams_contain(&self, wanted: &[u8]) -> bool {
        let mut streams = 0;
        let found = self.file.objects().into_iter().any(|object| {
            let Object::Stream(stream) = object else { return false };
            streams += 1;
            let opened = stream.decoded().unwrap_or_default();
            opened.windows(wanted.len()).any(|piece| piece == wanted)
        });
        assert!(found || streams > 3, "{streams} streams");
        found
    }
}
