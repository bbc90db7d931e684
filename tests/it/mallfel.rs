//! What a designer does wrong in an own template, component or theme: each is told in Swedish, at the place.

use crate::support::{Repository, skrivelse};

const MALL: &str = "mallar/uppsala/tjänsteskrivelse.typ.j2";

/// What is told of a repository.
fn told(repository: &Repository) -> String {
    let run = skrivelse(repository.path(), &["kontrollera"]);
    run.shown(repository.path())
}

/// A block of a template with these words in it.
fn block(words: &str) -> String {
    format!(
        "{{% extends \"inbyggd/uppsala/tjänsteskrivelse.typ.j2\" %}}\n\
         {{% block beslut %}}\n{words}\n{{% endblock %}}\n"
    )
}

/// The message and what to do, without the place: each a line.
fn said(shown: &str) -> Vec<String> {
    let lines = shown.lines().map(str::trim);
    let is_said = |line: &&str| {
        line.starts_with("fel[") || line.starts_with("varning[") || line.contains("gör så här: ")
    };
    let words = lines.filter(is_said).map(|line| {
        let (_, words) = line.split_once("]: ").or(line.split_once("här: ")).unwrap_or_default();
        words.to_owned()
    });
    words.collect()
}

/// Each fault, with what is told of it: what is wrong, and what to do.
const FEL: &[(&str, &str, &str)] = &[
    // Names.
    ("#titl(handling)", "namnet ”titl” finns inte", "menade du ”titel”?"),
    (
        "#place(foo)[a]",
        "namnet ”foo” finns inte",
        "hämta det med #import, eller ge det ett värde med #let före raden",
    ),
    (
        "#hej-då",
        "namnet ”hej-då” finns inte",
        "är det ett minustecken, sätt mellanslag på båda sidor: hej - då",
    ),
    (
        "#handling.nämnd.titel",
        "”titel” finns inte i värdet",
        "välj bland ”förkortning”, ”förvaltning” och ”namn”",
    ),
    ("#(a: 1).at(\"b\")", "”b” finns inte i värdet", "rätta namnet"),
    ("#text(siz: 12pt)[a]", "ingenting här heter ”siz”", "menade du ”size”?"),
    ("#underlag([a], (), svns: none)", "ingenting här heter ”svns”", "menade du ”svans”?"),
    (
        "#let a = none\n#a.titel",
        "värdet är none (inget) och har inga delar",
        "fråga först: #if … != none [ … ]",
    ),
    (
        "#let a = 1\n#a.titel",
        "värdet är ett heltal och har inga delar",
        "ta bort punkten och namnet efter den",
    ),
    (
        "#let a = 1\n#a.join()",
        "värdet är ett heltal, och det går inte att anropa ”join” på det",
        "rätta namnet, eller gör om värdet först",
    ),
    ("@foo", "inget har märket <foo>", "rätta märkets namn"),
    // What stands within brackets.
    ("#beslut()", "”lista” fattas inom parentesen", "skriv värdet för ”lista”"),
    (
        "#beslut(handling.förslag_till_beslut, 3)",
        "det står ett värde för mycket inom parentesen",
        "ta bort det, eller skriv före det vad det är: namn: värde",
    ),
    (
        "#text(size: 12)[a]",
        "här väntas ett mått (12pt), men det står ett heltal",
        "skriv enheten: 12pt",
    ),
    (
        "#text(fill: \"red\")[a]",
        "här väntas en färg, en övertoning eller ett mönster, men det står en text inom citattecken",
        "rätta mallen, eller ta bort den så används den inbyggda",
    ),
    (
        "#rect(fill: rgb(\"#12\"))",
        "det är ingen färg",
        "skriv färgen med sex siffror: rgb(\"#1f4e79\")",
    ),
    // Values that do not go together.
    (
        "#let x = handling.datum + \"a\"",
        "ett datum och en text inom citattecken går inte att lägga ihop",
        "gör om det ena först: str(…) gör text av ett tal, och [#värde] innehåll av allt",
    ),
    (
        "#{ 1; [a] }",
        "ett heltal och innehåll ([text]) går inte att sätta efter varandra",
        "gör om det ena först: str(…) gör text av ett tal, och [#värde] innehåll av allt",
    ),
    (
        "#if 1 < \"a\" [b]",
        "ett heltal och en text inom citattecken går inte att jämföra",
        "jämför värden av samma slag",
    ),
    (
        "#if handling.datum [x]",
        "här väntas true eller false, men det står ett datum",
        "rätta mallen, eller ta bort den så används den inbyggda",
    ),
    (
        "#if not handling.datum [x]",
        "”not” går inte att använda på ett datum",
        "skriv en fråga: värde != none",
    ),
    (
        "#(1/0)",
        "det går inte att dela med noll",
        "fråga först om det är noll: #if antal != 0 [ … ]",
    ),
    (
        "#(1,2).at(5)",
        "listan har inget på plats 5: den har 2 värden, och det första har plats 0",
        "fråga först hur många det är, med .len(), eller skriv .at(…, default: none)",
    ),
    ("#().first()", "listan är tom", "fråga först: #if lista != () [ … ]"),
    (
        "#for x in handling.titel [x]",
        "innehåll ([text]) går inte att gå igenom med for",
        "gå igenom en lista",
    ),
    (
        "#let (a, b) = (1,)",
        "det finns färre värden än namn",
        "skriv lika många namn som värden, eller .. för resten",
    ),
    (
        "#handling.datum.display(\"[yar]\")",
        "datum har ingen del ”yar”",
        "skriv till exempel .display(\"[year]-[month]-[day]\")",
    ),
    (
        "#panic(\"nej\")",
        "mallen avbryter sig själv: nej",
        "rätta mallen, eller ta bort den så används den inbyggda",
    ),
    (
        "#let f(x) = f(x)\n#f(1)",
        "en funktion anropar sig själv utan slut",
        "ta bort anropet av sig själv, eller låt det ta slut",
    ),
    // What cannot be read.
    (
        "#titel(",
        "parentesen eller klammern får inget slut",
        "sätt den parentes eller klammer som fattas",
    ),
    ("#\"abc", "texten får inget slut", "sätt det citattecken som fattas"),
    ("#let a =", "här väntas ett värde", "skriv det, eller ta bort det som väntar på det"),
    (
        "#let if = 2",
        "här väntas ett namn, men det står ”if”",
        "”if” är ett ord i Typst: välj ett annat namn, som if_",
    ),
    (
        "#rect(width: 2dm)",
        "det finns ingen enhet ”dm”",
        "skriv måttet i pt, mm, cm, em, fr eller %",
    ),
    ("#if true && false [a]", "”&&” går inte att läsa i kod", "skriv ”and” i stället"),
    (
        "#f(#handling)",
        "tecknet ”#” går inte att läsa i kod",
        "ta bort #: det behövs inte inne i kod",
    ),
    // Files, fonts and pages.
    (
        "#image(\"x.svg\", alt: \"a\")",
        "filen ”/x.svg” finns inte",
        "lägg bilden i mallar/bilder och skriv ”/bilder/x.svg”",
    ),
    (
        "#text(font: \"Aril\")[x]",
        "det finns inget typsnitt ”Aril”",
        "välj bland ”Source Sans 3” och ”Source Serif 4”",
    ),
    (
        "#block[#pagebreak()]",
        "en ny sida kan inte börja inne i ett block",
        "flytta #pagebreak() utanför blocket",
    ),
    (
        "#set page(width: 1cm)",
        "sidorna går inte att sätta: det går inte att dela med noll",
        "rätta mallen, eller ta bort den så används den inbyggda",
    ),
    // What everybody must be able to read.
    ("=", "rubriken är tom", "skriv rubrikens text, eller ta bort den"),
    (
        "=== Tre",
        "rubriken är på nivå 4, men den före på nivå 1",
        "ta bort ett = före rubriken: en nivå i taget",
    ),
    (
        "#rect()\n#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0h2v1H0z'/></svg>\"))",
        "bilden säger inget till den som lyssnar",
        "skriv vad den visar, alt: \"…\", eller sätt en prydnad i pdf.artifact",
    ),
    // Values that are printed as code.
    (
        "#handling.datum",
        "värdet är ett datum och trycks som kod",
        "skriv dess form: #handling.datum.display(\"[year]-[month]-[day]\")",
    ),
    (
        "#handling",
        "värdet är ett värde med delar och trycks som kod",
        "skriv den del som ska stå där: #handling.titel",
    ),
    (
        "#handling.nämnd",
        "värdet är ett värde med delar och trycks som kod",
        "skriv den del som ska stå där: #handling.nämnd.namn",
    ),
    (
        "#handling.avsnitt",
        "värdet är en lista och trycks som kod",
        "skriv #handling.avsnitt.join([, ]), eller gå igenom den med #for",
    ),
    (
        "#handling.utkast",
        "värdet är true eller false och trycks som kod",
        "skriv det som ska stå där: #if handling.utkast [ … ]",
    ),
    (
        "#titel",
        "värdet är en funktion och trycks som kod",
        "skriv vad den ska göra något av: #titel(…)",
    ),
    ("#block[#(12pt)]", "värdet är ingen text och trycks som kod", "gör text av det: #str(…)"),
    // What is printed as text, and what is not printed.
    ("v(1em)", "raden är kod, men trycks som text", "skriv #v"),
    ("rubrik(handling.titel)", "raden är kod, men trycks som text", "skriv #rubrik"),
    ("set text(size: 9pt)", "raden är kod, men trycks som text", "skriv #set"),
    (
        "/* hej",
        "kommentaren /* får inget slut och tar bort allt efter sig",
        "sätt */ där den slutar; en rad blir kommentar med // före",
    ),
    // What minijinja cannot read.
    ("{% if handling.titel %}", "{% if … %} får inget slut", "sätt {% endif %} där det ska sluta"),
    ("{% block a %}", "{% block … %} får inget slut", "sätt {% endblock %} där det ska sluta"),
    (
        "{% endfor %}",
        "{% endfor %} har ingen början",
        "ta bort det, eller sätt {% for … %} där det ska börja",
    ),
    ("{% fore a in b %}{% endfor %}", "inget heter ”fore” inom {% %}", "menade du ”for”?"),
    ("{# hej", "kommentaren {# får inget slut", "sätt #} där den slutar"),
    ("#let a = {{ handling.id | uper }}", "filtret ”uper” finns inte", "menade du ”upper”?"),
    (
        "#let a = {{ handling.id | versal }}",
        "filtret ”versal” finns inte",
        "skriv det i Typst i stället: upper(…), .join([, ]), .len()",
    ),
];

