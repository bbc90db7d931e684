//! How long files and functions are, and which pub items say nothing of themselves.

use syn::visit::{self, Visit};
use syn::{
    Attribute, Field, Ident, ImplItemFn, Item, ItemEnum, ItemFn, ItemTrait, Signature, TraitItem,
    TraitItemFn, Visibility,
};

use super::modules::Crate;
use super::reading::{File, says};

/// Something with a length.
#[derive(Debug)]
pub struct Size {
    /// Where it stands.
    pub place: String,
    /// How many lines it has.
    pub lines: usize,
}

/// The sizes of a crate.
#[derive(Debug, Default)]
pub struct Sizes {
    /// Its files, the longest first.
    pub files: Vec<Size>,
    /// Its functions from signature to closing brace, the longest first.
    pub functions: Vec<Size>,
    /// How many pub items, fields, variants and methods say what they are.
    pub documented: usize,
    /// Those that do not.
    pub silent: Vec<String>,
}

impl Sizes {
    /// Measures a crate.
    pub fn of(read: &Crate) -> Self {
        let mut sizes = Self::default();
        for file in &read.files {
            let lines = file.text.lines().count();
            sizes.files.push(Size { place: file.path.clone(), lines });
            Measure { file, after: 0, sizes: &mut sizes }.visit_file(&file.tree);
        }
        sizes.files.sort_by_key(|size| std::cmp::Reverse(size.lines));
        sizes.functions.sort_by_key(|size| std::cmp::Reverse(size.lines));
        sizes
    }
}

/// The lines that `percent` of these, the longest first, do not exceed.
pub fn percentile(sizes: &[Size], percent: usize) -> usize {
    let index = sizes.len() * (100 - percent) / 100;
    sizes.get(index).map_or(0, |size| size.lines)
}

/// Measures one file.
struct Measure<'a> {
    file: &'a File,
    /// The line up to which functions have been found: they are met in their order.
    after: usize,
    sizes: &'a mut Sizes,
}

impl Measure<'_> {
    /// The text is as rustfmt leaves it: a function ends where a brace closes under its first letter.
    fn function(&mut self, signature: &Signature) {
        let words = format!("fn {}", signature.ident);
        let lines = || self.file.text.lines().enumerate().skip(self.after);
        let (first, line) = lines()
            .find(|(_, line)| says(line, &words))
            .unwrap_or_else(|| panic!("{} has no line with {words}", self.file.path));
        let brace = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
        let is_whole = line.ends_with('}');
        let last = lines().find(|(at, line)| *at > first && line.starts_with(&brace));
        let last = last.filter(|_| !is_whole).map_or(first, |(at, _)| at);
        self.after = first + 1;
        self.sizes.functions.push(Size {
            place: format!("{}:{} {}", self.file.path, first + 1, signature.ident),
            lines: last + 1 - first,
        });
    }

    fn shown(&mut self, visibility: &Visibility, name: &Ident, attributes: &[Attribute]) {
        if matches!(visibility, Visibility::Inherited) {
            return;
        }
        if attributes.iter().any(|attribute| attribute.path().is_ident("doc")) {
            self.sizes.documented += 1;
        } else {
            let line =
                self.file.line(&[&format!("fn {name}"), &format!("{name}:"), &name.to_string()]);
            self.sizes.silent.push(format!("{}:{line} {name}", self.file.path));
        }
    }
}

impl Visit<'_> for Measure<'_> {
    fn visit_item(&mut self, item: &Item) {
        match item {
            Item::Const(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            Item::Enum(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            Item::Fn(item) => self.shown(&item.vis, &item.sig.ident, &item.attrs),
            Item::Static(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            Item::Struct(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            Item::Trait(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            Item::Type(item) => self.shown(&item.vis, &item.ident, &item.attrs),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_item_fn(&mut self, item: &ItemFn) {
        self.function(&item.sig);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        for variant in &item.variants {
            self.shown(&item.vis, &variant.ident, &variant.attrs);
        }
        visit::visit_item_enum(self, item);
    }

    fn visit_item_trait(&mut self, item: &ItemTrait) {
        let methods = item.items.iter().filter_map(|item| match item {
            TraitItem::Fn(item) => Some(item),
            _ => None,
        });
        methods.for_each(|method| self.shown(&item.vis, &method.sig.ident, &method.attrs));
        visit::visit_item_trait(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &TraitItemFn) {
        if item.default.is_some() {
            self.function(&item.sig);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &ImplItemFn) {
        self.function(&item.sig);
        self.shown(&item.vis, &item.sig.ident, &item.attrs);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_field(&mut self, field: &Field) {
        if let Some(name) = &field.ident {
            self.shown(&field.vis, name, &field.attrs);
        }
    }
}
