"""Scores kept runs anew, from the documentation alone: `rescore.py SCENARIO RECORD...` prints one line of JSON for each run."""

import json
import os
import sys

from play import Run
from ron import load
from score import score


def rescore(scenario, record):
    run = Run(scenario, record)
    parts = score(run)
    return {
        "parts": {name: {"points": p.points, "due": p.due, "best": p.best, "level": p.level} for name, p in parts.items()},
        "screen_outs": run.screen_outs,
        "passed": run.filed and not run.screen_outs and all(p.level != "not-acceptable" for p in parts.values()),
    }, parts


def main():
    path, *records = [argument for argument in sys.argv[1:] if argument != "--rules"]
    scenario = load(os.path.join(path, "scenario.ron") if os.path.isdir(path) else path)
    for name in records:
        sheet, parts = rescore(scenario, load(name))
        print(json.dumps({"record": name, **sheet}))
        if "--rules" in sys.argv:
            for part, of in parts.items():
                for rule in of.rules:
                    print("   ", part, *rule)


if __name__ == "__main__":
    main()
