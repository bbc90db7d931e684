//! Handlingar of one slag in a case: each has a file, and what is told of one names it.

use super::granby::{checked, granby, ÄRENDE};
use crate::support::{Repository, skrivelse};

fn with(handlingar: &str) -> Repository {
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}{handlingar}"));
    repository
}

fn report(own: &str) -> String {
    format!("  - {{slag: rapport, bilaga: nej, {own}, avsnitt: [{{rubrik: A, text: B.}}]}}\n")
}

/// The first has the plain name, so that nobody's link to it breaks when another comes.
#[test]
fn a_title_or_an_id_tells_them_apart() {
    let handlingar = [
        report("titel: Bygglov"),
        report("titel: Tillsyn & klagomål"),
        report("titel: Tillsyn igen, id: tillsyn-2"),
    ];
    let repository = with(&handlingar.concat());
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for file in ["rapport", "rapport-tillsyn-klagomål", "rapport-tillsyn-2"] {
        let path = repository.at(&format!("ut/avrapportering/{file}.pdf"));
        assert!(path.is_file(), "{file}: {}", run.out);
    }
}

#[test]
fn those_that_nothing_tells_apart_are_told() {
    for (first, second) in [
        ("undertitel: Ett", "undertitel: Två"),
        ("titel: Samma", "titel: \"{{ plan.planår }}\""),
        ("titel: Ett", "titel: \"–\""),
    ] {
        let said = checked(&with(&(report(first) + &report(second)))).out;
        assert!(said.contains("fel[samma-filnamn]"), "{first}, {second}: {said}");
    }
    let three = report("titel: Ett") + &report("titel: Samma") + &report("titel: Samma");
    assert!(checked(&with(&three)).out.contains("fel[samma-filnamn]"));
}

/// A value that no handling of a case prints: which of them has it to say.
#[test]
fn a_notice_names_its_handling_where_there_are_several() {
    let own = "  - slag: yttrande\n    mottagare: Region\n    titel: Svaret\n    avsnitt: [{rubrik: A, text: B.}]\n";
    let template = "{% extends \"inbyggd/bas/yttrande.typ.j2\" %}\n{% block titel %}\n#titel(handling)\n{% endblock %}\n";
    let notice = |repository: Repository| {
        repository.write("mallar/egen/tema.yaml", "bas: uppsala\n");
        repository.write("mallar/egen/yttrande.typ.j2", template);
        repository.replace("skrivelse.yaml", "layout: uppsala", "layout: egen");
        let run = skrivelse(repository.path(), &["bygg", "--rapport", "kort"]);
        let line = run.out.lines().find(|line| line.contains("[utan-plats]"));
        line.unwrap_or_else(|| panic!("{}{}", run.out, run.err)).to_owned()
    };
    let several = notice(with(own));
    let said = "har ingen plats för ”mottagare” i ”Svaret”: det trycks inte";
    assert!(several.ends_with(said), "{several}");
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    let (head, _) = case.split_once("handlingar:").expect("it has some");
    repository.write(ÄRENDE, format!("{head}handlingar:\n{own}"));
    let alone = notice(repository);
    assert!(alone.ends_with("har ingen plats för ”mottagare”: det trycks inte"), "{alone}");
}