/// Each is one message, at a place in the template, with one thing to do.
#[test]
fn what_a_template_does_wrong_is_told_in_swedish() {
    let repository = Repository::of("samples/fel/grund");
    for (words, wrong, cure) in FEL {
        repository.write(MALL, block(words));
        let shown = told(&repository);
        assert_eq!(said(&shown), [*wrong, *cure], "{words}\n{shown}");
        assert!(shown.contains(&format!("--> {MALL}:")), "{words}\n{shown}");
        assert!(!shown.contains("Typst säger"), "{words}\n{shown}");
    }
}

/// What is printed of a value that is text, a number or nothing is no fault, nor code that is meant as code.
#[test]
fn what_is_meant_is_not_told() {
    let repository = Repository::of("samples/fel/grund");
    for words in [
        "#handling.titel #handling.nämnd.namn #(1 + 2) #none #handling.datum.display(\"[year]\")",
        "#handling.avsnitt.map(avsnitt => avsnitt.rubrik).filter(rubrik => rubrik != none).join([, ])",
        "`v(1em)` ```typc\nv(1em)\n```",
        "Nämnden (byggnadsnämnden) beslutar. // /* inte en kommentar",
        "/* en kommentar */ \\/\\* ingen",
    ] {
        repository.write(MALL, block(words));
        assert_eq!(said(&told(&repository)), [""; 0], "{words}");
    }
}

