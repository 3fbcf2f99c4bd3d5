//! Short lists of images that the user means: launched of late, or favourites.

use crate::domain::image::ImageId;

/// Images, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageList(pub Vec<ImageId>);

impl ImageList {
    /// Reads what was stored, one image a line.
    #[must_use]
    pub fn of_text(text: &str, most: usize) -> Self {
        let mut list = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let id = ImageId(line.to_owned());
            if !list.0.contains(&id) && list.0.len() < most {
                list.0.push(id);
            }
        }
        list
    }

    /// As stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.0.iter().map(|id| format!("{}\n", id.0)).collect()
    }

    /// Puts an image first; what is more than `most` falls off the end.
    pub fn put_first(&mut self, id: ImageId, most: usize) {
        self.0.retain(|other| *other != id);
        self.0.insert(0, id);
        self.0.truncate(most);
    }

    /// Takes an image in, or out when it is there.
    pub fn toggle(&mut self, id: ImageId, most: usize) {
        let before = self.0.len();
        self.0.retain(|other| *other != id);
        if self.0.len() == before {
            self.put_first(id, most);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_is_first_and_each_is_there_once() {
        let id = |name: &str| ImageId(name.to_owned());
        let mut list = ImageList::of_text("b:1\n\n a:1 \nb:1\nc:1\n", 3);
        assert_eq!(list.to_text(), "b:1\na:1\nc:1\n");
        list.put_first(id("a:1"), 3);
        list.put_first(id("d:1"), 3);
        assert_eq!(list.to_text(), "d:1\na:1\nb:1\n");
        list.toggle(id("a:1"), 3);
        list.toggle(id("e:1"), 3);
        assert_eq!(list.to_text(), "e:1\nd:1\nb:1\n");
    }
}
