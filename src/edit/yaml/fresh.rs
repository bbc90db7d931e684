//! A value that is new where it is put.

use super::insert::New;
use super::render::{flow_part, part};
use super::steps::Steps;
use super::value::Value;
use crate::edit::refusal::Refusal;

/// A new part with a value.
pub struct Fresh<'a> {
    /// Its key, if it has one.
    pub name: Option<&'a str>,
    /// Its value.
    pub value: &'a Value,
    /// How far in the file writes things.
    pub steps: Steps,
}

impl New for Fresh<'_> {
    fn lines(&self, column: usize) -> Vec<String> {
        part(self.name, self.value, column, self.steps)
    }

    fn flow(&self) -> Result<String, Refusal> {
        Ok(flow_part(self.name, self.value))
    }

    fn step(&self) -> usize {
        if self.name.is_some() { self.steps.map } else { self.steps.list }
    }
}
