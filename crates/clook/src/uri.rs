//! The path of a file as a URI reference (RFC 3986), as SARIF wants it.

use std::fmt::Write as _;

/// A path as a reference: relative where it is relative, and a `file:` URI where it begins at the root of a disk. On Windows a
/// backslash parts folders, a letter names a disk and two slashes a machine; elsewhere all of these are letters of a name.
pub(super) fn of(path: &str, on_windows: bool) -> String {
    if !on_windows {
        let inside = path.trim_start_matches('/');
        return if inside.len() < path.len() {
            format!("file:///{}", encoded(inside))
        } else {
            encoded(path.strip_prefix("./").unwrap_or(path))
        };
    }
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("//?/UNC/").map(|rest| format!("//{rest}")).unwrap_or(path);
    let path = path.strip_prefix("//?/").unwrap_or(&path);
    if let Some(machine) = path.strip_prefix("//") {
        return format!("file://{}", encoded(machine));
    }
    let disk = path
        .get(..2)
        .filter(|disk| disk.ends_with(':') && disk.starts_with(|c: char| c.is_ascii_alphabetic()));
    match disk {
        Some(disk) if path[2..].starts_with('/') => format!("file:///{disk}{}", encoded(&path[2..])),
        _ => of(path, false),
    }
}

/// Every byte that may not stand in a path as it is, by its number.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_path_becomes_a_reference_that_means_the_same_file() {
        for (path, on_windows, expected) in [
            ("scenarios/a/scenario.ron", false, "scenarios/a/scenario.ron"),
            ("a b#c%20é/x?y/s.ron", false, "a%20b%23c%2520%C3%A9/x%3Fy/s.ron"),
            ("./my calls/s.ron", false, "my%20calls/s.ron"),
            ("../s.ron", false, "../s.ron"),
            ("/srv/my calls/s.ron", false, "file:///srv/my%20calls/s.ron"),
            ("a:b/s.ron", false, "a%3Ab/s.ron"),
            ("a\\b/s.ron", false, "a%5Cb/s.ron"),
            ("my calls\\a\\s.ron", true, "my%20calls/a/s.ron"),
            ("C:\\my calls\\s.ron", true, "file:///C:/my%20calls/s.ron"),
            ("\\\\?\\C:\\s.ron", true, "file:///C:/s.ron"),
            ("\\\\host\\share\\s 1.ron", true, "file://host/share/s%201.ron"),
            ("\\\\?\\UNC\\host\\share\\s.ron", true, "file://host/share/s.ron"),
            ("\\rooted\\s.ron", true, "file:///rooted/s.ron"),
        ] {
            assert_eq!(of(path, on_windows), expected, "{path}");
        }
    }
}
