//! What a message says leads to the cause: who follows a hint has no fault left, and gets no other.

mod brutna;
mod fall;
mod filer;
mod handlingar;
mod ja_nej;
mod kodningar;
mod rader;
mod regler;
mod sammantraden;
mod tecken;
mod uttryck;
mod vagar;
mod varden;
