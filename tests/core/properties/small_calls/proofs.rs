//! The proofs themselves.
