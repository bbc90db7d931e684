//! `--öppna` opens one window, however much was made.

use std::os::unix::fs::PermissionsExt;

use super::granby;
use crate::support::{Repository, skrivelse_where};

/// What is opened when this is built.
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn opened(asked: &[&str]) -> String {
    let (repository, tools) = (granby(), Repository::empty());
    let log = tools.at("opened");
    let script = format!("#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{}'\n", log.display());
    tools.write("xdg-open", script);
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(tools.at("xdg-open"), mode).expect("it is ours");
    let path = format!("{}:/usr/bin:/bin", tools.path().display());
    let arguments = [&["bygg", "--öppna"], asked].concat();
    let run = skrivelse_where(&[("PATH", &path)], repository.path(), &arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    // The program does not wait for what it opens.
    let read = || std::fs::read_to_string(&log).unwrap_or_default();
    for _ in 0..250 {
        if read().ends_with('\n') {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let root = repository.path().canonicalize().expect("it is there");
    read().replace(&*root.to_string_lossy(), "…")
}

#[test]
fn one_paper_is_opened_or_else_the_folder() {
    assert_eq!(opened(&["ärenden/bygglov"]), "…/ut/bygglov/rapport.pdf\n");
    assert_eq!(opened(&["sammanträden/mars"]), "…/ut/mars\n");
    assert_eq!(opened(&[]), "…/ut\n");
}

/// Nothing that opens files, and something that cannot: the papers are made, and where they lie is told.
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
#[test]
fn where_it_lies_is_told_when_nothing_opens_it() {
    let tools = Repository::empty();
    let told = |asked: &[&str]| {
        let repository = granby();
        let path = tools.path().display().to_string();
        let arguments = [&["bygg", "--öppna"], asked].concat();
        let run = skrivelse_where(&[("PATH", &path)], repository.path(), &arguments);
        assert_eq!(run.code, 0, "{}", run.err);
        let root = repository.path().canonicalize().expect("it is there");
        run.err.replace(&*root.to_string_lossy(), "…")
    };
    let one = "ut/bygglov/rapport.pdf kunde inte öppnas: den ligger i …/ut/bygglov\n";
    assert_eq!(told(&["ärenden/bygglov"]), one);
    assert_eq!(told(&[]), "ut kunde inte öppnas: den ligger i …\n");
    tools.write("xdg-open", "#!/bin/sh\nexit 3\n");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(tools.at("xdg-open"), mode).expect("it is ours");
    assert_eq!(told(&["ärenden/bygglov"]), one);
}
