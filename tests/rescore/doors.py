"""What may happen in a deal at all, and what an act of the trainee's closed.

`Reach` follows every way through a call at once. It asks of each condition whether it can come true in the deal, not whether
two of them can at the same time. `Left` says what is used up at a moment of a run, or waits for what cannot come any more.
`closed_by` holds what stood open when an act led on against what it led to.
"""

from play import many, unmark


class Source:
    """A question, act, look, event or the lines of a scene: what it may show, teach and lead to."""

    def __init__(self):
        self.shows, self.teaches, self.leads = set(), set(), set()


def weigh(condition, deal, atom):
    """True or false where a condition is sure to hold or not, else None; `atom` says it of what is no deal and has no parts."""
    if condition is None or condition.name == "Always":
        return True
    first = condition.args[0] if condition.args else None
    if condition.name == "Deal":
        return deal == first
    if condition.name == "Not":
        inner = weigh(first, deal, atom)
        return None if inner is None else not inner
    if condition.name in ("All", "Any"):
        parts, decides = [weigh(part, deal, atom) for part in first], condition.name == "Any"
        return decides if decides in parts else None if None in parts else not decides
    return atom(condition)


def parts_of(condition, deal):
    """What must hold together for a condition, without what the deal decides; None where the deal rules it out."""
    decided = weigh(condition, deal, lambda _: None)
    if decided is not None:
        return [] if decided else None
    if condition.name != "All":
        return [repr(condition)]
    parts = [parts_of(part, deal) for part in condition.args[0]]
    return None if None in parts else sum(parts, [])


