//! What a scenario's folder holds, read, checked as one, and written without ever being half there.
//!
//! A scenario is more than its text: translations, pictures and walkthroughs lie beside it, and a library's profiles above it.
//! Console, bench and editor ask [`check_folder`] and so give the same answer.

mod check;
mod files;
mod guide;
mod keep;
mod layout;
mod library;
mod markdown;
mod profiles;
mod remembered;
mod run;
mod search;
mod walkthroughs;
mod write;

pub use check::{CheckedFile, CheckedFolder, OpenText, check_file, check_folder, check_folder_again, check_text};
pub use files::{Stamp, Unread, Unwritten, listed, plain_files, stamps, translation_files, walkthrough_files};
pub use keep::{NotKept, keep_walkthrough, place_of_walkthrough};
pub use layout::{SCENARIO, folder_name, is_guide, name_of, scenario_file, walkthrough_file};
pub use library::{Library, LibraryEntry, Loaded, is_call, load};
pub use profiles::Profiles;
pub use remembered::{DoneAnew, Remembered};
pub use run::{RecordedRun, RunFault};
pub use search::search;
pub use write::{make_folder, replace};
