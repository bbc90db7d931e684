//! The names that layouts and templates have for each other.

/// The prefix by which a template names a built-in one, also from an override of the same name.
pub const BUILT_IN: &str = "inbyggd/";

/// The prefix by which a template names the nearest one of that name: the layout's own, or that of what
/// it builds on.
pub const NEAREST: &str = "layout/";

/// What all layouts build on.
pub const BAS: &str = "bas";

/// The plain layout, which looks like what it builds on.
pub const STANDARD: &str = "standard";
