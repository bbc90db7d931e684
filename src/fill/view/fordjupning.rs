//! In-depth accounts: those that were written, and of granskningar that no cell can hold.

use super::avsnitt::Avsnittsvy;
use super::fields::vy;
use super::hemvist::Hemvist;
use super::kallor::Källor;
use super::omfang::CELL;
use super::rikt::Rikt;
use super::urval::Urval;
use crate::model::{Fördjupning, Granskning, Ord, Planrisk, Rad, Text};
use crate::text::Rich;

vy! {
    /// En fördjupad redovisning av ett kontrollmoment.
    pub struct Fördjupningsvy = "fördjupning" {
        /// Granskningen som redovisas här i sin helhet, med dess id. Inget: en egen fördjupning.
        pub av: Option<String>,
        /// Märket i Typst, om granskningen hänvisar hit: den är avsnitten som avslutar, eller allt som står om den.
        pub avslutar: Option<String>,
        /// Hur mycket plats granskningens redovisning tar: `avsnitt` eller `liggande`. Inget: en egen fördjupning.
        pub omfång: Option<&'static str>,
        /// Rubriken, med riskens nummer och namn.
        pub rubrik: Rikt,
        /// Texten.
        pub text: Option<Rikt>,
        /// Avsnitt.
        pub avsnitt: Vec<Avsnittsvy>,
        /// Avsnitt som avslutar fördjupningen.
        pub avslutande_avsnitt: Vec<Avsnittsvy>,
    }
}

impl Källor<'_> {
    /// The in-depth accounts of a risk, `index` among all of its plan.
    pub fn fördjupningar(&self, index: usize, post: &Planrisk<'_>) -> Vec<Fördjupningsvy> {
        let hemvist = Hemvist::risk(Urval::Avrapportering, index, post);
        let mut all = self.fördjupat(&post.risk.granskningar, hemvist);
        for (nr, kontroll) in post.risk.kontroller.iter().enumerate() {
            all.extend(self.fördjupat(&kontroll.granskningar, hemvist.i_kontroll(nr)));
        }
        all
    }

    fn fördjupat(
        &self,
        granskningar: &[Granskning],
        hemvist: Hemvist<'_>,
    ) -> Vec<Fördjupningsvy> {
        let mut all = Vec::new();
        for (nr, granskning) in self.visade(granskningar).into_iter().enumerate() {
            all.extend(self.redovisat_för_sig(granskning, nr, hemvist));
            let mut own: Vec<_> =
                granskning.fördjupningar.iter().map(|own| self.fördjupning(own, hemvist)).collect();
            if let Some(first) = own.first_mut().filter(|_| self.är_bara_fördjupad(granskning)) {
                first.avslutar = Some(hemvist.fördjupning(nr));
            }
            all.extend(own);
            all.extend(self.avslutning(granskning, nr, hemvist));
        }
        all
    }

    /// The account of a granskning as an in-depth account, for layouts whose tables have no room for it; none for
    /// one that a cell can hold.
    fn redovisat_för_sig(
        &self,
        granskning: &Granskning,
        nr: usize,
        hemvist: Hemvist<'_>,
    ) -> Option<Fördjupningsvy> {
        let omfång = self.omfång(granskning);
        if omfång == CELL {
            return None;
        }
        let kontroll = hemvist.kontroll();
        let namn = kontroll.and_then(|kontroll| kontroll.namn.as_ref()).or(hemvist.post.namn());
        let enhet = kontroll.and_then(|kontroll| kontroll.enhet.as_ref());
        let avsnitt = [
            ("etikett_analys", &granskning.analys),
            ("etikett_ledde_till", &granskning.ledde_till),
        ];
        let avsnitt = avsnitt
            .into_iter()
            .filter_map(|(rubrik, text)| Some(self.avsnitt_under(rubrik, text.as_ref()?)));
        Some(Fördjupningsvy {
            av: Some(hemvist.granskningsid(nr)),
            avslutar: None,
            omfång: Some(omfång),
            rubrik: self.fördjupningsrubrik(namn, None, enhet, hemvist).into(),
            text: self.text(granskning.redovisning.as_ref()),
            avsnitt: avsnitt.collect(),
            avslutande_avsnitt: Vec::new(),
        })
    }

    /// A text under a word of the layout.
    fn avsnitt_under(&self, rubrik: &str, text: &Text) -> Avsnittsvy {
        Avsnittsvy {
            rubrik: self.valfri_mening(rubrik, vec![], []),
            text: Some(self.skriven_text(text)),
            avsnitt: Vec::new(),
            komponent: None,
        }
    }

    /// An in-depth account, headed by the kontrollmoment that it belongs to.
    fn fördjupning(&self, fördjupning: &Fördjupning, hemvist: Hemvist<'_>) -> Fördjupningsvy {
        let own = fördjupning.rubrik.as_ref();
        let enhet = fördjupning.enhet.as_ref();
        let rubrik = self.fördjupningsrubrik(hemvist.post.namn(), own, enhet, hemvist);
        Fördjupningsvy {
            av: None,
            avslutar: None,
            omfång: None,
            rubrik: Rikt::ur(rubrik, own.map(|rubrik| rubrik.plats)),
            text: self.text(fördjupning.text.as_ref()),
            avsnitt: self.avsnitt(&fördjupning.avsnitt),
            avslutande_avsnitt: self.avsnitt(&fördjupning.avslutande_avsnitt),
        }
    }

    /// The sections that close the account of a granskning.
    fn avslutning(
        &self,
        granskning: &Granskning,
        nr: usize,
        hemvist: Hemvist<'_>,
    ) -> Option<Fördjupningsvy> {
        let avslutar = hemvist.avslutning(granskning, nr)?;
        Some(Fördjupningsvy {
            av: None,
            avslutar: Some(avslutar),
            omfång: None,
            rubrik: self.fördjupningsrubrik(hemvist.post.namn(), None, None, hemvist).into(),
            text: None,
            avsnitt: self.avsnitt(&granskning.avslutande_avsnitt),
            avslutande_avsnitt: Vec::new(),
        })
    }

    fn fördjupningsrubrik(
        &self,
        namn: Option<&Rad>,
        rubrik: Option<&Rad>,
        enhet: Option<&Ord>,
        hemvist: Hemvist<'_>,
    ) -> Rich {
        let nr = self.prosa.layout().numbers_risks().then_some(hemvist.post.nr.as_str());
        let values = vec![
            ("nr", nr.into()),
            ("namn", self.infogad_rad(namn, hemvist.scope)),
            ("rubrik", self.infogad_rad(rubrik, hemvist.scope)),
            ("enhet", enhet.map(|enhet| self.sammanhang.enhet(&enhet.källa)).into()),
        ];
        self.prosa.sentence("fördjupning_rubrik", values)
    }
}
