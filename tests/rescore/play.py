"""Plays a kept run again by the rules of the scenario language: beats, conditions, story time, answers, events, trust, notes.

What the pages do not say was found out from the console tool, run as a black box: how lines are numbered, when what stands between two
lines happens, when an event does, and which number of SplitMix64 is drawn for what.

`Run(scenario, record)` plays all of it at once. Afterwards its fields say what came of it: what was shown and when, what was
asked, done and looked at, what was noted, and, for every act that led on, what else stood open when it was chosen.
"""

MASK = (1 << 64) - 1
LAST_SECOND = 1_000_000
SHORT_WORDS = {"Mr.", "Mrs.", "Ms.", "Dr.", "St.", "No."}
PAUSES = ("Narrate", "Officer", "Hear", "Say", "Checkpoint", "Go", "EndCall")
CUT_AFTER = ',.;:?!…—"”'


def many(value):
    """A field that holds one or a list of them, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def split_mix(seed):
    """The numbers that SplitMix64 draws from a seed."""
    state = seed & MASK
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
        yield z ^ z >> 31


def unmark(text):
    """The words of a line without its marks, and each mark as (from, to, detail)."""
    plain, marks, opened, i = [], [], None, 0
    while i < len(text):
        if text[i] == "\\" and text[i + 1:i + 2] in ("[", "]"):
            plain.append(text[i + 1])
            i += 2
        elif text[i] == "[":
            opened = len(plain)
            i += 1
        elif text[i] == "]" and opened is not None and text[i + 1:i + 2] == "(":
            end = text.index(")", i)
            marks.append((opened, len(plain), text[i + 2:end]))
            opened, i = None, end + 1
        else:
            plain.append(text[i])
            i += 1
    return "".join(plain), marks


def clauses(plain, second):
    """Where the clauses of a line begin and end; `second` in a scenario of the second format."""
    cuts, start = [], 0
    for i in range(1, len(plain)):
        if plain[i] != " ":
            continue
        quoted = second and i > 1 and plain[i - 1] in "'’" and plain[i - 2] in ".?!,…"
        if (plain[i - 1] in CUT_AFTER or quoted) and ends_clause(plain[start:i], plain[i:], second):
            cuts.append((start, i))
            start = i
        if plain[i + 1:i + 2] in ("—", "–") and i > start:
            cuts.append((start, i + 1))
            start = i + 1
    return cuts + [(start, len(plain))]


def ends_clause(so_far, after, second):
    """Whether a mark of punctuation ends a clause: not after one or two characters, and not in `Mr.` and the like."""
    so_far = so_far.strip()
    last = so_far.split(" ")[-1]
    short = last in SHORT_WORDS
    if second and last == "No.":
        short = after.lstrip()[:1].isdigit()
    elif second and len(last) == 2 and last[1] == "." and last[0].isupper() and last[0] != "I":
        short = True
    return len(so_far) > 2 and not short


class Line:
    """Words that were shown: their clauses, and the details that each clause and the whole of it show."""

    def __init__(self, text, time, own=False, second=False):
        self.time, self.own, (self.plain, marks) = time, own, unmark(text)
        self.clauses = clauses(self.plain, second)
        self.shows = [{d for a, b, d in marks if a < end and b > start} for start, end in self.clauses]
        self.details = [] if own else [d for _, _, d in marks]

    def begins(self, words, clause):
        """Whether these words, where the line first has them, begin in a clause."""
        start, end = self.clauses[clause]
        return start <= self.plain.find(words) < end


class Note:
    def __init__(self, kind, element, time, order):
        self.kind, self.element, self.time, self.order = kind, element, time, order


class Showing:
    def __init__(self, time, earned):
        self.time, self.earned = time, earned


class Run:
    def __init__(self, scenario, record):
        self.scenario, self.deal = scenario, record["deal"]
        self.draw = split_mix(record.get("seed", 0))
        next(self.draw)  # the deal was drawn first
        self.time, self.step, self.queue, self.ended, self.waits = 0, 0, [], False, False
        self.flags, self.counters, self.trust = set(), {}, {p: c.get("trust", 0) for p, c in scenario["cast"].items()}
        self.facts, self.asked, self.done, self.looked = [], [], [], []
        self.overheard, self.was_overheard, self.open, self.visited, self.happened, self.tasks, self.screen_outs = [], [], set(), set(), set(), set(), []
        self.lines, self.source, self.last = [], "entry", None
        self.seen_objects, self.showings, self.tested, self.test_steps = set(), {}, set(), {}
        self.notes, self.taken_back, self.noted, self.writes = {}, [], set(), 0
        self.doors, self.door = [], None
        self.conclusion, self.certainty, self.cited, self.explained, self.stated, self.filed = None, None, [], [], [], False
        self.enter(scenario["start"])
        self.go_on()
        for action in record["actions"]:
            self.act(action)

    # Conditions

    def holds(self, condition):
        if condition is None:
            return True
        name, args = condition.name, condition.args
        first = args[0] if args else None
        if name == "Always":
            return True
        if name == "All":
            return all(self.holds(c) for c in first)
        if name == "Any":
            return any(self.holds(c) for c in first)
        if name == "Not":
            return not self.holds(first)
        if name == "Flag":
            return first in self.flags
        if name == "CountAtLeast":
            return self.counters.get(first, 0) >= args[1]
        if name == "Deal":
            return self.deal == first
        if name == "TrustAtLeast":
            return self.trust[first] >= args[1]
        if name == "TimeAtLeast":
            return self.time >= first
        if name == "Present":
            return first in self.present
        if name == "Hears":
            return self.present.get(first, False)
        if name == "Overheard":
            return any(hears and self.scenario["cast"][p].get("controller", False) for p, hears in self.present.items())
        if name == "Noticed":
            return any(first in self.shown_by(place) for place in self.notes)
        lists = {
            "Asked": self.asked, "Did": self.done, "LookedAt": self.looked, "Saw": self.showings, "Knows": self.facts,
            "Visited": self.visited, "TaskDone": self.tasks,
        }
        return first in lists[name]

    # Scenes, and the beats that wait to happen

    def enter(self, scene):
        self.where, self.here, self.entered = scene, self.scenario["scenes"][scene], self.time
        again = scene in self.visited
        self.lines.append(Line("", self.time))  # a change of scene is counted like a line
        self.seen_objects = set()
        self.present = {}
        for who in many(self.here.get("with")):
            stands = self.scenario["cast"][who].get("stands")
            self.present[who] = stands.get("hears", True) if stands else True
        for present in self.here.get("present", []):
            self.arrive(present)
        self.visited.add(scene)
        self.source = "entry"
        self.queue = list(self.here.get("again" if again else "lines", []))

    def arrive(self, present):
        if self.holds(present.get("needs")):
            self.present[present["who"]] = present.get("hears", True)

    def go_on(self):
        """One step: the next line, and what stands behind it up to the next that is shown."""
        shown = False
        while not self.ended and not self.waits:
            if not self.queue:
                if not self.begin_event():
                    break
            elif shown and self.queue[0].name in PAUSES:
                break
            elif self.beat(self.queue.pop(0)):
                shown = True
        self.look_around()

    def beat(self, beat):
        """What one beat does; true where it showed a line."""
        name, args = beat.name, beat.args
        first = args[0] if args else None
        if name in ("Narrate", "Officer"):
            self.show(first)
        elif name in ("Hear", "Say"):
            self.show(args[1])
        elif name == "Arrives":
            self.arrive(first)
        elif name == "Leaves":
            self.present.pop(first, None)
        elif name == "If":
            if self.holds(first):
                self.queue = list(args[1]) + self.queue
        elif name == "OneOf":
            self.queue = list(first[next(self.draw) % len(first)]) + self.queue
        elif name == "Trust":
            self.trust[first] = min(10, max(0, self.trust[first] + args[1]))
        elif name == "Set":
            self.flags.add(first)
        elif name == "Clear":
            self.flags.discard(first)
        elif name == "Add":
            self.counters[first] = min(LAST_SECOND, max(-LAST_SECOND, self.counters.get(first, 0) + args[1]))
        elif name == "Learn":
            self.learn(first)
        elif name == "Task":
            self.tasks.add(first)
        elif name == "ScreenOut":
            self.screen_out(first)
        elif name == "Checkpoint":
            self.waits = True
            self.lines.append(Line("", self.time))  # a checkpoint that asks is counted like a line
        elif name == "Wait":
            self.spend(first)
        elif name == "Go":
            self.led_to(first)
            self.enter(first)
        elif name == "EndCall":
            self.led_to(None)
            self.ended, self.queue = True, []
        return name in ("Narrate", "Officer", "Hear", "Say")

    def led_to(self, scene):
        if self.door and self.source == "act":
            self.doors.append((*self.door, self.snapshot(), scene))
        self.door = None

    def learn(self, fact):
        if fact not in self.facts:
            self.facts.append(fact)

    def screen_out(self, fault):
        self.lines.append(Line("", self.time))  # counted like a line
        if fault not in self.screen_outs:
            self.screen_outs.append(fault)

    def spend(self, seconds):
        self.time = min(LAST_SECOND, self.time + seconds)

    # What is shown

    def show(self, text, takes=None, own=False):
        line = Line(text, self.time, own, self.scenario.get("format", 1) >= 2)
        self.lines.append(line)
        for detail in line.details:
            self.meet(detail, self.source in ("act", "question", "look"))
        self.spend(len(line.plain.split()) * 2 // 5 + 1 if takes is None else takes)

    def meet(self, detail, earned):
        if detail not in self.showings:
            self.showings[detail] = []
            if self.last and self.last_tests(detail):
                self.test(detail)
        self.showings[detail].append(Showing(self.time, earned))

    def last_tests(self, detail):
        kind, name, scene = self.last
        if kind == "look":
            return self.scenario["scenes"][scene]["objects"][name].get("detail") == detail
        return name in many(self.scenario["details"][detail].get("opened_by"))

    def test(self, detail):
        self.tested.add(detail)
        self.test_steps.setdefault(detail, self.step)

    def begin_event(self):
        """Begins the first event that is due; false where none is."""
        for name, event in self.here.get("events", {}).items():
            if name not in self.happened and self.time - self.entered >= event["after"] and self.holds(event.get("needs")):
                self.happened.add(name)
                self.lines.append(Line("", self.time))  # an event is counted like a line
                self.source, self.queue = "event", list(event["then"])
                return True
        return False

    def look_around(self):
        """The end of a step: things come into view, and questions are open."""
        if self.ended:
            return
        for name, thing in self.here.get("objects", {}).items():
            in_view = self.holds(thing.get("needs"))
            if in_view and name not in self.seen_objects and thing.get("detail"):
                self.meet(thing["detail"], False)
            (self.seen_objects.add if in_view else self.seen_objects.discard)(name)
        if not self.queue and not self.waits:
            self.open |= set(self.questions())

    # What can be chosen

    def questions(self):
        """The questions that can be asked now."""
        return [q for q in self.here.get("ask", []) if self.can_ask(q)]

    def can_ask(self, name):
        question = self.scenario["questions"][name]
        if not any(p in self.present for p in many(question["to"])) or not self.holds(question.get("needs")):
            return False
        times = self.asked.count(name)
        hears = any(h and self.scenario["cast"][p].get("controller", False) for p, h in self.present.items())
        return times == 0 or (times == 1 and question.get("again", False) and name in self.overheard and not hears)

    def acts(self):
        """The acts that can be done now."""
        return [
            a for a, act in self.here.get("acts", {}).items()
            if (act.get("repeats", False) or a not in self.done) and self.holds(act.get("needs"))
        ]

    # What the trainee does

    def act(self, action):
        name, args = action.name, action.args
        first = args[0] if args else None
        self.step += 1
        if name == "Continue":
            self.go_on()
        elif name == "Listen":
            while self.queue and not self.waits:
                self.go_on()
        elif name == "Do":
            self.do(first)
        elif name == "Ask":
            self.ask(first)
        elif name == "Look":
            self.look(first)
        elif name == "Notice":
            self.note(self.place(first), args[1])
        elif name == "Retract":
            self.take_back(self.noted_place(first))
        elif name == "Checkpoint":
            self.waits = False
            self.go_on()
        elif name == "Conclude":
            self.conclusion = first
        elif name == "Certainty":
            self.certainty = first
        elif name == "FileReport":
            self.filed = True
            credit = self.scenario["dispositions"][self.conclusion]["worth"][self.deal] if self.conclusion else None
            if credit and credit.name == "Fails":
                self.screen_out(credit.args[0])
        else:
            listed = {"Support": self.cited, "Explain": self.explained, "State": self.stated}
            what = name[2:].capitalize() if name.startswith("Un") else name
            if what in listed:
                item = self.noted_place(first, name == "Support") if what == "Support" else first
                if name == what and item not in listed[what]:
                    listed[what].append(item)
                elif name != what and item in listed[what]:
                    listed[what].remove(item)

    def begin(self, kind, name):
        """What questions, acts and looks have in common."""
        self.source, self.last = kind, (kind, name, self.where)
        for detail in self.showings:
            if self.last_tests(detail):
                self.test(detail)

    def do(self, name):
        act = self.here["acts"][name]
        self.begin("act", name)
        self.done.append(name)
        if act.get("task"):
            self.tasks.add(act["task"])
        self.show(act.get("say") or act.get("act"), act.get("takes", 10), True)
        self.door = (name, self.where, self.acts(), self.questions())
        self.queue = list(act.get("then", []))
        self.go_on()

    def snapshot(self):
        """What a later look at this moment needs: what was met, open, asked, done, looked at, had happened, was set and known."""
        return {
            "met": set(self.showings), "open": set(self.open), "asked": list(self.asked), "done": list(self.done), "looked": set(self.looked),
            "happened": set(self.happened), "flags": set(self.flags), "facts": set(self.facts), "wasted": self.wasted(),
        }

    def wasted(self):
        """The questions that were asked in a controller's hearing and may be asked once more."""
        return {q for q in self.overheard if self.asked.count(q) == 1 and self.scenario["questions"][q].get("again", False)}

    def ask(self, name):
        question = self.scenario["questions"][name]
        self.begin("question", name)
        overheard = any(h and self.scenario["cast"][p].get("controller", False) for p, h in self.present.items())
        self.asked.append(name)
        self.was_overheard.append(overheard)
        if overheard:
            self.overheard.append(name)
        self.show(question["say"], question.get("takes", 10), True)
        if question.get("screen_out"):
            self.screen_out(question["screen_out"])
        if question.get("sensitive") and overheard:
            self.screen_out(question["sensitive"])
        given = [a for a in question["answers"] if a.name == "Otherwise" or self.holds(a.args[0])]
        self.queue = list(given[0].args[-1]) if given else []
        if given and not overheard:
            for fact in question.get("learns", []):
                if self.deal in (self.scenario["facts"][fact].get("in") or [self.deal]):
                    self.learn(fact)
        self.go_on()

    def look(self, name):
        thing = self.here["objects"][name]
        self.begin("look", name)
        if thing.get("detail"):
            self.meet(thing["detail"], True)
        if name not in self.looked:
            self.looked.append(name)
        self.show(thing["text"], thing.get("takes", 5), True)
        self.lines[-1].shows = [{thing["detail"]} - {None} if thing.get("detail") else set() for _ in self.lines[-1].clauses]
        self.lines[-1].own = False  # the words of a thing can be noted, and show what it carries
        self.queue = list(thing.get("look", []))
        self.go_on()

    # Notes

    def place(self, target):
        """Where a note stands: a clause (line, clause), a whole line (line, None), or an object by its id."""
        first = target.args[0]
        if target.name == "Object":
            return first
        if target.name == "Phrase":
            return (first, target.args[1])
        if target.name == "Line":
            return (first, None)
        if target.name == "Words":
            places = self.clauses_that(lambda line, i: line.begins(first, i))
        else:
            in_view = [o for o, thing in self.here.get("objects", {}).items() if thing.get("detail") == first and self.holds(thing.get("needs"))]
            noted = [place for place in self.notes if first in self.shown_by(place)]
            places = (in_view + noted)[:1] or self.clauses_that(lambda line, i: first in line.shows[i])
        if not places:
            raise ValueError(f"nothing shows {first!r}")
        return places[0]

    def clauses_that(self, wanted):
        """The clauses of the newest line that has any such, from its first."""
        for number in reversed(range(len(self.lines))):
            line = self.lines[number]
            found = [(number, i) for i in range(len(line.clauses)) if not line.own and wanted(line, i)]
            if found:
                return found
        return []

    def noted_place(self, target, unless_cited=None):
        """Where a note is that is taken back or cited: for words and details the oldest that stands; not one already cited."""
        first, noted = target.args[0], []
        for place in self.notes:
            if target.name == "Detail" and first in self.shown_by(place):
                noted.append(place)
            elif target.name == "Words" and isinstance(place, tuple) and place[1] is not None:
                noted += [place] if self.lines[place[0]].begins(first, place[1]) else []
        meant = [place for place in noted if unless_cited is None or (place in self.cited) != unless_cited]
        return (meant + noted + [None])[0] or self.place(target)

    def shown_by(self, place):
        """The details that a place shows."""
        if isinstance(place, str):
            things = [s["objects"][place] for s in self.scenario["scenes"].values() if place in s.get("objects", {})]
            return set([thing["detail"] for thing in things if thing.get("detail")][:1])
        number, clause = place
        shows = self.lines[number].shows
        return set().union(*shows) if clause is None else shows[clause]

    def note(self, place, concern):
        element = concern.args[0].name if concern.args else None
        old = self.notes.get(place)
        self.writes += 1
        if old and old.kind != concern.name:
            self.remember(place, old)
            old = None
        self.notes[place] = Note(concern.name, element, old.time if old else self.time, self.writes)
        self.noted |= self.shown_by(place)

    def take_back(self, place):
        self.remember(place, self.notes.pop(place))

    def remember(self, place, note):
        self.taken_back.append((place, note, self.time, self.step))
