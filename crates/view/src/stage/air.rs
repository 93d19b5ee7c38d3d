//! What lies in the air over the picture: light that moves, and rain.

use egui::{ColorImage, Rect, Stroke, TextureOptions, Ui, Vec2, pos2};

use crate::local::Local;
use crate::theme::{RAIN, light_tint, white};
use art::stage::{Light, LightKind};
use scenario::{Scene, Weather};

use super::Shot;
use super::scenery::{Plane, Scenery};

/// Pixels along the side of the spot that every light is drawn with.
const SPOT: usize = 64;
/// How much of a light's reach moves: its core. The rest is in the picture.
const CORE: f32 = 0.55;
/// How many streaks of rain there are.
const STREAKS: u16 = 70;

/// Draws light and rain over the picture.
pub(super) fn show(ui: &Ui, local: &mut Local, scene: &Scene, scenery: Scenery<'_>, shot: Shot) {
    for (which, light) in scenery.lights().iter().enumerate() {
        show_light(ui, local, light, which, shot);
    }
    if scene.weather == Weather::Rain && scenery.is_outdoors() {
        rain(ui, local, shot.rect);
    }
}

/// Most of a light is in the picture; what is added here moves.
fn show_light(ui: &Ui, local: &mut Local, light: &Light, which: usize, shot: Shot) {
    let most = match light.kind {
        LightKind::Lamp | LightKind::Tube => 0.14,
        LightKind::Tv => 0.2,
        LightKind::Patrol => 0.5,
    };
    let strength = most * local.call.life.brightness(light.kind, which);
    let plane = shot.plane(Plane::Behind);
    let middle = pos2(plane.left() + plane.width() * light.x, plane.top() + plane.height() * light.y);
    let frame = Rect::from_center_size(middle, Vec2::splat(plane.width() * light.radius * CORE * 2.0));
    let glow = local
        .spot
        .get_or_insert_with(|| ui.ctx().load_texture("spot", spot(), TextureOptions::LINEAR));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(glow.id(), frame, whole, light_tint(light.color, strength));
}

/// A white spot that fades to its edge.
fn spot() -> ColorImage {
    #[expect(clippy::cast_precision_loss, reason = "64 pixels")]
    let part = |n: usize| (n as f32 + 0.5) / SPOT as f32 * 2.0 - 1.0;
    let pixels = (0..SPOT * SPOT).map(|n| {
        let (x, y) = (part(n % SPOT), part(n / SPOT));
        let near = (1.0 - (x * x + y * y).sqrt()).clamp(0.0, 1.0);
        white(near * near)
    });
    ColorImage::new([SPOT, SPOT], pixels.collect())
}

fn rain(ui: &Ui, local: &Local, rect: Rect) {
    let fall = local.call.life.fall();
    let painter = ui.painter().with_clip_rect(rect);
    for n in 0..STREAKS {
        // Spread by the golden ratio, which repeats no pattern.
        let (x, start) = ((f32::from(n) * 0.618_034).fract(), (f32::from(n) * 0.754_878).fract());
        let y = (start + fall * (1.0 + start)).fract();
        let long = 0.05 + 0.04 * start;
        let top = pos2(
            rect.left() + rect.width() * (x * 1.1 - 0.05),
            rect.top() + rect.height() * (y * 1.1 - 0.1),
        );
        let bottom = top + Vec2::new(-rect.width() * 0.006, rect.height() * long);
        painter.line_segment([top, bottom], Stroke::new(1.2, RAIN));
    }
}
