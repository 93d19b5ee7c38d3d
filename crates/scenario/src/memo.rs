//! What other crates have worked out of a scenario, kept with it, so that it is worked out once however many runs ask.

use std::any::Any;
use std::sync::{Arc, Mutex, PoisonError};

/// One value of each type that was asked for. A scenario never changes, so neither does what follows from it.
#[derive(Default)]
pub struct Memo(Mutex<Vec<Arc<dyn Any + Send + Sync>>>);

impl Memo {
    /// The value of this type; the first call makes it. `make` must not ask the same memo.
    pub fn of<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = kept.iter().find_map(|one| Arc::clone(one).downcast::<T>().ok()) {
            return found;
        }
        let fresh = Arc::new(make());
        kept.push(Arc::<T>::clone(&fresh));
        fresh
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}