class Reach:
    """What may happen in a deal, as `atoms`, and as `sources` what each thing may bring."""

    def __init__(self, scenario, deal):
        self.scenario, self.deal = scenario, deal
        names = ("flags", "cleared", "facts", "asked", "done", "looked", "met", "visited", "tasks", "tested", "raised")
        self.atoms = {name: set() for name in names}
        self.arrivals = {}
        self.atoms["visited"].add(scenario["start"])
        size = -1
        while size != self.size():
            size = self.size()
            self.sources = {}
            for scene in sorted(self.atoms["visited"]):
                self.scene(scene)
        self.met, self.tested = self.atoms["met"], self.atoms["tested"]
        self.taught = set().union(*[s.teaches for (_, kind, _), s in self.sources.items() if kind == "question"], set())

    def size(self):
        return sum(len(s) for s in self.atoms.values()) + sum(len(s) for s in self.arrivals.values())

    # One scene

    def scene(self, name):
        form = self.scenario["scenes"][name]
        self.settle(name)
        self.bring(name, "lines", "lines", form.get("lines", []))
        self.bring(name, "lines", "again", form.get("again", []))
        for object_, thing in form.get("objects", {}).items():
            if self.can(thing.get("needs"), name):
                self.marks(self.source(name, "lines", "objects"), thing["text"])
                if thing.get("detail"):
                    self.show(self.source(name, "lines", "objects"), thing["detail"])
                    self.atoms["tested"].add(thing["detail"])
                self.atoms["looked"].add(object_)
                self.bring(name, "look", object_, thing.get("look", []))
        for act, thing in form.get("acts", {}).items():
            if self.can(thing.get("needs"), name):
                self.atoms["done"].add(act)
                if thing.get("task"):
                    self.atoms["tasks"].add(thing["task"])
                self.bring(name, "act", act, thing.get("then", []))
        for event, thing in form.get("events", {}).items():
            if self.can(thing.get("needs"), name):
                self.bring(name, "event", event, thing["then"])
        for question in form.get("ask", []):
            self.question(name, question)

    def question(self, scene, name):
        form = self.scenario["questions"][name]
        if not any(self.can_be_there(p, scene) for p in many(form["to"])) or not self.can(form.get("needs"), scene):
            return
        self.atoms["asked"].add(name)
        source, before = self.source(scene, "question", name), []
        for answer in form["answers"]:
            condition = None if answer.name == "Otherwise" else answer.args[0]
            parts = parts_of(condition, self.deal)
            behind = parts is None or any(set(b) <= set(parts) for b in before)
            before += [] if parts is None else [parts]
            if not behind and self.can(condition, scene):
                self.learn(source, form.get("learns", []))
                self.walk(source, scene, answer.args[-1])
            if self.says(condition, scene) is True:
                break

    def learn(self, source, facts):
        for fact in facts:
            if self.deal in (self.scenario["facts"][fact].get("in") or [self.deal]):
                source.teaches.add(fact)
                self.atoms["facts"].add(fact)

    def source(self, scene, kind, name):
        return self.sources.setdefault((scene, kind, name), Source())

    def show(self, source, detail):
        source.shows.add(detail)
        self.atoms["met"].add(detail)
        opened = many(self.scenario["details"][detail].get("opened_by"))
        if any(o in self.atoms["asked"] or o in self.atoms["done"] for o in opened):
            self.atoms["tested"].add(detail)

    def marks(self, source, text):
        for _, _, detail in unmark(text)[1]:
            self.show(source, detail)

    def bring(self, scene, kind, name, beats):
        self.walk(self.source(scene, kind, name), scene, beats)

    def walk(self, source, scene, beats):
        """Follows beats; what stands behind a way out of the scene is not come to."""
        for beat in beats:
            kind, args = beat.name, beat.args
            first = args[0] if args else None
            if kind in ("Narrate", "Officer", "Hear", "Say"):
                self.marks(source, args[-1])
            elif kind == "If":
                if self.can(first, scene):
                    self.walk(source, scene, args[1])
            elif kind == "OneOf":
                for way in first:
                    self.walk(source, scene, way)
            elif kind == "Set":
                self.atoms["flags"].add(first)
            elif kind == "Clear":
                self.atoms["cleared"].add(first)
            elif kind in ("Trust", "Add"):
                self.atoms["raised"] |= {(kind, first)} if args[1] > 0 else set()
            elif kind == "Learn":
                source.teaches.add(first)
                self.atoms["facts"].add(first)
            elif kind == "Task":
                self.atoms["tasks"].add(first)
            elif kind == "Arrives":
                self.arrive(first, scene)
            elif kind == "Go":
                source.leads.add(first)
                self.atoms["visited"].add(first)
                return
            elif kind == "EndCall":
                return

    # Who can be where

    def settle(self, scene):
        """Those who are in a scene from its beginning."""
        form = self.scenario["scenes"][scene]
        for who in many(form.get("with")):
            stands = self.scenario["cast"][who].get("stands")
            self.arrivals.setdefault(scene, set()).add((who, stands.get("hears", True) if stands else True))
        for present in form.get("present", []):
            self.arrive(present, scene)

    def arrive(self, present, scene):
        if self.can(present.get("needs"), scene):
            self.arrivals.setdefault(scene, set()).add((present["who"], present.get("hears", True)))

    def can_be_there(self, person, scene):
        return any(who == person for who, _ in self.arrivals.get(scene, ()))

    def can_hear(self, person, scene):
        return (person, True) in self.arrivals.get(scene, ())

    def controllers(self):
        return [p for p, form in self.scenario["cast"].items() if form.get("controller", False)]

    # What can come true, and what can be otherwise

    def can_somewhere(self, condition):
        """Whether a condition can come true in any of the scenes that can be come to."""
        return any(self.can(condition, scene) for scene in self.atoms["visited"])

    def can(self, condition, scene):
        return self.says(condition, scene) is not False

    def says(self, condition, scene):
        """Whether a condition is sure to hold in a scene, or sure not to; None where that depends on what is done."""
        return weigh(condition, self.deal, lambda atom: None if self.may(atom, scene) else False)

    def may(self, atom, scene):
        """Whether what a condition reads can ever be so."""
        name, args = atom.name, atom.args
        first = args[0] if args else None
        if name == "TimeAtLeast":
            return True
        if name == "TrustAtLeast":
            return self.scenario["cast"][first].get("trust", 0) >= args[1] or ("Trust", first) in self.atoms["raised"]
        if name == "CountAtLeast":
            return args[1] <= 0 or ("Add", first) in self.atoms["raised"]
        if name == "Present":
            return self.can_be_there(first, scene)
        if name == "Hears":
            return self.can_hear(first, scene)
        if name == "Overheard":
            return any(self.can_hear(p, scene) for p in self.controllers())
        sets = {"Flag": "flags", "Asked": "asked", "Did": "done", "LookedAt": "looked", "Saw": "met", "Noticed": "met",
                "Knows": "facts", "Visited": "visited", "TaskDone": "tasks"}
        return first in self.atoms[sets[name]]

    # What one thing may bring

    def teaches(self, question):
        return set().union(*[s.teaches for (_, kind, name), s in self.sources.items() if (kind, name) == ("question", question)], set())

    def scene_brings(self, start):
        """The details that may be met and the questions that may be asked from this scene on."""
        found, seen, ahead = set(), set(), [start]
        while ahead:
            scene = ahead.pop()
            if scene in seen:
                continue
            seen.add(scene)
            for (where, kind, name), source in self.sources.items():
                if where == scene:
                    found |= details_of(source) | ({("question", name)} if kind == "question" else set())
                    ahead += source.leads
        return found

    def brings(self, scene, kind, name):
        """What an act of a scene may bring, or a question wherever it can be asked."""
        found = set()
        for (where, *thing), source in self.sources.items():
            if thing == [kind, name] and (kind == "question" or where == scene):
                found |= details_of(source)
                for led in source.leads:
                    found |= self.scene_brings(led)
        return found


