//! The colours of a chart on paper; the window's chart takes its own from the theme.

/// The paper.
pub(super) const PAPER: &str = "#faf8f4";
/// Ways and the edges of boxes.
pub(super) const LINE: &str = "#50585f";
/// Letters.
pub(super) const LETTERS: &str = "#1b2026";
/// A scene that cannot be reached.
pub(super) const UNREACHABLE: &str = "#f3d3c8";
/// The scene that a call begins with.
pub(super) const START: &str = "#f6dd9c";
/// Any other scene.
pub(super) const SCENE: &str = "#ffffff";
/// What is no scene, such as the report.
pub(super) const ELSEWHERE: &str = "#dfe5ea";
