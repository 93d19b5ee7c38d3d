//! How a head turns and how a limb bends: the geometry that every drawn part shares.

use std::fmt::Write as _;

/// A point of the picture.
pub(super) type Point = (f32, f32);

/// Where the head is and how far it is turned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    /// The crown of the head.
    pub origin: Point,
    /// The turn to the right of the picture, in radians.
    pub yaw: f32,
    /// How wide this head is, where 1 is usual.
    pub wide: f32,
}

impl Turn {
    /// 1 when the face points to the right of the picture, else -1.
    pub(super) fn side(&self) -> f32 {
        if self.yaw < 0.0 { -1.0 } else { 1.0 }
    }

    /// How near the head is to a profile: 0 is full face.
    pub(super) fn part(&self) -> f32 {
        self.yaw.abs().sin()
    }

    /// The same turn, moved down by `dy`.
    pub(super) fn down(self, dy: f32) -> Self {
        Self {
            origin: (self.origin.0, self.origin.1 + dy),
            ..self
        }
    }

    /// A point between its place full face and its place in a profile that looks to the right.
    pub(super) fn point(&self, front: Point, profile: Point) -> Point {
        let t = self.part();
        let x = front.0 * (1.0 - t) + profile.0 * t;
        let y = front.1 * (1.0 - t) + profile.1 * t;
        (self.origin.0 + x * self.side() * self.wide, self.origin.1 + y)
    }

    /// A path between its shape full face and its shape in profile; both must have the same commands.
    pub(super) fn path(&self, front: &str, profile: &str) -> String {
        let mut out = String::new();
        let mut x: Option<Point> = None;
        for (a, b) in front.split_whitespace().zip(profile.split_whitespace()) {
            let (Ok(a), Ok(b)) = (a.parse::<f32>(), b.parse::<f32>()) else {
                out.push_str(a);
                out.push(' ');
                continue;
            };
            if let Some(x) = x.take() {
                let at = self.point((x.0, a), (x.1, b));
                let _ = write!(out, "{:.1} {:.1} ", at.0, at.1);
            } else {
                x = Some((a, b));
            }
        }
        out.trim_end().to_owned()
    }

    /// A point on the round of the face: degrees from its middle toward the far side, radius, and height.
    pub(super) fn on_face(&self, degrees: f32, radius: f32, y: f32) -> Point {
        let angle = self.yaw.abs() + degrees.to_radians();
        (self.origin.0 + self.side() * self.wide * radius * angle.sin(), self.origin.1 + y)
    }

    /// How much of its width a feature keeps there: 1 is seen flat on, 0 is edge on.
    pub(super) fn flatness(&self, degrees: f32) -> f32 {
        (self.yaw.abs() + degrees.to_radians()).cos()
    }
}

/// A point part of the way from one to another.
pub(super) fn between(a: Point, b: Point, t: f32) -> Point {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// The unit normal to the left of the way from one point to another.
fn normal(a: Point, b: Point) -> Point {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx.hypot(dy).max(0.01);
    (dy / length, -dx / length)
}

/// A limb as a closed path with a round end: three joints, and half its width at each.
pub(super) fn limb(joints: [Point; 3], half: [f32; 3]) -> String {
    let round = format!("A {0:.1} {0:.1} 0 0 1", half[2]);
    outline(joints, half, &round)
}

/// A sleeve as a closed path with a straight end: three joints, and half its width at each.
pub(super) fn sleeve(joints: [Point; 3], half: [f32; 3]) -> String {
    outline(joints, half, "L")
}

/// The line across a limb at a joint, between two points on the way to it.
pub(super) fn across(from: Point, to: Point, half: f32) -> String {
    let n = normal(from, to);
    format!(
        "M {:.1} {:.1} L {:.1} {:.1}",
        to.0 + n.0 * half,
        to.1 + n.1 * half,
        to.0 - n.0 * half,
        to.1 - n.1 * half
    )
}

fn outline(joints: [Point; 3], half: [f32; 3], end: &str) -> String {
    let [a, b, c] = joints;
    let (first, last) = (normal(a, b), normal(b, c));
    let (mid_a, mid_c) = (between(a, b, 0.68), between(b, c, 0.32));
    let bend = normal(mid_a, mid_c);
    let wide_a = half[0] * 0.32 + half[1] * 0.68;
    let wide_c = half[1] * 0.68 + half[2] * 0.32;
    let off = |p: Point, n: Point, w: f32| format!("{:.1} {:.1}", p.0 + n.0 * w, p.1 + n.1 * w);
    format!(
        "M {} L {} Q {} {} L {} {end} {} L {} Q {} {} L {} A {w0:.1} {w0:.1} 0 0 1 {} Z",
        off(a, first, half[0]),
        off(mid_a, first, wide_a),
        off(b, bend, half[1] * 1.02),
        off(mid_c, last, wide_c),
        off(c, last, half[2]),
        off(c, last, -half[2]),
        off(mid_c, last, -wide_c),
        off(b, bend, -half[1] * 1.02),
        off(mid_a, first, -wide_a),
        off(a, first, -half[0]),
        off(a, first, half[0]),
        w0 = half[0],
    )
}
