//! The types of the model as trees of values: every field under its name in YAML.

use std::borrow::Cow;
use std::sync::Arc;

use indexmap::IndexMap;
use minijinja::value::Value;

use super::node::{Facts, Map, Node};
use super::written::Datumvärde;
use crate::model::{
    Antaget, Avsnitt, Beslut, Beslutspunkter, Datum, Delat, Fil, Formulär, Fältvärde, Fördjupning,
    Förslag, Förslagsdel, Förvaltning, Gemensamt, Genomfört, GenomförtPost, Granskning, Grupp,
    Handling, Innehåll, Komponent, Kontroll, Läge, Mål, Nivå, Numrerat, Nämnd, Omdöme, Omdömessteg,
    Ord, Organförslag, Person, Personval, Plan, Protokollsutdrag, Punkt, Rad, Resultatsteg, Risk,
    Sammanträde, Sidfot, Självskattning, Självskattningsdel, Skalor, Skalsteg, Symbol, Text,
    Tjänsteskrivelse, Ton, Uppföljning, Vems, Väntande, Yttrande, parse_date, Ärende, Åtgärd,
    Åtgärdsslag, Överföring,
};

/// What becomes a value of texts.
pub trait ToNode {
    /// The value.
    fn node(&self) -> Node;
}

/// Every field of a struct under its name. None can be forgotten: what is not listed does not compile.
macro_rules! nodes {
    ($($of:ident { $($field:ident),* $(; $($left:ident),*)? })*) => {
        $(
            impl ToNode for $of {
                fn node(&self) -> Node {
                    let Self { $($field,)* $($($left: _,)*)? } = self;
                    Node::map([$((stringify!($field), $field.node())),*])
                }
            }
        )*
    };
}

nodes! {
    Avsnitt { rubrik, text, avsnitt, komponent; plats }
    Antaget { ärende, förslag; plats }
    Beslutspunkter { inledning, punkter, hela_meningar; plats }
    Delat { ordförandens, förvaltningens }
    Fil { fil, textalternativ }
    Formulär { formulärnamn, ifyllt_av, fält }
    Fördjupning { rubrik, enhet, text, avsnitt, avslutande_avsnitt; plats }
    Förvaltning { namn, förkortning }
    Gemensamt {
        id, titel, undertitel, kortnamn, handlingstyp, version, datum, reviderad, utkast, diarienummer, handläggare, undertecknare, hälsningsfras,
        plan, period, innehållsförteckning, numrering, fakta, bilaga, bilagor, avsnitt, avslutande_avsnitt; plats, ord
    }
    GenomförtPost { period, text }
    Granskning {
        period, resultat, orsak, genomförd, redovisning, analys, ledde_till, åtgärder, fördjupningar,
        avslutande_avsnitt; plats
    }
    Grupp { rubrik, nr, obligatorisk, kommungemensam, omdöme, åtgärdsslag, risker; plats }
    Kontroll {
        id, namn, enhet, obligatorisk, kontrollmoment, arbetssätt, systematisk_kontroll, styrdokument, syfte,
        omfattning, metod, frekvens, perioder, ansvarig, rapporteras_till, granskningar, åtgärder, överföring; plats
    }
    Nivå { till, namn, text, ton }
    Nämnd { namn, förkortning, förvaltning, del_av, undertecknare, diarienummer, sidfot; plats, regler }
    Omdöme { värde, text }
    Omdömessteg { namn, ton, text }
    Organförslag { organ, inledning, punkter, hela_meningar; plats }
    Person { namn, titel, epost, telefon, parti, maskad; plats }
    Plan { planår, nämnd, perioder, inledning, omdöme, avvikelser, grupper, risker, väntar, självskattning; plats }
    Protokollsutdrag { organ, sammanträdesdatum, paragraf, beslut, omedelbar_justering }
    Punkt { ärende, rubrik, föredragande, tid, diarienummer, förslag; plats }
    Resultatsteg { nyckel, namn, ton, symbol, avvikelse, klar, granskad, antal, mening, sammanfattning; plats }
    Risk {
        id, nr, namn, kortnamn, process, kategori, obligatorisk, kommungemensam, beskrivning, sannolikhet,
        konsekvens, riskvärde, i_planen, motivering, omdöme, perioder, granskningar, kontroller, åtgärder, överföring; plats
    }
    Sidfot { postadress, besöksadress, telefon, epost, webb, organisationsnummer, bankgiro }
    Självskattning { rubrik, inledning, antal_svar, avsnitt, delar }
    Självskattningsdel { del, kriterier, kommentar }
    Skalor { sannolikhet, konsekvens, nivåer, tröskel, resultat, bedömning, omdöme }
    Tjänsteskrivelse { förslag_till_beslut, beslutsunderlag, sändlista, efter_sändlistan }
    Uppföljning { vad, text }
    Väntande { risk, namn, delar, planår, när, från; plats }
    Yttrande { mottagare }
    Ärende {
        diarienummer, utkast, rubrik, datum, nämnd, handläggare, period; plats, plan, förra_plan, nästa_plan, handlingar
    }
    Åtgärd {
        slag, namn, vad, uppföljningar, genomfört, läge, ansvarig, enhet, slutdatum, överföring; plats
    }
    Överföring { till, planår, när, risk, som, motivering; plats }
}

