//! Paths that are written from another folder than that of their file.

use super::fall::{PLAN, SKRIVELSE, TEXT, TILLSYN, follow, lines, ny, told, ÄRENDE};

/// File, what stands there, what is written in its place, and the path that works.
const VÄGAR: [(&str, &str, &str, &str); 15] = [
    (ÄRENDE, "../../plan-2026.yaml", "plan-2026.yaml", "../../plan-2026.yaml"),
    (ÄRENDE, "../../plan-2026.yaml", "../../../plan-2026.yaml", "../../plan-2026.yaml"),
    (ÄRENDE, "../../plan-2026.yaml", "/plan-2026.yaml", "../../plan-2026.yaml"),
    (
        ÄRENDE,
        "fil: föredragning.md",
        "fil: ärenden/avrapportering/föredragning.md",
        "föredragning.md",
    ),
    (ÄRENDE, "fil: föredragning.md", "fil: ../../../föredragning.md", "föredragning.md"),
    (ÄRENDE, "fil: föredragning.md", "fil: /home/ek/granby/föredragning.md", "föredragning.md"),
    (PLAN, "risker/tillsyn.yaml", "../risker/tillsyn.yaml", "risker/tillsyn.yaml"),
    (PLAN, "risker/tillsyn.yaml", "/risker/tillsyn.yaml", "risker/tillsyn.yaml"),
    (SKRIVELSE, "fil: bilder/logotyp.svg", "fil: ../bilder/logotyp.svg", "bilder/logotyp.svg"),
    (
        SKRIVELSE,
        "fil: bilder/logotyp.svg",
        "fil: ../granby/bilder/logotyp.svg",
        "bilder/logotyp.svg",
    ),
    (SKRIVELSE, "fil: bilder/logotyp.svg", "fil: logotyp.svg", "bilder/logotyp.svg"),
    (TEXT, "Siffrorna", "![Vapnet](bilder/logotyp.svg)\n\nSiffrorna", "../../bilder/logotyp.svg"),
    (TEXT, "Siffrorna", "![Vapnet](/bilder/logotyp.svg)\n\nSiffrorna", "../../bilder/logotyp.svg"),
    (
        TEXT,
        "Siffrorna",
        "![Vapnet](../../../bilder/logotyp.svg)\n\nSiffrorna",
        "../../bilder/logotyp.svg",
    ),
    (
        TEXT,
        "Siffrorna",
        "Det gäller {{ tabell(\"../../../brev.csv\") | summa(\"Antal\") }} brev.\n\nSiffrorna",
        "../../brev.csv",
    ),
];

#[test]
fn the_path_that_works_is_named() {
    for (file, from, to, meant) in VÄGAR {
        let repository = ny();
        repository.write("brev.csv", "Åtgärd;Antal\nBrev;3\n");
        repository.replace(file, from, to);
        let (found, sources) = told(&repository);
        let shown = lines(&found, &sources);
        let hint = format!("menade du ”{meant}”?");
        assert!(found.len() == 1 && found[0].hints == [hint], "{file}: {to}\n{shown}");
        assert!(follow(&repository, &found[0], &sources));
        let (found, sources) = told(&repository);
        assert!(found.is_empty(), "{file}: {to}\n{}", lines(&found, &sources));
    }
}

/// Of several files of one name, the one is meant whose folders are called so too; without that, none is.
#[test]
fn of_several_the_folders_tell_which() {
    let repository = ny();
    for path in ["texter/bygglov/läge.md", "texter/tillsyn/läge.md"] {
        repository.write(path, "Läget är gott.\n");
    }
    repository.replace(
        TILLSYN,
        "\nkontroller:",
        "\nmotivering: {fil: texter/tillsyn/läge.md}\nkontroller:",
    );
    let (found, sources) = told(&repository);
    assert_eq!(found[0].hints, ["menade du ”../texter/tillsyn/läge.md”?"]);
    assert!(follow(&repository, &found[0], &sources));
    let (found, sources) = told(&repository);
    let rules: Vec<&str> = found.iter().map(|one| one.rule.namn).collect();
    assert_eq!(rules, ["fil-hämtas-inte"], "{}", lines(&found, &sources));
    for written in ["läge.md", "../../läge.md"] {
        repository.replace(TILLSYN, "../texter/tillsyn/läge.md", written);
        let (found, sources) = told(&repository);
        let shown = lines(&found, &sources);
        assert!(found.iter().all(|one| !one.hints[0].contains("menade du")), "{written}\n{shown}");
        repository.replace(TILLSYN, written, "../texter/tillsyn/läge.md");
    }
}
