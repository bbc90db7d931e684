//! What the risks of a plan have that can be counted.

use minijinja::Error;
use minijinja::value::Value;

use super::fill::Fill;
use super::risks;
use super::swedish::nested;
use super::written::Infogbar;

/// Risks → all their kontroller.
pub fn kontroller(risker: &Value) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for risk in risks::keep(risker, |_, _| Ok(true))? {
        all.extend(risk.get_attr("kontroller")?.try_iter()?);
    }
    Ok(all)
}

/// Risks → their systematiska kontroller, each once where kontroller after each other share it.
pub fn systematiska_kontroller(engine: &dyn Fill, risker: &Value) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for risk in risks::keep(risker, |_, _| Ok(true))? {
        let mut above = (None, None);
        for kontroll in risk.get_attr("kontroller")?.try_iter()? {
            let arbetssätt = said(engine, &kontroll, "arbetssätt")?.or_else(|| above.0.clone());
            let own = said(engine, &kontroll, "systematisk_kontroll")?;
            if own.is_some() && (&arbetssätt, &own) != (&above.0, &above.1) {
                all.push(kontroll.get_attr("systematisk_kontroll")?);
            }
            above = (arbetssätt, own.or(above.1));
        }
    }
    Ok(all)
}

/// What a text of a kontroll says; none if it is not written.
fn said(engine: &dyn Fill, kontroll: &Value, key: &str) -> Result<Option<String>, Error> {
    let value = kontroll.get_attr(key)?;
    let text = value.downcast_object_ref::<Infogbar>();
    text.map(|text| engine.markdown(text.0).map_err(nested)).transpose()
}
