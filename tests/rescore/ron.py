"""Reads RON, the notation of scenario files and kept runs, as far as these files use it.

Numbers, texts, true and false, lists and tables become those of Python, and `None` becomes None. A name, with or without
brackets, becomes a `Form`: `Say("dana", "Hi.")` has the name `Say` and two `args`, `Fact(worth: 1)` the name `Fact` and
one of `fields`, and `Calm` only a name. `(0.5, 0.2)` is a form whose name is empty.
"""

import re

TOKEN = re.compile(
    r'(?:\s|//[^\n]*|/\*.*?\*/|#!\[[^\]]*\])*'
    r'(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>[+-]?\d[\d_]*(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[()\[\]{}:,])|(?P<end>$))',
    re.DOTALL,
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class Form:
    """A name with what stands in its round brackets."""

    def __init__(self, name, args=(), fields=None):
        self.name, self.args, self.fields = name, list(args), fields or {}

    def get(self, field, default=None):
        value = self.fields.get(field)
        return default if value is None else value

    def __getitem__(self, field):
        return self.fields[field]

    def __repr__(self):
        inside = [repr(arg) for arg in self.args] + [f"{name}: {value!r}" for name, value in self.fields.items()]
        return f"{self.name}({', '.join(inside)})" if inside else self.name


def unescape(text):
    """The text between the quotes, with `\\"`, `\\\\`, `\\n` and `\\u{e9}` as what they stand for."""
    def one(match):
        if match[1]:
            return chr(int(match[1], 16))
        return ESCAPES.get(match[2], match[2])
    text = re.sub(r"\\\r?\n\s*", "", text)
    return re.sub(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))", one, text, flags=re.DOTALL)


class Reader:
    def __init__(self, source):
        self.source, self.at = source, 0
        self.next()

    def next(self):
        """Goes on by one token and gives the one that was looked at."""
        before = (getattr(self, "kind", None), getattr(self, "value", None))
        match = TOKEN.match(self.source, self.at)
        if not match:
            line = self.source.count("\n", 0, self.at) + 1
            raise ValueError(f"no RON near line {line}: {self.source[self.at:self.at + 30]!r}")
        self.kind, self.value, self.at = match.lastgroup, match[match.lastgroup], match.end()
        return before

    def sign(self, sign):
        """Whether this sign comes next; if so it is passed over."""
        if self.kind == "sign" and self.value == sign:
            self.next()
            return True
        return False

    def need(self, sign):
        if not self.sign(sign):
            raise ValueError(f"`{sign}` expected, not {self.value!r}, before {self.source[self.at:self.at + 30]!r}")

    def items(self, end, one):
        """What stands up to `end`, with a comma after each; `one` reads one of them."""
        found = []
        while not self.sign(end):
            found.append(one())
            if not self.sign(","):
                self.need(end)
                break
        return found

    def entry(self):
        key = self.read()
        self.need(":")
        return key, self.read()

    def item(self):
        """A field or a value: `name: value` is told from a name by the colon."""
        value = self.read()
        if isinstance(value, Form) and not value.args and not value.fields and self.sign(":"):
            return value.name, self.read()
        return None, value

    def form(self, name):
        """The form whose bracket was just opened."""
        items = self.items(")", self.item)
        return Form(name, [v for n, v in items if n is None], {n: v for n, v in items if n is not None})

    def read(self):
        kind, value = self.next()
        if kind == "text":
            return unescape(value[1:-1])
        if kind == "number":
            plain = value.replace("_", "")
            return float(plain) if "." in plain else int(plain)
        if kind == "name":
            if value in ("true", "false"):
                return value == "true"
            if value == "None":
                return None
            if not self.sign("("):
                return Form(value)
            form = self.form(value)
            return form.args[0] if value == "Some" else form
        if value == "[":
            return self.items("]", self.read)
        if value == "{":
            return dict(self.items("}", self.entry))
        if value == "(":
            return self.form("")
        raise ValueError(f"{value!r} cannot stand here, before {self.source[self.at:self.at + 30]!r}")


def load(path):
    """What stands in a file."""
    with open(path, encoding="utf-8-sig") as file:
        reader = Reader(file.read())
    return reader.read()
