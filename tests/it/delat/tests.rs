//! What must hold.

use std::sync::Arc;

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use skrivelse::diag::Sources;
use skrivelse::documents::{Documents, Fall};
use skrivelse::load::Repo;
use skrivelse::model::{Handling, Organisation, Sammanhang};
use skrivelse::prose::{Prosa, Readings};
use skrivelse::workshop::Workshop;

use super::made::made;
use super::odelat::Texter;
use super::pieces::INLINE;
use super::slump::{FOLDERS, Slump, enkel, slump};

/// A handling with what it is read together with.
type Post<'a> = (Sammanhang<'a>, &'a Handling);

/// Gives the handlingar of all cases of a repository to `with`.
fn with_handlingar<T>(slump: &Slump, with: impl FnOnce(&Workshop, Vec<Post<'_>>) -> T) -> T {
    let repository = slump.write(&FOLDERS);
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(repository.path(), &sources).expect("it is a repository"));
    let documents = Documents::read(&repo);
    let organisation: &Organisation = documents.organisation.as_ref().expect("it can be read");
    let (workshop, _) = Workshop::open(&repo, organisation, Some(slump.layout), &sources);
    let cases: Vec<Fall<'_>> = documents.cases().collect();
    let handlingar = cases.iter().flat_map(|fall| {
        let ärende = fall.ärende.expect("it can be read");
        ärende.handlingar.iter().map(|one| (fall.sammanhang(organisation, one), one))
    });
    with(&workshop, handlingar.collect())
}

/// What the program reads for each handling, as far as it is compared with what it would be for this alone.
fn shared(workshop: &Workshop, handlingar: &[Post<'_>], alone: &[Texter]) -> Vec<Texter> {
    let readings = Readings::new(workshop.clone());
    let prosa =
        |(sammanhang, handling): &Post<'_>| Prosa::read(&readings, *sammanhang, Some(handling));
    let read = |(post, alone): (&Post<'_>, &Texter)| Texter::of(&prosa(post), alone);
    handlingar.iter().zip(alone).map(read).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whoever reads a plan first, its texts, their numbers and their faults are those that the handling
    /// would have by itself.
    #[test]
    fn shared_and_unshared_are_equal(slump in slump()) {
        with_handlingar(&slump, |workshop, mut handlingar| {
            let alone = |(sammanhang, handling): &Post<'_>| Texter::odelade(workshop, *sammanhang, handling);
            let mut alone: Vec<Texter> = handlingar.iter().map(alone).collect();
            prop_assert_eq!(&shared(workshop, &handlingar, &alone), &alone);
            handlingar.reverse();
            alone.reverse();
            prop_assert_eq!(&shared(workshop, &handlingar, &alone), &alone);
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    /// What is made of a case and said of it does not depend on the other cases.
    #[test]
    fn a_case_is_the_same_beside_another(slump in slump()) {
        let together = made(slump.write(&FOLDERS).path(), slump.layout);
        for folder in FOLDERS {
            let alone = made(slump.write(&[folder]).path(), slump.layout);
            prop_assert_eq!(&together[folder], &alone[folder]);
        }
    }

    /// When each text asks for the case, nothing is shared; the papers and what is said of them are the same.
    #[test]
    fn papers_are_the_same_when_nothing_is_shared(slump in slump()) {
        let asking = slump.with_each("{% if ärende %}{% endif %}");
        let (shared, alone) = (slump.write(&FOLDERS), asking.write(&FOLDERS));
        let shared = made(shared.path(), slump.layout);
        let alone = made(alone.path(), slump.layout);
        for folder in FOLDERS {
            prop_assert_eq!(&shared[folder].said, &alone[folder].said);
            prop_assert_eq!(&shared[folder].typst, &alone[folder].typst);
        }
    }
}

/// A text is shared if it asked for nothing but what belongs to the plan, also where it is wrong.
#[test]
fn only_what_asks_for_more_is_read_by_each_handling() {
    for (piece, is_shared) in INLINE {
        with_handlingar(&enkel(piece), |workshop, handlingar| {
            let (sammanhang, handling) = handlingar[0];
            let prosa = Prosa::read(&Readings::new(workshop.clone()), sammanhang, Some(handling));
            let inledning = sammanhang.plan.and_then(|plan| plan.inledning.as_ref());
            let inledning = inledning.expect("the plan has one").plats;
            assert_eq!(prosa.delad(inledning).is_some(), is_shared, "{piece}");
        });
    }
}
