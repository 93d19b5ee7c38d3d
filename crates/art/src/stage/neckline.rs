//! How a garment opens at the neck: pointed, round, with a collar, with buttons.

use super::ink::{Canvas, Rgb};

/// The opening at the neck.
pub(super) struct Neck {
    /// The middle of the opening.
    pub cx: f32,
    /// The height of the opening.
    pub y: f32,
    /// Half the width of the neck.
    pub n: f32,
}

impl Neck {
    /// A pointed opening.
    pub(super) fn vee(&self, canvas: &mut Canvas, skin: Rgb, deep: f32) {
        let w = self.n + 8.0;
        let d = format!(
            "M {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} Z",
            self.cx - w,
            self.y,
            self.cx + w,
            self.y,
            self.cx,
            self.y + deep + 10.0
        );
        canvas.fill(&d, skin);
        let d = format!(
            "M {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} Z",
            self.cx + self.n - 7.5,
            self.y - 0.5,
            self.cx + w,
            self.y - 0.5,
            self.cx,
            self.y + deep + 10.0
        );
        canvas.fill(&d, skin.shade());
    }

    /// A round opening with a rib; a narrow rib lies lower.
    pub(super) fn crew(&self, canvas: &mut Canvas, skin: Rgb, rib: Rgb, wide: f32) {
        let w = self.n + 9.0;
        let deep = if wide < 4.0 { 40.0 } else { 25.0 };
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
            self.cx - w,
            self.y - 1.0,
            self.cx - w * 0.7,
            self.y + deep,
            self.cx + w * 0.7,
            self.y + deep,
            self.cx + w,
            self.y - 1.0
        );
        canvas.lit(&d, skin, 16.0);
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            self.cx - w,
            self.y,
            self.cx - w * 0.7,
            self.y + deep,
            self.cx + w * 0.7,
            self.y + deep,
            self.cx + w,
            self.y
        );
        canvas.line(&d, rib, wide);
    }

    /// Two collar points.
    pub(super) fn collar(&self, canvas: &mut Canvas, ink: Rgb, long: f32) {
        let w = self.n + 9.0;
        for sign in [-1.0_f32, 1.0] {
            let x = |k: f32| self.cx + sign * k;
            let d = format!(
                "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} Z",
                x(w - 1.0),
                self.y - 8.0,
                x(w * 0.8),
                self.y + 8.0,
                x(w * 0.4),
                self.y + 22.0,
                x(2.0),
                self.y + 32.0,
                x(17.0),
                self.y + 22.0 + long,
                x(w + 9.0),
                self.y + 16.0
            );
            canvas.fill(&d, if sign < 0.0 { ink.lift() } else { ink.mix(ink.shade(), 40) });
            let d = format!(
                "M {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1}",
                x(2.0),
                self.y + 32.0,
                x(17.0),
                self.y + 22.0 + long,
                x(w + 9.0),
                self.y + 16.0
            );
            canvas.line(&d, ink.shade(), 1.6);
        }
    }

    /// A line of buttons.
    pub(super) fn placket(&self, canvas: &mut Canvas, ink: Rgb, from: f32, to: f32) {
        canvas.line(&format!("M {:.1} {from:.1} V {to:.1}", self.cx + 8.0), ink.shade(), 1.8);
        let mut y = from + 18.0;
        while y < to {
            canvas.dot((self.cx, y), 2.1, ink.shade().shade());
            y += 38.0;
        }
    }
}
