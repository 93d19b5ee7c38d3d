"""The five parts of a score, from a run that was played: recognition, questioning, safety, disposition, documentation.

`score(run)` gives each part as its points, due and best, and under `rules` what came of every detail, fact, task and statement.
"""

from doors import Reach, closed_by
from play import many
from ron import Form

POINT = 12
STRENGTHS = {"Weak": 12, "Moderate": 24, "Strong": 36, "Decisive": 36}


def rubric_of(run):
    return run.scenario.get("rubric", Form("Rubric"))


class Part:
    """One part of the score, as it comes together."""

    def __init__(self):
        self.points, self.due, self.best, self.held, self.void, self.rules = 0, 0, 0, False, False, []

    def add(self, rule, about, points, due):
        self.points += points
        self.due += due
        self.rules.append((rule, about, points, due))

    def close(self, rubric):
        """Points within what is due, and below a pass where a rule held them there."""
        self.points = 0 if self.void else max(0, min(self.points, self.due))
        least = rubric.get("acceptable", 60)
        if (self.held or self.void) and not self.due:
            self.points, self.due = 0, POINT
        if self.held:
            self.points = min(self.points, (59 if least >= 60 else least - 1) * self.due // 100)
        self.best = max(self.best, self.due)
        percent = self.points * 100 // self.due if self.due else 100
        self.level = "superior" if percent >= rubric.get("superior", 85) else "acceptable" if percent >= least else "not-acceptable"
        return self


class Detail:
    """What a detail is in the deal of a run, and what the trainee made of it."""

    def __init__(self, run, name):
        form, deal = run.scenario["details"][name], run.deal
        self.name, self.kind = name, "distractor"
        reading = (form.get("readings") or {}).get(deal)
        if form.name == "Distractor":
            weight = form.get("pull")
        elif form.name == "Freedom":
            self.kind = "freedom" if deal in form["in"] else "distractor"
            weight = form.get("strength")
        else:
            if reading or deal in form["in"]:
                self.kind = "cue"
            form_here = reading or form
            weight = form_here.get("strength")
            self.element = form_here["element"].name
            self.accepted = {self.element} | {e.name for e in many(form_here.get("also"))}
        self.strength = weight.name if weight else "Moderate"
        self.weight = STRENGTHS[self.strength]
        if form.name == "Freedom" and self.kind == "distractor":
            self.weight = 0
        self.disclosure = form.name == "Cue" and form.get("disclosure", False)
        self.showings = run.showings.get(name, [])
        self.met = bool(self.showings)
        self.earned = any(s.earned for s in self.showings)
        self.tested = name in run.tested
        notes = [(note.order, place, note) for place, note in run.notes.items() if name in run.shown_by(place)]
        self.note = max(notes, key=lambda n: n[0])[2] if notes else None
        self.cited = any(name in run.shown_by(place) for place in run.cited)
        late_after = rubric_of(run).get("late_after", 120)
        if self.note:
            shown = [s.time for s in self.showings if s.time <= self.note.time]
            self.late = bool(shown) and self.note.time - max(shown) > late_after
        once = [(note, end, step) for place, note, end, step in run.taken_back if note.kind == "Matters" and name in run.shown_by(place)]
        test = run.test_steps.get(name)
        lates = [end - note.time > late_after and (test is None or test > step) for note, end, step in once]
        self.taken_back_late = any(lates)
        self.taken_back_well = not all(lates)

    @property
    def reading(self):
        return self.note.kind if self.note else None


def late(points, detail):
    return points * 3 // 4 if detail.late else points


def recognition(run, details, reach, closed):
    part = Part()
    has_cues = any(d.kind == "cue" for d in details)
    for d in details:
        if d.kind == "cue":
            judge_cue(part, d, ("detail", d.name) in closed)
        elif d.met and d.kind == "freedom":
            judge_freedom(part, d, has_cues)
        elif d.met:
            judge_distractor(part, d, has_cues)
    hits = [d for d in details if d.kind == "cue" and d.reading == "Matters"]
    due_cues = [d for d in details if d.kind == "cue" and any(r[1] == d.name and r[3] for r in part.rules)]
    part.void = is_void(run)
    if part.void:
        part.add("marked-unread", "", 0, 0)
    to_meet = [d for d in details if d.name in reach.met]
    to_test = [d for d in details if d.name in reach.tested]
    if not part.void and (len(run.noted) < min(3, len(to_meet)) or len(run.tested) < min(2, len(to_test))):
        part.held = True
        part.add("not-enough-seen", "", 0, 0)
    if due_cues and not any(d.strength == "Decisive" for d in hits):
        wide = len({d.element for d in due_cues}) < 2 or len({d.element for d in hits}) >= 2
        if not (wide and any(d.earned for d in hits)):
            part.held = True
            part.add("no-corroboration", "", 0, 0)
    kinds = ("cue",) if has_cues else ("freedom", "distractor")
    part.best = sum(d.weight for d in to_meet if d.kind in kinds)
    return part


def judge_cue(part, d, closed):
    w = d.weight
    if d.note and d.met:
        if d.reading == "Matters":
            if d.note.element in d.accepted:
                part.add("late-hit" if d.late else "hit", d.name, late(w, d), w)
            else:
                part.add("hit-other-reason", d.name, late(w * 3 // 4, d), w)
        elif d.reading == "Inconclusive":
            part.add("noted-not-conclusive", d.name, late(w if d.strength == "Weak" else w // 2, d), w)
        else:
            part.add("cue-read-as-freedom", d.name, 0, w)
    elif d.met:
        part.add("miss", d.name, 0, w)
    elif closed and not d.disclosure:
        part.add("closed-by-you", d.name, 0, w)


def judge_freedom(part, d, has_cues):
    due = 0 if has_cues else d.weight
    if d.reading == "Matters":
        part.add("false-alarm", d.name, -d.weight, due)
    elif d.reading == "SpeaksAgainst":
        part.add("freedom-seen", d.name, due, due)
    elif d.reading == "Inconclusive":
        part.add("freedom-left-open", d.name, due // 2, due)
    else:
        part.add("freedom-missed", d.name, 0, due)


def judge_distractor(part, d, has_cues):
    pull = d.weight
    due = 0 if has_cues else pull
    other = d.tested or d.note is not None or d.taken_back_well
    if d.reading == "Matters":
        if not d.tested or d.cited:
            part.add("false-alarm", d.name, -pull, 0)
        else:
            part.add("tested-suspicion", d.name, due, due)
    elif d.taken_back_late:
        part.add("taken-back-late", d.name, (due if other else 0) - pull // 2, due if other else 0)
    elif other:
        part.add("correct-rejection", d.name, due, due)


def is_void(run):
    """Whether so much was marked that the marks say nothing."""
    late_after = rubric_of(run).get("late_after", 120)
    places = list(run.notes) + [place for place, note, end, _ in run.taken_back if end - note.time > late_after]
    marked = set()
    for place in places:
        if isinstance(place, tuple) and place[1] is None:
            marked |= {(place[0], i) for i in range(len(run.lines[place[0]].shows))}
        else:
            marked.add(place)
    good = sum(1 for place in marked if run.shown_by(place))
    return len(marked) - good > 6 and len(marked) - good > good


def questioning(run, reach, closed):
    part, scenario = Part(), run.scenario
    on_the_way = set()
    for question in run.open | set(run.asked) | {name for kind, name in closed if kind == "question"}:
        on_the_way |= reach.teaches(question)
    owed = []
    for number, (name, fact) in enumerate(scenario["facts"].items()):
        learned = name in run.facts
        if not fact.get("worth", 1) or (fact.get("in") and run.deal not in fact["in"]) or fact.get("disclosure"):
            continue
        if not learned and (not run.holds(fact.get("due")) or (fact.get("unless") and run.holds(fact["unless"]))):
            continue
        if name in on_the_way:
            owed.append((-fact.get("worth", 1), run.facts.index(name) if learned else len(scenario["facts"]), number, name, learned))
    owed.sort()
    for worth, _, _, name, learned in owed[:12]:
        part.add("fact-learned" if learned else "fact-not-learned", name, 0, -worth * POINT)
    part.points = sum(-worth * POINT for worth, *_ in [fact for fact in owed if fact[4]][:12])
    faults = 0
    for time, name in enumerate(run.asked):
        question = scenario["questions"][name]
        own = len(question.get("faults", [])) + (1 if question.get("sensitive") and run.was_overheard[time] else 0)
        faults += own
        if own:
            part.add("faults", name, -24 * own, 0)
    if faults >= 3:
        part.held = True
    taught = [f.get("worth", 1) for n, f in scenario["facts"].items() if n in reach.taught and (not f.get("in") or run.deal in f["in"])]
    part.best = POINT * sum(sorted(taught, reverse=True)[:12])
    return part


def safety(run, reach):
    part = Part()
    for name, task in (run.scenario.get("tasks") or {}).items():
        if task.get("in") and run.deal not in task["in"]:
            continue
        worth = task.get("worth", 1) * POINT
        if name in reach.atoms["tasks"]:
            part.best += worth
        if run.holds(task.get("due")):
            done = name in run.tasks
            part.add("task-done" if done else "task-not-done", name, worth if done else 0, worth)
    return part


def comes_to(run, form):
    """Whether a disposition reports, clears, or leaves the matter open."""
    if form.get("is"):
        return {"Clears": "clears", "LeavesOpen": "open"}.get(form["is"].name, "reports")
    kinds = {run.scenario["deals"][deal].name for deal, credit in form["worth"].items() if credit.name == "Right"}
    if kinds <= {"Undetermined"}:
        return "open"
    return "clears" if kinds <= {"Undetermined", "NotTrafficking"} else "reports"


def disposition(run, details, false_alarms):
    part = Part()
    part.best = 100
    if run.conclusion is None:
        part.due = 100
        return part
    form = run.scenario["dispositions"][run.conclusion]
    credit = form["worth"][run.deal].name
    sort = comes_to(run, form)
    part.add("call", run.conclusion, {"Right": 50, "Part": 30}.get(credit, 0), 50)
    grounds = 0
    if credit in ("Right", "Part"):
        grounds = ground_points(form, sort, details, false_alarms)
    part.add("grounds", run.conclusion, grounds, 20)
    fair = [run.scenario["explanations"][e].get("fair", True) for e in run.explained]
    part.add("explanation-weighed", run.conclusion, 15 if fair and all(fair) else 0, 15)
    sure = run.certainty or 3
    if credit == "Right":
        certainty = 15 if sure >= 3 else 7
    elif credit == "Part":
        certainty = 15 if sure <= 3 else 7
    else:
        certainty = 7 if sure <= 2 else 0
    part.add("certainty", run.conclusion, certainty, 15)
    if (credit == "Part" or sort == "open") and not grounds:
        part.held = True
        part.add("no-grounds", run.conclusion, 0, 0)
    return part


def ground_points(form, sort, details, false_alarms):
    cues = {d.name: d for d in details if d.kind == "cue" and d.reading != "SpeaksAgainst"}
    if sort == "reports":
        fits = set(cues)
    elif sort == "clears":
        fits = {d.name for d in details if (d.kind == "freedom" and d.reading == "SpeaksAgainst")
                or (d.kind == "distractor" and d.tested and d.reading != "Matters")}
    else:
        fits = set(cues) | {d.name for d in details if d.tested and d.reading == "Inconclusive"}
    cited = [d for d in details if d.cited and d.name in fits]
    support = form.get("support", 0)
    points = 20 if len(cited) >= max(1, support) else 10 if cited else 0
    if sort == "reports" and support >= 2 and points == 20:
        noted = {d.element for d in details if d.kind == "cue" and d.note}
        if len(noted) >= 2 and len({d.element for d in cited}) < 2:
            points = 10
    return max(0, points - 5 * len([d for d in details if d.cited and d.name in false_alarms]))


def documentation(run, reach):
    part = Part()
    for name, form in (run.scenario.get("statements") or {}).items():
        kind, worth, written = form["kind"].name, form.get("worth", 1) * POINT, name in run.stated
        if kind == "Fact":
            if reach.can_somewhere(form.get("needs")):
                part.best += worth
            if run.holds(form.get("needs")):
                part.add("fact-written" if written else "fact-missing", name, worth if written else 0, worth)
            elif written:
                part.add("no-ground", name, -POINT, 0)
        elif written:
            part.add(kind.lower(), name, -POINT, 0)
    return part


def score(run):
    reach = Reach(run.scenario, run.deal)
    closed = closed_by(run, reach)
    details = [Detail(run, name) for name in run.scenario["details"]]
    recognised = recognition(run, details, reach, closed)
    false_alarms = {about for rule, about, _, _ in recognised.rules if rule == "false-alarm"}
    parts = {
        "recognition": recognised,
        "questioning": questioning(run, reach, closed),
        "safety": safety(run, reach),
        "disposition": disposition(run, details, false_alarms),
        "documentation": documentation(run, reach),
    }
    return {name: part.close(rubric_of(run)) for name, part in parts.items()}
