//! What a form's field is where the author leaves it out.

use ron_reader::syntax::Spanned;

pub(super) fn one() -> Spanned<u32> {
    Spanned::unplaced(1)
}

pub(super) fn five() -> Spanned<u32> {
    Spanned::unplaced(5)
}

pub(super) fn ten() -> Spanned<u32> {
    Spanned::unplaced(10)
}

pub(super) fn middle() -> Spanned<f32> {
    Spanned::unplaced(0.5)
}

pub(super) fn yes() -> bool {
    true
}

pub(super) fn bottom() -> Spanned<f32> {
    Spanned::unplaced(1.0)
}

pub(super) fn tenth() -> Spanned<f32> {
    Spanned::unplaced(0.1)
}

pub(super) fn half() -> Spanned<u32> {
    Spanned::unplaced(50)
}

pub(super) fn none() -> Spanned<u32> {
    Spanned::unplaced(0)
}

pub(super) fn no_trust() -> Spanned<i32> {
    Spanned::unplaced(0)
}
