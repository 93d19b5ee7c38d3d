//! The console tool; all of it is in [`closer_look::cli`].

/// A scenario is a hundred thousand small texts: this allocator checks a long one in little more than half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    closer_look::cli::run(std::env::args_os(), &mut closer_look::cli::Terminal::of_process())
}
