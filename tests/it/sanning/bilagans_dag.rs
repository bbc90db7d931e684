//! A bilaga has the date that it says, and no other.

use super::fall::{HELT, alla_ord, fall, fildag, papper};
use super::granby::{LAYOUTS, built};
use crate::pdf::Pdf;

const BILAGOR: &str = "  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: 'Se bilaga 1, bilaga 2, bilaga 3, bilaga 4 och bilaga 5.'}]
  - {slag: fil, titel: Motionen, fil: motion.pdf, textalternativ: En motion.}
  - {slag: formulär, formulärnamn: Blanketten, fält: {Datum: 2024-11-19}}
  - {slag: protokollsutdrag, sammanträdesdatum: 2027-01-11, paragraf: 97, beslut: Nämnden godkänner planen.}
  - {slag: rapport, titel: Läget}
  - {slag: rapport, titel: Svaren, datum: 2027-01-15}
";

#[test]
fn the_date_of_the_case_is_not_that_of_its_bilagor() {
    let repository = fall(HELT, BILAGOR);
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"8:30\"\nplats: Salen\npunkter: [{ärende: ../../ärenden/avrapportering}]\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let own = |file: &str| papper(&repository, layout, file);
        for (file, day) in [
            ("bilaga-1-fil.pdf", "2027-01-29"),
            ("bilaga-2-formulär.pdf", "2027-01-29"),
            ("bilaga-3-protokollsutdrag.pdf", "2027-01-11"),
            ("bilaga-4-rapport.pdf", "2027-01-29"),
        ] {
            let text = alla_ord(&own(file));
            assert!(!text.contains("2027-01-29"), "{layout}: {file}: {text}");
            assert_eq!(fildag(&own(file)), day, "{layout}: {file}");
        }
        assert!(alla_ord(&own("bilaga-2-formulär.pdf")).contains("2024-11-19"));
        assert!(alla_ord(&own("bilaga-5-rapport.pdf")).contains("2027-01-15"), "{layout}");
        let skrivelse = alla_ord(&own("tjänsteskrivelse.pdf"));
        assert!(skrivelse.contains("2027-01-29"), "{layout}");
        assert!(skrivelse.contains("Bilaga 1, Motionen • Bilaga 2, Blanketten • Bilaga 3, Protokollsutdrag § 97 • Bilaga 4, Läget"), "{layout}: {skrivelse}");
        let kallelse = Pdf::read(&repository.at(&format!("ut/layout-{layout}/mars/kallelse.pdf")));
        let kallelse = alla_ord(&kallelse);
        assert!(
            kallelse.contains(
                "• Motionen • Blanketten • Protokollsutdrag § 97 • Läget • Svaren, 2027-01-15"
            ),
            "{layout}: {kallelse}"
        );
    }
}
