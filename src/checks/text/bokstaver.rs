//! Letters that were read in another encoding than they were written in.

use std::sync::LazyLock;

use regex::Regex;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::Sight;

/// Signs in the place of letters.
pub const FEL_BOKSTÄVER: Regel = Regel {
    namn: "fel-bokstäver",
    nivå: Nivå::Varning,
    hittar: "Tecken som ”Ã¥” där det ska stå å, ä eller ö.",
    varför: "Texten har sparats eller kopierats med fel teckenkodning, och trycks som den står.",
    gör: "Skriv bokstäverna på nytt, eller hämta texten igen och spara den som UTF-8.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nFörvaltningen f⟦Ã¶⟧reslår en ändring.\n",
        rätt: "-- föredragning.md --\nFörvaltningen föreslår en ändring.\n",
    },
};

/// What UTF-8 looks like where it is read as something else, and the sign for what could not be read.
static ODD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("Ã[\u{80}-\u{bf}…„–©¥¤¶†…‰]|â€[\u{80}-\u{bf}\u{9d}™œ“”]|√[•§∂Ö]")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// A warning for the first of them in each passage.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let found = sight.all_words().filter_map(|words| Some((words, ODD.find(&words.text)?)));
    let told = found.map(|(words, odd)| {
        let message = format!("här står ”{}” i stället för en bokstav", odd.as_str());
        Diagnostic::new(&FEL_BOKSTÄVER, message)
            .at_opt(sight.place(words, &odd.range()))
            .hint("skriv bokstaven på nytt, eller hämta texten igen och spara den som UTF-8")
    });
    told.collect()
}
