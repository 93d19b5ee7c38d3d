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
    "M 0 60 C -8 66 -22 84 -36 80 C -54 64 -58 24 -38 3 C -22 -10 12 -10 28 -2 C 38 4 41 14 40 26 C 36 24 32 23 28 24 C 16 28 10 34 8 42 C 6 46 5 50 4 53 C 3 57 2 58 0 60 Z",
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
/// The tail of drawn-back hair.
pub(super) const TAIL: Shape = (
    "M 16 2 C 40 -2 60 24 58 64 C 57 96 62 120 54 146 C 44 140 42 110 42 80 C 42 50 34 20 16 2 Z",
    "M -34 14 C -60 6 -82 36 -78 78 C -76 104 -86 128 -72 150 C -58 138 -56 112 -56 88 C -58 62 -48 40 -34 14 Z",
);
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
pub(super) const SHAPES: [Shape; 13] = [
    SHORT, BUZZ, DRAWN, BOB_BACK, LONG_BACK, BOB_FRONT, LONG_FRONT, TAIL, CAP_DOME, CAP_BILL, SCARF, DRAPE, FOLD,
];
