//! The kinds of values and the parts of Typst's syntax, by what Typst calls them.

/// The Swedish of each.
const ORD: &[(&str, &str)] = &[
    // Kinds of values.
    ("alignment", "ett läge (left, center, top …)"),
    ("angle", "en vinkel (90deg)"),
    ("anything", "något"),
    ("arguments", "det som står inom en parentes"),
    ("array", "en lista"),
    ("auto", "auto"),
    ("boolean", "true eller false"),
    ("bytes", "rådata"),
    ("color", "en färg"),
    ("content", "innehåll ([text])"),
    ("counter", "en räknare"),
    ("datetime", "ett datum"),
    ("decimal", "ett decimaltal"),
    ("dictionary", "ett värde med delar"),
    ("direction", "en riktning (ltr, ttb …)"),
    ("duration", "en tid"),
    ("float", "ett decimaltal"),
    ("fraction", "en andel (1fr)"),
    ("function", "en funktion"),
    ("gradient", "en övertoning"),
    ("integer", "ett heltal"),
    ("label", "ett märke (<namn>)"),
    ("length", "ett mått (12pt)"),
    ("location", "en plats i dokumentet"),
    ("module", "en hel fil"),
    ("none", "none (inget)"),
    ("path", "en fil"),
    ("ratio", "en procentsats"),
    ("regex", "ett sökmönster"),
    ("relative length", "ett mått (12pt eller 50%)"),
    ("relative", "ett mått (12pt eller 50%)"),
    ("selector", "ett urval"),
    ("state", "ett tillstånd"),
    ("string", "en text inom citattecken"),
    ("stroke", "en linje (1pt + black)"),
    ("symbol", "ett tecken"),
    ("tiling", "ett mönster"),
    ("type", "ett slag av värde"),
    ("version", "ett versionsnummer"),
    // Parts of the syntax.
    ("`auto`", "auto"),
    ("`none`", "none"),
    ("argument list", "en parentes med värden"),
    ("arrow", "=>"),
    ("block", "ett block, [ … ] eller { … }"),
    ("block comment", "en kommentar"),
    ("call arguments", "en parentes med värden"),
    ("character", "ett tecken"),
    ("closing brace", "}"),
    ("closing bracket", "]"),
    ("closing paren", ")"),
    ("closure", "en funktion"),
    ("closure parameters", "en parentes med namn"),
    ("code", "kod"),
    ("code block", "ett kodblock { … }"),
    ("colon", "kolon"),
    ("comma", "komma"),
    ("comma or semicolon", "komma eller semikolon"),
    ("content block", "ett block [ … ]"),
    ("dollar sign", "$"),
    ("dot", "punkt"),
    ("dots", ".."),
    ("end of tokens", "slutet"),
    ("equals sign", "="),
    ("exclamation mark", "!"),
    ("expression", "ett värde"),
    ("field access", "en del av ett värde"),
    ("function call", "ett anrop"),
    ("group", "en parentes"),
    ("hash", "#"),
    ("hat", "^"),
    ("heading", "en rubrik"),
    ("identifier", "ett namn"),
    ("import items", "namn att hämta"),
    ("keyed pair", "en nyckel med sitt värde"),
    ("line break", "en ny rad"),
    ("markup", "text"),
    ("math", "en formel"),
    ("minus", "-"),
    ("named or keyed pair", "en nyckel med sitt värde (namn: värde)"),
    ("named pair", "ett namn med sitt värde"),
    ("numeric value", "ett mått"),
    ("opening brace", "{"),
    ("opening bracket", "["),
    ("opening paren", "("),
    ("pattern", "ett namn"),
    ("plus", "+"),
    ("raw block", "text mellan grava accenter"),
    ("reference", "en hänvisning med @"),
    ("semicolon", "semikolon"),
    ("semicolon or line break", "semikolon eller en ny rad"),
    ("slash", "/"),
    ("smart quote", "citattecken"),
    ("space", "mellanslag"),
    ("spread", ".. med ett värde"),
    ("star", "*"),
    ("syntax error", "något oläsligt"),
    ("text", "text"),
    ("unary expression", "ett värde med tecken före"),
    ("binary expression", "en uträkning"),
    ("underscore", "_"),
    ("destructuring pattern", "namn inom parentes"),
    ("equation", "en formel"),
    ("root", "en rot"),
    ("destructuring assignment expression", "en tilldelning"),
];

/// What stands between the parts of an enumeration, the longest first.
const BETWEEN: [&str; 4] = [", or ", ", and ", " or ", ", "];

/// An enumeration of kinds; none if one of them has no Swedish.
pub fn alla(named: &str) -> Option<String> {
    if let Some(one) = ett(named) {
        return Some(one);
    }
    let mut parts = vec![named];
    for between in BETWEEN {
        parts = parts.into_iter().flat_map(|part| split(part, between)).collect();
    }
    let mut said: Vec<String> = parts.into_iter().map(ett).collect::<Option<_>>()?;
    said.dedup();
    let last = said.pop()?;
    Some(if said.is_empty() { last } else { format!("{} eller {last}", said.join(", ")) })
}

/// The parts of what is no word of its own.
fn split<'s>(named: &'s str, between: &str) -> Vec<&'s str> {
    if ett(named).is_some() { vec![named] } else { named.split(between).collect() }
}

/// One kind. A value that is written out stands as it is written.
fn ett(named: &str) -> Option<String> {
    if let Some((_, said)) = ORD.iter().find(|(known, _)| *known == named) {
        return Some((*said).to_owned());
    }
    if let Some(word) = quoted(named, '"') {
        return Some(format!("”{word}”"));
    }
    let code =
        ["keyword `", "operator `", "`"].into_iter().find_map(|start| named.strip_prefix(start));
    if let Some(code) = code {
        let code = code.strip_suffix('`').or_else(|| code.strip_suffix("` expression"))?;
        return Some(format!("”{code}”"));
    }
    if let Some(sign) =
        named.strip_suffix(" operator").or_else(|| named.strip_suffix("-loop expression"))
    {
        return Some(format!("”{sign}”"));
    }
    named.parse::<f64>().is_ok().then(|| named.to_owned())
}

fn quoted(named: &str, sign: char) -> Option<&str> {
    let inner = named.strip_prefix(sign)?.strip_suffix(sign)?;
    (!inner.contains(sign)).then_some(inner)
}
