//! `clook new`: a scenario folder from a template, ready to play and to change.

use std::path::{Path, PathBuf};

use super::args::NewArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use folder::{SCENARIO, Unwritten, make_folder};
use ron_reader::diagnostic::nearest;
use scenario::is_id;

/// A template: its name, its scenario, and its walkthroughs by file name.
struct Template {
    name: &'static str,
    scenario: &'static str,
    walkthroughs: &'static [(&'static str, &'static str)],
}

macro_rules! template {
    ($name:literal, [$($walkthrough:literal),* $(,)?]) => {
        Template {
            name: $name,
            scenario: include_str!(concat!("../../../assets/templates/", $name, "/scenario.ron")),
            walkthroughs: &[$((
                $walkthrough,
                include_str!(concat!("../../../assets/templates/", $name, "/walkthroughs/", $walkthrough)),
            )),*],
        }
    };
}

/// The templates that ship with the program.
const TEMPLATES: &[Template] = &[
    template!(
        "door-call",
        [
            "thorough-held.ron",
            "thorough-owed.ron",
            "thorough-flu.ron",
            "thorough-no-disclosure.ron",
            "proportionate.ron",
            "hasty.ron",
            "naive.ron",
        ]
    ),
    template!(
        "traffic-stop",
        [
            "thorough-training.ron",
            "thorough-partner.ron",
            "thorough-night-shift.ron",
            "thorough-no-disclosure.ron",
            "proportionate.ron",
            "hasty.ron",
            "naive.ron",
        ]
    ),
    template!(
        "desk-report",
        [
            "thorough-booked.ron",
            "thorough-left.ron",
            "thorough-stall.ron",
            "thorough-no-disclosure.ron",
            "proportionate.ron",
            "hasty.ron",
            "naive.ron",
        ]
    ),
];

/// Makes a scenario folder.
pub(super) fn new(args: &NewArgs) -> Result<Output, Output> {
    let template = find(&args.from)?;
    if !is_id(&args.id) {
        let why = format!(
            "`{}` cannot be an id; write small letters, digits and hyphens, such as `late-shift`",
            args.id
        );
        return Err(Output::failed(ExitStatus::WrongUse, why));
    }
    let folder = args.into.join(&args.id);
    if folder.symlink_metadata().is_ok() {
        let why = format!(
            "there is something of that name, and it was left as it is; choose another id: {}",
            folder.display()
        );
        return Err(Output::failed(ExitStatus::WrongUse, why));
    }
    write(template, &args.id, &folder).map_err(|why| {
        let why = format!("the folder could not be written ({why}): {}", folder.display());
        Output::failed(ExitStatus::CannotRead, why)
    })?;
    let path = folder.display();
    Ok(Output::clean(format!(
        "{path}/scenario.ron is ready: open it in an editor, change the lines marked `Change this`, and\n  clook check {path}\n  clook play {path}\n"
    )))
}

fn find(name: &str) -> Result<&'static Template, Output> {
    TEMPLATES.iter().find(|t| t.name == name).ok_or_else(|| {
        let names = || TEMPLATES.iter().map(|t| t.name);
        let help = match nearest(name, names()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of: {}", names().collect::<Vec<_>>().join(", ")),
        };
        Output::failed(ExitStatus::WrongUse, format!("there is no template `{name}`; {help}"))
    })
}

fn write(template: &Template, id: &str, folder: &Path) -> Result<(), Unwritten> {
    let (old, own) = (format!("\"{}\"", template.name), format!("\"{id}\""));
    let with_id = |text: &str, field: &str| text.replacen(&format!("{field}: {old}"), &format!("{field}: {own}"), 1);
    let mut files = vec![(PathBuf::from(SCENARIO), with_id(template.scenario, "id"))];
    for (name, text) in template.walkthroughs {
        files.push((Path::new("walkthroughs").join(name), with_id(text, "scenario")));
    }
    make_folder(folder, &files)
}
