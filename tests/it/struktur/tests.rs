//! The reading itself, held against small crates.

use super::circles::circles;
use super::edges::edges;
use super::modules::Crate;
use super::sizes::Sizes;

/// A crate called `prov` with these files.
fn read(files: &[(&str, &str)]) -> Crate {
    let texts = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    Crate::read("prov", &texts.collect())
}

/// What its files need of each other.
fn needs(files: &[(&str, &str)]) -> Vec<String> {
    edges(&read(files)).iter().map(ToString::to_string).collect()
}

/// What `user.rs` needs when it has this text, beside a file of items and a folder with a re-export.
fn needs_of(user: &str) -> Vec<String> {
    needs(&[
        ("lib.rs", "mod items; mod room; mod user;"),
        ("items.rs", "pub struct S; pub enum E { A } pub fn f() {} pub const C: u8 = 0;"),
        ("room/mod.rs", "mod inner; pub use inner::{Inner, make as made}; pub fn own() {}"),
        ("room/inner.rs", "pub struct Inner; pub fn make() {}"),
        ("user.rs", user),
    ])
}

#[test]
fn a_use_and_a_path_are_edges() {
    assert_eq!(needs_of("use crate::items::S;"), ["user.rs:1 needs S of items.rs"]);
    assert_eq!(needs_of("fn g() { crate::items::f() }"), ["user.rs:1 needs f of items.rs"]);
    assert_eq!(needs_of("fn g(x: super::items::S) {}"), ["user.rs:1 needs S of items.rs"]);
    assert_eq!(needs_of("use prov::items::S;"), ["user.rs:1 needs S of items.rs"]);
}

#[test]
fn a_path_through_an_imported_module_is_an_edge_to_what_it_names() {
    assert_eq!(
        needs_of("use super::{items as all, room};\nfn g() { all::f(); room::own() }"),
        [
            "user.rs:2 needs f of items.rs",
            "user.rs:1 needs items of items.rs",
            "user.rs:2 needs own of room/mod.rs"
        ]
    );
}

#[test]
fn what_comes_through_a_reexport_counts_to_the_file_that_defines_it() {
    assert_eq!(
        needs_of("use crate::room::{Inner, made};"),
        ["user.rs:1 needs Inner of room/inner.rs", "user.rs:1 needs make of room/inner.rs"]
    );
}

#[test]
fn mod_and_the_reexports_of_a_folder_are_no_edges() {
    assert_eq!(needs_of(""), [] as [&str; 0]);
}

/// But a folder's file needs what it uses itself.
#[test]
fn a_reexported_name_that_is_used_is_an_edge() {
    let room = "mod inner; pub use inner::Inner; pub fn make() -> Inner { Inner }";
    assert_eq!(
        needs(&[
            ("lib.rs", "mod room;"),
            ("room/mod.rs", room),
            ("room/inner.rs", "pub struct Inner;")
        ]),
        ["room/mod.rs:1 needs Inner of room/inner.rs"]
    );
}

#[test]
fn of_a_glob_only_what_is_used_counts() {
    let glob = "use crate::room::*;\nfn g(x: Inner) {}";
    assert_eq!(needs_of(glob), ["user.rs:2 needs Inner of room/inner.rs"]);
}

#[test]
fn a_renamed_import_has_its_own_name() {
    let renamed = "use crate::items::S as T;\nfn g(x: T) {}";
    assert_eq!(needs_of(renamed), ["user.rs:1 needs S of items.rs"]);
}

#[test]
fn variants_and_what_belongs_to_a_type_count_to_the_type() {
    assert_eq!(
        needs_of("fn g() { crate::items::E::A; crate::room::Inner::new() }"),
        ["user.rs:1 needs E of items.rs", "user.rs:1 needs Inner of room/inner.rs"]
    );
}

#[test]
fn a_path_in_a_macro_is_an_edge() {
    let c = ["user.rs:1 needs C of items.rs"];
    assert_eq!(needs_of("fn g() { vec![1, crate::items::C] }"), c);
    assert_eq!(needs_of("macro_rules! m { ($x:expr) => { $x.max($crate::items::C) } }"), c);
    assert_eq!(needs_of("fn g() { matches!(0, 0..super::items::C if true) }"), c);
    assert_eq!(needs_of("#[derive(crate::items::S)] struct D;"), ["user.rs:1 needs S of items.rs"]);
}

#[test]
fn what_a_macro_defines_is_defined_where_it_is_called() {
    assert_eq!(
        needs(&[
            ("lib.rs", "mod made; mod user;"),
            (
                "made.rs",
                "leaf!(/** A leaf. */ Leaf, \"leaf\"); view! { pub struct View = \"\" {} }"
            ),
            ("user.rs", "use crate::made::{Leaf, View};"),
        ]),
        ["user.rs:1 needs Leaf of made.rs", "user.rs:1 needs View of made.rs"]
    );
}

#[test]
#[should_panic(expected = "user.rs: crate::items::Absent leads nowhere")]
fn a_path_that_cannot_be_followed_is_told() {
    needs_of("use crate::items::Absent;");
}