/// Text between the blocks of a template that builds on another is told, comments are not.
#[test]
fn what_stands_outside_the_blocks_is_told() {
    let repository = Repository::of("samples/fel/grund");
    let with =
        |outside: &str| format!("{}{outside}\n", block("#beslut(handling.förslag_till_beslut)"));
    for (outside, cure) in [
        ("Frågor besvaras.", "flytta det in i ett block, eller ta bort det"),
        (
            "{% if handling.utkast %}Utkast{% endif %}",
            "flytta det in i ett block, eller ta bort det",
        ),
        ("{{ handling.titel }}", "flytta det in i ett block, eller ta bort det"),
        (
            "#let a = 1",
            "flytta det in i ett block: det som ska gälla i hela handlingen hör hemma i {% block utseende %}",
        ),
    ] {
        repository.write(MALL, with(outside));
        let wrong = "det som står utanför blocken i en mall med ”extends” trycks inte";
        assert_eq!(said(&told(&repository)), [wrong, cure], "{outside}");
    }
    for outside in ["{# en kommentar #}", "// en kommentar\n\n/* till */", "{% set a = 1 %}", ""] {
        repository.write(MALL, with(outside));
        assert_eq!(said(&told(&repository)), [""; 0], "{outside}");
    }
}

/// A component is told as a template is.
#[test]
fn what_a_component_does_wrong_is_told_in_swedish() {
    let repository = Repository::of("samples/fel/grund");
    let path = "mallar/lib/underlag.typ";
    for (words, wrong) in [
        ("#let f(x) = [• #x", "parentesen eller klammern får inget slut"),
        (
            "#let underlag(rubrik, rader, svans: none) = [\nv(1em)\n]",
            "raden är kod, men trycks som text",
        ),
        ("/* #let a = 1", "kommentaren /* får inget slut och tar bort allt efter sig"),
        (
            "#let underlag(rubrik, rader, svans: none) = rader + 1",
            "en lista och ett heltal går inte att lägga ihop",
        ),
        (
            "#let underlag(rubrik, rader, svans: none) = [#rubrik #rader]",
            "värdet är en lista och trycks som kod",
        ),
    ] {
        let from = "#import \"/inbyggd/lib/underlag.typ\": *\n";
        repository.write(path, format!("{from}{words}\n"));
        let shown = told(&repository);
        assert_eq!(said(&shown).first().map(String::as_str), Some(wrong), "{words}\n{shown}");
        assert!(shown.contains(&format!("--> {path}:")), "{words}\n{shown}");
    }
}
