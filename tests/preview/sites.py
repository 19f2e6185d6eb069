"""Small sites with an FAQ, for tests."""

from pathlib import Path

LAYOUT = """\
---
layout: outer
---
{% for topic in page.faq %}<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}<section><h3 title="{{ item.question }}">{{ item.question }}</h3>
{{ item.answer | markdownify }}</section>
{% endfor %}{% endfor %}{{ content }}
"""
OUTER = """\
<html><head><title>{{ page.title }} - {{ site.title }}</title>
<link rel="stylesheet" href="/assets/main.css"></head><body>{{ content }}</body></html>
"""
PAGE = """\
---
title: Tea
layout: faq
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: |
          *Mostly.*

          More.
      - question: Is it black?
        anchor: black
        answer: Sometimes.
---
The **end**.
"""
DATA = "- question: Why?\n  answer: So *it* is.\n- question: How?\n  answer: Thus.\n"
DATA_PAGE = """\
---
title: From data
---
{% for item in site.data.faq %}
### {{ item.question }}

{{ item.answer }}
{% endfor %}
"""


def site(folder: Path, **files: str) -> Path:
    """Write a site with an FAQ of its own layout, and one kept as data."""
    texts = {
        "_config.yml": "title: Corner\n",
        "_layouts/faq.html": LAYOUT,
        "_layouts/outer.html": OUTER,
        "assets/main.css": "p { color: teal }\n",
        "faq.md": PAGE,
        "_data/faq.yml": DATA,
        "help.md": DATA_PAGE,
        **files,
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
