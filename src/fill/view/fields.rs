//! The machinery of views: a struct with named fields that a template reads by name, and its description.

use std::fmt::Debug;
use std::sync::Arc;

use minijinja::value::{Object, Value};

use super::rikt::{Rikt, Uppgift};
use super::typ::{Typ, Vybeskrivning};
use crate::values::Datumvärde;

/// What a field of a view can be.
pub trait Vyvärde {
    /// What kind of value it is.
    fn typ() -> Typ;

    /// It as a value of templates.
    fn värde(&self) -> Value;
}

/// What is described to people, and to checks of templates.
pub trait Beskriven {
    /// What it is and what it holds.
    fn beskrivning() -> Vybeskrivning;
}

/// A struct that a template reads by name: `vy!` makes them.
pub trait Fältvis: Debug + Send + Sync {
    /// The names of its fields, in order.
    fn fältnamn(&self) -> Vec<&'static str>;

    /// The value of a field.
    fn fält(&self, namn: &str) -> Option<Value>;
}

/// Makes a view of a struct: a map for templates, whose keys are the fields in order, and a description made of
/// the Swedish doc comments. What it is called stands after its name. `#[bara(givna)]`: a field that is none is
/// left out of the map.
macro_rules! vy {
    (
        $(#[derive($($derive:ident),+)])? $(#[bara($bara:ident)])? $(#[doc = $om:literal])+
        pub struct $Vy:ident = $namn:literal {
            $($(#[doc = $fält_om:literal])+ pub $fält:ident: $typ:ty,)*
        }
    ) => {
        $(#[doc = $om])+
        #[derive(Debug, Clone $($(, $derive)+)?)]
        pub struct $Vy {
            $($(#[doc = $fält_om])+ pub $fält: $typ,)*
        }

        impl $crate::fill::view::fields::Beskriven for $Vy {
            fn beskrivning() -> $crate::fill::view::typ::Vybeskrivning {
                $crate::fill::view::typ::Vybeskrivning {
                    namn: $namn,
                    om: concat!($($om),+).trim(),
                    fält: vec![$($crate::fill::view::typ::Fält {
                        namn: stringify!($fält),
                        om: concat!($($fält_om),+).trim(),
                        typ: <$typ as $crate::fill::view::fields::Vyvärde>::typ(),
                    },)*],
                }
            }
        }

        impl $crate::fill::view::fields::Fältvis for $Vy {
            fn fältnamn(&self) -> Vec<&'static str> {
                let alla = vec![$(stringify!($fält),)*];
                $(let alla = $crate::fill::view::fields::$bara(self, alla);)?
                alla
            }

            fn fält(&self, namn: &str) -> Option<minijinja::Value> {
                match namn {
                    $(stringify!($fält) => {
                        Some($crate::fill::view::fields::Vyvärde::värde(&self.$fält))
                    })*
                    _ => None,
                }
            }
        }

        impl $crate::fill::view::fields::Vyvärde for $Vy {
            fn typ() -> $crate::fill::view::typ::Typ {
                $crate::fill::view::typ::Typ::Vy(
                    <Self as $crate::fill::view::fields::Beskriven>::beskrivning,
                )
            }

            fn värde(&self) -> minijinja::Value {
                minijinja::Value::from_object(self.clone())
            }
        }

        $crate::fill::view::fields::karta!($Vy);
    };
}

/// Lets templates read a [`Fältvis`] as a map.
macro_rules! karta {
    ($Vy:ident) => {
        impl minijinja::value::Object for $Vy {
            fn get_value(
                self: &std::sync::Arc<Self>,
                key: &minijinja::Value,
            ) -> Option<minijinja::Value> {
                self.get_value_by_str(key.as_str()?)
            }

            fn get_value_by_str(
                self: &std::sync::Arc<Self>,
                key: &str,
            ) -> Option<minijinja::Value> {
                $crate::fill::view::fields::Fältvis::fält(&**self, key)
            }

            fn enumerate(self: &std::sync::Arc<Self>) -> minijinja::value::Enumerator {
                let namn = $crate::fill::view::fields::Fältvis::fältnamn(&**self);
                minijinja::value::Enumerator::Values(
                    namn.into_iter().map(minijinja::Value::from).collect(),
                )
            }
        }
    };
}

pub(super) use {karta, vy};

/// Those of the fields that are not none.
pub fn givna(vy: &dyn Fältvis, alla: Vec<&'static str>) -> Vec<&'static str> {
    let given = |namn: &&str| vy.fält(namn).is_some_and(|värde| !värde.is_none());
    alla.into_iter().filter(given).collect()
}

impl Vyvärde for String {
    fn typ() -> Typ {
        Typ::Ord
    }

    fn värde(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Vyvärde for &'static str {
    fn typ() -> Typ {
        Typ::Ord
    }

    fn värde(&self) -> Value {
        Value::from(*self)
    }
}

impl Vyvärde for i64 {
    fn typ() -> Typ {
        Typ::Tal
    }

    fn värde(&self) -> Value {
        Value::from(*self)
    }
}

impl Vyvärde for usize {
    fn typ() -> Typ {
        Typ::Tal
    }

    fn värde(&self) -> Value {
        Value::from(*self)
    }
}

impl Vyvärde for bool {
    fn typ() -> Typ {
        Typ::JaNej
    }

    fn värde(&self) -> Value {
        Value::from(*self)
    }
}

impl Vyvärde for Datumvärde {
    fn typ() -> Typ {
        Typ::Datum
    }

    fn värde(&self) -> Value {
        Value::from_object(*self)
    }
}

impl Vyvärde for Rikt {
    fn typ() -> Typ {
        Typ::Text
    }

    fn värde(&self) -> Value {
        Value::from_object(self.clone())
    }
}

impl Vyvärde for Uppgift {
    fn typ() -> Typ {
        Typ::Text
    }

    fn värde(&self) -> Value {
        match self {
            Self::Ord(ord) => ord.värde(),
            Self::Text(text) => text.värde(),
        }
    }
}

impl<T: Vyvärde> Vyvärde for Option<T> {
    fn typ() -> Typ {
        Typ::Valfri(Box::new(T::typ()))
    }

    fn värde(&self) -> Value {
        self.as_ref().map(T::värde).into()
    }
}

impl<T: Vyvärde> Vyvärde for Vec<T> {
    fn typ() -> Typ {
        Typ::Lista(Box::new(T::typ()))
    }

    fn värde(&self) -> Value {
        self.iter().map(T::värde).collect()
    }
}

impl<T: Vyvärde + Object + 'static> Vyvärde for Arc<T> {
    fn typ() -> Typ {
        T::typ()
    }

    fn värde(&self) -> Value {
        Value::from_dyn_object(Self::clone(self))
    }
}
