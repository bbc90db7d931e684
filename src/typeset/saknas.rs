//! What a template names and nobody has, in the words of those who write templates: fonts and files.

use super::world::World;
use crate::assets::okänt_typsnitt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};

/// A file that a template names and that is not there.
pub const OKÄND_FIL_I_MALL: Regel = Regel {
    namn: "okänd-fil-i-mall",
    nivå: Nivå::Fast,
    hittar: "En bild eller en annan fil som en egen mall nämner och som inte finns.",
    varför: "En mall ser bara det som ligger i mallar, så att samma mapp ger samma sidor på varje dator.",
    gör: "Lägg bilden i mallar/bilder och skriv dess namn efter ”/bilder/”.",
    exempel: Exempel::Sidor {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
#image(⟦"/bilder/vapen.svg"⟧, alt: "Kommunens vapen")
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
        rätt: r#"
-- mallar/bilder/vapen.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
"#,
    },
};

/// How Typst begins to tell of a font that there is none of.
const FONT: &str = "unknown font family: ";
/// How it begins to tell of a file that is not there.
const FILE: &str = "file not found (searched at ";

/// What Typst says, if it is that something is missing; `whole`: the name as it was written, if that is known.
pub fn saknas(said: &str, whole: Option<&str>, world: &World) -> Option<Diagnostic> {
    if let Some(family) = said.strip_prefix(FONT) {
        // Typst tells it in small letters.
        let written = whole.map(|whole| whole.trim_matches('"'));
        let written = written.filter(|written| written.to_lowercase() == family);
        return Some(okänt_typsnitt(written.unwrap_or(family), world.base().typsnitt()));
    }
    let path = said.strip_prefix(FILE)?.trim_end_matches(')');
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut known = world.base().image_paths();
    let same = known.find(|known| known.rsplit('/').next() == Some(name));
    let near = same.or_else(|| nearest(path, world.base().image_paths()));
    let hint = match near {
        Some(near) => format!("menade du ”{near}”?"),
        None if is_image(name) => {
            format!("lägg bilden i mallar/bilder och skriv ”/bilder/{name}”")
        }
        None => "en mall läser bara bilder: skriv uppgifterna i mallen i stället".to_owned(),
    };
    Some(Diagnostic::new(&OKÄND_FIL_I_MALL, format!("filen ”{path}” finns inte")).hint(hint))
}

fn is_image(name: &str) -> bool {
    let name = name.to_lowercase();
    [".svg", ".png", ".jpg", ".jpeg"].iter().any(|ending| name.ends_with(ending))
}
