//! The forms that answers are given in for other programs: each is what its schema says, and tells of the same places
//! as the text does.

mod forms;
mod github;
mod gjort;
mod platser;
mod told;
