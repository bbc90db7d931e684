//! What is wrong by the kind of minijinja's error.

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind};

use super::catalogue::{FILTER, FUNKTIONER, Uppslag};
use super::undefined::{OKÄNT_VÄRDE, undefined};
use crate::diag::{Exempel, Nivå, Regel, hint_nearest};

/// A filter or a function that does not exist.
pub const OKÄND_FUNKTION: Regel = Regel {
    namn: "okänd-funktion",
    nivå: Nivå::Fast,
    hittar: "Ett filter eller en funktion som inte finns.",
    varför: "Värdet går inte att räkna ut.",
    gör: "Skriv namnet som meddelandet föreslår, till exempel `| räkneord` eller `bilaga(\"…\")`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nPlanen har {{ plan.risker | antal | ⟦räknord⟧ }} risker.\n",
        rätt: "-- föredragning.md --\nPlanen har {{ plan.risker | antal | räkneord }} risker.\n",
    },
};

/// A filter or a function that is told something wrong.
pub const FEL_INOM_PARENTES: Regel = Regel {
    namn: "fel-inom-parentes",
    nivå: Nivå::Fast,
    hittar: "Ett filter eller en funktion som har för mycket, för lite eller fel ord inom parentesen.",
    varför: "Orden där väljer vad som räknas ut, och bara vissa går att välja.",
    gör: "Skriv ett av orden som meddelandet föreslår, eller se efter i exemplen i beskrivningen av formatet.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Anmärkning gäller {{ plan.risker | ⟦med_resultat("mindre anmärkning")⟧ | uppräkning }}.
"#,
        rätt: r#"
-- föredragning.md --
Anmärkning gäller {{ plan.risker | med_resultat("mindre_anmärkning") | uppräkning }}.
"#,
    },
};

/// An expression that cannot be read.
pub const OLÄSLIGT_UTTRYCK: Regel = Regel {
    namn: "oläsligt-uttryck",
    nivå: Nivå::Fast,
    hittar: "Något inom {{ }} eller {% %} som inte går att läsa.",
    varför: "Det går inte att veta var värdet slutar och texten börjar.",
    gör: "Ge varje {{ sitt }}, och varje {% if … %} sitt {% endif %}; ska klamrarna synas, skriv `{{ \"{{\" }}`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n{% ⟦if⟧ plan.risker %}Planen har risker.\n",
        rätt: "-- föredragning.md --\n{% if plan.risker %}Planen har risker.{% endif %}\n",
    },
};

/// A template that builds on one that does not exist.
pub const MALLEN_FINNS_INTE: Regel = Regel {
    namn: "mallen-finns-inte",
    nivå: Nivå::Fast,
    hittar: "En mall som en annan mall bygger på eller tar in, men som inte finns.",
    varför: "Då saknas allt som den mallen säger.",
    gör: "Rätta namnet. ”skrivelse mallar” visar vilka som finns, och en inbyggd börjar med inbyggd/.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "⟦inbyggd/uppsala/tjansteskrivelse.typ.j2⟧" %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
"#,
    },
};

/// A template that builds on itself.
pub const MALL_PÅ_SIG_SJÄLV: Regel = Regel {
    namn: "mall-på-sig-själv",
    nivå: Nivå::Fast,
    hittar: "En mall som bygger på sig själv, kanske genom en annan.",
    varför: "Det som mallen inte säger själv skulle sökas om och om igen.",
    gör: "Sätt inbyggd/ först i namnet, så bygger mallen på den inbyggda.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "⟦uppsala/tjänsteskrivelse.typ.j2⟧" %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
"#,
    },
};

/// A text that takes too much work.
pub const EVIG_TEXT: Regel = Regel {
    namn: "evig-text",
    nivå: Nivå::Fast,
    hittar: "En upprepning som aldrig verkar ta slut.",
    varför: "Programmet slutar räkna, och texten blir inte gjord.",
    gör: "Gör upprepningen {% for … %} kortare.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}⟧
",
        rätt: r"
-- föredragning.md --
{% for risk in plan.risker %}Risk {{ risk.nr }} granskas. {% endfor %}
",
    },
};

/// An expression without a value.
pub const GÅR_INTE_ATT_RÄKNA_UT: Regel = Regel {
    namn: "går-inte-att-räkna-ut",
    nivå: Nivå::Fast,
    hittar: "Något inom {{ }} eller {% %} som inte går att räkna ut, till exempel en division med noll.",
    varför: "Det finns inget värde att sätta in.",
    gör: "Kontrollera att värdena är av rätt slag, till exempel tal, och att ingen delning är med noll.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nVarje risk har {{ ⟦10 / 0⟧ }} timmar.\n",
        rätt: "-- föredragning.md --\nVarje risk har {{ 10 / 4 }} timmar.\n",
    },
};

