//! A family of checks: what is run on one kind of thing.

/// Declares the files of a family, each with its rules, and what runs them all.
///
/// A line is all that a new file takes: `file: [RULE, …]`. Each file has the constants of its rules and a function
/// `check` with the arguments of the family, whose diagnostics are of these rules, or of those that several families
/// share. Without a function `check` at its head, a family has rules that others find.
macro_rules! familj {
    (
        $(#[$doc:meta])*
        check($($given:ident: $type:ty),*) -> Vec<$found:ty>;
        $($files:tt)*
    ) => {
        familj! { $($files)* }
        // The arguments as one piece, which can stand in each call.
        familj! { @ ($(#[$doc])*) ($($given: $type),*) ($($given),*) ($found) $($files)* }
    };
    (
        @ ($(#[$doc:meta])*) ($($given:ident: $type:ty),*) $arguments:tt ($found:ty)
        $($file:ident: $regler:tt,)+
    ) => {
        $(#[$doc])*
        pub fn check($($given: $type),*) -> Vec<$found> {
            let mut found = Vec::new();
            $(found.extend($file::check $arguments);)+
            found
        }
    };
    ($($file:ident: [$($regel:ident),*],)+) => {
        $(mod $file;)+

        /// The rules of the family.
        pub const REGLER: &[&crate::diag::Regel] = &[$($(&$file::$regel,)*)+];
    };
}

pub(super) use familj;
