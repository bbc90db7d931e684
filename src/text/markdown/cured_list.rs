//! Lines with marks of other programs, as the points of a list.

use super::bullets::{BULLETS, DASHES, WORD_DASHES, depth, is_private, mark};
use super::frame::{Frame, Pieces, Row, parting};
use super::goes_on::{begins_sentence, goes_on};

/// A line with its mark: which of the lines it is, the sign, and how long that is with the white space after it.
#[derive(Clone, Copy)]
struct Point {
    row: usize,
    sign: char,
    len: usize,
}

/// A dash for each mark, as far in as the point was, or `indent` where nothing is around it. What stands above the list leads up to it, or is parted from it.
pub fn as_list(rows: &[Row<'_>], frame: Frame, indent: &str) -> Option<Pieces> {
    let points = points(rows);
    let first = points.first()?;
    let in_point = matches!(frame, Frame::Point { .. });
    let below = text_below(rows, &points).filter(|_| !in_point);
    let own = &rows[..below.unwrap_or(rows.len())];
    if in_point && first.row == 0 || !is_sure(own, &points) {
        return None;
    }
    let above = first.row.checked_sub(1).map(|above| rows[above].words);
    let led = in_point || above.is_none_or(|above| above.ends_with(':'));
    let is_bullet = BULLETS.contains(first.sign) || is_private(first.sign);
    if !led && !is_bullet {
        return None;
    }
    let levels = levels(rows, &points)?;
    let (prefix, dash) = prefix(rows, &points, frame, indent)?;
    let mut pieces = Pieces::new();
    for (point, level) in points.iter().zip(levels) {
        let row = &rows[point.row];
        let lead = format!("{prefix}{:1$}", "", level * 2);
        // The words of a mark that stands alone are on the next line.
        let bare = point.len == row.words.len();
        let end = if bare { rows[point.row + 1].at() } else { row.at() + point.len };
        let parted = !led && point.row == first.row;
        let start = if lead == row.lead && !parted { row.at() } else { row.start };
        let before = if parted { parting(row, frame) } else { String::new() };
        let lead = if start == row.start { lead.as_str() } else { "" };
        pieces.push((start..end, format!("{before}{lead}{dash} ")));
    }
    if let Some(row) = below.map(|below| &rows[below]) {
        pieces.push((row.start..row.start, parting(row, frame)));
    }
    Some(pieces)
}

/// Which line begins the text below the list: with a capital, a word that is no name, after a point that no sign ends.
fn text_below(rows: &[Row<'_>], points: &[Point]) -> Option<usize> {
    let last = points.last()?;
    let is_below = |at: &usize| {
        let above = rows[at - 1].words;
        begins_sentence(rows[*at].words)
            && above.ends_with(char::is_alphanumeric)
            && !goes_on(above)
    };
    (last.row + 1..rows.len())
        .find(is_below)
        .filter(|at| *at > last.row + 1 || last.len < rows[last.row].words.len())
}

fn points(rows: &[Row<'_>]) -> Vec<Point> {
    let hollow = rows.iter().filter(|row| row.words.starts_with("o ")).count() > 1;
    let point = |(row, line): (usize, &Row<'_>)| {
        let (sign, len) = mark(line.words, hollow)?;
        Some(Point { row, sign, len })
    };
    rows.iter().enumerate().filter_map(point).collect()
}

/// Whether the lines from the first mark on can be nothing but a list.
fn is_sure(rows: &[Row<'_>], points: &[Point]) -> bool {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return false };
    // A single line with a long dash may be what somebody says.
    let words = rows[first.row].words;
    let dash = DASHES.contains(first.sign) && !WORD_DASHES.contains(first.sign);
    let said = points.len() == 1 && dash && !words.contains('\t');
    // A mark within the words may begin a point of its own.
    let inner = |point: &Point| {
        let words = &rows[point.row].words[point.len..];
        BULLETS.contains(point.sign) && words.contains(point.sign)
    };
    let is_bare = |point: &Point| point.len == rows[point.row].words.len();
    let has_words = |point: &Point| {
        let next = point.row + 1;
        next < rows.len() && points.iter().all(|other| other.row != next)
    };
    // A last line that begins anew may stand below the list.
    let bare_last = is_bare(last) && last.row + 2 == rows.len();
    let tail = bare_last || (last.row + 1..rows.len()).all(|at| goes_on(rows[at - 1].words));
    let bare = points.iter().filter(|point| is_bare(point)).all(has_words);
    !said && tail && bare && !points.iter().any(inner)
}

/// How far in each point stands: by the white space before it, or else by its mark. None where several marks say something
/// else, such as what is done.
fn levels(rows: &[Row<'_>], points: &[Point]) -> Option<Vec<usize>> {
    let width = |point: &Point| rows[point.row].width();
    let first = points.first()?;
    if points.iter().all(|point| point.sign == first.sign || width(point) == width(first)) {
        if points.iter().all(|point| point.sign == first.sign) {
            return by_width(points.iter().map(width));
        }
        let top = depth(first.sign).filter(|top| *top == 0)?;
        let levels: Vec<usize> =
            points.iter().map(|point| Some(depth(point.sign)? - top)).collect::<Option<_>>()?;
        let stepwise = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
        return stepwise.then_some(levels);
    }
    points.iter().all(|point| depth(point.sign).is_some()).then_some(())?;
    by_width(points.iter().map(width))
}

fn by_width(widths: impl Iterator<Item = usize>) -> Option<Vec<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut levels = Vec::new();
    for width in widths {
        while open.len() > 1 && open.last().is_some_and(|last| *last > width) {
            open.pop();
        }
        match open.last() {
            None => open.push(width),
            Some(last) if *last < width => open.push(width),
            Some(last) if *last > width => return None,
            Some(_) => {}
        }
        levels.push(open.len() - 1);
    }
    Some(levels)
}

/// What stands before the outermost points, and the dash that they get.
fn prefix(
    rows: &[Row<'_>],
    points: &[Point],
    frame: Frame,
    indent: &str,
) -> Option<(String, char)> {
    let widths = || points.iter().map(|point| rows[point.row].width());
    match frame {
        Frame::Plain | Frame::Quote => Some((indent.to_owned(), '-')),
        Frame::Point { words, .. } if widths().all(|width| width >= words) => {
            Some((" ".repeat(words), '-'))
        }
        Frame::Point { mark, words, bullet } if widths().all(|width| width <= mark) => {
            let sign = points.first()?.sign;
            match bullet {
                // The next point of the same list.
                Some(bullet) if DASHES.contains(sign) => Some((" ".repeat(mark), bullet)),
                Some(_) if depth(sign).unwrap_or_default() == 0 => None,
                _ => Some((" ".repeat(words), '-')),
            }
        }
        Frame::Point { .. } => None,
    }
}
