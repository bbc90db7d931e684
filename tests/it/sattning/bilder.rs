//! Images that can be read and not printed are told where they are named, before any page is set.

use crate::sanning::granby::{built, checked, granby};
use crate::support::Repository;

/// A JPEG of one pixel in the four colours of printers.
const CMYK: &str = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP///////////////////////////////////////////////////9sAQwFVWlp4aXjrgoLr/////////////////////////////////////////////////////////////////////////8AAFAgAAQABBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAADBP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AqARG2gP/2Q==";

fn with_image(name: &str, image: impl AsRef<[u8]>) -> Repository {
    let repository = granby();
    repository.write(&format!("ärenden/avrapportering/{name}"), image);
    let text = format!("Så här ser det ut.\n\n![En karta]({name})\n");
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository
}

fn svg(inner: &str) -> Repository {
    let svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\">{inner}</svg>");
    with_image("karta.svg", &svg)
}

#[test]
fn what_cannot_be_printed_is_told_where_it_is_named() {
    for inner in [
        "<image href=\"foto.png\" width=\"60\" height=\"40\"/>",
        "<image href=\"https://granby.example/foto.png\" width=\"60\" height=\"40\"/>",
        "<foreignObject width=\"60\" height=\"40\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Hej</p></foreignObject>",
        "<text x=\"5\" y=\"20\">漢</text>",
        &format!("<image href=\"data:image/jpeg;base64,{CMYK}\" width=\"60\" height=\"40\"/>"),
    ] {
        let said = checked(&svg(inner));
        assert!(said.out.contains("bild-kan-inte-tryckas"), "{inner}: {}", said.out);
        assert!(said.out.contains("föredragning.md:3:"), "{inner}: {}", said.out);
    }
}

#[test]
fn what_can_is_printed() {
    for inner in [
        "<text x=\"5\" y=\"20\">Hej</text>",
        "<filter id=\"f\"><feGaussianBlur stdDeviation=\"3\"/></filter><rect width=\"30\" height=\"20\" filter=\"url(#f)\"/>",
        "<style>rect { fill: red }</style><rect width=\"30\" height=\"20\" opacity=\"0.4\"/>",
    ] {
        let repository = svg(inner);
        let said = checked(&repository);
        assert_eq!(said.code, 0, "{inner}: {}", said.out);
        built(&repository, "uppsala");
    }
}
