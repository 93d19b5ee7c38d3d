//! What a form's field is where the author leaves it out.

pub(super) fn one() -> u32 {
    1
}

pub(super) fn five() -> u32 {
    5
}

pub(super) fn ten() -> u32 {
    10
}

pub(super) fn middle() -> f32 {
    0.5
}

pub(super) fn yes() -> bool {
    true
}
