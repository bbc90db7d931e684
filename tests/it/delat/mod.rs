//! What belongs to a plan alone is read once for all handlingar that show it, and nobody sees that: texts,
//! faults and papers are those of a program that reads everything for every handling.

mod made;
mod odelat;
mod pieces;
mod slump;
mod tests;
