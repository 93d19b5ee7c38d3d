//! What a form's field is where the author leaves it out.

use ron_reader::syntax::Spanned;

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

pub(super) fn bottom() -> f32 {
    1.0
}

pub(super) fn tenth() -> f32 {
    0.1
}

pub(super) fn half() -> Spanned<u32> {
    Spanned::unplaced(50)
}