/// What is called as a module and as a function is the module where the path goes on.
#[test]
fn a_path_in_a_macro_may_go_on_with_a_parameter() {
    let user = "macro_rules! m { ($x:ident) => { $crate::room::$x; $crate::items::E::<u8>::A } }";
    assert_eq!(
        needs(&[
            ("lib.rs", "mod items; mod room; mod user; use items::room;"),
            ("items.rs", "pub enum E { A } pub fn room() {}"),
            ("room.rs", ""),
            ("user.rs", user),
        ]),
        ["lib.rs:1 needs room of items.rs", "user.rs:1 needs E of items.rs"]
    );
}

#[test]
fn words_comments_and_fields_in_a_macro_are_no_paths() {
    let user = "use crate::room::*;\nfn g() { m!(\"crate::items::C\", x.Inner /* Inner */) }";
    assert_eq!(needs_of(user), [] as [&str; 0]);
}

#[test]
fn what_only_tests_see_is_left_out() {
    assert_eq!(
        needs(&[
            ("lib.rs", "mod a; mod b; #[cfg(test)] mod only;"),
            ("a.rs", "#[cfg(test)] use crate::b::B; #[cfg(test)] mod tests { use crate::b::B; }"),
            ("b.rs", "pub struct B; impl B { #[cfg(test)] fn g() { crate::a::f() } }"),
        ]),
        [] as [&str; 0]
    );
}

#[test]
fn other_crates_are_not_asked_for() {
    let root = "mod items; use std::fmt; use ::items::S; fn g() { ::items::f(); fmt::f() }";
    let files = [("lib.rs", root), ("items.rs", "pub struct S; pub fn f() {}")];
    assert_eq!(needs(&files), [] as [&str; 0]);
}

/// `crate::x` makes an item visible there, but needs nothing of it.
#[test]
fn who_may_see_an_item_is_no_edge() {
    assert_eq!(needs_of("pub(in crate::items) struct V;"), [] as [&str; 0]);
}

#[test]
fn a_module_and_a_function_may_have_the_same_name() {
    assert_eq!(
        needs(&[
            ("lib.rs", "mod room; mod user;"),
            ("room/mod.rs", "mod both; pub use both::both; mod other; pub use other::other;"),
            ("room/both.rs", "pub fn both() {} pub fn more() {}"),
            ("room/other.rs", "pub fn other() { super::both::more() }"),
            ("user.rs", "use crate::room::both;"),
        ]),
        ["room/other.rs:1 needs more of room/both.rs", "user.rs:1 needs both of room/both.rs"]
    );
}

#[test]
fn modules_inside_a_file_are_read() {
    assert_eq!(
        needs_of(
            "mod inside {\n use super::super::items::S; pub fn h() {} }\nfn g() { inside::h() }"
        ),
        ["user.rs:2 needs S of items.rs"]
    );
}

#[test]
fn a_circle_of_three_is_told_with_its_lines() {
    let found = circles(&edges(&read(&[
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::B;\npub struct A;"),
        ("b.rs", "pub struct B;\nfn g() { crate::c::f() }"),
        ("c.rs", "use crate::a::A;\npub fn f() {}"),
        ("d.rs", "use crate::a::A;"),
    ])));
    let [circle] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        circle.to_string(),
        "these files need each other: a.rs, b.rs, c.rs\n  a.rs:1 needs B of b.rs\n  \
         b.rs:2 needs f of c.rs\n  c.rs:1 needs A of a.rs\n"
    );
}

#[test]
fn folders_may_make_a_circle_where_files_do_not() {
    let found = circles(&edges(&read(&[
        ("lib.rs", "mod x; mod y;"),
        ("x/mod.rs", "pub mod one; pub mod two;"),
        ("x/one.rs", "use crate::y::Y;"),
        ("x/two.rs", "pub struct Two;"),
        ("y.rs", "use crate::x::two::Two; pub struct Y;"),
    ])));
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "in src/ these need each other: x/, y.rs\n  x/one.rs:1 needs Y of y.rs\n  y.rs:1 needs Two of x/two.rs\n"
        ]
    );
}

#[test]
fn what_is_needed_in_one_direction_is_no_circle() {
    let found = circles(&edges(&read(&[
        ("lib.rs", "mod x; mod y;"),
        ("x/mod.rs", "pub mod one; pub mod two;"),
        ("x/one.rs", "use super::two::Two;"),
        ("x/two.rs", "use crate::y::Y; pub struct Two;"),
        ("y.rs", "pub struct Y;"),
    ])));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_function_is_as_long_as_from_its_name_to_its_brace() {
    let text = "/// Doc.\npub fn f(\n    x: u8,\n) {\n    fn inner() {}\n    g();\n}\n\nfn g() {}\n\nstruct S;\n\nimpl S {\n    pub fn g() {\n    }\n}\n";
    let sizes = Sizes::of(&read(&[("lib.rs", text)]));
    let told: Vec<_> =
        sizes.functions.iter().map(|size| (size.place.as_str(), size.lines)).collect();
    assert_eq!(
        told,
        [("lib.rs:2 f", 6), ("lib.rs:14 g", 2), ("lib.rs:5 inner", 1), ("lib.rs:9 g", 1)]
    );
    assert_eq!((sizes.documented, sizes.silent), (1, vec!["lib.rs:9 g".to_owned()]));
}
