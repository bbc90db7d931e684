//! Each component alone, with short, long and missing values: it compiles without a warning, as
//! PDF/UA-1 and PDF/A-2a, and nothing of it stands outside its page.

use skrivelse::layout::Layout;
use typst_layout::PagedDocument;

use crate::pdf::Pdf;
use crate::support::{
    Repository, export, layout_named, layouts, project, read_dir, set, set_in, skrivelse,
};

/// A name, and a text.
type Named = (String, String);

/// The previews by name, and the files that they share.
fn previews() -> (Vec<Named>, Vec<Named>) {
    let read = |folder: &str, prefix: &str| -> Vec<Named> {
        let paths = read_dir(&project(folder)).into_iter().filter(|path| path.is_file());
        let named = paths.map(|path| {
            let name = path.file_name().expect("a file has a name").to_string_lossy();
            (
                format!("{prefix}{name}"),
                std::fs::read_to_string(&path).expect("a preview can be read"),
            )
        });
        named.collect()
    };
    (read("templates/previews", ""), read("templates/previews/exempel", "/exempel/"))
}

/// The pages of a preview, in the main file that says what the document is.
fn pages(layout: &str, preview: &Named, shared: &[Named]) -> Result<PagedDocument, String> {
    pages_in(&layout_named(layout), preview, shared)
}

/// The same in a layout that is read already.
fn pages_in(
    layout: &Layout,
    (name, source): &Named,
    shared: &[Named],
) -> Result<PagedDocument, String> {
    let path = format!("/{name}");
    let main = format!(
        "#set document(title: \"{name}\", author: \"Skrivelse\", date: datetime(year: 2025, month: 2, day: 14))\n\
         #set text(lang: \"sv\", region: \"SE\")\n\
         #include \"{path}\"\n"
    );
    let mut files = shared.to_vec();
    files.push((path, source.clone()));
    set_in(layout, &main, &files)
}

/// The pages of all previews in a layout.
pub fn all_pages(layout: &Layout) -> Vec<PagedDocument> {
    let (previews, shared) = previews();
    let set = |preview| pages_in(layout, preview, &shared).expect("a preview is sound");
    previews.iter().map(set).collect()
}

#[test]
fn every_preview_conforms_in_every_layout() {
    let (previews, shared) = previews();
    assert!(previews.len() >= 14, "{} previews", previews.len());
    let mut heads = 0;
    for layout in layouts() {
        for preview in &previews {
            let (name, _) = preview;
            let pages = pages(&layout, preview, &shared)
                .unwrap_or_else(|faults| panic!("{layout}, {name}:\n{faults}"));
            let pdf = export(&pages).unwrap_or_else(|faults| panic!("{layout}, {name}:\n{faults}"));
            let (name, pdf) = (format!("{layout}, {name}"), Pdf::from_bytes(pdf));
            within_pages(&name, &pdf);
            heads += headed(&name, &pdf);
        }
    }
    assert!(heads > 300, "{heads} heads");
}

/// Words of heads beside each other have room between them, also where a table is as tight as it gets.
#[test]
fn heads_beside_each_other_do_not_touch() {
    let mut beside = 0;
    for layout in layouts() {
        let (previews, shared) = previews();
        let preview = previews.iter().find(|(name, _)| name == "tabell.typ").expect("there is one");
        let pages = pages(&layout, preview, &shared).expect("it is sound");
        let pdf = Pdf::from_bytes(export(&pages).expect("it conforms"));
        let heads = pdf.element_boxes("TH");
        for (index, one) in heads.iter().enumerate() {
            for other in heads[..index].iter().filter(|other| other.page == one.page) {
                let (a, b) = (one.area, other.area);
                let (left, right) = if a.x0 < b.x0 { (a, b) } else { (b, a) };
                if left.y0 < right.y1 && right.y0 < left.y1 {
                    beside += 1;
                    let room = right.x0 - left.x1;
                    assert!(room > 2.0, "{layout}: {room} between {one:?} and {other:?}");
                }
            }
        }
    }
    assert!(beside > 100, "{beside}");
}

/// Every table has heads, and each says whether it is of its column or its row; how many there are.
fn headed(name: &str, pdf: &Pdf) -> usize {
    let tags = pdf.tags_matching(&["Table", "TH"]);
    let lines: Vec<&str> = tags.lines().map(str::trim).collect();
    let heads = lines.iter().filter(|line| line.starts_with("TH ")).collect::<Vec<_>>();
    for head in &heads {
        let scoped = ["scope=Column", "scope=Row"].iter().any(|scope| head.contains(scope));
        assert!(scoped, "{name}: {head}");
    }
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("Table")) {
        let of_table = lines[index + 1..].iter().take_while(|line| !line.starts_with("Table"));
        assert!(
            of_table.into_iter().any(|line| line.starts_with("TH ")),
            "{name}: no heads in {line}"
        );
    }
    heads.len()
}