impl ToNode for Sammanträde {
    fn node(&self) -> Node {
        let Self {
            organ,
            datum,
            tid,
            lokal,
            justerare,
            ersättare,
            justering,
            ordförande,
            sekreterare,
            upprättad,
            punkter,
            plats: _,
            ord: _,
        } = self;
        Node::map([
            ("organ", organ.node()),
            ("datum", datum.node()),
            ("tid", tid.node()),
            ("plats", lokal.node()),
            ("justerare", justerare.node()),
            ("ersättare", ersättare.node()),
            ("justering", justering.node()),
            ("ordförande", ordförande.node()),
            ("sekreterare", sekreterare.node()),
            ("upprättad", upprättad.node()),
            ("punkter", punkter.node()),
        ])
    }
}

impl ToNode for Handling {
    fn node(&self) -> Node {
        [self.gemensamt.node(), self.innehåll.node()].node()
    }
}

impl ToNode for Innehåll {
    fn node(&self) -> Node {
        match self {
            Self::Tjänsteskrivelse(own) => own.node(),
            Self::Protokollsutdrag(own) => own.node(),
            Self::Yttrande(own) => own.node(),
            Self::Formulär(own) => own.node(),
            Self::Fil(own) => own.node(),
            Self::Avrapportering(_)
            | Self::Rapport(_)
            | Self::Internkontrollplan(_)
            | Self::Riskanalys(_)
            | Self::Förbättringsåtgärder(_)
            | Self::Styrdokument(_) => Node::none(),
        }
    }
}

/// Those that are written in one way or another.
macro_rules! either {
    ($($of:ident: $($variant:ident)|+;)*) => {
        $(
            impl ToNode for $of {
                fn node(&self) -> Node {
                    match self {
                        $(Self::$variant(value) => value.node(),)+
                    }
                }
            }
        )*
    };
}

either! {
    Beslut: Ärende | Punkter | Text;
    Förslag: Organ | Text | Punkter | Delat;
    Förslagsdel: Punkter | Text;
    Genomfört: Perioder | Text;
    Personval: Person | Nyckel;
}

impl ToNode for Fältvärde {
    fn node(&self) -> Node {
        match self {
            Self::Rad(rad) => rad.node(),
            // What may be masked is no text.
            Self::Maskad { .. } => Node::none(),
        }
    }
}

impl ToNode for Skalsteg {
    fn node(&self) -> Node {
        match self {
            Self::Beskrivet { namn, förklaring, ton } => Node::map([
                ("namn", namn.node()),
                ("förklaring", förklaring.node()),
                ("ton", ton.node()),
            ]),
            Self::Namn(namn) => namn.node(),
        }
    }
}

/// Those that are one word of a few.
macro_rules! words {
    ($($of:ty),*) => {
        $(
            impl ToNode for $of {
                fn node(&self) -> Node {
                    Node::Value(Value::from(self.ord()))
                }
            }
        )*
    };
}

words!(Komponent, Läge, Mål, Numrerat, Symbol, Ton, Vems, Åtgärdsslag);

impl ToNode for Ord {
    fn node(&self) -> Node {
        Node::Value(Value::from(self.källa.as_str()))
    }
}

impl ToNode for Datum {
    fn node(&self) -> Node {
        let date = parse_date(&self.källa);
        Node::Value(date.map_or(Value::UNDEFINED, |date| Value::from_object(Datumvärde(date))))
    }
}

impl ToNode for Rad {
    fn node(&self) -> Node {
        Node::Rad(self.plats)
    }
}

impl ToNode for Text {
    fn node(&self) -> Node {
        Node::Text(self.plats)
    }
}

impl ToNode for bool {
    fn node(&self) -> Node {
        Node::Value(Value::from(*self))
    }
}

impl ToNode for i64 {
    fn node(&self) -> Node {
        Node::Value(Value::from(*self))
    }
}

impl<T: ToNode + ?Sized> ToNode for &T {
    fn node(&self) -> Node {
        (*self).node()
    }
}

impl<T: ToNode + ?Sized> ToNode for Box<T> {
    fn node(&self) -> Node {
        self.as_ref().node()
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn node(&self) -> Node {
        self.as_ref().map_or_else(Node::none, ToNode::node)
    }
}

impl<T: ToNode> ToNode for [T] {
    fn node(&self) -> Node {
        Node::List(self.iter().map(ToNode::node).collect())
    }
}

impl<T: ToNode> ToNode for Vec<T> {
    fn node(&self) -> Node {
        self.as_slice().node()
    }
}

impl<T: ToNode, const N: usize> ToNode for [T; N] {
    fn node(&self) -> Node {
        self.as_slice().node()
    }
}

impl ToNode for Node {
    fn node(&self) -> Node {
        self.clone()
    }
}

impl<T: ToNode> ToNode for IndexMap<String, T> {
    fn node(&self) -> Node {
        let fields = self.iter().map(|(key, value)| (Cow::Owned(key.clone()), value.node()));
        Node::Map(Arc::new(Map { fields: fields.collect(), facts: Facts::None }))
    }
}
