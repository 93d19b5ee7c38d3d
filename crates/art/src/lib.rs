//! What is seen and heard, made from a few words: pictures as SVG text, sounds as samples, a call's scenes as a chart.

pub mod chart;
pub mod sound;
pub mod stage;
