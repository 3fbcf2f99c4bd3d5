//! That the colours of a log can be read (WCAG 2.2, 1.4.3): each ink on each paper, in both themes.

const INKS: &str = include_str!("../../features/sessions/session_page/log/tokens.css");
const GROUNDS: &str = include_str!("../../../style/tokens.css");

/// Tokens whose names begin so, with their colours in the light and in the dark theme.
fn colours<'a>(sheet: &'a str, beginning: &str) -> Vec<(&'a str, [f64; 2])> {
    let token = |line: &'a str| {
        let (name, value) = line.trim().split_once(": light-dark(")?;
        let (light, dark) = value.split_once(')')?.0.split_once(", ")?;
        name.starts_with(beginning).then_some((name, [luminance(light), luminance(dark)]))
    };
    sheet.lines().filter_map(token).collect()
}

fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap();
    let parts: Vec<&str> = match digits.len() {
        3 => (0..3).map(|at| &digits[at..=at]).collect(),
        _ => (0..3).map(|at| &digits[2 * at..2 * at + 2]).collect(),
    };
    let part = |part: &&str| {
        let number = f64::from(u8::from_str_radix(part, 16).unwrap());
        let whole = if part.len() == 1 { number * 17.0 } else { number } / 255.0;
        if whole <= 0.04045 { whole / 12.92 } else { ((whole + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = [0, 1, 2].map(|at| part(&parts[at]));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn hold(inks: &[(&str, [f64; 2])], papers: &[(&str, [f64; 2])]) {
    for (ink, letters) in inks {
        for (paper, ground) in papers {
            for theme in [0, 1] {
                let contrast = contrast(letters[theme], ground[theme]);
                assert!(contrast >= 4.5, "{ink} on {paper}, theme {theme}: {contrast:.2}");
            }
        }
    }
}

#[test]
fn each_ink_can_be_read_on_each_paper() {
    let mut inks = colours(INKS, "--ink-");
    assert_eq!(inks.len(), 16);
    inks.extend(colours(GROUNDS, "--text"));
    inks.extend(colours(GROUNDS, "--muted"));
    let mut papers = colours(INKS, "--paper-");
    assert_eq!(papers.len(), 8);
    papers.extend(colours(GROUNDS, "--sunken"));
    hold(&inks, &papers);
}

#[test]
fn what_was_found_can_be_read() {
    let one = |name: &str| {
        let mut all = colours(INKS, name);
        all.retain(|(known, _)| *known == name);
        assert_eq!(all.len(), 1, "{name}");
        all
    };
    hold(&one("--on-found"), &one("--found"));
    hold(&one("--on-found-now"), &one("--found-now"));
}
