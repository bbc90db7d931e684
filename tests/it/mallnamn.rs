//! Misspelt names in a kommun's own templates and components, and what lies in `mallar/` without being used:
//! `kontrollera` tells what `bygg` tells.

use crate::support::{Repository, Run, layouts, project, read_dir, skrivelse};

fn repository(files: &[(&str, &str)]) -> Repository {
    let repository = Repository::of("samples/fel/grund");
    for (path, text) in files {
        repository.write(&format!("mallar/{path}"), text);
    }
    repository
}

/// Both commands say the same; whether anything is built.
fn told(repository: &Repository, code: u8) -> Run {
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    let built = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(checked.err, built.err, "kontrollera and bygg differ");
    assert_eq!((i32::from(code), i32::from(code)), (checked.code, built.code), "{}", checked.err);
    assert_eq!(repository.at("ut/bygglov").exists(), code == 0);
    checked
}

/// Each kind of slip, at its words, also where the run would never come.
#[test]
fn misspelt_names_are_faults() {
    let repository = repository(&[
        (
            "uppsala/rapport.typ.j2",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n\
             {% block tittel %}#titel(handling){% endblock %}\n\
             {% block kropp %}\n\
             {% if handling.utkast and not handling.utkast %}#let a = {{ handling.nämnd.nam }}{% endif %}\n\
             {% for uppgift in handling.fakta %}#let b = {{ uppgift.värd }}{% endfor %}\n\
             #avsnitt(handling.avsnit)\n\
             #underlag(ord.egna_bilagr, ())\n\
             {% endblock %}\n",
        ),
        (
            "lib/underlag.typ",
            "#import \"/tema.typ\": ord, tema\n#import \"sida.typ\": sidda\n\
             #let underlag(rubrik, rader, svans: none) = rader.filtr(rad => text(fill: tema.färger.acent, rad.namn))\n",
        ),
    ]);
    insta::assert_snapshot!(told(&repository, 1).shown(repository.path()));
}

/// What no layout uses is told once, and stops nothing.
#[test]
fn what_nobody_uses_is_told() {
    let repository = repository(&[
        (
            "uppsala/rapport.typ.j2",
            "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block försättsblad %}{% endblock %}\n",
        ),
        (
            "uppsala/tjansteskrivelse.typ.j2",
            "{% extends \"inbyggd/uppsala/tjänsteskrivelse.typ.j2\" %}\n",
        ),
        ("uppsala/protokoll.typ.j2", "{% extends \"inbyggd/bas/protokollsutdrag.typ.j2\" %}\n"),
        ("uppsala/ord.yaml", "sändlist: Till\nsändlista:\n"),
        ("tema.yaml", "bas: uppsala\n"),
        ("lib/minlib.typ", "#let streck() = line()\n"),
        ("granby/ord.yaml", "sändlista: Till\n"),
    ]);
    insta::assert_snapshot!(told(&repository, 0).shown(repository.path()));
}

/// Nothing is told of the files of another layout, nor of a whole copy of what is built in.
#[test]
fn copies_of_what_is_built_in_are_sound() {
    let repository = repository(&[]);
    let mut copied = 0;
    for folder in layouts().into_iter().chain(["lib".to_owned()]) {
        for path in read_dir(&project(&format!("templates/{folder}"))) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let run =
                skrivelse(repository.path(), &["mallar", "--kopiera", &format!("{folder}/{name}")]);
            assert_eq!(run.code, 0, "{}", run.err);
            copied += 1;
        }
    }
    assert!(copied > 60, "{copied} files");
    assert_eq!(told(&repository, 0).err, "");
    let other = skrivelse(repository.path(), &["bygg", "--layout", "stockholm"]);
    assert_eq!((other.code, other.err.as_str()), (0, ""));
}
