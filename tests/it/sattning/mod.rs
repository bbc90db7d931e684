//! What `kontrollera` finds no fault with is set, in every layout, and nothing stands where it should not.

mod bilder;
mod diagram;
mod huvuden;
mod innehall;
mod langt;
mod listor;
mod mallar;
mod namn;
mod nivaer;
mod pdfer;
mod rubrikrader;
mod sidfot;
mod sidor;
mod tabeller;
mod typsnitt;
