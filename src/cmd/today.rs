//! What day it is, for what is told of a day or begins on it.

use time::Date;

/// The day by the computer's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "it is told, or stands in a new file for the user to change, and reaches no paper by itself"
)]
pub fn today() -> Date {
    time::OffsetDateTime::now_utc().date()
}
