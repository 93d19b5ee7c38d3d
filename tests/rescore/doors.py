"""What may happen in a deal at all, and what an act of the trainee's closed.

`Reach` follows every way through a call at once. It asks of each condition whether it can come true in the deal, not whether
two of them can at the same time. `closed_by` holds what stood open when an act led on against what it led to.
"""

from play import many, unmark

ANYWHERE = "?"


class Source:
    """A question, act, look, event or the lines of a scene: what it may show, teach and lead to."""

    def __init__(self):
        self.shows, self.teaches, self.leads = set(), set(), set()


class Reach:
    """With `now`, a moment of a run, it says what may still happen: some things do so only once, and some conditions cannot come true again."""

    def __init__(self, scenario, deal, now=None, before=None):
        self.scenario, self.deal, self.now = scenario, deal, now
        names = ("flags", "cleared", "facts", "asked", "done", "looked", "met", "visited", "tasks", "tested")
        self.atoms = {name: set(before.atoms[name]) if before and name != "facts" and name != "cleared" else set() for name in names}
        self.raised = dict(before.raised) if before else {}
        self.arrivals = before.arrivals if before else {}
        self.alive = set()
        if now:
            self.atoms["facts"] |= now["facts"]
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
        return sum(len(s) for s in self.atoms.values()) + len(self.raised) + sum(len(s) for s in self.arrivals.values()) + len(self.alive)

    # One scene

    def over(self, kind, name):
        """Whether this happened, and cannot happen once more."""
        if not self.now:
            return False
        if kind == "question":
            asked = self.now["asked"].count(name)
            again = self.scenario["questions"][name].get("again", False) and name in self.now["overheard"]
            return asked > (1 if again else 0)
        return name in self.now[{"act": "done", "look": "looked", "event": "happened"}[kind]]

    def scene(self, name):
        form = self.scenario["scenes"][name]
        self.bring(name, "lines", "lines", form.get("lines", []))
        self.bring(name, "lines", "again", form.get("again", []))
        for object_, thing in form.get("objects", {}).items():
            if self.can(thing.get("needs"), name):
                if thing.get("detail"):
                    self.show(self.source(name, "lines", "objects"), thing["detail"])
                    self.atoms["tested"].add(thing["detail"])
                self.atoms["looked"].add(object_)
                if not self.over("look", object_):
                    self.bring(name, "look", object_, thing.get("look", []))
        for act, thing in form.get("acts", {}).items():
            if self.can(thing.get("needs"), name):
                self.atoms["done"].add(act)
                if thing.get("task"):
                    self.atoms["tasks"].add(thing["task"])
                if thing.get("repeats", False) or not self.over("act", act):
                    self.marks(self.source(name, "act", act), thing.get("say") or thing.get("act"))
                    self.bring(name, "act", act, thing.get("then", []))
        for event, thing in form.get("events", {}).items():
            if self.can(thing.get("needs"), name) and not self.over("event", event):
                self.bring(name, "event", event, thing["then"])
        for question in form.get("ask", []):
            self.question(name, question)

    def question(self, scene, name):
        form = self.scenario["questions"][name]
        if not any(self.can_be_there(p, scene) for p in many(form["to"])) or not self.can(form.get("needs"), scene):
            return
        self.atoms["asked"].add(name)
        if self.over("question", name):
            return
        self.alive.add(name)
        source = self.source(scene, "question", name)
        self.marks(source, form["say"])
        for fact in form.get("learns", []):
            if self.deal not in (self.scenario["facts"][fact].get("in") or [self.deal]):
                continue
            source.teaches.add(fact)
            self.atoms["facts"].add(fact)
        for answer in form["answers"]:
            if answer.name == "Otherwise" or self.can(answer.args[0], scene):
                self.bring(scene, "question", name, answer.args[-1])
                if answer.name == "Otherwise" or not self.can_fail(answer.args[0], scene):
                    break

    def source(self, scene, kind, name):
        return self.sources.setdefault((scene, kind, name), Source())

    def show(self, source, detail):
        source.shows.add(detail)
        self.atoms["met"].add(detail)
        self.alive.add(detail)
        opened = many(self.scenario["details"][detail].get("opened_by"))
        if any(o in self.atoms["asked"] or o in self.atoms["done"] for o in opened):
            self.atoms["tested"].add(detail)

    def marks(self, source, text):
        for _, _, detail in unmark(text)[1]:
            self.show(source, detail)

    def bring(self, scene, kind, name, beats):
        self.walk(self.source(scene, kind, name), scene, beats)

    def walk(self, source, scene, beats):
        """Follows beats; false where what stands behind them is not come to."""
        for beat in beats:
            kind, args = beat.name, beat.args
            first = args[0] if args else None
            if kind in ("Narrate", "Officer", "Hear", "Say"):
                self.marks(source, args[-1])
            elif kind == "If":
                if self.can(first, scene) and not self.walk(source, scene, args[1]) and not self.can_fail(first, scene):
                    return False
            elif kind == "OneOf":
                if not any([self.walk(source, scene, way) for way in first]):
                    return False
            elif kind == "Set":
                self.atoms["flags"].add(first)
            elif kind == "Clear":
                self.atoms["cleared"].add(first)
            elif kind in ("Trust", "Add"):
                self.raised.setdefault((kind, first, args[1] > 0), True)
            elif kind == "Learn":
                source.teaches.add(first)
                self.atoms["facts"].add(first)
            elif kind == "Task":
                self.atoms["tasks"].add(first)
            elif kind == "Arrives":
                self.arrivals.setdefault(scene, set()).add((first["who"], first.get("hears", True)))
            elif kind == "Go":
                source.leads.add(first)
                self.atoms["visited"].add(first)
                return False
            elif kind == "EndCall":
                return False
        return True

    # Who can be where

    def entries(self, person, scene):
        """The ways in which somebody may be in a scene: for each, whether they hear."""
        form = self.scenario["scenes"][scene]
        found = [p.get("hears", True) for p in form.get("present", []) if p["who"] == person and self.can(p.get("needs"), ANYWHERE)]
        if person in many(form.get("with")):
            stands = self.scenario["cast"][person].get("stands")
            found.append(stands.get("hears", True) if stands else True)
        return found + [hears for who, hears in self.arrivals.get(scene, ()) if who == person]

    def can_be_there(self, person, scene):
        return scene == ANYWHERE or any(self.entries(person, s) for s in ([scene] if scene else self.atoms["visited"]))

    def can_hear(self, person, scene):
        return scene == ANYWHERE or any(any(self.entries(person, s)) for s in ([scene] if scene else self.atoms["visited"]))

    def controllers(self):
        return [p for p, form in self.scenario["cast"].items() if form.get("controller", False)]

    # What can come true, and what can be otherwise

    def can(self, condition, scene=None):
        if condition is None:
            return True
        name, args = condition.name, condition.args
        first = args[0] if args else None
        if name in ("Always", "TimeAtLeast"):
            return True
        if name == "All":
            return all(self.can(c, scene) for c in first)
        if name == "Any":
            return any(self.can(c, scene) for c in first)
        if name == "Not":
            return self.can_fail(first, scene)
        if name == "Deal":
            return self.deal == first
        if name == "TrustAtLeast":
            return self.scenario["cast"][first].get("trust", 0) >= args[1] or ("Trust", first, True) in self.raised
        if name == "CountAtLeast":
            return args[1] <= 0 or ("Add", first, True) in self.raised
        if name == "Present":
            return self.can_be_there(first, scene)
        if name == "Hears":
            return self.can_hear(first, scene)
        if name == "Overheard":
            return any(self.can_hear(p, scene) for p in self.controllers())
        if self.now and name == "Asked":
            return first in self.now["asked"] or first in self.alive
        sets = {"Flag": "flags", "Asked": "asked", "Did": "done", "LookedAt": "looked", "Saw": "met", "Noticed": "met",
                "Knows": "facts", "Visited": "visited", "TaskDone": "tasks"}
        return first in self.atoms[sets[name]]

    def can_fail(self, condition, scene=None):
        if condition is None:
            return False
        name, args = condition.name, condition.args
        first = args[0] if args else None
        if name == "Always":
            return False
        if name == "All":
            return any(self.can_fail(c, scene) for c in first)
        if name == "Any":
            return all(self.can_fail(c, scene) for c in first)
        if name == "Not":
            return self.can(first, scene)
        if name == "Deal":
            return self.deal != first
        if self.now and name == "Flag":
            return first not in self.now["flags"] or first in self.atoms["cleared"]
        if self.now and name in ("Knows", "Asked"):
            return first not in self.now["facts" if name == "Knows" else "asked"]
        return True

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
                    found |= source.shows | ({name} if kind == "question" else set())
                    ahead += source.leads
        return found

    def brings(self, scene, kind, name):
        source = self.sources.get((scene, kind, name), Source())
        found = set(source.shows)
        for led in source.leads:
            found |= self.scene_brings(led)
        return found


def closed_by(run, reach):
    """The details and questions that acts of the trainee's closed."""
    closed = set()
    for act, scene, acts, questions, snap, led in run.doors:
        others = set()
        for other in acts:
            if other != act:
                others |= reach.brings(scene, "act", other)
        for question in questions:
            others |= reach.brings(scene, "question", question)
        lost = others - snap["met"] - snap["open"] - (reach.scene_brings(led) if led else set())
        if lost:
            closed |= lost & Reach(run.scenario, run.deal, snap, reach).alive
    return closed
