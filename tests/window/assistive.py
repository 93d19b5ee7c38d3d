"""Plays a call through the accessibility tree alone, as a screen reader's user does.

Reads a plan from a file: one JSON object a line, {"press": [names], "shows": [texts]}. The names are pressed one after the
other by their accessible action; then every text must be in some name of the tree.
Needs a session bus with the accessibility bus on it (at-spi2-core) and python3-pyatspi.
"""
import json
import subprocess
import sys
import time

import pyatspi

PATIENCE = 60.0


def wait_for(what, find):
    """What is found, as soon as it is."""
    start = time.monotonic()
    while True:
        found = find()
        if found is not None:
            return found
        if time.monotonic() - start > PATIENCE:
            heard = [described(node) for node in nodes(application())]
            sys.exit(f"waited {PATIENCE:.0f} s for {what}; heard were:\n" + "\n".join(heard))
        time.sleep(0.02)


def turn_on():
    """Says on the bus that a screen reader is there, so that programs build their trees."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
             "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"],
            check=True, stdout=subprocess.DEVNULL)


def fresh(node):
    """Forgets what the library remembers of a node and all below it: nothing here listens to the events that keep it true."""
    try:
        node.clear_cache()
    except Exception:
        pass


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    fresh(desktop)
    for child in desktop:
        if child is not None and "closer" in (child.name or "").lower().replace(" ", "-"):
            return child
    return None


def nodes(root):
    """Everything below a node, as far as it is still there."""
    try:
        children = [root.getChildAtIndex(n) for n in range(root.childCount)]
    except Exception:
        return
    for child in children:
        if child is not None:
            yield child
            yield from nodes(child)


def name_of(node):
    try:
        return node.name or ""
    except Exception:
        return ""


def actions_of(node):
    """How many things can be done to a node; what is not there, or cannot be asked, has none."""
    try:
        return node.queryAction().nActions
    except Exception:
        return 0


def described(node):
    """A node's name, and how many actions it has: what a failure must show to be understood."""
    name, actions = name_of(node), actions_of(node)
    return f"{name} [{actions}]" if actions else name


def find(app, name):
    """The last node of a name that can be pressed: what is in front comes last.

    A node that left the tree and came back is not below the application when that is forgotten, and keeps what was
    remembered of it, its interfaces too; so whoever has the name is forgotten by itself before it is asked. What is not
    there is looked for once more from the desktop down, where nothing at all is remembered.
    """
    fresh(app)
    return last_of(app, name) or last_of(application(), name)


def last_of(root, name):
    """The last node below another that has a name and can be pressed."""
    found = None
    for node in nodes(root):
        if name_of(node) == name:
            fresh(node)
            if actions_of(node) > 0:
                found = node
    return found


def press(app, name):
    """Presses what has a name. A node can go between being found and being pressed, and another of the name come: then that one."""
    def pressed():
        node = find(app, name)
        try:
            return (node and node.queryAction().doAction(0)) or None
        except Exception:
            return None
    wait_for(f"something to press named “{name}”", pressed)


def lacks(app, texts):
    """Those of the texts that no name holds."""
    fresh(app)
    names = [name_of(node) for node in nodes(app)]
    return [text for text in texts if not any(text in name for name in names)]


def take_focus(title):
    """Gives the window the keyboard, as a window manager does; the virtual display has none."""
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync"], check=True)


def write(app, text):
    """Takes the focus to the one text field of the screen by its accessible action, and types."""
    def field():
        fresh(app)
        for node in nodes(app):
            try:
                if node.getRoleName() in ("entry", "text") and node.getState().contains(pyatspi.STATE_EDITABLE):
                    return node
            except Exception:
                pass
        return None
    entry = wait_for("a text field", field)
    entry.queryComponent().grabFocus()

    def has_focus():
        fresh(entry)
        return entry.getState().contains(pyatspi.STATE_FOCUSED) or None
    wait_for("the focus in the field", has_focus)
    for letter in text:
        pyatspi.Registry.generateKeyboardEvent(0, letter, pyatspi.KEY_STRING)
        time.sleep(0.02)


def main():
    plan, program = sys.argv[1], sys.argv[2:]
    turn_on()
    # The registry is started by the first who asks; a program that comes meanwhile is not taken in.
    application()
    child = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        app = wait_for("the program's tree", application)
        take_focus("Closer Look")
        for line in open(plan, encoding="utf-8"):
            step = json.loads(line)
            if "write" in step:
                write(app, step["write"])
            for name in step.get("press", []):
                press(app, name)
            texts = step.get("shows", [])
            wait_for(f"all of {texts} to be shown", lambda: True if not texts or not lacks(app, texts) else None)
    finally:
        child.kill()


main()
