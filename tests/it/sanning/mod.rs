//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod berattat;
mod forlagor;
mod granby;
mod grund;
mod inga_avvikelser;
mod lage;
mod resultat_saknas;
mod resultatskala;
mod utan_resultat;
