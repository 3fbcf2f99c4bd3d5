//! Ways to look at a list, of which each is the query of its page's address.

/// One of them.
pub trait ViewQuery: Clone + PartialEq + Send + Sync + 'static {
    /// Reads the query of an address, without its question mark.
    fn of_query(query: &str) -> Self;

    /// The query of its address; empty when all is as usual.
    fn to_query(&self) -> String;

    /// What is searched for, as typed.
    fn text(&self) -> &str;

    /// The same with another text.
    #[must_use]
    fn with_text(&self, text: String) -> Self;

    /// The same with nothing left out.
    #[must_use]
    fn unfiltered(&self) -> Self;

    /// What it leaves out, and nothing of how it shows the rest.
    #[must_use]
    fn filters(&self) -> Self;
}

/// Implements it by a view's own functions and its fields `text` and `sort`; other fields that leave nothing out are
/// named.
macro_rules! view_query {
    ($view:ty $(, $shown:ident)*) => {
        impl $crate::domain::view_query::ViewQuery for $view {
            fn of_query(query: &str) -> Self {
                Self::of_query(query)
            }

            fn to_query(&self) -> String {
                self.to_query()
            }

            fn text(&self) -> &str {
                &self.text
            }

            fn with_text(&self, text: String) -> Self {
                Self { text, ..self.clone() }
            }

            fn unfiltered(&self) -> Self {
                self.unfiltered()
            }

            fn filters(&self) -> Self {
                Self { sort: Default::default(), $($shown: Default::default(),)* ..self.clone() }
            }
        }
    };
}
pub(crate) use view_query;
