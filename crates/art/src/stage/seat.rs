//! What a seated person sits on, drawn behind the body.

use super::body::{Frame, MIDDLE};
use super::colour::{BLANKET, CAR_SEAT, CHAIR, CHAIR_LIT, CRATE, FRAME_METAL, OFFICE_CHAIR, SHEET_CLOTH, SOFA, STEP};
use super::ink::{Canvas, Rgb};
use super::look::Seat;

/// A bar from its corner, its width and its height.
fn bar(x: f32, y: f32, w: f32, h: f32) -> String {
    format!("M {x:.1} {y:.1} h {w:.1} v {h:.1} h {:.1} Z", -w)
}

/// A cushion about the middle: half its width, top, bottom, and how round its corners are.
fn cushion(half: f32, top: f32, bottom: f32, round: f32) -> String {
    let (l, r) = (MIDDLE - half, MIDDLE + half);
    format!(
        "M {:.1} {top:.1} H {:.1} Q {r:.1} {top:.1} {r:.1} {:.1} V {:.1} Q {r:.1} {bottom:.1} {:.1} {bottom:.1} H {:.1} Q {l:.1} {bottom:.1} {l:.1} {:.1} V {:.1} Q {l:.1} {top:.1} {:.1} {top:.1} Z",
        l + round,
        r - round,
        top + round,
        bottom - round,
        r - round,
        l + round,
        bottom - round,
        top + round,
        l + round
    )
}

/// The seat of a seated person, who is drawn at a size: what is behind the body.
pub(super) fn draw_seat(canvas: &mut Canvas, frame: &Frame, body: f32, seat: Seat) {
    let w = frame.hip * body + 34.0;
    match seat {
        Seat::Chair => draw_chair(canvas, w),
        Seat::OfficeChair => draw_office_chair(canvas, w),
        Seat::Sofa => draw_sofa(canvas),
        Seat::Bed => draw_bed(canvas),
        Seat::Bench => draw_bench(canvas),
        Seat::CarSeat => draw_car_seat(canvas, w, body),
        Seat::Crate => draw_crate(canvas, w),
        Seat::Step => draw_step(canvas),
        Seat::Shown => {}
    }
}

fn draw_chair(canvas: &mut Canvas, w: f32) {
    let wood = CHAIR;
    for x in [MIDDLE - w, MIDDLE + w - 12.0] {
        canvas.fill(&bar(x, 372.0, 12.0, 400.0), wood);
    }
    canvas.lit(&bar(MIDDLE - w, 384.0, w * 2.0, 34.0), wood.mix(CHAIR_LIT, 35), 6.0);
    canvas.fill(&bar(MIDDLE - w - 6.0, 590.0, w * 2.0 + 12.0, 26.0), wood.mix(CHAIR_LIT, 20));
}

fn draw_office_chair(canvas: &mut Canvas, w: f32) {
    let ink = OFFICE_CHAIR;
    canvas.fill(&bar(MIDDLE - 9.0, 616.0, 18.0, 90.0), FRAME_METAL);
    canvas.line(
        &format!("M {:.1} 714 L {MIDDLE} 690 L {:.1} 714", MIDDLE - w, MIDDLE + w),
        FRAME_METAL,
        13.0,
    );
    canvas.lit(&cushion(w - 6.0, 332.0, 566.0, 34.0), ink, 22.0);
    for sign in [-1.0_f32, 1.0] {
        let x = MIDDLE + sign * (w + 8.0);
        canvas.fill(&bar(x - 5.0, 506.0, 10.0, 92.0), FRAME_METAL);
        canvas.line(&format!("M {x:.1} 502 v 2"), ink, 22.0);
    }
    canvas.lit(&cushion(w + 6.0, 584.0, 624.0, 16.0), ink.mix(ink.lift(), 70), 10.0);
}

