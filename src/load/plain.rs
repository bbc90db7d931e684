//! What a value without marks around it is.

use super::tree::Form;

/// What an unquoted value is; none for null. Only what a Swedish writer means by it: `no`, `on`
/// and `y` are words, and `007` is a text.
pub fn plain_form(value: &str) -> Option<Form> {
    match value {
        "" | "~" | "null" => None,
        "true" | "false" => Some(Form::Bool),
        number if is_number(number) => Some(Form::Number),
        _ => Some(Form::Text),
    }
}

fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}
