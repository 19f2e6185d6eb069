"""A stand-in for the process that renders, with a made-up site around the file.

It speaks the whole protocol, but its Markdown is paragraphs only. A first argument names a file to
note each request in. The answer `site changes` changes the site, `everywhere` the whole page.
"""

import base64
import html
import json
import re
import sys
from pathlib import Path

LOG = Path(sys.argv[1]) if len(sys.argv) > 1 else None
CSS = """
body { margin: 0; font: 16px/1.6 Georgia, serif; color: rgb(20, 30, 40); background: #fffdf8; }
header { background: #0b6e66; color: white; padding: 12px 20px; font: 600 18px sans-serif; }
nav a { color: white; margin-left: 16px; font: 14px sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 16px 20px; }
h3 { font: 600 18px/1.4 sans-serif; margin: 24px 0 4px; }
@media (max-width: 500px) { header nav { display: none; } }
@media (prefers-color-scheme: dark) {
  body { color: rgb(230, 230, 230); background: rgb(17, 20, 24); }
}
"""
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
ASSETS = {
    "/assets/main.css": ("text/css", CSS.encode()),
    "/assets/logo.png": ("image/png", base64.b64decode(PIXEL)),
}
CHIP = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


class Site:
    def __init__(self):
        self.title, self.sections, self.items = "", [], {}
        self.numbers = {}

    def learn(self, source):
        title = re.search(r"^title: (.*)$", source["text"], re.MULTILINE)
        self.title, self.sections = title[1] if title else "", source["sections"]
        for item in self.all_items():
            self.items[item["id"]] = item

    def all_items(self):
        for section in self.sections:
            yield from section.get("items", [section])

    # Texts

    def blocks(self, text):
        line, written = 1, []
        for part in re.split(r"(\n\s*\n)", text.rstrip("\n")):
            if part.strip():
                tag, inside = ("h4", part[4:]) if part.startswith("### ") else ("p", part)
                inside = CHIP.sub(r'<span class="liquid-chip">\1</span>', inside)
                inside = re.sub(r"\[(.*?)\]\((.*?)\)", r'<a href="\2">\1</a>', inside)
                inside = re.sub(r"\*\*(.*?)\*\*", r"<strong>\1</strong>", inside)
                written.append(f'<{tag} data-line="{line}">{inside}</{tag}>')
            line += part.count("\n")
        return "\n".join(written)

    def marked(self, item, part, inside):
        number = len(self.numbers)
        self.numbers[f"{item['id']}:{part}"] = number
        return f"<!--faq:{item['id']}:{part}#{number}-->{inside}<!--/faq-->"

    def problems(self, item):
        return [
            {
                "id": item["id"],
                "part": "answer",
                "line": line,
                "label": name,
                "message": "The site does not have this.",
            }
            for line, text in enumerate(item["answer"].split("\n"), 1)
            for name in CHIP.findall(text)
        ]

    # Pages

    def article(self, item):
        return (
            f'<article class="faq-item" id="{item["anchor"]}" data-id="{item["id"]}">'
            f"<h3><!--faq:{item['id']}:question#0-->{html.escape(item['question'])}<!--/faq--></h3>"
            f'<div class="answer"><!--faq:{item["id"]}:answer#1-->'
            f"{self.blocks(item['answer'])}<!--/faq--></div></article>"
        )

    def own(self):
        parts = [f"<h1>{self.title}</h1>"]
        for section in self.sections:
            if "items" not in section:
                parts.append(self.article(self.items[section["id"]]))
                continue
            inside = "\n".join(self.article(self.items[item["id"]]) for item in section["items"])
            parts.append(
                f'<section class="faq-topic" id="{section["anchor"]}" data-id="{section["id"]}">'
                f"<h2>{html.escape(section['title'])}</h2>\n{inside}</section>"
            )
        return "\n".join(parts)

    def document(self):
        self.numbers = {}
        parts = []
        for section in self.sections:
            items = section.get("items", [section])
            if "items" in section:
                title = self.marked(section, "title", html.escape(section["title"]))
                parts.append(f'<h2 id="{section["anchor"]}">{title}</h2>')
            for known in items:
                item = self.items[known["id"]]
                question = self.marked(item, "question", html.escape(item["question"]))
                answer = self.marked(item, "answer", self.blocks(item["answer"]))
                parts.append(
                    f'<div class="item"><h3 id="{item["anchor"]}">{question}</h3>{answer}</div>'
                )
        return (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>FAQ</title>'
            '<meta name="color-scheme" content="light dark">'
            '<link rel="stylesheet" href="/assets/main.css"></head><body>'
            '<header>Corner Tea<nav><a href="/shop/">Shop</a><a href="#water">Water</a></nav>'
            f'</header><main><h1>{self.title}</h1><img src="/assets/logo.png">'
            f"<img src='/nowhere.png' alt=''>{''.join(parts)}</main></body></html>"
        )

    def outline(self):
        entries = []
        for section in self.sections:
            level = 2
            if "items" in section:
                entries.append(_entry(2, section["title"], section))
                level = 3
            for item in section.get("items", [section]):
                entries.append(_entry(level, item["question"], item))
                titles = re.findall(r"^### (.*)$", item["answer"], re.MULTILINE)
                entries += [{"level": level + 1, "title": title, "id": 0} for title in titles]
        return entries

    # Requests

    def answer(self, request):
        if "source" in request:
            self.learn(request["source"])
        match request["kind"]:
            case "page":
                return self.page(request)
            case "item":
                return self.item(request["item"])
            case _:
                return asset(request["path"])

    def page(self, request):
        is_site = request["look"] == "site" and self.title != "No site"
        problems = [each for item in self.all_items() for each in self.problems(item)]
        why = "" if is_site or request["look"] == "own" else "No site was found around this file."
        if is_site:
            for done in (0, 20, 40):
                tell({"progress": {"text": "Reading the site", "done": done, "total": 40}})
        return {
            "html": self.document() if is_site else self.own(),
            "look": "site" if is_site else "own",
            "url": "/faq/",
            "outline": self.outline(),
            "problems": problems,
            "why": why,
        }

    def item(self, item):
        self.items[item["id"]] = item
        if item["answer"].strip() == "site changes":
            tell({"changed": True})
        inside = {"answer": self.blocks(item["answer"]), "question": html.escape(item["question"])}
        patches = [
            {"mark": f"{item['id']}:{part}#{self.numbers[name]}", "html": written}
            for part, written in inside.items()
            if (name := f"{item['id']}:{part}") in self.numbers
        ]
        return {
            "html": self.article(item),
            "patches": patches,
            "problems": self.problems(item),
            "stale": item["answer"].strip() == "everywhere",
        }


def _entry(level, title, node):
    return {"level": level, "title": title, "id": node["id"], "target": node["anchor"]}


def asset(path):
    if path not in ASSETS:
        return {"error": "There is no such file."}
    mime, content = ASSETS[path]
    return {"mime": mime, "data": base64.b64encode(content).decode()}


def tell(line):
    print(json.dumps(line), flush=True)


def main():
    site = Site()
    for line in sys.stdin:
        request = json.loads(line)
        if LOG is not None and request["id"]:
            with LOG.open("a") as log:
                log.write(json.dumps({**request, "source": "source" in request}) + "\n")
        tell({"id": request["id"], **site.answer(request)})


if __name__ == "__main__":
    main()
