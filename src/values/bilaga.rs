//! The bilagor of a case, as texts refer to them.

/// A handling that texts can refer to.
#[derive(Debug, Clone)]
pub struct Bilaga {
    /// Its id.
    pub id: Option<String>,
    /// Its slag.
    pub slag: &'static str,
    /// What it is called.
    pub namn: String,
}
