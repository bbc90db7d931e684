//! What a spreadsheet writes where it could not count.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A `#`, capitals, and `!` or `?`; or one of the few without; or a row of `#` where the column was too narrow; or a formula,
/// or a number as only machines write it.
static FAILED: LazyLock<Regex> = LazyLock::new(|| {
    let names =
        "#[A-ZÅÄÖ][A-ZÅÄÖ0-9/_]*[!?]|#N/A|#(?:GETTING|HÄMTAR)_DATA|#{4,}|(?:Err|Fel):5[0-9]{2}";
    let formula = r"=[A-ZÅÄÖ][A-ZÅÄÖ0-9.]*\([^)]*\)";
    let number = r"[0-9]+(?:[.,][0-9]+)?E[+-][0-9]+\b";
    // All white space there is would make a pattern that takes longer to read than the texts.
    Regex::new(&format!(r"(?:^|[ \t\u{{a0}}(;|])({names}|{formula}|{number})"))
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// What one of them has in it: to look for all of them takes many times longer than to see that there is none.
const SIGNS: [&str; 6] = ["#", "=", "E+", "E-", "Err:", "Fel:"];
/// What a cell holds that was true or not.
const TRUTHS: [&str; 4] = ["SANT", "FALSKT", "TRUE", "FALSE"];

/// Where a spreadsheet failed in a text, or left what only it reads: also a text that is nothing but a truth value.
pub fn failures(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let truth = Some(text.trim()).filter(|word| TRUTHS.contains(word));
    let truth = truth.map(|word| start(word)..start(word) + word.len());
    let may_have = |byte: u8| matches!(byte, b'#' | b'=' | b'+' | b'-' | b':');
    let has_sign = |part: &str| SIGNS.iter().any(|sign| part.contains(sign));
    let text = Some(text).filter(|text| text.bytes().any(may_have) && has_sign(text));
    let lines = text.into_iter().flat_map(str::lines).filter(move |line| has_sign(line));
    let failed = lines.flat_map(move |line| {
        let found = FAILED.captures_iter(line).filter_map(|found| found.get(1));
        found.map(move |failed| start(failed.as_str())..start(failed.as_str()) + failed.len())
    });
    truth.into_iter().chain(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        failures(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn what_excel_and_calc_write_is_known() {
        for text in [
            "#NAMN?",
            "#NAME?",
            "#DIV/0!",
            "#DIVISION/0!",
            "#SAKNAS!",
            "#N/A",
            "#REF!",
            "#REFERENS!",
            "#VÄRDEFEL!",
            "#VALUE!",
            "#OGILTIGT!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#HÄMTAR_DATA",
            "########",
            "Err:502",
            "=SUMMA(A1)",
            "=SUM(A1:B2)",
            "1,00E+05",
            "1E-7",
            "SANT",
            "FALSKT",
        ] {
            assert_eq!(found(text), [text]);
        }
        assert_eq!(found("Summan är #DIV/0!, alltså"), ["#DIV/0!"]);
    }

    #[test]
    fn numbers_and_tags_are_not() {
        for text in [
            "#12",
            "#3 i serien",
            "C#",
            "###",
            "#trygghet!",
            "ärende #12!",
            "Fel:12",
            "Det är SANT",
            "E+05",
            "a=B(c)",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