def details_of(source):
    return {("detail", name) for name in source.shows}


class Left:
    """What of a call is used up at a moment of a run, or waits for what cannot come any more."""

    def __init__(self, run, reach, now):
        self.run, self.reach, self.now, self.spent = run, reach, now, set()
        size = -1
        while size != len(self.spent):
            size = len(self.spent)
            self.spent |= {q for q in run.scenario["questions"] if self.is_spent(None, "question", q)}

    def is_spent(self, scene, kind, name):
        if kind == "lines":
            return False
        if kind == "question":
            form, used = self.run.scenario["questions"][name], name in self.now["asked"] and name not in self.now["wasted"]
        else:
            table, happened = {"act": ("acts", "done"), "look": ("objects", "looked"), "event": ("events", "happened")}[kind]
            form = self.run.scenario["scenes"][scene][table][name]
            used = name in self.now[happened] and not (kind == "act" and form.get("repeats", False))
        return used or weigh(form.get("needs"), self.run.deal, self.settled) is False

    def settled(self, atom):
        """What is settled for the rest of the run."""
        name, first = atom.name, atom.args[0] if atom.args else None
        if name == "Flag" and first in self.now["flags"] and first not in self.reach.atoms["cleared"]:
            return True
        if name == "Asked":
            return True if first in self.now["asked"] else False if first in self.spent else None
        if name == "Knows":
            ways = [(kind, thing) for (_, kind, thing), source in self.reach.sources.items() if first in source.teaches]
            cannot = all(kind == "question" and thing in self.spent for kind, thing in ways)
            return True if first in self.now["facts"] else False if cannot else None
        return None

    def still(self, found):
        """Of these details and questions, what something may still bring."""
        may = {("question", name) for name in self.run.scenario["questions"] if name not in self.spent}
        for thing, source in self.reach.sources.items():
            if not self.is_spent(*thing):
                may |= details_of(source)
        return found & may


def closed_by(run, reach):
    """The details and questions that acts of the trainee's closed, as `("detail", id)` and `("question", id)`."""
    closed = set()
    for act, scene, acts, questions, snap, led in run.doors:
        others = set()
        for other in acts:
            if other != act:
                others |= reach.brings(scene, "act", other)
        for question in questions:
            others |= reach.brings(scene, "question", question)
        before = {("detail", name) for name in snap["met"]} | {("question", name) for name in snap["open"]}
        lost = others - before - (reach.scene_brings(led) if led else set())
        closed |= Left(run, reach, snap).still(lost) if lost else set()
    return closed