/// What is wrong: the rule, a message, and what to do.
pub fn words(
    error: &Error,
    expression: &str,
    env: &Environment<'_>,
    context: &Value,
) -> (&'static Regel, String, Option<String>) {
    match error.kind() {
        ErrorKind::UndefinedError => {
            let (message, hint) = undefined(expression, env, context);
            (&OKÄNT_VÄRDE, message, hint)
        }
        ErrorKind::UnknownFilter if is_of_templates(env) => {
            let name = name_in(error);
            let near = hint_nearest(&name, MALLFILTER).filter(|hint| hint.starts_with("menade"));
            let other = || "skriv det i Typst i stället: upper(…), .join([, ]), .len()".to_owned();
            (
                &OKÄND_FUNKTION,
                format!("filtret ”{name}” finns inte"),
                near.or_else(|| Some(other())),
            )
        }
        ErrorKind::UnknownFilter => unknown("filtret", &name_in(error), &FILTER),
        ErrorKind::UnknownFunction => unknown("funktionen", &name_in(error), &FUNKTIONER),
        kind => {
            let (rule, message, hint) = of_kind(kind, expression);
            (rule, message, Some(hint.to_owned()))
        }
    }
}

fn of_kind(kind: ErrorKind, expression: &str) -> (&'static Regel, String, &'static str) {
    const EXAMPLES: &str = "se exemplen i dokumentationen av formatet";
    match kind {
        ErrorKind::UnknownMethod => (
            &OKÄND_FUNKTION,
            format!("”{expression}” går inte att anropa"),
            "skriv till exempel plan.risk(\"id\")",
        ),
        ErrorKind::SyntaxError | ErrorKind::InvalidDelimiter => (
            &OLÄSLIGT_UTTRYCK,
            "det här uttrycket går inte att läsa".to_owned(),
            "varje {{ ska ha sitt }}, och varje {% if … %} sitt {% endif %}; ska det stå klamrar i texten: skriv {{ \"{{\" }}",
        ),
        ErrorKind::MissingArgument => {
            (&FEL_INOM_PARENTES, format!("”{expression}” saknar något inom parentes"), EXAMPLES)
        }
        ErrorKind::TooManyArguments => {
            (&FEL_INOM_PARENTES, format!("”{expression}” har för mycket inom parentes"), EXAMPLES)
        }
        ErrorKind::TemplateNotFound => (
            &MALLEN_FINNS_INTE,
            format!("mallen i ”{expression}” finns inte"),
            "skriv ”skrivelse mallar” för att se vilka som finns; en inbyggd börjar med inbyggd/",
        ),
        ErrorKind::InvalidOperation if expression.starts_with("extends") => (
            &MALL_PÅ_SIG_SJÄLV,
            "mallen bygger på sig själv".to_owned(),
            "bygg på den inbyggda: sätt inbyggd/ först i namnet",
        ),
        ErrorKind::OutOfFuel => (
            &EVIG_TEXT,
            "texten tar aldrig slut".to_owned(),
            "gör upprepningen {% for … %} kortare",
        ),
        _ => (
            &GÅR_INTE_ATT_RÄKNA_UT,
            format!("”{expression}” går inte att räkna ut"),
            "kontrollera att värdena är av rätt slag; med ett tal som har en enhet eller har gått genom ett filter räknar du så: (… | antal) * 2",
        ),
    }
}

/// The filters of templates, which are minijinja's own.
const MALLFILTER: [&str; 29] = [
    "abs", "attr", "batch", "bool", "count", "default", "first", "float", "int", "items", "join",
    "last", "length", "lines", "list", "lower", "map", "max", "min", "reject", "replace",
    "reverse", "round", "select", "sort", "split", "sum", "trim", "upper",
];

/// Whether texts are filled without the filters of handläggare, as templates are.
fn is_of_templates(env: &Environment<'_>) -> bool {
    let tried = env.compile_expression("[] | antal").and_then(|tried| tried.eval(()));
    tried.is_err_and(|error| error.kind() == ErrorKind::UnknownFilter)
}

/// The name that minijinja does not know: it stands first in the detail.
fn name_in(error: &Error) -> String {
    let detail = error.detail().unwrap_or_default();
    let word = detail
        .split_whitespace()
        .find(|word| !["filter", "function", "test", "unknown"].contains(word));
    word.unwrap_or_default().trim_matches(|character| "`'\"".contains(character)).to_owned()
}

fn unknown(what: &str, name: &str, known: &[Uppslag]) -> (&'static Regel, String, Option<String>) {
    let hint = hint_nearest(name, known.iter().map(|one| one.namn));
    (&OKÄND_FUNKTION, format!("{what} ”{name}” finns inte"), hint)
}
