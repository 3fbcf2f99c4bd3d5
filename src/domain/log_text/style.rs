//! Colours and emphasis that programs give to their output (ECMA-48, "select graphic rendition").

/// One of the sixteen colours of a terminal, which the portal draws in its own, legible in both themes: the
/// same for 256 and for 16 million colours, each as the nearest of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(u8);

impl Ink {
    /// From 0, black, to 15, bright white; `None` for other numbers.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        (number < 16).then_some(Self(number))
    }

    /// Its number.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The one of the 256 colours: sixteen, a cube of 6 × 6 × 6, and 24 greys.
    fn of_palette(number: u8) -> Self {
        const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
        let level = |place: u8| LEVELS.get(usize::from(place % 6)).copied().unwrap_or_default();
        match number {
            0..16 => Self(number),
            16..232 => {
                let cube = number - 16;
                Self::nearest(level(cube / 36), level(cube / 6), level(cube))
            }
            232.. => {
                let grey = 8 + 10 * (number - 232);
                Self::nearest(grey, grey, grey)
            }
        }
    }

    /// The nearest one to a colour of red, green and blue: greys by how light they are, the others by hue.
    fn nearest(red: u8, green: u8, blue: u8) -> Self {
        /// Less of a difference among the three is a grey.
        const GREY: u8 = 32;
        let most = red.max(green).max(blue);
        let spread = most - red.min(green).min(blue);
        if spread < GREY {
            return Self(match most {
                0..64 => 0,
                64..160 => 8,
                160..224 => 7,
                224.. => 15,
            });
        }
        // What has more than half of the strongest colour's lead takes part in the hue.
        let has = |part: u8| u8::from(most - part < spread.div_ceil(2));
        let hue = has(red) | has(green) << 1 | has(blue) << 2;
        let bright = if most >= 224 { 8 } else { 0 };
        Self(bright + hue)
    }
}

/// How a piece of the text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The colour of its letters; `None` for the page's own.
    pub ink: Option<Ink>,
    /// The colour behind them.
    pub paper: Option<Ink>,
    marks: u8,
}

impl Look {
    /// Each emphasis with its bit and its name, which is a class of the style sheet.
    const MARKS: [(u8, &'static str); 6] = [
        (1, "bold"),
        (2, "dim"),
        (4, "italic"),
        (8, "underlined"),
        (16, "inverse"),
        (32, "struck"),
    ];

    /// Names of the emphasis that it has.
    pub fn marks(self) -> impl Iterator<Item = &'static str> {
        Self::MARKS.into_iter().filter(move |(bit, _)| self.marks & bit != 0).map(|(_, name)| name)
    }

    /// Takes over what stands between `ESC [` and `m`.
    pub(super) fn apply(&mut self, parameters: &str) {
        let mut parts = parameters.split(';');
        while let Some(part) = parts.next() {
            // Of the newer form everything stands in one part: `38:2::255:0:0`.
            if part.contains(':') {
                let numbers: Vec<Option<u8>> = part.split(':').map(|n| n.parse().ok()).collect();
                self.colour_of_one_part(&numbers);
                continue;
            }
            match if part.is_empty() { Some(0) } else { part.parse().ok() } {
                Some(code @ (38 | 48)) => {
                    let colour = colour(&mut || parts.next().and_then(|n| n.parse().ok()));
                    self.set_colour(code, colour);
                }
                Some(code) => self.apply_one(code),
                None => {}
            }
        }
    }

    fn apply_one(&mut self, code: u8) {
        let (on, off) = match code {
            1 => (1, 0),
            2 => (2, 0),
            3 => (4, 0),
            4 | 21 => (8, 0),
            7 => (16, 0),
            9 => (32, 0),
            22 => (0, 3),
            23 => (0, 4),
            24 => (0, 8),
            27 => (0, 16),
            29 => (0, 32),
            0 => {
                *self = Self::default();
                return;
            }
            30..=37 => return self.ink = Ink::of(code - 30),
            39 => return self.ink = None,
            40..=47 => return self.paper = Ink::of(code - 40),
            49 => return self.paper = None,
            90..=97 => return self.ink = Ink::of(code - 82),
            100..=107 => return self.paper = Ink::of(code - 92),
            _ => return,
        };
        self.marks = self.marks & !off | on;
    }

    fn colour_of_one_part(&mut self, numbers: &[Option<u8>]) {
        // `4:0` is no line below, `4:3` a wavy one.
        match *numbers {
            [Some(4), Some(0)] => self.apply_one(24),
            [Some(4), Some(_)] => self.apply_one(4),
            [Some(code @ (38 | 48)), Some(5), number] => {
                self.set_colour(code, number.map(Ink::of_palette));
            }
            // With or without the number of a colour space.
            [Some(code @ (38 | 48)), Some(2), red, green, blue]
            | [Some(code @ (38 | 48)), Some(2), _, red, green, blue, ..] => {
                let part = |part: Option<u8>| part.unwrap_or_default();
                self.set_colour(code, Some(Ink::nearest(part(red), part(green), part(blue))));
            }
            _ => {}
        }
    }

    fn set_colour(&mut self, code: u8, colour: Option<Ink>) {
        match (code, colour) {
            (_, None) => {}
            (38, _) => self.ink = colour,
            (_, _) => self.paper = colour,
        }
    }
}

/// A colour of the older form: `5;n` or `2;r;g;b`.
fn colour(next: &mut dyn FnMut() -> Option<u8>) -> Option<Ink> {
    match next()? {
        5 => next().map(Ink::of_palette),
        2 => {
            let (red, green, blue) = (next()?, next()?, next()?);
            Some(Ink::nearest(red, green, blue))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
