//! The console tool; all of it is in [`clook`].

/// A scenario is a hundred thousand small texts: this allocator checks a long one in little more than half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    clook::run(std::env::args_os(), &mut clook::Terminal::of_process())
}
