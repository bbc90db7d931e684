//! A template of minijinja as the names that it says, in the order in which they are said.

use crate::mallar::name::Name;

/// An expression, as far as its names go.
#[derive(Debug)]
pub enum Expr {
    /// A variable.
    Variable(Name),
    /// A part of a value: `handling.titel`.
    Part(Box<Self>, Name),
    /// One of the items of a list, and what says which.
    Item(Box<Self>, Vec<Self>),
    /// Something that is made of others; nobody knows what.
    Other(Vec<Self>),
}

/// A step of a template.
#[derive(Debug)]
pub enum Step {
    /// An expression is worked out.
    Read(Expr),
    /// Names get a value; none when nobody knows it.
    Bind(Vec<Name>, Option<Expr>),
    /// A loop over a list.
    Loop {
        /// What each item is called, or its parts.
        target: Vec<Name>,
        /// The list.
        list: Expr,
        /// What is done with each.
        body: Vec<Self>,
    },
    /// Steps whose names are gone afterwards.
    Scope(Vec<Self>),
    /// Steps that may not be taken.
    Branch(Vec<Self>),
    /// A block.
    Block(Name, Vec<Self>),
    /// The template that this one builds on; without a name when only the run knows it.
    Extends(Option<Name>),
    /// Templates that are taken in, the first of them that is there.
    Include {
        /// Their names, as far as they are written out.
        names: Vec<Name>,
        /// Whether one must be there.
        needed: bool,
    },
}

/// A template as read.
#[derive(Debug, Default)]
pub struct Template {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Its Typst, with each byte where it stands in the template: all of it, or each block alone when another
    /// template says where they go.
    pub typst: Vec<String>,
    /// The Typst that stands outside the blocks of one that builds on another.
    pub outside: Option<String>,
    /// All texts within quotation marks.
    pub strings: Vec<String>,
    /// Whether it takes in templates whose names only the run knows.
    pub is_open: bool,
}
