//! What each thing costs to draw, in nanoseconds of a common machine.

/// An element, whatever it is.
pub(super) const ELEMENT: f64 = 200.0;
/// A pixel that a colour is laid on.
pub(super) const COLOUR: f64 = 4.0;
/// A pixel of a gradient.
pub(super) const GRADIENT: f64 = 10.0;
/// A stop of a gradient, for each of its pixels.
pub(super) const STOP: f64 = 1.0;
/// A pixel of a picture or a pattern.
pub(super) const PICTURE: f64 = 40.0;
/// A pixel of a layer, made and laid on.
pub(super) const LAYER: f64 = 12.0;
/// A pixel of a mask.
pub(super) const MASK: f64 = 15.0;
/// A pixel of a picture file that is read.
pub(super) const DECODED: f64 = 20.0;
/// A line of a path, and each row of pixels that it crosses.
pub(super) const LINE: f64 = 60.0;
pub(super) const ROW: f64 = 40.0;
/// A line with a width, before it is filled; a dash is one.
pub(super) const STROKED: f64 = 1_000.0;
