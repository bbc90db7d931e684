//! What only one slag of handling has: extracts of minutes, forms, statements.

use minijinja::value::Value;

use super::{Källor, karta, none, ord, rikt};
use crate::model::{
    Beslut, Fil, Formulär, Fältvärde, Innehåll, Ord, Protokollsutdrag, Rad, Yttrande,
};
use crate::prose::{Datumvärde, page_name};

impl Källor<'_> {
    /// What only a protokollsutdrag has. `beslutat`: the tjänsteskrivelse whose proposal became the
    /// decision.
    pub fn protokollsutdrag(
        &self,
        utdrag: &Protokollsutdrag,
        beslutat: Option<Källor<'_>>,
    ) -> Vec<(&'static str, Value)> {
        let datum = utdrag.sammanträdesdatum.as_ref();
        let datum = datum.map_or_else(none, |datum| Value::from_object(Datumvärde(datum.date())));
        vec![
            ("organ", self.organ(utdrag.organ.as_ref())),
            ("sammanträdesdatum", datum),
            ("paragraf", ord(utdrag.paragraf.as_ref())),
            ("beslut", self.beslut(utdrag.beslut.as_ref(), beslutat)),
            ("omedelbar_justering", utdrag.omedelbar_justering.unwrap_or(false).into()),
        ]
    }

    /// The name of an organ, or of the one that decides in the case.
    fn organ(&self, nyckel: Option<&Ord>) -> Value {
        let nämnder = &self.sammanhang.organisation.nämnder;
        let named = nyckel.and_then(|nyckel| nämnder.get(&nyckel.källa));
        named.or(self.sammanhang.nämnd).map_or_else(none, |nämnd| ord(Some(&nämnd.namn)))
    }

    fn beslut(&self, beslut: Option<&Beslut>, beslutat: Option<Källor<'_>>) -> Value {
        match (beslut, beslutat) {
            (Some(Beslut::Text(text)), _) => [self.löpande(None, text)].into_iter().collect(),
            (Some(Beslut::Ärende { .. }), Some(källor)) => {
                let innehåll = källor.handling.map(|handling| &handling.innehåll);
                let Some(Innehåll::Tjänsteskrivelse(skrivelse)) = innehåll else {
                    return none();
                };
                skrivelse
                    .förslag_till_beslut
                    .as_ref()
                    .map_or_else(none, |förslag| källor.som_beslut(förslag))
            }
            _ => Value::from(Vec::<Value>::new()),
        }
    }

    /// What only a formulär has. A masked value never leaves the model.
    pub fn formulär(&self, formulär: &Formulär) -> Vec<(&'static str, Value)> {
        let maskad = || rikt(self.prosa.sentence("maskad", vec![]));
        let fält = formulär.fält.iter().map(|(etikett, värde)| {
            let värde = match värde {
                Fältvärde::Rad(rad) => self.rad(Some(rad)),
                Fältvärde::Maskad { maskad: true, .. } => maskad(),
                Fältvärde::Maskad { namn, .. } => ord(namn.as_ref()),
            };
            karta([("etikett", etikett.as_str().into()), ("värde", värde)])
        });
        vec![("formulärnamn", self.rad(formulär.formulärnamn.as_ref())), ("fält", fält.collect())]
    }

    /// What only a fil has: its text in words, and its pages as images.
    pub fn fil(&self, fil: &Fil) -> Vec<(&'static str, Value)> {
        let pages = self.prosa.pdf(&fil.fil).map(|(path, pdf)| {
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let antal = pdf.sidor.len();
            let sidor = pdf.sidor.iter().enumerate();
            let sida = |(index, sida): (usize, &crate::typeset::Sida)| {
                let values = vec![
                    ("namn", Value::from(name.as_str())),
                    ("nr", (index + 1).into()),
                    ("antal", antal.into()),
                ];
                karta([
                    ("bild", format!("/repo/{}", page_name(&path, index)).into()),
                    ("alt", self.prosa.sentence("filsida", values).text().into()),
                    ("liggande", sida.liggande().into()),
                ])
            };
            sidor.map(sida).collect()
        });
        vec![
            ("textalternativ", self.text(fil.textalternativ.as_ref())),
            ("sidor", pages.unwrap_or_else(|| Value::from(Vec::<Value>::new()))),
        ]
    }

    /// What only a yttrande has.
    pub fn yttrande(&self, yttrande: &Yttrande) -> Vec<(&'static str, Value)> {
        let mottagare = yttrande.mottagare.iter();
        vec![("mottagare", mottagare.map(|rad: &Rad| self.rad(Some(rad))).collect())]
    }
}
