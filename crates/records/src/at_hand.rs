//! Whoever keeps the records, as the desk knows them; and records that answer at once.

use std::collections::VecDeque;

use super::keeping::{News, Request};
use super::open::Records;
use messages::Message;

/// Whoever keeps the records. The first news says whether they can be used; after that each request is answered once, in order.
pub trait Keeping: Send {
    /// Asks for something.
    fn ask(&mut self, request: Request);
    /// The next thing heard, if there is one; it is never waited for.
    fn news(&mut self) -> Option<News>;
}

/// Records that answer at once, for tests and for programs without frames.
#[derive(Debug)]
pub struct AtHand {
    records: Option<Records>,
    news: VecDeque<News>,
}

impl AtHand {
    /// Records, or the reason why there are none.
    pub fn new(records: Result<Records, Message>) -> Self {
        let (records, first) = match records {
            Ok(records) => {
                let odd = records.odd().cloned();
                (Some(records), News::Opened(odd))
            }
            Err(why) => (None, News::Closed(why)),
        };
        Self {
            records,
            news: VecDeque::from([first]),
        }
    }
}

impl Keeping for AtHand {
    fn ask(&mut self, request: Request) {
        if let Some(records) = &self.records {
            self.news.push_back(News::Answered(records.answer(request)));
        }
    }

    fn news(&mut self) -> Option<News> {
        self.news.pop_front()
    }
}
