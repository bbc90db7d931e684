//! Which keys name something, and what.

/// What has a name that other places name it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slag {
    /// One of `personer`.
    Person,
    /// One of `enheter`.
    Enhet,
    /// One of `nämnder`.
    Nämnd,
    /// A risk, by its id.
    Risk,
    /// A kontroll, by its id.
    Kontroll,
    /// A handling of a case, by its id.
    Handling,
}

impl Slag {
    /// What the names under a key of `skrivelse.yaml` are of.
    pub fn listed(key: &str) -> Option<Self> {
        match key {
            "personer" => Some(Self::Person),
            "enheter" => Some(Self::Enhet),
            "nämnder" => Some(Self::Nämnd),
            _ => None,
        }
    }

    /// What is listed under a key, each with an id.
    pub fn with_id(key: &str) -> Option<Self> {
        match key {
            "risker" => Some(Self::Risk),
            "kontroller" => Some(Self::Kontroll),
            "handlingar" | "bilagor" => Some(Self::Handling),
            _ => None,
        }
    }

    /// What the value of a key is the name of.
    pub fn named_by(key: &str) -> Option<Self> {
        match key {
            "handläggare" | "undertecknare" | "ansvarig" | "ifyllt_av" | "föredragande"
            | "justerare" | "ersättare" | "ordförande" | "sekreterare" => Some(Self::Person),
            "enhet" => Some(Self::Enhet),
            "nämnd" | "organ" | "del_av" => Some(Self::Nämnd),
            "risk" => Some(Self::Risk),
            _ => None,
        }
    }

    /// What the text that a function or a method of texts takes is the name of.
    pub fn called_by(function: &str) -> Option<Self> {
        match function {
            "enhet" => Some(Self::Enhet),
            "risk" => Some(Self::Risk),
            "kontroll" => Some(Self::Kontroll),
            "bilaga" => Some(Self::Handling),
            _ => None,
        }
    }
}

/// The keys whose value is the path of a file or a folder.
pub fn is_path(key: &str) -> bool {
    ["fil", "plan", "förra_plan", "nästa_plan", "ärende", "ordlistor"].contains(&key)
}
