//! What `bygg` makes when a part is asked for, what it leaves alone, and what it tells of what lies there from before.

mod del;
mod gammalt;
#[cfg(target_os = "linux")]
mod oppna;
mod utan_felaktiga;

use crate::support::Repository;

/// Two cases in folders with å, ä and ö, one of them two levels down, and a meeting with both.
fn granby() -> Repository {
    let repository = Repository::empty();
    let ground = Repository::of("samples/fel/grund");
    let read = |path: &str| std::fs::read_to_string(ground.at(path)).expect("it is there");
    repository.write("skrivelse.yaml", read("skrivelse.yaml"));
    repository.write("plan.yaml", read("plan.yaml"));
    let case = read("bygglov/ärende.yaml");
    repository.write("ärenden/bygglov/ärende.yaml", case.replace("../plan", "../../plan"));
    let other = case.replace("../plan", "../../../plan").replace("2025-17", "2025-18");
    let other = other.replace("Bygglov under året", "Tillsyn under året");
    repository.write("ärenden/2025/tillsyn i närområdet/ärende.yaml", other);
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn
datum: 2025-03-04
tid: \"08:30\"
plats: Konferensrum Solrosen
punkter:
  - rubrik: Upprop
  - {ärende: ../../ärenden/bygglov, föredragande: ek}
  - {ärende: \"../../ärenden/2025/tillsyn i närområdet\", förslag: Nämnden tar del av läget.}
",
    );
    repository
}

/// Makes the first of its cases faulty.
fn with_fault(repository: &Repository) {
    repository.replace("ärenden/bygglov/ärende.yaml", "handläggare: ek", "handläggare: elk");
}
