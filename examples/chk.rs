use closer_look::{diagnostic as d, scenario as s};
fn main() {
    let cat = s::Catalog::shipped();
    for p in std::env::args().skip(1) {
        let l = s::load(std::path::Path::new(&p), &cat).unwrap();
        print!("{}", d::render(&l.file, &l.diagnostics));
        println!("{} {}", p, d::counts(&l.diagnostics));
    }
}
