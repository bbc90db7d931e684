//! Which colours of a theme are printed on which, as the pages of all components tell: what the contrast of own themes is
//! held to.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use skrivelse::layout::Layout;
use typst::layout::{Abs, Frame, FrameItem, Point, Rect};
use typst::visualize::Paint;

use crate::previews::all_pages;
use crate::support::{Repository, layout_named, layouts, project, skrivelse};

/// The file that the check reads.
const FILE: &str = "src/checks/utseende/par.txt";

/// A colour of a theme, and what it is printed on.
type Par = (String, String);

/// The colours of a theme, each made one that no other is; by the colour, where it stands.
fn marked(theme: &mut Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    mark("", theme, &mut found);
    found
}

fn mark(path: &str, theme: &mut Value, found: &mut BTreeMap<String, String>) {
    match theme {
        Value::Object(map) if map.contains_key("färg") => {
            let colour = format!("#{:02x}c3a5", found.len() + 16);
            found.insert(colour.clone(), path.to_owned());
            map.insert("färg".to_owned(), Value::String(colour));
        }
        Value::Object(map) => {
            map.iter_mut().for_each(|(key, value)| mark(&format!("{path}/{key}"), value, found));
        }
        Value::Array(items) => {
            let items = items.iter_mut().enumerate();
            items.for_each(|(index, item)| mark(&format!("{path}/{index}"), item, found));
        }
        _ => {}
    }
}

fn hex(paint: &Paint) -> Option<String> {
    let Paint::Solid(colour) = paint else { return None };
    Some(colour.to_hex().to_string())
}

/// What is seen on a page: the grounds that are painted so far, and the pairs.
struct Seen<'c> {
    colours: &'c BTreeMap<String, String>,
    grounds: Vec<(Rect, String)>,
    pairs: BTreeSet<Par>,
}

impl Seen<'_> {
    fn path(&self, paint: &Paint) -> Option<String> {
        self.colours.get(&hex(paint)?).cloned()
    }

    fn read(&mut self, frame: &Frame, at: Point) {
        for (position, item) in frame.items() {
            let at = at + *position;
            match item {
                FrameItem::Group(group) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.read(&group.frame, at + moved);
                }
                FrameItem::Shape(shape, _) => {
                    let ground = shape.fill.as_ref().and_then(|fill| self.path(fill));
                    let area = shape.bbox(false);
                    let area = Rect::new(at + area.min, at + area.max);
                    self.grounds.extend(ground.map(|ground| (area, ground)));
                }
                FrameItem::Text(text) if !text.text.trim().is_empty() => {
                    let Some(own) = self.path(&text.fill) else { continue };
                    let middle = Point::new(text.width() / 2.0, Abs::zero() - text.size * 0.3) + at;
                    let ground = self.grounds.iter().rev().find(|(area, _)| holds(area, middle));
                    let ground =
                        ground.map_or_else(|| "ark".to_owned(), |(_, ground)| ground.clone());
                    self.pairs.insert((own, ground));
                }
                _ => {}
            }
        }
    }
}

fn holds(area: &Rect, point: Point) -> bool {
    area.min.x <= point.x && point.x <= area.max.x && area.min.y <= point.y && point.y <= area.max.y
}

/// The pairs of text and ground that a layout prints, but for words that nothing is read from.
fn pairs(mut layout: Layout) -> BTreeSet<Par> {
    let plain = layout.plain_theme.clone();
    let colours = marked(&mut layout.theme);
    let mut pairs = BTreeSet::new();
    for document in all_pages(&layout) {
        for page in document.pages() {
            let mut seen = Seen { colours: &colours, grounds: Vec::new(), pairs: BTreeSet::new() };
            let ground = page.fill.clone().custom().flatten().and_then(|fill| seen.path(&fill));
            let whole = Rect::new(Point::zero(), page.frame.size().to_point());
            seen.grounds.extend(ground.map(|ground| (whole, ground)));
            seen.read(&page.frame, Point::zero());
            pairs.extend(seen.pairs);
        }
    }
    let is_read = |(own, _): &Par| {
        plain.pointer(&format!("{own}/roll")).and_then(Value::as_str) != Some("yta")
    };
    pairs.into_iter().filter(is_read).collect()
}

/// The check of contrast knows the pairs that the components print: `INSTA_UPDATE=always` writes them.
#[test]
#[expect(clippy::disallowed_methods, reason = "it writes as snapshots are written")]
fn the_pairs_that_are_printed_are_known() {
    let all: BTreeSet<Par> =
        layouts().iter().flat_map(|layout| pairs(layout_named(layout))).collect();
    let lines: Vec<String> = all.iter().map(|(own, ground)| format!("{own} {ground}\n")).collect();
    let all = lines.concat();
    assert!(all.lines().count() > 15, "{all}");
    assert!(all.contains("/färger/accent /färger/yta\n"), "{all}");
    assert!(all.contains("/färger/på_accent /färger/accent\n"), "{all}");
    let path = project(FILE);
    if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
        std::fs::write(&path, &all).expect("it can be written");
    }
    let known = std::fs::read_to_string(&path).expect("it is there");
    assert_eq!(known, all, "{FILE} is not what the components print");
}

/// A ground that the written `mot` does not tell of is told, at the colour that is the theme's own.
#[test]
fn a_colour_is_held_to_what_it_is_printed_on() {
    let repository = Repository::of("samples/fel/grund");
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    let told = |colours: &str| {
        repository.write("mallar/granby/tema.yaml", format!("bas: uppsala\nfärger:\n{colours}"));
        skrivelse(repository.path(), &["kontrollera"]).shown(repository.path())
    };
    // A head of a table: the accent is sound on paper, which is what is written, but not on its own ground.
    let dark = "  yta: {färg: \"#8a5a66\", mot: \"#ffffff\", roll: yta}\n";
    insta::assert_snapshot!("mörk yta", told(dark));
    let pale = "  accent: {färg: \"#c9a0ac\", mot: \"#000000\", roll: text}\n";
    insta::assert_snapshot!("ljus accent mot svart", told(pale));
    let sound = "  accent: {färg: \"#7a1f3d\", mot: \"#ffffff\", roll: text}\n\
        \x20 på_accent: {färg: \"#ffffff\", mot: \"#7a1f3d\", roll: text}\n\
        \x20 yta: {färg: \"#f8eef1\", mot: \"#7a1f3d\", roll: yta}\n";
    let sound = told(sound);
    assert!(sound.ends_with("inga fel.\n[0]\n") || !sound.contains("fel["), "{sound}");
}
