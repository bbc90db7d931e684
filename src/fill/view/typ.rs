//! What a view holds, told to people and to checks of templates.

/// A view: a value with named fields, which a template reads by name.
#[derive(Debug, Clone)]
pub struct Vybeskrivning {
    /// What it is called.
    pub namn: &'static str,
    /// What it is, in Swedish.
    pub om: &'static str,
    /// Its fields, in order.
    pub fält: Vec<Fält>,
}

/// A field of a view, or a value that a template has from the start.
#[derive(Debug, Clone)]
pub struct Fält {
    /// Its name in templates.
    pub namn: &'static str,
    /// What it is, in Swedish.
    pub om: &'static str,
    /// What kind of value it has.
    pub typ: Typ,
}

/// A kind of value.
#[derive(Debug, Clone)]
pub enum Typ {
    /// Plain words.
    Ord,
    /// A whole number.
    Tal,
    /// True or false.
    JaNej,
    /// A date.
    Datum,
    /// Rich text.
    Text,
    /// A list.
    Lista(Box<Self>),
    /// A value, or none.
    Valfri(Box<Self>),
    /// A view. It is described when it is asked for, since a view may hold others of its own kind.
    Vy(fn() -> Vybeskrivning),
}
