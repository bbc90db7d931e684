//! What `bygg` made, as its report lists it.

use serde_json::Value;

use crate::support::{Repository, Run, skrivelse};

fn made(run: &Run) -> Vec<Value> {
    let value: Value =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out));
    value["handlingar"].as_array().expect("it has a list").clone()
}

fn hash(bytes: &[u8]) -> String {
    hmac_sha256::Hash::hash(bytes).map(|byte| format!("{byte:02x}")).concat()
}

/// What people are told meanwhile stands on the other stream.
#[test]
fn a_build_lists_what_it_made() {
    let repository = Repository::of("samples/fel/grund");
    repository.write("rad/.git", "");
    let run = skrivelse(repository.path(), &["bygg", "--rapport", "json"]);
    assert_eq!(run.err, "ut/bygglov/rapport.pdf (1 sida)\nKlart: 1 handling i ut.\n");
    let pdf = std::fs::read(repository.at("ut/bygglov/rapport.pdf")).expect("it was made");
    let expected = serde_json::json!([{
        "fil": "ut/bygglov/rapport.pdf",
        "titel": "Rapport",
        "sidor": 1,
        "diarienummer": "BN-2025-17",
        "sha256": hash(&pdf),
        "standarder": ["PDF/UA-1", "PDF/A-2a"],
    }]);
    assert_eq!(Value::Array(made(&run)), expected);
}

/// Papers in the repository are told from its root, others from the folder that they were asked to lie in.
#[test]
fn papers_are_told_from_the_root_or_from_their_own_folder() {
    let repository = Repository::empty();
    repository.write(".git/HEAD", "");
    repository.lay_over_at("nämnd/", "grund");
    let elsewhere = Repository::empty();
    let elsewhere = elsewhere.path().to_string_lossy().into_owned();
    for (out, path) in [
        ("ut", "nämnd/ut/bygglov/rapport.pdf"),
        ("../papper", "papper/bygglov/rapport.pdf"),
        (elsewhere.as_str(), "bygglov/rapport.pdf"),
    ] {
        let run = skrivelse(&repository.at("nämnd"), &["bygg", "--rapport", "json", "--ut", out]);
        assert_eq!(made(&run)[0]["fil"], path, "{}", run.out);
        assert!(!run.out.contains(&elsewhere), "{}", run.out);
    }
}

/// The papers of a meeting have no number of their own.
#[test]
fn the_papers_of_a_meeting_are_listed_too() {
    let repository = Repository::of("samples/fel/grund");
    repository.write("möte/sammanträde.yaml", MÖTE);
    let run = skrivelse(repository.path(), &["bygg", "--rapport", "json"]);
    let made = made(&run);
    let files: Vec<_> = made.iter().map(|one| one["fil"].as_str().expect("a path")).collect();
    assert_eq!(
        files,
        ["ut/bygglov/rapport.pdf", "ut/möte/kallelse.pdf", "ut/möte/handlingar.pdf"],
        "{}",
        run.err
    );
    assert!(made[1].get("diarienummer").is_none(), "{}", run.out);
    assert!(made[2]["sidor"].as_u64() > made[1]["sidor"].as_u64(), "{}", run.out);
}

const MÖTE: &str = "organ: bn\ndatum: 2025-03-01\ntid: \"13:00\"\nplats: Granby\nordförande: ek\nsekreterare: ek\n\
                    punkter:\n  - ärende: ../bygglov/ärende.yaml\n";
