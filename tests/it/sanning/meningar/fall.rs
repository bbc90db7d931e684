//! The values that a sentence is tried with: none, one, many, and what people write.

use minijinja::Value;
use skrivelse::values::values_of;

/// The values of a sentence, by name.
pub type Fall = Vec<(&'static str, Value)>;

fn ja() -> Value {
    Value::from(true)
}

fn nej() -> Value {
    Value::from(false)
}

fn ord(words: &str) -> Value {
    Value::from(words)
}

fn inget() -> Value {
    Value::from(())
}

/// Each of one value with each of the others.
fn alla(delar: &[(&'static str, Vec<Value>)]) -> Vec<Fall> {
    delar.iter().fold(vec![Vec::new()], |fall, (namn, värden)| {
        let with = |one: &Fall| -> Vec<Fall> {
            let more = |värde: &Value| [one.clone(), vec![(*namn, värde.clone())]].concat();
            värden.iter().map(more).collect()
        };
        fall.iter().flat_map(with).collect()
    })
}

/// Some values together.
fn rader<const N: usize>(namn: [&'static str; N], rader: &[[Value; N]]) -> Vec<Fall> {
    rader.iter().map(|rad| namn.into_iter().zip(rad.iter().cloned()).collect()).collect()
}

/// Each of some values with each of others.
fn gånger(left: &[Fall], right: &[Fall]) -> Vec<Fall> {
    left.iter()
        .flat_map(|one| right.iter().map(|two| [one.clone(), two.clone()].concat()))
        .collect()
}

/// The cases of a sentence; none for words that are printed as they stand. A sentence that is not known here is a fault:
/// it has to be tried as well.
pub fn fall(key: &str) -> Option<Vec<Fall>> {
    let known = values_of(key)?;
    if known.is_empty() {
        return Some(vec![Vec::new()]);
    }
    let found = av_planen(key).or_else(|| av_resultat(key)).or_else(|| av_ärendet(key));
    let found = found.unwrap_or_else(|| panic!("no cases for the sentence ”{key}”: write them"));
    for one in &found {
        let names: Vec<&str> = one.iter().map(|(name, _)| *name).collect();
        let missing: Vec<&&str> = known.iter().filter(|name| !names.contains(name)).collect();
        assert!(missing.is_empty(), "the cases of ”{key}” lack {missing:?}");
    }
    Some(found)
}

fn av_ärendet(key: &str) -> Option<Vec<Fall>> {
    let namn = || vec![ord("Tjänsteskrivelse"), ord("Svar & yttrande")];
    Some(match key {
        "ansvarig_person" => {
            alla(&[("namn", vec![ord("Kim Lind")]), ("titel", vec![inget(), ord("controller")])])
        }
        "beslutar" => alla(&[("nämnd", vec![ord("Byggnadsnämnden")])]),
        "föreslår" | "föreslår_meningar" => alla(&[
            ("nämnd", vec![ord("Arbetsutskottet")]),
            ("del_av", vec![ord("Byggnadsnämnden")]),
            ("vidare", vec![inget(), ord("Kommunstyrelsen")]),
        ]),
        "utdragsnamn" => alla(&[
            ("namn", vec![ord("Protokollsutdrag")]),
            ("organ", vec![inget(), ord("Kommunstyrelsen")]),
            ("paragraf", vec![inget(), ord("96")]),
        ]),
        "bilaga" => alla(&[("nr", vec![ord("1"), ord("2.1")])]),
        "filsida" => alla(&[
            ("namn", vec![ord("motion.pdf")]),
            ("nr", vec![1.into()]),
            ("antal", vec![1.into(), 3.into()]),
        ]),
        "underlag_rad" | "underlag_bilaga_rad" => alla(&[
            ("bilaga", vec![ord("Bilaga 1")]),
            ("namn", namn()),
            ("datum", vec![inget(), ord("2027-01-29")]),
            ("reviderad", vec![inget(), ord("2027-02-03")]),
        ]),
        _ if key.starts_with("titel_") => {
            vec![vec![("plan", Value::from_pairs([("planår", 2026)]))]]
        }
        _ => return None,
    })
}

fn av_planen(key: &str) -> Option<Vec<Fall>> {
    Some(match key {
        "fördjupning_rubrik" => alla(&[
            ("nr", vec![inget(), ord("3")]),
            ("namn", vec![inget(), ord("Jäv")]),
            ("rubrik", vec![inget(), ord("Stickprov")]),
            ("enhet", vec![inget(), ord("EB")]),
        ]),
        "kontrollaktiviteter_antal" => gånger(
            &rader(
                ["antal", "systematiska", "risker", "namn"],
                &[[1, 0, 1, 0], [1, 1, 1, 1], [2, 0, 1, 1], [6, 4, 5, 5]]
                    .map(|rad| rad.map(Value::from)),
            ),
            &alla(&[("planår", vec![2026.into()])]),
        ),
        "självskattning_svar" => alla(&[("antal", [1, 2, 130].map(Value::from).to_vec())]),
        "obligatorisk_grupp" => {
            alla(&[("antal", vec![1.into(), 3.into()]), ("kommungemensam", vec![nej(), ja()])])
        }
        "kommungemensam_grupp" => alla(&[("antal", vec![1.into(), 3.into()])]),
        "omdöme_rubrik" | "uppföljning_rubrik" | "löpande_kontroll" => {
            alla(&[("flera", vec![nej(), ja()])])
        }
        "plan_kort" => alla(&[("planår", vec![2027.into()])]),
        "tas_med" => alla(&[("i_planen", vec![ja(), nej()])]),
        "översikt_vad" => översikter(),
        "åtgärd_mening" => gånger(&vad(), &villkor()),
        "åtgärd_villkor" => villkor(),
        "väntar_rad" => gånger(
            &alla(&[
                ("namn", vec![ord("Sena beslut")]),
                ("delar", vec![inget(), Value::from(vec![ord("stickprovet"), ord("ny rutin")])]),
            ]),
            &när(&[inget(), ord("när systemet är infört"), ord("När systemet är infört.")]),
        ),
        "överföring_senare_plan" => gånger(
            &överföringar(),
            &alla(&[("när", vec![ord("när systemet är infört"), ord("när systemet är infört.")])]),
        ),
        _ if key.starts_with("överföring_") => {
            gånger(&överföringar(), &alla(&[("när", vec![inget(), ord("om tre år")])]))
        }
        _ => return None,
    })
}

fn översikter() -> Vec<Fall> {
    let few = rader(["antal", "alla"], &[[0, 2], [1, 2], [5, 9]].map(|rad| rad.map(Value::from)));
    let few = gånger(&few, &alla(&[("period", vec![inget(), ord("T1")])]));
    let all = [[1.into(), 1.into(), inget()], [5.into(), 5.into(), inget()]];
    few.into_iter().chain(rader(["antal", "alla", "period"], &all)).collect()
}

fn av_resultat(key: &str) -> Option<Vec<Fall>> {
    Some(match key {
        _ if key.starts_with("mening_") => alla(&[
            ("namn", vec![ord("Avvikelse")]),
            ("orsak", vec![inget(), ord("några beslut kom sent"), ord("listan är gammal.")]),
            ("granskad", vec![ja(), nej()]),
            ("av_kontroll", vec![ja(), nej()]),
        ]),
        "avvikelser_inledning" => {
            alla(&[("antal", vec![1.into(), 3.into()]), ("åtgärder", vec![nej(), ja()])])
        }
        "avvikelser_vilka" => alla(&[("flera", vec![nej(), ja()]), ("risk", vec![nej(), ja()])]),
        "inga_avvikelser" | "inga_övriga_avvikelser" => {
            alla(&[("period", vec![inget(), ord("T1")])])
        }
        _ if key.starts_with("avvikelser_") => gånger(
            &rader(
                ["antal", "vilka", "flera", "risk"],
                &[
                    [ord("en"), ord(" kontrollaktivitet"), nej(), nej()],
                    [ord("två"), ord(" kontrollaktiviteter"), ja(), nej()],
                    [ord("två"), ord(" risker"), ja(), ja()],
                    [ord("två"), ord(""), ja(), nej()],
                ],
            ),
            &alla(&[("period", vec![inget(), ord("T1")])]),
        ),
        _ if key.starts_with("antal_") => {
            alla(&[("namn", vec![ord("Avvikelse"), ord("1")]), ("flera", vec![nej(), ja()])])
        }
        "sammanfattning_vilka" => alla(&[("flera", vec![nej(), ja()])]),
        _ if key.starts_with("sammanfattning_") => gånger(
            &sammanfattade(),
            &alla(&[("namn", vec![ord("Avvikelse")]), ("granskad", vec![ja(), nej()])]),
        ),
        _ => return None,
    })
}

fn när(när: &[Value]) -> Vec<Fall> {
    alla(&[("plannamn", vec![inget(), ord("IKP 2028")]), ("när", när.to_vec())])
}

fn sammanfattade() -> Vec<Fall> {
    rader(
        ["antal", "vilka", "flera"],
        &[
            [ord("en"), ord(" risk"), nej()],
            [ord("två"), ord(" risker"), ja()],
            [ord("två"), ord(""), ja()],
        ],
    )
}

fn vad() -> Vec<Fall> {
    rader(
        ["vad", "namn"],
        &[
            [ord("gallra listan"), inget()],
            [ord("Gallra listan."), inget()],
            [ord("Vad ska göras?"), inget()],
            [inget(), ord("Gallring")],
            [ord("Gallra m.m."), ord("Gallring")],
        ],
    )
}

fn villkor() -> Vec<Fall> {
    let tider = rader(
        ["slutdatum", "senast"],
        &[
            [inget(), nej()],
            [ord("2027-04-30"), ja()],
            [ord("hösten 2027"), ja()],
            [ord("Löpande"), nej()],
        ],
    );
    let ansvariga = [inget(), ord("chefen"), ord("chefen, Kim Lind (controller)"), ord("Chefen.")];
    let ansvariga = alla(&[("ansvarig", ansvariga.to_vec())]);
    gånger(&ansvariga, &tider).into_iter().skip(1).collect()
}

fn överföringar() -> Vec<Fall> {
    let motivering = rader(
        ["motivering", "hel_mening"],
        &[
            [inget(), nej()],
            [ord("risken kvarstår"), nej()],
            [ord("Åtgärden är klar."), ja()],
            [ord("Det mesta är klart. Rutinen finns."), ja()],
        ],
    );
    let övrigt = alla(&[
        ("obligatorisk", vec![nej(), ja()]),
        ("risk_nr", vec![inget(), ord("10")]),
        ("som", vec![inget(), ord("granskning")]),
    ]);
    let vad = alla(&[
        ("vad", vec![ord("Risken"), ord("Åtgärden")]),
        ("planår", vec![2027.into()]),
        ("plannamn", vec![ord("IKP 2027")]),
    ]);
    let all = gånger(&gånger(&motivering, &övrigt), &vad);
    // Only a risk is obligatorisk.
    let is_told = |fall: &Fall| {
        let has = |value: Value| fall.iter().any(|(_, own)| *own == value);
        !(has(ja()) && has(ord("Åtgärden")) && fall[2].1 == ja())
    };
    all.into_iter().filter(is_told).collect()
}
