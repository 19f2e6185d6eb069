"""Asks Debian's kramdown, where it is installed, for the HTML of many fragments at once."""

import json
import shutil
import subprocess

_PROGRAM = """
require "json"
require "kramdown"
require "kramdown-parser-gfm"
options = {
  input: "GFM", hard_wrap: false, auto_ids: false, syntax_highlighter: "rouge",
  syntax_highlighter_opts: {default_lang: "plaintext", guess_lang: true},
}
texts = JSON.parse(STDIN.read)
puts JSON.generate(texts.map { |text| Kramdown::Document.new(text, options).to_html })
"""


def kramdown(texts):
    """Return the HTML of each text, None where kramdown or its GFM parser is missing."""
    ruby = shutil.which("ruby")
    if ruby is None:
        return None
    result = subprocess.run(
        [ruby, "-e", _PROGRAM], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    return json.loads(result.stdout) if result.returncode == 0 else None
