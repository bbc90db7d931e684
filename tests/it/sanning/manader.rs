//! Months that are called something else are so in every date of a paper.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, granby, ÄRENDE};
use crate::pdf::Pdf;

const ROMAN: &str = "I II III IV V VI VII VIII IX X XI XII";

#[test]
fn a_kallelse_and_its_paket_go_by_the_same() {
    for (own, month) in [(format!("ord: {{månader: {ROMAN}}}\n"), "III"), (String::new(), "mars")]
    {
        let repository = granby();
        repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
        repository.write("mars/sammanträde.yaml", format!("organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\njustering: \"Den {{{{ sammanträde.datum | datum }}}}\"\n{own}punkter:\n  - rubrik: Upprop\n"));
        for layout in LAYOUTS {
            built(&repository, layout);
            let pdf = Pdf::read(&repository.at(&format!("ut/layout-{layout}/mars/handlingar.pdf")));
            let words = alla_ord(&pdf).replace('\u{a0}', " ");
            let count = words.matches(&format!("2 {month} 2027")).count();
            assert!(count >= 3, "{layout}: {count} in {words}");
            let other = if month == "mars" { "III" } else { "mars" };
            assert!(!words.contains(&format!("2 {other}")), "{layout}: {words}");
        }
    }
}

/// So does a handling of a case with words of its own, and no other beside it.
#[test]
fn a_handling_goes_by_its_own() {
    let skrivelse = |ord: &str| {
        format!(
            "  - slag: tjänsteskrivelse\n    ord: {{{ord}}}\n    avsnitt: [{{rubrik: Ärendet, text: 'Den {{{{ ärende.datum | datum }}}}, {{{{ ärende.datum | datum(\"kort\") }}}}. Se {{{{ bilaga(\"rapport\") }}}}.'}}]\n"
        )
    };
    let rapport = "  - {slag: rapport, titel: R, avsnitt: [{rubrik: A, text: 'Den {{ ärende.datum | datum }}.'}]}\n";
    let repository = fall(HELT, &format!("{}{rapport}", skrivelse(&format!("månader: {ROMAN}"))));
    for layout in LAYOUTS {
        built(&repository, layout);
        let words =
            |file: &str| alla_ord(&papper(&repository, layout, file)).replace('\u{a0}', " ");
        let own = words("tjänsteskrivelse.pdf");
        assert!(own.contains("Den 29 I 2027, 2027-01-29"), "{layout}: {own}");
        let other = words("bilaga-1-rapport.pdf");
        assert!(other.contains("Den 29 januari 2027"), "{layout}: {other}");
    }
}
