//! Hints that name what was probably meant.

/// The known word that `word` was probably meant to be.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let known: Vec<&str> = known.into_iter().collect();
    let mut begun = known.iter().filter(|known| known.starts_with(&lower));
    if let (true, Some(only), None) = (lower.chars().count() > 3, begun.next(), begun.next()) {
        return Some(only);
    }
    let letters = lower.chars().count();
    // To compare a sentence with a word letter by letter costs much, and they are never near.
    let may_be_near = |known: &&str| {
        let known = known.chars().count();
        letters.abs_diff(known) <= (known / 3).max(1)
    };
    let near: Vec<(usize, &str)> = known
        .into_iter()
        .filter(may_be_near)
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| {
            let letters = candidate.chars().count();
            // A word of which every letter is another is no misspelling.
            *distance < letters.max(1) && *distance <= (letters / 3).max(1)
        })
        .collect();
    let (least, found) = near.iter().copied().min_by_key(|(distance, _)| *distance)?;
    // Of words that are as near as each other, as T1 and T2 are to T3, none is likelier.
    let is_other = |(distance, other): &(usize, &str)| *distance == least && *other != found;
    (!near.iter().any(is_other)).then_some(found)
}

/// The hint that names the nearest known word, or else the known words.
pub fn hint_nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => Some(format!("menade du ”{near}”?")),
        None if known.is_empty() => None,
        None if known.len() == 1 => Some(format!("det enda som finns är {}", uppräkning(&known))),
        None => Some(format!("välj bland {}", uppräkning(&known))),
    }
}

/// The same where one of few words is chosen: the nearest in letters may mean the opposite, so the others are told too.
pub fn hint_choice(word: &str, known: &[&str]) -> Option<String> {
    let hint = hint_nearest(word, known.iter().copied())?;
    let near = nearest(word, known.iter().copied()).filter(|_| known.len() <= FEW);
    let others: Vec<&str> = known.iter().copied().filter(|one| Some(*one) != near).collect();
    match near {
        Some(near) if near != word.replace([' ', '-'], "_") && !others.is_empty() => {
            Some(format!("{hint} Annars finns {}", uppräkning(&others)))
        }
        _ => Some(hint),
    }
}

/// So many words are read at a glance.
const FEW: usize = 6;

/// Words as a Swedish enumeration, each in quotation marks.
fn uppräkning(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("”{word}”")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} och {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
