//! What each thing costs to draw, in nanoseconds of a common machine: what was measured, and half of that or more on top.
//! `measured` holds each against what it takes; `docs/performance.md` has the figures.

/// An element, whatever it is.
pub(super) const ELEMENT: f64 = 200.0;
/// A pixel that a colour is laid on.
pub(super) const COLOUR: f64 = 6.0;
/// A pixel of a gradient.
pub(super) const GRADIENT: f64 = 18.0;
/// A stop of a gradient, for each of its pixels.
pub(super) const STOP: f64 = 0.5;
/// A pixel of a picture or a pattern.
pub(super) const PICTURE: f64 = 80.0;
/// A pixel of a layer, made and laid on.
pub(super) const LAYER: f64 = 12.0;
/// A pixel of a mask.
pub(super) const MASK: f64 = 15.0;
/// A pixel of a picture file that is read.
pub(super) const DECODED: f64 = 20.0;
/// A path that is filled or drawn, however small.
pub(super) const FILLED: f64 = 1_200.0;
/// Two lines of a path that have rows in common: where they cross, their order is put right.
pub(super) const PAIR: f64 = 5.0;
/// A line of a path, and each row of pixels that it crosses.
pub(super) const LINE: f64 = 150.0;
pub(super) const ROW: f64 = 40.0;
/// A line with a width, before it is filled; a dash is one.
pub(super) const STROKED: f64 = 6_000.0;
/// A pixel along a line of a pixel's width or less.
pub(super) const FINE: f64 = 110.0;
