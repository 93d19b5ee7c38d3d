//! What people carry: phones, keys, papers, bags, and what is in a pocket.

use super::ObjectArt;

pub(super) const ROWS: &[ObjectArt] = &[
    art!("phone", 0.05, "A phone in a green case with a wrist strap, its screen dark."),
    art!(
        "phone-lit",
        0.05,
        "A phone in a green case with a wrist strap, its screen lit with a message."
    ),
    art!(
        "phone-face-down",
        0.05,
        "A phone in a green case with a wrist strap, lying face down."
    ),
    art!("flip-phone", 0.05, "An open flip phone with a keypad."),
    art!("tablet", 0.085, "A tablet propped on its cover, showing rows of app icons."),
    art!("laptop", 0.12, "An open laptop, its screen lit."),
    art!("key-card", 0.055, "A plastic key card, half out of its paper sleeve."),
    art!("key-ring", 0.05, "Three keys and a leather tag on a ring."),
    art!("car-keys", 0.055, "A car key with a remote, and a smaller key on the same ring."),
    art!("passport", 0.05, "A blue passport, closed."),
    art!("id-card", 0.05, "An identity card with a photograph."),
    art!(
        "id-cards",
        0.07,
        "Three identity cards with three different photographs, fanned out."
    ),
    art!("cash", 0.06, "A small pile of bank notes."),
    art!("receipt", 0.045, "A long printed receipt."),
    art!("backpack", 0.125, "A blue backpack, zipped up."),
    art!("duffel-bag", 0.16, "A green duffel bag, zipped up."),
    art!("suitcase", 0.14, "A yellow roller suitcase with a tag on its handle."),
    art!(
        "plastic-bag",
        0.1,
        "A white plastic shopping bag; a box, a bottle and something round show through."
    ),
    art!("prescription-bottle", 0.045, "An amber prescription bottle with a few pills in it."),
    art!(
        "pill-organizer",
        0.07,
        "A seven-day pill box; two days are empty, and one lid is open."
    ),
    art!(
        "makeup-bag",
        0.07,
        "A makeup bag with a brush, a lipstick and a pencil standing out of it."
    ),
    art!("cigarette-pack", 0.04, "An open pack of cigarettes."),
    art!("coffee-cup", 0.045, "A paper coffee cup with a lid."),
    art!("water-bottle", 0.055, "A plastic bottle of water, a third of it gone."),
    art!("sunglasses", 0.055, "A pair of brown sunglasses."),
    art!("baseball-cap", 0.085, "A green baseball cap with a tan bill."),
];
