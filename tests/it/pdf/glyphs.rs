//! The glyphs of a page: which text they stand for, where they are, and in which marked content.

use std::collections::HashMap;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::page::Page;
use kurbo::{Affine, BezPath, Point, Rect, Shape, Vec2};

use super::marks::{self, Mark};

/// A painted glyph, in points from the upper left corner of the page, y downwards.
#[derive(Debug, Clone)]
pub struct GlyphBox {
    /// The characters that it stands for; empty for the later glyphs of one character.
    pub text: String,
    /// The area of its ink and its advance.
    pub area: Rect,
    /// Where it begins on the baseline.
    pub origin: Point,
    /// Where its advance ends.
    pub end: Point,
    /// The size of the font.
    pub size: f64,
    /// Its marked content, by which the tag tree knows it; none for an artifact.
    pub mcid: Option<i32>,
}

impl GlyphBox {
    /// The direction of the text; to the right, if the glyph has no advance.
    pub fn direction(&self) -> Vec2 {
        let advance = self.end - self.origin;
        if advance == Vec2::ZERO { Vec2::new(1.0, 0.0) } else { advance.normalize() }
    }
}

/// What a page says: its glyphs in the order of painting, and its marked content.
pub struct PageContent {
    pub glyphs: Vec<GlyphBox>,
    marks: Vec<Mark>,
    /// The places in `glyphs` of each marked content.
    marked: HashMap<i32, Vec<usize>>,
}

impl PageContent {
    /// Interprets the content of a page; the cache serves all pages of a file.
    pub fn read<'a>(page: &Page<'a>, cache: &InterpreterCache<'a>) -> Self {
        let settings = InterpreterSettings { render_annotations: false, ..Default::default() };
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, width.into(), height.into());
        let mut context = Context::new(upright, area, cache, page.xref(), settings);
        let mut reader = Reader::new(marks::read(page));
        interpret_page(page, &mut context, &mut reader);
        assert_eq!(reader.begun, reader.marks.len(), "marks and content of a page differ");
        Self::new(reader.glyphs, reader.marks)
    }

    fn new(glyphs: Vec<GlyphBox>, marks: Vec<Mark>) -> Self {
        let mut marked: HashMap<i32, Vec<usize>> = HashMap::new();
        for (i, glyph) in glyphs.iter().enumerate() {
            if let Some(mcid) = glyph.mcid {
                marked.entry(mcid).or_default().push(i);
            }
        }
        Self { glyphs, marks, marked }
    }

    /// The glyphs of one marked content.
    pub fn marked(&self, mcid: i32) -> impl Iterator<Item = &GlyphBox> {
        let places = self.marked.get(&mcid).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&i| &self.glyphs[i])
    }

    /// The language of one marked content, where it has its own.
    pub fn lang(&self, mcid: i32) -> Option<&str> {
        let mark = self.marks.iter().find(|mark| mark.mcid == Some(mcid))?;
        mark.lang.as_deref()
    }
}

/// Listens to the interpreter; `open` are the marks around the present place.
struct Reader {
    marks: Vec<Mark>,
    begun: usize,
    open: Vec<usize>,
    glyphs: Vec<GlyphBox>,
}

impl Reader {
    fn new(marks: Vec<Mark>) -> Self {
        Self { marks, begun: 0, open: Vec::new(), glyphs: Vec::new() }
    }

    fn mcid(&self) -> Option<i32> {
        let open = self.open.iter().map(|&i| &self.marks[i]);
        if open.clone().any(|mark| mark.artifact) {
            return None;
        }
        open.rev().find_map(|mark| mark.mcid)
    }

    /// The text of a glyph; an `ActualText` goes to the first glyph under it.
    fn text(&mut self, glyph: &Glyph<'_>) -> String {
        let replaced = self.open.iter().find(|&&i| self.marks[i].actual_text.is_some());
        match replaced.and_then(|&i| self.marks[i].actual_text.as_mut()) {
            Some(actual) => std::mem::take(actual),
            None => unicode(glyph),
        }
    }
}

fn unicode(glyph: &Glyph<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(char)) => char.to_string(),
        Some(BfString::String(text)) => text,
        None => char::REPLACEMENT_CHARACTER.to_string(),
    }
}

/// The advance, in thousandths of the font's size, and the ink.
fn measures(glyph: &Glyph<'_>) -> (f64, Rect) {
    match glyph {
        Glyph::Outline(glyph) => {
            let advance = glyph.advance_width().unwrap_or_default();
            (advance.into(), glyph.outline().bounding_box())
        }
        Glyph::Type3(_) => (0.0, Rect::ZERO),
    }
}

impl<'a> Device<'a> for Reader {
    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {
        self.open.push(self.begun);
        self.begun += 1;
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let to_page = transform * glyph_transform;
        let (advance, ink) = measures(glyph);
        let origin = to_page * Point::ZERO;
        let end = to_page * Point::new(advance, 0.0);
        let (text, mcid) = (self.text(glyph), self.mcid());
        self.glyphs.push(GlyphBox {
            text,
            area: to_page.transform_rect_bbox(ink).union(Rect::from_points(origin, end)),
            origin,
            end,
            size: 1000.0 * to_page.determinant().abs().sqrt(),
            mcid,
        });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
