//! Each word and sentence of each layout, with all that its values can be: the table of what the program can say.

mod fall;
mod lydelser;