/// Every component of the library is seen in a preview, but those that others are made of.
#[test]
fn every_component_has_a_preview() {
    let (previews, _) = previews();
    let parts = [
        "bredtabell",
        "brytning",
        "diagram-linje",
        "diagram-serie",
        "diagram-skala",
        "diagram-stapel",
        "diagram-yta",
        "faktablock",
        "foga",
        "granskning",
        "handling",
        "hanvisning",
        "kolumner",
        "kontrollrader",
        "logotyp",
        "numrering",
        "rader",
        "rubrik",
        "rum",
        "sammanfattning",
        "stil",
        "tabellbredd",
        "tal",
        "tillganglighet",
        "uppgift",
        "upprepning",
    ];
    for path in read_dir(&project("templates/lib")) {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let shown = previews.iter().any(|(preview, _)| *preview == format!("{name}.typ"));
        assert!(shown != parts.contains(&name.as_str()), "{name}: shown alone {shown}");
    }
}

/// In grey, and to those who do not tell colours apart, the form is all there is: in one and the same tone no two
/// symbols are drawn alike, and no two results have one symbol (which the check of the theme holds).
#[test]
fn symbols_differ_in_form() {
    let drawn = |symbol: &str| {
        let source = format!("#import \"/lib/symbol.typ\": symbol\n#symbol({symbol:?}, \"god\")");
        let pages =
            set("standard", &source, &[]).unwrap_or_else(|faults| panic!("{symbol}: {faults}"));
        format!("{:?}", pages.pages()[0].frame)
    };
    let names =
        ["bock", "triangel", "kryss", "överstruken", "minus", "halvmåne", "punkt", "romb", "ring"];
    let drawings: Vec<String> = names.iter().map(|name| drawn(name)).collect();
    assert!(
        drawings.iter().all(|drawing| drawing.contains("Shape") || drawing.contains("Curve")),
        "{drawings:?}"
    );
    for (index, drawing) in drawings.iter().enumerate() {
        let same = drawings[..index].iter().position(|other| other == drawing);
        assert!(same.is_none(), "{} is drawn as {}", names[index], names[same.unwrap_or_default()]);
    }
}

/// The pages of one preview, in the layout of the sample.
pub fn preview(name: &str) -> Result<PagedDocument, String> {
    let (previews, shared) = previews();
    let name = format!("{name}.typ");
    let preview = previews.iter().find(|(known, _)| *known == name).expect("there is one");
    pages("uppsala", preview, &shared)
}

/// All of a layout in one paper: each slag of the example, then every component, none of it outside its page. An own
/// layout is shown with its own words, templates and components.
#[test]
fn a_layout_is_shown_in_one_paper() {
    let (previews, _) = previews();
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\n");
    repository.write("mallar/granby/ord.yaml", "beslutsunderlag: Granbys underlag\n");
    let mut shown = 0;
    for layout in layouts().into_iter().chain(["granby".to_owned()]) {
        let run = skrivelse(repository.path(), &["mallar", "--prova", &layout]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{layout}");
        let pdf = Pdf::read(&repository.at(&format!("ut/prov-{layout}.pdf")));
        let said = format!("ut/prov-{layout}.pdf ({} sidor)\n", pdf.pages());
        let raw = (0..pdf.pages()).find(|page| {
            let text = pdf.page_text_all(*page);
            text.contains("{%") || text.contains("{{")
        });
        assert_eq!(raw, None, "{layout}: words that are not filled in");
        assert!(run.out.ends_with(&said), "{}", run.out);
        within_pages(&layout, &pdf);
        let text = pdf.text();
        for title in ["Självskattning", "Formulär", "Plantabell", "Kallelse till"] {
            assert!(text.contains(title), "{layout}: {title}");
        }
        assert_eq!(text.contains("Granbys underlag"), layout == "granby");
        assert!(pdf.pages() > previews.len() + 20, "{layout}: {} pages", pdf.pages());
        shown += 1;
    }
    assert_eq!(shown, layouts().len() + 1);
    let unknown = skrivelse(repository.path(), &["mallar", "--prova", "granbyy"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("menade du ”granby”?"), "{}", unknown.err);
    repository
        .write("mallar/lib/underlag.typ", "#let underlag(rubrik, rader, svans: none) = raderna\n");
    let faulty = skrivelse(repository.path(), &["mallar", "--prova", "uppsala"]);
    assert_eq!(faulty.code, 1);
    assert!(faulty.err.contains("mallar/lib/underlag.typ:1:"), "{}", faulty.err);
    assert!(!faulty.err.contains("inbyggd/"), "{}", faulty.err);
}

fn within_pages(name: &str, pdf: &Pdf) {
    for page in 0..pdf.pages() {
        let (width, height) = pdf.page_size(page);
        for glyph in pdf.glyph_boxes(page).iter().filter(|glyph| !glyph.text.trim().is_empty()) {
            let area = glyph.area;
            let inside = area.x0 > 0.0 && area.y0 > 0.0 && area.x1 < width && area.y1 < height;
            assert!(inside, "{name}, page {}: {glyph:?}", page + 1);
        }
    }
}