fn draw_sofa(canvas: &mut Canvas) {
    let ink = SOFA;
    canvas.lit(&cushion(148.0, 376.0, 620.0, 28.0), ink, 12.0);
    canvas.line(&format!("M {MIDDLE} 392 V 590"), ink.shade(), 2.6);
    canvas.lit(&cushion(140.0, 590.0, 654.0, 16.0), ink.lift(), 10.0);
    canvas.lit(&cushion(154.0, 646.0, 706.0, 10.0), ink.mix(ink.shade(), 50), 10.0);
    for x in [28.0_f32, 292.0] {
        canvas.lit(
            &format!("M {:.1} 500 q 0 -26 26 -26 q 26 0 26 26 V 706 h -52 Z", x - 26.0),
            if x < MIDDLE { ink.lift() } else { ink.mix(ink.shade(), 30) },
            9.0,
        );
        canvas.fill(&bar(x - 8.0, 706.0, 16.0, 14.0), CHAIR);
    }
}

fn draw_bed(canvas: &mut Canvas) {
    canvas.fill(&bar(18.0, 690.0, 14.0, 30.0), CHAIR);
    canvas.fill(&bar(288.0, 690.0, 14.0, 30.0), CHAIR);
    canvas.lit(&cushion(156.0, 656.0, 696.0, 4.0), CHAIR.mix(CHAIR_LIT, 45), 8.0);
    canvas.lit(&cushion(158.0, 584.0, 664.0, 18.0), SHEET_CLOTH, 12.0);
    canvas.lit("M 4 582 Q 160 570 226 580 L 236 672 Q 120 680 6 670 Z", BLANKET, 14.0);
    canvas.lit(
        "M 238 556 Q 300 546 316 560 Q 320 584 312 596 Q 270 602 236 592 Q 228 572 238 556 Z",
        SHEET_CLOTH.lift(),
        10.0,
    );
}

fn draw_bench(canvas: &mut Canvas) {
    let wood = CHAIR.mix(CHAIR_LIT, 60);
    for x in [24.0, 284.0] {
        canvas.fill(&bar(x, 408.0, 12.0, 312.0), FRAME_METAL);
    }
    for y in [412.0, 456.0, 500.0] {
        canvas.lit(&bar(4.0, y, 312.0, 28.0), wood, 4.0);
    }
    canvas.lit(&bar(0.0, 588.0, 320.0, 18.0), wood.lift(), 4.0);
    canvas.fill(&bar(0.0, 606.0, 320.0, 10.0), wood.shade());
}

fn draw_car_seat(canvas: &mut Canvas, w: f32, body: f32) {
    let ink = CAR_SEAT;
    let head = 600.0 - 426.0 * body;
    for x in [MIDDLE - 24.0, MIDDLE + 14.0] {
        canvas.fill(&bar(x, head + 40.0, 10.0, 90.0), FRAME_METAL);
    }
    canvas.lit(&cushion(62.0, head, head + 84.0, 24.0), ink.lift(), 14.0);
    canvas.lit(&cushion(w + 6.0, head + 112.0, 610.0, 44.0), ink, 24.0);
    for sign in [-1.0_f32, 1.0] {
        let x = MIDDLE + sign * (w - 14.0);
        canvas.line(&format!("M {x:.1} {:.1} V 590", head + 150.0), ink.shade(), 3.0);
    }
    canvas.lit(&cushion(w + 18.0, 584.0, 664.0, 26.0), ink.lift(), 16.0);
    canvas.fill(&bar(MIDDLE - w, 660.0, w * 2.0, 60.0), FRAME_METAL.shade());
}

fn draw_crate(canvas: &mut Canvas, w: f32) {
    let wood = CRATE;
    canvas.fill(&bar(MIDDLE - w, 592.0, w * 2.0, 128.0), wood.shade().shade());
    for y in [592.0, 638.0, 684.0] {
        canvas.lit(&bar(MIDDLE - w, y, w * 2.0, 36.0), wood, 6.0);
    }
    for x in [MIDDLE - w, MIDDLE + w - 20.0] {
        canvas.lit(&bar(x, 588.0, 20.0, 132.0), wood.lift(), 5.0);
        canvas.dot((x + 10.0, 608.0), 2.4, FRAME_METAL);
        canvas.dot((x + 10.0, 700.0), 2.4, FRAME_METAL);
    }
}

fn draw_step(canvas: &mut Canvas) {
    let stone: Rgb = STEP;
    canvas.fill(&bar(0.0, 590.0, 320.0, 16.0), stone.lift());
    canvas.lit(&bar(0.0, 606.0, 320.0, 114.0), stone.shade(), 20.0);
    canvas.line("M 0 607 H 320", stone.shade().shade(), 2.4);
}
