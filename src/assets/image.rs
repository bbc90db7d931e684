//! Images, tried before the pages are set.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use crate::load::ReadError;

/// Reads an image as Typst will: what is wrong with it is known before the pages are set.
pub fn check_image(bytes: &[u8], name: &str) -> Result<(), ReadError> {
    let data = Bytes::new(bytes.to_vec());
    let lower = name.to_lowercase();
    let readable = if lower.ends_with(".svg") {
        SvgImage::new(data).is_ok()
    } else {
        let format =
            if lower.ends_with(".png") { ExchangeFormat::Png } else { ExchangeFormat::Jpg };
        RasterImage::plain(data, format).is_ok()
    };
    if readable {
        return Ok(());
    }
    Err(ReadError {
        message: format!("bilden ”{name}” är skadad eller av ett annat slag än namnet säger"),
        hint: "öppna den i ett bildprogram och spara den igen".to_owned(),
    })
}
