//! From minijinja's syntax tree to the names in it.

use minijinja::machinery::{ast, parse};
use minijinja::syntax::SyntaxConfig;

use super::code::{outside, typst};
use super::tree::{Expr, Step, Template};
use crate::mallar::name::Name;

/// Filters that give the same list in another order, or fewer of it.
const SAME: [&str; 8] =
    ["list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"];
/// Filters that give one item of a list.
const ONE: [&str; 4] = ["first", "last", "max", "min"];
/// Filters and tests that are for values that may not be there.
const MAY_BE_MISSING: [&str; 4] = ["d", "default", "defined", "undefined"];

/// Reads a template. None if it cannot be read, which whoever fills it tells.
pub fn template(source: &str) -> Option<Template> {
    let tree = parse(source, "", SyntaxConfig::default()).ok()?;
    let ast::Stmt::Template(tree) = &tree else { return None };
    let mut reader = Reader { source, template: Template::default() };
    let mut steps = Vec::new();
    reader.steps(&tree.children, &mut steps);
    let typst = typst(source, &tree.children);
    let outside = outside(source, &tree.children);
    Some(Template { steps, typst, outside, ..reader.template })
}

struct Reader<'a> {
    source: &'a str,
    template: Template,
}

impl<'a> Reader<'a> {
    /// A name of the syntax tree, which is a part of the source itself.
    fn name(&self, text: &str) -> Name {
        let start = (text.as_ptr() as usize).wrapping_sub(self.source.as_ptr() as usize);
        let range = start..start.wrapping_add(text.len());
        let is_there = self.source.get(range.clone()) == Some(text);
        Name { text: text.to_owned(), range: if is_there { range } else { 0..0 } }
    }

