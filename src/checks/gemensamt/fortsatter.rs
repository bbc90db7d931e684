//! Words that go on in a sentence of the program.

use crate::checks::kontext::Kontext;
use crate::checks::slutpunkt::har_bara_slutpunkt;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::Rad;

/// Words that do not go on from the sentence that they stand in.
pub const FORTSÄTTER_INTE: Regel = Regel {
    namn: "fortsätter-inte",
    nivå: Nivå::Varning,
    hittar: "När en risk tas upp, eller vad den blir, med stor bokstav först eller punkt sist.",
    varför: "Orden fortsätter en mening: ”Risken tas upp igen …”, ”Risken förs över som …”.",
    gör: "Börja med liten bokstav och sluta utan punkt.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
överföring:
  till: ny_plan
  när: ⟦När lagen har trätt i kraft⟧
",
        rätt: r"
-- tillsyn.yaml --
…
överföring:
  till: ny_plan
  när: när lagen har trätt i kraft
",
    },
};

/// A warning if words that follow on `efter` begin anew.
pub fn fortsätter(kontext: Kontext<'_>, rad: Option<&Rad>, efter: &str) -> Option<Diagnostic> {
    let rad = rad.filter(|rad| börjar_om(rad.källa.trim()))?;
    let message = format!("orden fortsätter meningen ”{efter} …”");
    let fault = Diagnostic::new(&FORTSÄTTER_INTE, message).at(kontext.span(rad.plats));
    let fault = fault.hint("börja med liten bokstav och sluta utan punkt");
    Some(utan_punkt(kontext, fault, rad))
}

/// Whether words do not go on; what begins with two capitals is an abbreviation.
pub fn börjar_om(words: &str) -> bool {
    let mut letters = words.chars();
    let [first, second] = [letters.next(), letters.next()];
    let is_upper = |letter: Option<char>| letter.is_some_and(char::is_uppercase);
    words.ends_with('.') || is_upper(first) && !is_upper(second)
}

/// The fault with its cure, if only the full stop is wrong.
pub fn utan_punkt(kontext: Kontext<'_>, fault: Diagnostic, rad: &Rad) -> Diagnostic {
    let Some(scalar) = kontext.workshop.repo.tree.scalar(rad.plats) else { return fault };
    // A capital may begin a name.
    let begins = scalar.text.trim().starts_with(char::is_uppercase);
    if begins || !har_bara_slutpunkt(scalar.text.trim()) {
        return fault;
    }
    let end = scalar.text.trim_end().len();
    let cut = Replacement::new(scalar.origin.span(end - 1..end), "");
    fault.mended(Edit::new("ta bort punkten", vec![cut]).of_words())
}
