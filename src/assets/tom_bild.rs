//! Images that can be read, and show nothing.

use resvg::tiny_skia::{Pixmap, Transform};
use typst::visualize::{RasterImage, SvgImage};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// An image of nothing.
pub const TOM_BILD: Regel = Regel {
    namn: "tom-bild",
    nivå: Nivå::Varning,
    hittar: "En bild där ingenting syns: den är tom eller genomskinlig, eller det som ritas ligger utanför den eller i en annan fil.",
    varför: "På sidan blir det bara ett tomt utrymme.",
    gör: "Öppna bilden i ett ritprogram, se efter vad som syns och spara den igen med allt i en fil.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
logotyp:
  fil: ⟦bilder/logotyp.svg⟧
  alt: Granby kommuns logotyp
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M4 4h2v1H4z"/></svg>
"#,
        rätt: r#"
-- logotyp.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
"#,
    },
};

/// How many dots the longer side of a drawing has when it is looked at: what covers a hundredth of one still tints it.
const DOTS: f32 = 64.0;

/// Whether anything of a drawing can be seen. Its text is not looked at, but taken to be seen: it is set in typefaces that
/// only the pages have.
pub fn drawing_is_seen(svg: &SvgImage, source: &str) -> bool {
    let (tree, size) = (svg.tree(), svg.tree().size());
    let scale = DOTS / size.width().max(size.height());
    let image = size
        .to_int_size()
        .scale_by(scale)
        .and_then(|dots| Pixmap::new(dots.width(), dots.height()));
    let Some(mut image) = image.filter(|_| !source.contains("<text")) else { return true };
    resvg::render(tree, Transform::from_scale(scale, scale), &mut image.as_mut());
    image.data().chunks_exact(4).any(|dot| dot[3] > 0)
}

/// Whether anything of an image of dots can be seen.
pub fn photo_is_seen(image: &RasterImage) -> bool {
    let dots = image.dynamic();
    !dots.color().has_alpha() || dots.to_rgba8().pixels().any(|dot| dot.0[3] > 0)
}

/// The warning of an image that shows nothing.
pub fn nothing_is_seen(at: Span) -> Diagnostic {
    let message = "bilden är tom: ingenting av den syns";
    let hint = "öppna den i ett ritprogram, se efter att allt ligger inom bilden och i samma fil, och spara den igen";
    Diagnostic::new(&TOM_BILD, message).at(at).hint(hint)
}
