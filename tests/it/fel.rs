//! Bad inputs: what the user meets, word for word.
//!
//! Each folder of `samples/fel/` is laid over `samples/fel/grund/`, which has no fault, and must be refused: a
//! warning alone is not, and has its test in `kommandon.rs`.

use std::collections::BTreeSet;

use crate::support::{Repository, Run, project, read_dir, skrivelse};

/// Where the case of the samples would be written.
const OUT: &str = "ut";

fn repository(case: &str) -> Repository {
    Repository::faulty(case)
}

/// `kontrollera` finds what `bygg` finds; nothing is written, and nobody meets a panic.
fn refused(repository: &Repository) -> Run {
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    let built = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(checked.err, built.err, "kontrollera and bygg differ");
    assert_eq!((checked.code, built.code), (1, 1), "{}", checked.err);
    assert!(!repository.at(OUT).exists(), "something was written");
    for told in checked.err.split("\n\n").filter(|told| !told.trim().is_empty()) {
        assert!(told.contains("= gör så här: "), "no hint: {told}");
    }
    checked
}

macro_rules! fel {
    ($($name:ident: $folder:literal,)*) => {
        $(
            #[test]
            fn $name() {
                let repository = repository($folder);
                insta::assert_snapshot!($folder, refused(&repository).shown(repository.path()));
            }
        )*

        /// The samples that have a test.
        const TESTED: &[&str] = &[$($folder),*];
    };
}

fel! {
    avrapportering_utan_plan: "avrapportering-utan-plan",
    beslutspunkter: "beslutspunkter",
    bild_utan_alt: "bild-utan-alt",
    böjda_citattecken: "böjda-citattecken",
    datum_som_inte_finns: "datum-som-inte-finns",
    diarienummer_utan_mönster: "diarienummer-utan-mönster",
    djupa_listor: "djupa-listor",
    dubbel_nyckel: "dubbel-nyckel",
    evig_text: "evig-text",
    fel_i_csv: "fel-i-csv",
    fel_ord: "fel-ord",
    fel_summa: "fel-summa",
    fel_typ: "fel-typ",
    flyter_ihop: "flyter-ihop",
    för_många_celler: "för-många-celler",
    hel_text_utan_infoga: "hel-text-utan-infoga",
    html: "html",
    hämtar_sig_själv: "hämtar-sig-själv",
    indrag: "indrag",
    inga_handlingar: "inga-handlingar",
    inte_utf8: "inte-utf8",
    klistrade_punkter: "klistrade-punkter",
    klistrat_från_word: "klistrat-från-word",
    logotyp_utan_alt: "logotyp-utan-alt",
    länkar: "länkar",
    mall_utan_slut: "mall-utan-slut",
    många_alias: "många-alias",
    odefinierat: "odefinierat",
    okänd_bilaga: "okänd-bilaga",
    okänd_fotnot: "okänd-fotnot",
    okänd_layout: "okänd-layout",
    okänd_nyckel: "okänd-nyckel",
    okänd_person: "okänd-person",
    okänd_regel: "okänd-regel",
    okänd_risk: "okänd-risk",
    okända_tecken: "okända-tecken",
    okänt_block: "okänt-block",
    okänt_ord: "okänt-ord",
    perioder_och_omdömen: "perioder-och-omdömen",
    plan_med_fel: "plan-med-fel",
    plan_slarv: "plan-slarv",
    rubriknivåer: "rubriknivåer",
    riskvärde: "riskvärde",
    saknad_bild: "saknad-bild",
    saknad_csv: "saknad-csv",
    saknad_fil: "saknad-fil",
    saknad_nyckel: "saknad-nyckel",
    skadad_bild: "skadad-bild",
    tabb_och_hårt_mellanslag: "tabb-och-hårt-mellanslag",
    text_hämtar_sig_själv: "text-hämtar-sig-själv",
    tomma_filer: "tomma-filer",
    trasig_yaml: "trasig-yaml",
    två_lika_filnamn: "två-lika-filnamn",
    ut_ur_mappen: "ut-ur-mappen",
}

#[test]
fn every_sample_has_a_test() {
    use unicode_normalization::UnicodeNormalization;
    let name = |path: std::path::PathBuf| {
        path.file_name().expect("it has a name").to_string_lossy().nfc().collect::<String>()
    };
    let samples: BTreeSet<String> = read_dir(&project("samples/fel"))
        .into_iter()
        .map(name)
        .filter(|name| name != "grund")
        .collect();
    let tested: BTreeSet<String> = TESTED.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(samples, tested);
}

/// What the samples are laid over has no fault: each message is about the sample.
#[test]
fn the_ground_has_no_fault() {
    let repository = Repository::of("samples/fel/grund");
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""));
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    assert!(repository.at("ut/bygglov/rapport.pdf").is_file());
}

/// A path in the folder that leads out of it.
#[cfg(unix)]
#[test]
fn a_symbolic_link_out_of_the_folder() {
    let elsewhere = Repository::of("samples/fel/bild-utan-alt");
    let repository = repository("saknad-bild");
    repository.link("bygglov/karta.svg", &elsewhere.at("bygglov/karta.svg"));
    insta::assert_snapshot!(refused(&repository).shown(repository.path()));
}

/// A whole file that lies elsewhere.
#[cfg(unix)]
#[test]
fn a_plan_that_is_a_link_out_of_the_folder() {
    let elsewhere = Repository::of("samples/fel/grund");
    let repository = Repository::of("samples/fel/grund");
    repository.remove("plan.yaml");
    repository.link("plan.yaml", &elsewhere.at("plan.yaml"));
    insta::assert_snapshot!(refused(&repository).shown(repository.path()));
}

/// Where nothing is, nothing can be found.
#[test]
fn no_repository() {
    let repository = repository("inga-handlingar");
    repository.remove("skrivelse.yaml");
    let run = skrivelse(repository.path(), &["bygg", "bygglov"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    let run = skrivelse(repository.path(), &["kontrollera", "bygglvo"]);
    insta::assert_snapshot!(run.shown(repository.path()));
}

/// A template of the repository that cannot be filled, one that Typst cannot read, and one that Typst
/// refuses: each at the template or what was filled into it, never a panic.
#[test]
fn templates_with_faults() {
    for (name, template) in [
        (
            "fylls inte",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block huvud %}#let a = {{ handling.titl }}{% endblock %}\n",
        ),
        (
            "inte räknas ut",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block huvud %}#let a = {{ 1 / 0 }}{% endblock %}\n",
        ),
        (
            "går inte att läsa",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block huvud %}#let a = ({% endblock %}\n",
        ),
        (
            "går inte att sätta",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block huvud %}#okänd(handling){% endblock %}\n",
        ),
    ] {
        let repository = Repository::of("samples/fel/grund");
        repository.write("mallar/uppsala/rapport.typ.j2", template);
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(!repository.at("ut/bygglov").exists());
        insta::assert_snapshot!(format!("mall som {name}"), run.shown(repository.path()));
    }
}
