//! What lies about in an apartment, as in the first call.

use super::ObjectArt;

pub(super) const ROWS: &[ObjectArt] = &[
    art!("phones", 0.075, "Three phones side by side; two of them are lit."),
    art!("speaker", 0.13, "A large party speaker."),
    art!("sneakers", 0.14, "Boxed new sneakers, one pair on top."),
    art!("suitcases", 0.14, "Two small roller cases, packed."),
    art!("wallet", 0.05, "A thick wallet."),
    art!("notebook", 0.06, "A notebook with a pen."),
    art!("laundry", 0.15, "A heap of laundry."),
    art!("pizza-boxes", 0.11, "Three pizza boxes in a pile."),
    art!("cash-envelope", 0.06, "An open envelope with bank notes."),
    art!("lease", 0.05, "A signed paper, pinned up."),
    art!("guitar", 0.15, "A guitar."),
    art!("cigarettes", 0.035, "A pack of cigarettes and a lighter."),
    art!("purse", 0.075, "A purse."),
    art!("door-lock", 0.07, "A deadbolt and a knob on a door plate."),
    art!("photo-frame", 0.06, "A framed photograph of two people."),
    art!("delivery-bag", 0.1, "A food delivery bag."),
    art!("moving-boxes", 0.17, "Moving boxes, one of them open."),
];
