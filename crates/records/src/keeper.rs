//! The keeper: a thread that alone has the records open, so that nobody who draws a frame ever waits for a disk.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

use super::at_hand::Keeping;
use super::error::RecordsError;
use super::keeping::{News, Request};
use super::open::Records;
use messages::Message;

/// How long it is waited before records that another program holds are tried again.
const AGAIN: Duration = Duration::from_millis(500);

/// Rung when there is news, for a window that sleeps; what it does is hung up once there is a window.
#[derive(Clone, Default)]
pub struct Bell(Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>);

impl Bell {
    /// Says what ringing does; the first to say so is heard.
    pub fn hang(&self, ring: impl Fn() + Send + Sync + 'static) {
        self.0.get_or_init(|| Box::new(ring));
    }

    fn ring(&self) {
        if let Some(ring) = self.0.get() {
            ring();
        }
    }
}

/// Records that a thread of their own keeps. Dropping it waits until everything asked for is done.
pub struct Keeper {
    requests: Option<Sender<Request>>,
    news: Receiver<News>,
    first: VecDeque<News>,
    thread: Option<JoinHandle<()>>,
    is_closed: bool,
}

impl Keeper {
    /// Opens the records of a folder in a thread; while another program holds them it is tried again and again.
    pub fn start(folder: PathBuf, bell: Bell) -> Self {
        let (requests, asked) = channel();
        let (tell, news) = channel();
        let thread = std::thread::spawn(move || {
            let tell = |news: News| {
                let heard = tell.send(news).is_ok();
                bell.ring();
                heard
            };
            if let Some(records) = open(&folder, &asked, &tell) {
                serve(&records, &asked, &tell);
            }
        });
        Self {
            requests: Some(requests),
            news,
            first: VecDeque::new(),
            thread: Some(thread),
            is_closed: false,
        }
    }

    /// Waits for the first news, so that a first screen can have it; not longer than this.
    pub fn wait(&mut self, at_most: Duration) {
        self.first.extend(self.news.recv_timeout(at_most).ok());
    }
}

/// Opens the records, however long that takes; `None` where it cannot be done or nobody waits any more.
fn open(folder: &std::path::Path, asked: &Receiver<Request>, tell: &impl Fn(News) -> bool) -> Option<Records> {
    let mut told = false;
    loop {
        match Records::open(folder) {
            Ok(records) => return tell(News::Opened(records.odd().cloned())).then_some(records),
            Err(RecordsError::Busy(path)) => {
                if !told {
                    told = true;
                    tell(News::Waiting(RecordsError::Busy(path).said_at_start()));
                }
                // Who asks all the same is answered, so that each request has its answer.
                match asked.recv_timeout(AGAIN) {
                    Ok(_) => drop(tell(News::Answered(Err(RecordsError::Busy(folder.to_owned()))))),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
            }
            Err(why) => {
                tell(News::Closed(why.said()));
                return None;
            }
        }
    }
}

fn serve(records: &Records, asked: &Receiver<Request>, tell: &impl Fn(News) -> bool) {
    while let Ok(request) = asked.recv() {
        tell(News::Answered(records.answer(request)));
    }
}

impl Keeping for Keeper {
    fn ask(&mut self, request: Request) {
        if let Some(requests) = &self.requests {
            // Where the thread has ended, `news` says so.
            let _ = requests.send(request);
        }
    }

    fn news(&mut self) -> Option<News> {
        if let Some(first) = self.first.pop_front() {
            self.is_closed |= matches!(first, News::Closed(_));
            return Some(first);
        }
        match self.news.try_recv() {
            Ok(news) => {
                self.is_closed |= matches!(news, News::Closed(_));
                Some(news)
            }
            Err(TryRecvError::Disconnected) if !self.is_closed => {
                self.is_closed = true;
                Some(News::Closed(Message::plain("records-keeper-ended")))
            }
            Err(_) => None,
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            // A thread that has died has nothing more to keep.
            let _ = thread.join();
        }
    }
}