    fn steps(&mut self, from: &[ast::Stmt<'a>], out: &mut Vec<Step>) {
        for statement in from {
            self.step(statement, out);
        }
    }

    fn body(&mut self, from: &[ast::Stmt<'a>]) -> Vec<Step> {
        let mut out = Vec::new();
        self.steps(from, &mut out);
        out
    }

    fn step(&mut self, statement: &ast::Stmt<'a>, out: &mut Vec<Step>) {
        match statement {
            ast::Stmt::EmitExpr(emit) => out.push(Step::Read(self.expr(&emit.expr))),
            ast::Stmt::ForLoop(of) => self.for_loop(of, out),
            ast::Stmt::IfCond(of) => {
                out.push(Step::Read(self.expr(&of.expr)));
                for body in [&of.true_body, &of.false_body] {
                    out.push(Step::Branch(self.body(body)));
                }
            }
            ast::Stmt::WithBlock(of) => {
                let mut inner = Vec::new();
                for (target, value) in &of.assignments {
                    inner.push(self.bind(target, Some(value)));
                }
                self.steps(&of.body, &mut inner);
                out.push(Step::Scope(inner));
            }
            ast::Stmt::Set(of) => out.push(self.bind(&of.target, Some(&of.expr))),
            ast::Stmt::SetBlock(of) => {
                out.push(Step::Scope(self.body(&of.body)));
                out.push(self.bind(&of.target, None));
            }
            ast::Stmt::AutoEscape(of) => out.push(Step::Scope(self.body(&of.body))),
            ast::Stmt::FilterBlock(of) => out.push(Step::Scope(self.body(&of.body))),
            ast::Stmt::Macro(of) => self.macro_(of, out),
            ast::Stmt::CallBlock(of) => {
                out.push(Step::Read(self.call(&of.call)));
                self.macro_(&of.macro_decl, out);
            }
            ast::Stmt::Do(of) => out.push(Step::Read(self.call(&of.call))),
            other => self.of_templates(other, out),
        }
    }

    /// Blocks, and the statements that name other templates.
    fn of_templates(&mut self, statement: &ast::Stmt<'a>, out: &mut Vec<Step>) {
        match statement {
            ast::Stmt::Block(of) => {
                let body = self.body(&of.body);
                out.push(Step::Block(self.name(of.name), body));
            }
            ast::Stmt::Extends(of) => {
                let name = self.written(&of.name).pop();
                out.push(Step::Extends(name));
            }
            ast::Stmt::Include(of) => {
                let names = self.written(&of.name);
                out.push(Step::Include { names, needed: !of.ignore_missing });
            }
            ast::Stmt::Import(of) => {
                let names = self.written(&of.expr);
                out.push(Step::Include { names, needed: true });
                out.push(self.bind(&of.name, None));
            }
            ast::Stmt::FromImport(of) => {
                let names = self.written(&of.expr);
                out.push(Step::Include { names, needed: true });
                for (name, alias) in &of.names {
                    out.push(self.bind(alias.as_ref().unwrap_or(name), None));
                }
            }
            _ => {}
        }
    }

    fn for_loop(&mut self, of: &ast::ForLoop<'a>, out: &mut Vec<Step>) {
        let (target, list) = (self.targets(&of.target), self.expr(&of.iter));
        let mut body: Vec<Step> =
            of.filter_expr.iter().map(|only| Step::Read(self.expr(only))).collect();
        self.steps(&of.body, &mut body);
        out.push(Step::Loop { target, list, body });
        out.push(Step::Scope(self.body(&of.else_body)));
    }

    fn macro_(&mut self, of: &ast::Macro<'a>, out: &mut Vec<Step>) {
        out.push(Step::Bind(vec![self.name(of.name)], None));
        let names = of.args.iter().flat_map(|argument| self.targets(argument)).collect();
        let mut inner = vec![Step::Bind(names, None)];
        for default in &of.defaults {
            inner.push(Step::Read(self.expr(default)));
        }
        self.steps(&of.body, &mut inner);
        out.push(Step::Scope(inner));
    }

    fn bind(&mut self, target: &ast::Expr<'a>, value: Option<&ast::Expr<'a>>) -> Step {
        let value = value.map(|value| self.expr(value));
        Step::Bind(self.targets(target), value)
    }

    /// The names that something is given; in `{% set of.part = … %}` there is none.
    fn targets(&self, target: &ast::Expr<'a>) -> Vec<Name> {
        match target {
            ast::Expr::Var(of) => vec![self.name(of.id)],
            ast::Expr::List(of) => of.items.iter().flat_map(|item| self.targets(item)).collect(),
            ast::Expr::Tuple(of) => of.items.iter().flat_map(|item| self.targets(item)).collect(),
            _ => Vec::new(),
        }
    }

    /// The names of templates that are written out.
    fn written(&mut self, expr: &ast::Expr<'a>) -> Vec<Name> {
        match expr {
            ast::Expr::Const(_) => self.text(expr).into_iter().collect(),
            ast::Expr::List(of) => of.items.iter().flat_map(|item| self.written(item)).collect(),
            ast::Expr::Tuple(of) => of.items.iter().flat_map(|item| self.written(item)).collect(),
            _ => {
                self.template.is_open = true;
                self.expr(expr);
                Vec::new()
            }
        }
    }

    /// A text within quotation marks.
    fn text(&mut self, expr: &ast::Expr<'a>) -> Option<Name> {
        let ast::Expr::Const(constant) = expr else { return None };
        let text = constant.value.as_str()?.to_owned();
        self.template.strings.push(text.clone());
        let span = expr.span();
        let whole = span.start_offset as usize..span.end_offset as usize;
        let inner = whole.start + 1..whole.end.saturating_sub(1);
        let is_plain = self.source.get(inner.clone()) == Some(text.as_str());
        Some(Name { text, range: if is_plain { inner } else { whole } })
    }

    fn expr(&mut self, expr: &ast::Expr<'a>) -> Expr {
        match expr {
            ast::Expr::Var(of) => Expr::Variable(self.name(of.id)),
            ast::Expr::GetAttr(of) => {
                let of_what = self.expr(&of.expr);
                Expr::Part(Box::new(of_what), self.name(of.name))
            }
            ast::Expr::GetItem(of) => {
                let of_what = Box::new(self.expr(&of.expr));
                match self.text(&of.subscript_expr) {
                    Some(name) => Expr::Part(of_what, name),
                    None => Expr::Item(of_what, vec![self.expr(&of.subscript_expr)]),
                }
            }
            ast::Expr::Filter(of) => self.filter(of),
            ast::Expr::Test(of) if MAY_BE_MISSING.contains(&of.name) => Expr::Other(Vec::new()),
            ast::Expr::Test(of) => {
                let mut parts = vec![self.expr(&of.expr)];
                self.arguments(&of.args, &mut parts);
                Expr::Other(parts)
            }
            ast::Expr::Call(of) => self.call(of),
            other => Expr::Other(self.parts(other)),
        }
    }

    fn filter(&mut self, of: &ast::Filter<'a>) -> Expr {
        if MAY_BE_MISSING.contains(&of.name) {
            return Expr::Other(Vec::new());
        }
        let mut parts = Vec::new();
        self.arguments(&of.args, &mut parts);
        let Some(value) = &of.expr else { return Expr::Other(parts) };
        let value = self.expr(value);
        match of.name {
            name if SAME.contains(&name) => value,
            name if ONE.contains(&name) => Expr::Item(Box::new(value), parts),
            _ => {
                parts.push(value);
                Expr::Other(parts)
            }
        }
    }

    /// A call. A method is no part of a value.
    fn call(&mut self, of: &ast::Call<'a>) -> Expr {
        let called = match &of.expr {
            ast::Expr::GetAttr(method) => &method.expr,
            function => function,
        };
        let mut parts = vec![self.expr(called)];
        self.arguments(&of.args, &mut parts);
        Expr::Other(parts)
    }

    fn arguments(&mut self, from: &[ast::CallArg<'a>], out: &mut Vec<Expr>) {
        for argument in from {
            let (ast::CallArg::Pos(value)
            | ast::CallArg::Kwarg(_, value)
            | ast::CallArg::PosSplat(value)
            | ast::CallArg::KwargSplat(value)) = argument;
            out.push(self.expr(value));
        }
    }

    fn parts(&mut self, expr: &ast::Expr<'a>) -> Vec<Expr> {
        self.text(expr);
        let parts: Vec<&ast::Expr<'a>> = match expr {
            ast::Expr::UnaryOp(of) => vec![&of.expr],
            ast::Expr::BinOp(of) => vec![&of.left, &of.right],
            ast::Expr::Compare(of) => {
                std::iter::once(&of.expr).chain(of.ops.iter().map(|op| &op.expr)).collect()
            }
            ast::Expr::IfExpr(of) => {
                [&of.test_expr, &of.true_expr].into_iter().chain(&of.false_expr).collect()
            }
            ast::Expr::Slice(of) => {
                let ends = of.start.iter().chain(&of.stop).chain(&of.step);
                std::iter::once(&of.expr).chain(ends).collect()
            }
            ast::Expr::List(of) => of.items.iter().collect(),
            ast::Expr::Tuple(of) => of.items.iter().collect(),
            ast::Expr::Map(of) => of.keys.iter().chain(&of.values).collect(),
            _ => Vec::new(),
        };
        parts.into_iter().map(|part| self.expr(part)).collect()
    }
}
