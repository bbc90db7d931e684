//! The Typst that stands around the statements of a template.

use minijinja::machinery::ast;

/// The Typst of a template, each byte where it stands in the template. Of one that builds on another each block
/// alone, since the other says where they go.
pub fn typst(source: &str, steps: &[ast::Stmt<'_>]) -> Vec<String> {
    if !steps.iter().any(|step| matches!(step, ast::Stmt::Extends(_))) {
        return vec![blanked(source, steps)];
    }
    let blocks = steps.iter().filter_map(|step| match step {
        ast::Stmt::Block(block) => Some(blanked(source, &block.body)),
        _ => None,
    });
    blocks.collect()
}

/// The Typst of a template that builds on another which stands in none of its blocks: it is not printed. Each byte where it
/// stands in the template.
pub fn outside(source: &str, steps: &[ast::Stmt<'_>]) -> Option<String> {
    let start = steps.iter().position(|step| matches!(step, ast::Stmt::Extends(_)))?;
    let mut out = blank(source);
    fill_outside(source, &steps[start..], &mut out);
    String::from_utf8(out).ok()
}

fn fill_outside(source: &str, steps: &[ast::Stmt<'_>], out: &mut [u8]) {
    for step in steps {
        match step {
            ast::Stmt::EmitRaw(_) | ast::Stmt::EmitExpr(_) => {
                fill(source, std::slice::from_ref(step), out);
            }
            // What a name is given is printed where the name is.
            ast::Stmt::Block(_) | ast::Stmt::Macro(_) | ast::Stmt::SetBlock(_) => {}
            other => bodies(other).into_iter().for_each(|body| fill_outside(source, body, out)),
        }
    }
}

/// The Typst of some steps, with blanks for all else and a name for each value.
fn blanked(source: &str, steps: &[ast::Stmt<'_>]) -> String {
    let mut out = blank(source);
    fill(source, steps, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// As many blanks, in as many lines.
fn blank(source: &str) -> Vec<u8> {
    let line_end = |byte: &u8| if *byte == b'\n' { b'\n' } else { b' ' };
    source.as_bytes().iter().map(line_end).collect()
}

fn fill(source: &str, steps: &[ast::Stmt<'_>], out: &mut [u8]) {
    for step in steps {
        match step {
            ast::Stmt::EmitRaw(raw) => {
                let start = (raw.raw.as_ptr() as usize).wrapping_sub(source.as_ptr() as usize);
                if let Some(part) = out.get_mut(start..start.wrapping_add(raw.raw.len())) {
                    part.copy_from_slice(raw.raw.as_bytes());
                }
            }
            ast::Stmt::EmitExpr(value) => {
                let span = value.span();
                let range = span.start_offset as usize..span.end_offset as usize;
                out.get_mut(range).into_iter().for_each(|part| part.fill(b'x'));
            }
            other => bodies(other).into_iter().for_each(|body| fill(source, body, out)),
        }
    }
}

/// The steps within a step that print.
fn bodies<'t, 's>(step: &'t ast::Stmt<'s>) -> Vec<&'t [ast::Stmt<'s>]> {
    match step {
        ast::Stmt::ForLoop(of) => vec![&of.body, &of.else_body],
        ast::Stmt::IfCond(of) => vec![&of.true_body, &of.false_body],
        ast::Stmt::WithBlock(of) => vec![&of.body],
        ast::Stmt::SetBlock(of) => vec![&of.body],
        ast::Stmt::AutoEscape(of) => vec![&of.body],
        ast::Stmt::FilterBlock(of) => vec![&of.body],
        ast::Stmt::Block(of) => vec![&of.body],
        ast::Stmt::Macro(of) => vec![&of.body],
        ast::Stmt::CallBlock(of) => vec![&of.macro_decl.body],
        _ => Vec::new(),
    }
}
