//! The console tool `clook`: checks, plays and scores scenarios without a window.
//!
//! It holds no rule: it reads what was typed, calls the rooms below, and shows what they say.

mod args;
mod ask;
mod check;
mod check_view;
mod coverage;
mod dispatch;
mod exit_code;
mod explain;
mod explore;
mod explore_view;
mod gallery;
mod graph;
mod help;
mod lsp;
mod marks;
mod marks_read;
mod new;
mod output;
mod play;
mod play_input;
mod play_kept;
mod play_notebook;
mod play_notes;
mod play_report;
mod play_view;
mod record_file;
mod sarif;
mod scenario_file;
mod score;
mod score_view;
mod terminal;
mod test;
mod translate;
mod tries;
mod uri;
mod verdict_view;
mod visible;

pub use dispatch::run;
pub use exit_code::ExitStatus;
pub use scenario_file::folders_of_calls;
pub use terminal::Terminal;
