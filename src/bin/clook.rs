//! The console tool; all of it is in [`closer_look::cli`].

fn main() -> std::process::ExitCode {
    closer_look::cli::run(std::env::args_os(), &mut closer_look::cli::Terminal::of_process())
}
