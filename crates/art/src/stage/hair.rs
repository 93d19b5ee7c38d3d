//! The shapes of hair: each is a path full face and the same path in profile, measured from the crown.

/// A path full face, and the same path in a profile that looks to the right.
pub(super) type Shape = (&'static str, &'static str);

/// Short hair, with some height in front.
pub(super) const SHORT: Shape = (
    "M -39 60 C -42 58 -42 56 -42 54 C -48 34 -46 10 -26 -4 C -12 -12 14 -12 28 -3 C 46 10 46 40 40 58 C 38 50 38 40 33 31 C 20 24 -8 20 -24 28 C -33 34 -35 44 -36 52 C -37 56 -38 58 -39 60 Z",
    "M 2 66 C -8 72 -20 88 -36 86 C -56 66 -60 22 -38 3 C -20 -12 14 -14 34 -6 C 42 0 43 14 40 26 C 38 27 36 26 32 25 C 22 26 14 30 12 38 C 10 44 9 48 8 54 C 7 60 5 64 2 66 Z",
);
/// Hair clipped to the scalp.
pub(super) const BUZZ: Shape = (
    "M -39 56 C -41 54 -41 52 -41 50 C -44 30 -42 14 -26 1 C -14 -4 14 -4 26 1 C 42 14 44 36 40 56 C 38 48 37 40 33 33 C 20 25 -16 25 -31 32 C -34 36 -35 44 -36 50 C -37 52 -38 54 -39 56 Z",
    "M 2 62 C -8 70 -20 86 -34 82 C -52 64 -54 24 -36 5 C -20 -5 10 -6 26 2 C 36 8 39 18 39 30 C 37 29 34 28 29 28 C 20 29 14 33 12 40 C 10 44 9 48 8 52 C 7 58 5 60 2 62 Z",
);
/// Hair drawn back from the face.
pub(super) const DRAWN: Shape = (
    "M -40 54 C -42 52 -42 50 -42 48 C -47 28 -44 10 -26 -3 C -12 -9 12 -9 26 -3 C 44 10 47 32 41 52 C 39 44 36 34 28 28 C 14 21 -14 21 -28 28 C -34 32 -37 42 -38 48 C -39 50 -40 52 -40 54 Z",
    "M 0 60 C -4 74 -14 92 -28 92 C -54 72 -58 24 -38 3 C -22 -10 12 -10 28 -2 C 38 4 41 14 40 26 C 36 24 32 23 28 24 C 16 28 10 34 8 42 C 6 46 5 50 4 53 C 3 57 2 58 0 60 Z",
);
/// Hair to the jaw: what lies behind the head.
pub(super) const BOB_BACK: Shape = (
    "M 0 -8 C 36 -8 52 16 52 52 C 54 80 54 104 48 118 C 30 124 -30 124 -48 118 C -54 104 -54 80 -52 52 C -52 16 -36 -8 0 -8 Z",
    "M -4 -8 C 26 -8 34 16 30 52 C 26 80 20 100 12 112 C -6 122 -40 124 -50 116 C -58 100 -60 76 -58 50 C -56 14 -36 -8 -4 -8 Z",
);
/// Hair past the shoulders: what lies behind the head and the body.
pub(super) const LONG_BACK: Shape = (
    "M 0 -8 C 36 -8 52 16 53 52 C 56 100 66 150 62 214 C 40 230 -40 230 -62 214 C -66 150 -56 100 -53 52 C -52 16 -36 -8 0 -8 Z",
    "M -4 -8 C 26 -8 34 16 30 52 C 26 90 14 140 10 196 C -8 226 -48 232 -64 214 C -66 150 -62 100 -58 50 C -56 14 -36 -8 -4 -8 Z",
);
/// What falls beside the face, to the jaw; a path that starts and ends at the near cheek.
pub(super) const BOB_FRONT: Shape = (
    "M -34 112 C -44 116 -50 114 -51 108 C -56 70 -52 12 -26 -5 C -12 -12 12 -12 26 -5 C 52 12 56 70 51 108 C 48 114 42 114 36 110 C 42 80 42 50 30 32 C 16 22 -2 22 -14 26 C -30 36 -40 56 -38 76 C -38 90 -37 102 -34 112 Z",
    "M 8 110 C -12 120 -40 122 -52 114 C -64 70 -62 18 -38 -1 C -20 -12 12 -13 30 -3 C 40 4 42 16 41 30 C 41 32 41 34 40 36 C 40 34 38 32 35 30 C 32 27 30 26 28 26 C 20 30 12 42 12 60 C 14 80 12 98 8 110 Z",
);
/// What falls beside the face and before the near shoulder.
pub(super) const LONG_FRONT: Shape = (
    "M -40 190 C -54 196 -62 188 -60 176 C -58 60 -54 12 -26 -5 C -12 -12 12 -12 26 -5 C 54 12 58 60 60 176 C 62 188 54 196 42 188 C 46 110 44 50 28 30 C 16 24 8 23 2 24 C -20 28 -42 56 -39 84 C -38 120 -36 160 -40 190 Z",
    "M -2 186 C -20 206 -48 210 -62 200 C -66 80 -62 18 -38 -1 C -20 -12 12 -13 30 -3 C 40 4 42 16 41 30 C 41 32 41 34 40 36 C 40 34 38 32 35 30 C 32 27 30 26 28 26 C 18 30 10 42 10 64 C 14 110 10 150 -2 186 Z",
);
/// Drawn-back hair behind the ears and the nape.
pub(super) const NAPE: Shape = (
    "M -40 30 C -49 52 -50 78 -40 100 C -26 112 26 112 40 100 C 50 78 49 52 40 30 Z",
    "M -50 30 C -60 52 -56 78 -46 96 C -36 104 -20 102 -6 94 C 4 80 4 52 0 30 Z",
);
/// The tail of drawn-back hair over the shoulder on the left of the picture: full face, and turned to the right.
pub(super) const TAIL: Shape = (
    "M -30 78 C -46 88 -60 104 -65 126 C -72 152 -72 180 -64 206 C -61 220 -55 232 -48 240 C -40 226 -34 210 -34 192 C -32 166 -35 142 -33 124 C -32 110 -28 102 -22 96 Z",
    "M -38 56 C -60 56 -76 78 -79 108 C -84 136 -82 166 -74 196 C -71 210 -66 222 -58 230 C -50 216 -42 198 -42 180 C -38 154 -40 134 -38 116 C -36 104 -32 94 -26 84 Z",
);
/// The same tail when the head is turned to the left, away from it.
pub(super) const TAIL_LEFT: &str = "M 0 78 C -20 92 -46 106 -56 128 C -66 152 -68 180 -62 206 C -59 220 -53 232 -46 240 C -38 226 -32 210 -32 192 C -30 166 -32 144 -24 128 C -16 114 -4 106 8 98 Z";
/// Where the tail is tied: full face, turned to the right, and turned to the left.
pub(super) const TIE: [&str; 3] = [
    "M -61 118 Q -48 128 -33 122",
    "M -76 104 Q -60 114 -39 110",
    "M -50 122 Q -38 130 -26 126",
];
/// A strand of the tail, in the order of the tie.
pub(super) const TAIL_STRAND: [&str; 3] = [
    "M -48 132 C -54 160 -54 186 -48 216",
    "M -58 122 C -64 150 -64 178 -56 206",
    "M -42 136 C -50 162 -52 188 -46 216",
];
/// Loose hair before the near ear.
pub(super) const WISP: Shape = ("M -38 46 C -42 58 -42 68 -39 80", "M 2 52 C -4 62 -4 72 0 84");
/// The dome of a cap.
pub(super) const CAP_DOME: Shape = (
    "M -45 38 C -46 8 -28 -11 0 -11 C 28 -11 46 8 45 38 C 30 30 -30 30 -45 38 Z",
    "M -52 48 C -58 10 -34 -11 -4 -11 C 26 -11 42 6 41 34 C 20 34 -20 38 -52 48 Z",
);
/// The bill of a cap.
pub(super) const CAP_BILL: Shape = (
    "M -40 35 C -30 24 30 24 40 35 C 46 42 40 46 34 44 C 16 38 -16 38 -34 44 C -40 46 -46 42 -40 35 Z",
    "M 8 35 C 20 26 36 24 44 27 C 66 32 80 38 80 42 C 74 45 58 41 42 40 C 26 41 4 42 8 35 Z",
);
/// The scarf round the face; the opening is its second part.
pub(super) const SCARF: Shape = (
    "M 0 -11 C 34 -11 51 14 51 50 C 52 82 50 108 58 138 C 30 156 -30 156 -58 138 C -50 108 -52 82 -51 50 C -51 14 -34 -11 0 -11 Z M 0 18 C -20 18 -34 34 -34 58 C -34 84 -22 112 0 112 C 22 112 34 84 34 58 C 34 34 20 18 0 18 Z",
    "M -6 -11 C 24 -11 42 8 41 32 C 41 40 30 110 46 138 C 20 156 -30 156 -58 138 C -46 112 -58 92 -58 54 C -60 16 -36 -11 -6 -11 Z M 36 22 C 26 20 12 34 10 58 C 10 84 18 114 34 116 C 50 112 62 84 62 58 C 60 34 48 22 36 22 Z",
);
/// The scarf over neck and chest.
pub(super) const DRAPE: Shape = (
    "M -44 96 C -52 128 -64 150 -70 172 C -40 204 8 214 52 196 C 66 186 70 178 70 172 C 62 150 52 128 44 96 C 30 126 -30 126 -44 96 Z",
    "M -46 96 C -52 128 -64 150 -70 172 C -40 204 8 214 52 196 C 66 186 70 178 70 172 C 60 150 46 130 34 112 C 20 122 -24 118 -46 96 Z",
);
/// The fold where the scarf crosses.
pub(super) const FOLD: Shape = ("M -36 110 C -14 142 24 160 62 168", "M -24 112 C -8 142 28 160 62 168");
/// Short hair with a fringe swept across the brow.
pub(super) const PIXIE: Shape = (
    "M -41 70 C -50 50 -52 14 -28 -4 C -12 -13 14 -13 28 -4 C 50 12 50 48 42 66 C 40 58 40 48 37 40 C 32 32 24 24 12 19 C 0 30 -18 37 -33 40 C -36 48 -36 60 -41 70 Z",
    "M 3 72 C -16 104 -52 100 -56 60 C -60 20 -40 -11 0 -12 C 26 -12 42 2 42 27 C 41 31 41 33 40 36 C 38 30 36 26 33 24 C 28 36 18 42 11 44 C 10 54 8 66 3 72 Z",
);
/// The edge of the swept fringe.
pub(super) const PIXIE_FALL: Shape = ("M 14 17 C 4 8 -14 6 -30 16", "M 34 22 C 24 6 -2 6 -20 20");
/// Waves to the shoulder: what lies behind the head and the body.
pub(super) const WAVY_BACK: Shape = (
    "M 0 -9 C 38 -9 54 16 54 50 C 62 66 54 84 60 100 C 67 118 58 136 62 152 C 40 166 -40 166 -62 152 C -58 136 -67 118 -60 100 C -54 84 -62 66 -54 50 C -54 16 -38 -9 0 -9 Z",
    "M -4 -9 C 26 -9 36 16 32 50 C 30 66 24 84 22 100 C 18 118 18 134 12 148 C -8 162 -44 168 -60 154 C -70 138 -60 118 -66 100 C -72 84 -60 68 -60 50 C -60 14 -38 -9 -4 -9 Z",
);
/// Waves to the shoulder: what falls beside the face from a parting.
pub(super) const WAVY_FRONT: Shape = (
    "M -36 146 C -50 152 -62 146 -62 136 C -69 120 -57 104 -62 88 C -66 70 -54 60 -54 44 C -54 14 -34 -12 0 -12 C 34 -12 54 14 54 44 C 54 60 66 70 62 88 C 57 104 69 120 62 136 C 58 146 50 148 43 142 C 50 126 40 110 43 92 C 44 66 38 38 14 18 C -4 32 -30 40 -37 64 C -35 84 -45 104 -40 118 C -45 130 -34 136 -36 146 Z",
    "M 4 142 C -14 158 -46 162 -60 148 C -71 130 -60 112 -64 94 C -70 74 -58 60 -58 44 C -58 12 -36 -12 -4 -12 C 26 -13 42 2 42 24 C 42 27 42 30 41 32 C 41 34 41 35 40 36 C 39 35 38 33 36 31 C 34 29 32 27 30 25 C 28 24 27 23 25 22 C 14 34 8 48 9 64 C 14 84 5 102 10 118 C 5 130 10 134 4 142 Z",
);
/// The bends of the waves: two on the near side, one on the far side.
pub(super) const WAVES: [Shape; 3] = [
    (
        "M -48 56 C -54 72 -46 84 -52 100 C -56 114 -48 126 -52 140",
        "M -20 56 C -28 74 -14 90 -22 106 C -28 120 -16 134 -22 150",
    ),
    ("M 6 12 C -16 14 -38 26 -45 46", "M 22 14 C 2 20 -14 36 -10 58"),
    (
        "M 50 56 C 56 72 48 84 54 100 C 58 114 50 126 54 138",
        "M 40 56 C 40 72 40 90 40 106 C 40 120 40 134 40 150",
    ),
];
/// A full round head of hair: what lies behind the head.
pub(super) const AFRO_BACK: Shape = (
    "M 0 -33 C 38 -33 63 -8 63 26 C 63 58 44 84 24 90 C 8 94 -8 94 -24 90 C -44 84 -63 58 -63 26 C -63 -8 -38 -33 0 -33 Z",
    "M -8 -33 C 28 -34 48 -14 48 14 C 44 50 20 84 0 92 C -14 98 -30 98 -44 90 C -66 78 -78 56 -78 30 C -78 -8 -46 -32 -8 -33 Z",
);
/// A full round head of hair: what lies over the head and frames the face.
pub(super) const AFRO_FRONT: Shape = (
    "M -37 72 C -58 70 -68 32 -60 8 C -50 -22 -22 -33 0 -33 C 22 -33 50 -22 60 8 C 68 32 58 70 37 72 C 40 54 38 40 30 31 C 16 23 -16 23 -30 31 C -38 40 -40 54 -37 72 Z",
    "M 6 76 C -20 98 -66 80 -74 38 C -80 -4 -46 -33 -8 -34 C 26 -35 48 -18 48 8 C 48 18 46 24 40 32 C 37 27 33 24 27 24 C 16 27 11 34 10 46 C 10 58 10 68 6 76 Z",
);
/// Where a full round head of hair swells at its edge: full face x and y, profile x and y, and size.
pub(super) const AFRO_EDGE: [(f32, f32, f32, f32, f32); 15] = [
    (-44.0, 66.0, -12.0, 82.0, 7.0),
    (-53.0, 64.0, -38.0, 86.0, 10.0),
    (-60.0, 46.0, -58.0, 74.0, 11.0),
    (-62.0, 26.0, -71.0, 54.0, 12.0),
    (-57.0, 6.0, -73.0, 30.0, 12.0),
    (-46.0, -12.0, -66.0, 6.0, 12.0),
    (-30.0, -23.0, -50.0, -14.0, 12.0),
    (-10.0, -28.0, -28.0, -26.0, 11.0),
    (10.0, -28.0, -4.0, -29.0, 11.0),
    (30.0, -23.0, 18.0, -25.0, 12.0),
    (46.0, -12.0, 35.0, -13.0, 12.0),
    (57.0, 6.0, 44.0, 4.0, 10.0),
    (62.0, 26.0, 44.0, 16.0, 8.0),
    (60.0, 46.0, 42.0, 22.0, 6.0),
    (50.0, 64.0, 40.0, 27.0, 4.0),
];
/// The sides of hair that is gone from the top; the second part is the far side.
pub(super) const SIDES: Shape = (
    "M -39 64 C -42 62 -44 56 -45 52 C -49 40 -48 24 -41 12 C -38 6 -34 6 -33 10 C -31 18 -34 24 -34 32 C -35 44 -36 56 -39 64 Z M 39 62 C 46 50 49 28 40 12 C 37 7 34 8 33 12 C 32 20 34 26 35 34 C 36 44 37 54 39 62 Z",
    "M 3 66 C -6 72 -18 90 -36 86 C -56 68 -58 36 -48 20 C -40 8 -22 8 -10 16 C 4 24 10 34 9 46 C 9 54 7 60 3 66 Z M 38 30 C 39 30 39 29 39 28 C 39 27 38 27 38 27 C 38 28 37 29 37 29 C 37 30 38 30 38 30 Z",
);
/// The thin hair on top.
pub(super) const THIN: Shape = (
    "M -40 16 C -30 -7 30 -7 40 16 C 36 12 30 8 24 10 C 14 13 -14 13 -24 10 C -30 8 -36 12 -40 16 Z",
    "M -46 22 C -38 -8 14 -10 33 10 C 32 11 30 11 28 10 C 16 9 4 10 -6 14 C -20 14 -36 18 -46 22 Z",
);
/// Strands of the thin hair.
pub(super) const STRANDS: [Shape; 3] = [
    ("M -22 10 C -16 1 -6 -1 6 -1", "M 18 8 C 2 0 -20 2 -36 14"),
    ("M -8 11 C -2 3 8 1 18 2", "M 26 8 C 12 -2 -12 -4 -30 6"),
    ("M 8 11 C 14 5 20 4 28 6", "M 29 6 C 18 -4 -6 -6 -22 0"),
];
/// What lies behind the neck under locs.
pub(super) const LOCS_BACK: Shape = (
    "M 0 -8 C 36 -8 52 16 53 50 C 56 80 60 104 58 128 C 40 140 -40 140 -58 128 C -60 104 -56 80 -53 50 C -52 16 -36 -8 0 -8 Z",
    "M -4 -8 C 26 -8 34 16 30 50 C 26 84 14 110 8 128 C -8 142 -46 142 -60 130 C -66 106 -62 84 -58 50 C -56 14 -36 -8 -4 -8 Z",
);
/// A turban round the head.
pub(super) const TURBAN: Shape = (
    "M -43 52 C -53 36 -58 0 -36 -20 C -18 -34 18 -34 36 -21 C 58 0 53 36 43 52 C 39 38 24 24 3 15 C -20 24 -38 38 -43 52 Z",
    "M 1 56 C -30 96 -84 62 -60 6 C -46 -32 8 -42 34 -18 C 43 -8 44 10 42 27 C 41 24 38 22 35 22 C 20 27 8 40 1 56 Z",
);
/// The folds of a turban: those wound from the near side, then those that meet them.
pub(super) const WINDS: [Shape; 5] = [
    ("M -46 32 C -34 16 -12 4 16 -2", "M -24 70 C -14 42 8 20 38 10"),
    ("M -49 16 C -38 0 -14 -10 16 -13", "M -46 62 C -36 26 -4 4 38 -2"),
    ("M -45 -2 C -32 -15 -10 -21 12 -22", "M -58 44 C -48 8 -16 -14 26 -16"),
    ("M 45 36 C 36 22 22 12 8 8", "M 41 22 C 40 19 38 17 36 16"),
    ("M 48 20 C 42 6 30 -2 20 -5", "M 42 12 C 41 8 40 5 38 3"),
];
/// Where curls sit: full face x and y, profile x and y, and size.
pub(super) const CURLS: [(f32, f32, f32, f32, f32); 15] = [
    (-43.0, 50.0, -22.0, 74.0, 11.0),
    (-48.0, 34.0, -40.0, 74.0, 13.0),
    (-46.0, 16.0, -54.0, 54.0, 15.0),
    (-38.0, 0.0, -54.0, 32.0, 16.0),
    (-22.0, -10.0, -46.0, 10.0, 17.0),
    (-4.0, -14.0, -28.0, -6.0, 17.0),
    (14.0, -13.0, -8.0, -13.0, 17.0),
    (30.0, -5.0, 14.0, -11.0, 16.0),
    (42.0, 10.0, 30.0, -2.0, 15.0),
    (47.0, 28.0, 38.0, 12.0, 12.0),
    (45.0, 46.0, 36.0, 18.0, 9.0),
    (-24.0, 16.0, -2.0, 40.0, 14.0),
    (-6.0, 10.0, 4.0, 24.0, 14.0),
    (14.0, 11.0, 18.0, 12.0, 14.0),
    (30.0, 19.0, 30.0, 14.0, 11.0),
];
/// Every shape, for checking that its two paths agree.
#[cfg(test)]
pub(super) const SHAPES: [Shape; 41] = [
    SHORT,
    BUZZ,
    DRAWN,
    BOB_BACK,
    LONG_BACK,
    BOB_FRONT,
    LONG_FRONT,
    NAPE,
    TAIL,
    (TAIL.0, TAIL_LEFT),
    (TIE[0], TIE[1]),
    (TIE[0], TIE[2]),
    (TAIL_STRAND[0], TAIL_STRAND[1]),
    (TAIL_STRAND[0], TAIL_STRAND[2]),
    WISP,
    CAP_DOME,
    CAP_BILL,
    SCARF,
    DRAPE,
    FOLD,
    PIXIE,
    PIXIE_FALL,
    WAVY_BACK,
    WAVY_FRONT,
    WAVES[0],
    WAVES[1],
    WAVES[2],
    AFRO_BACK,
    AFRO_FRONT,
    SIDES,
    THIN,
    STRANDS[0],
    STRANDS[1],
    STRANDS[2],
    LOCS_BACK,
    TURBAN,
    WINDS[0],
    WINDS[1],
    WINDS[2],
    WINDS[3],
    WINDS[4],
];
