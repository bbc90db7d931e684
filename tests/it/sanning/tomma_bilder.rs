//! An image in which nothing is seen is told, wherever it is named; one that shows something is not.

use super::fall::{HELT, fall};
use super::granby::{checked, granby};

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 2 1\">{inside}</svg>"
    )
}

const EMPTY: [&str; 8] = [
    "",
    "<metadata>Granby</metadata>",
    "<use xlink:href=\"vapen.svg#a\"/>",
    "<defs><path id=\"a\" d=\"M0 0h2v1H0z\"/></defs>",
    "<path d=\"M40 40h2v1H40z\"/>",
    "<g opacity=\"0\"><path d=\"M0 0h2v1H0z\"/></g>",
    "<path fill=\"none\" d=\"M0 0h2v1H0z\"/>",
    "<path visibility=\"hidden\" d=\"M0 0h2v1H0z\"/>",
];

const SEEN: [&str; 5] = [
    "<path d=\"M0 0h2v1H0z\"/>",
    "<path fill=\"white\" d=\"M0 0h2v1H0z\"/>",
    "<path fill=\"none\" stroke=\"red\" stroke-width=\"0.02\" d=\"M0 .5h2\"/>",
    "<defs><path id=\"a\" d=\"M0 0h2v1H0z\"/></defs><use xlink:href=\"#a\"/>",
    "<text y=\"1\" font-size=\"1\">A</text>",
];

fn told(out: &str) -> bool {
    out.contains("[tom-bild]")
}

#[test]
fn a_logotype_is_looked_at() {
    for (images, empty) in [(&EMPTY[..], true), (&SEEN[..], false)] {
        for inside in images {
            let repository = granby();
            repository.write("bilder/logotyp.svg", svg(inside));
            let said = checked(&repository);
            assert_eq!((said.code, told(&said.out)), (0, empty), "{inside}: {}", said.out);
            let place =
                said.out.lines().any(|line| line.starts_with("skrivelse.yaml:6:8: varning"));
            assert_eq!(place, empty, "{inside}: {}", said.out);
        }
    }
}

#[test]
fn so_is_an_image_in_a_text() {
    let text = "  - slag: rapport\n    titel: Bilder\n    avsnitt: [{rubrik: Bild, text: \"![En karta](karta.svg)\"}]\n";
    for (inside, empty) in [(EMPTY[2], true), (SEEN[0], false)] {
        let repository = fall(HELT, text);
        repository.write("ärenden/avrapportering/karta.svg", svg(inside));
        let said = checked(&repository);
        assert_eq!(told(&said.out), empty, "{inside}: {}", said.out);
    }
}

/// Two dots: all clear, or one that is seen.
#[test]
fn so_is_an_image_of_dots() {
    const CLEAR: &[u8] =
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x06\x00\x00\x00";
    let png = |alpha: u8| {
        let mut bytes = CLEAR.to_vec();
        bytes.extend(crc(&CLEAR[12..]).to_be_bytes());
        chunk(&mut bytes, b"IDAT", &stored(&[0, 9, 9, 9, 0, 9, 9, 9, alpha]));
        chunk(&mut bytes, b"IEND", &[]);
        bytes
    };
    for (alpha, empty) in [(0, true), (255, false)] {
        let repository = granby();
        repository.write("bilder/logotyp.png", png(alpha));
        repository.replace("skrivelse.yaml", "bilder/logotyp.svg", "bilder/logotyp.png");
        let said = checked(&repository);
        assert_eq!((said.code, told(&said.out)), (0, empty), "{alpha}: {}", said.out);
    }
}

fn chunk(bytes: &mut Vec<u8>, name: &[u8], data: &[u8]) {
    bytes.extend(u32::try_from(data.len()).expect("it is short").to_be_bytes());
    let named = [name, data].concat();
    bytes.extend(&named);
    bytes.extend(crc(&named).to_be_bytes());
}

/// Bytes as a zlib stream that does not compress.
fn stored(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("it is short");
    let mut out = vec![0x78, 1, 1];
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.extend(data);
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in data {
        a = (a + u32::from(*byte)) % 65521;
        b = (b + a) % 65521;
    }
    out.extend((b << 16 | a).to_be_bytes());
    out
}

fn crc(data: &[u8]) -> u32 {
    let byte = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    };
    !data.iter().fold(u32::MAX, byte)
}
