"""The constructs of blocks, in the order in which a line is offered to them."""

from editor.preview.kramdown.blocks import Grammar
from editor.preview.kramdown.code_blocks import read_fenced_code, read_indented_code
from editor.preview.kramdown.definition_lists import read_definition_list
from editor.preview.kramdown.definitions import (
    read_abbreviation,
    read_footnote,
    read_link_definition,
)
from editor.preview.kramdown.extensions import read_block_extension
from editor.preview.kramdown.headers import read_header, read_underlined_header
from editor.preview.kramdown.html_blocks import read_html
from editor.preview.kramdown.lists import read_list
from editor.preview.kramdown.paragraphs import read_paragraph
from editor.preview.kramdown.quotes import read_quote
from editor.preview.kramdown.rules import read_end_of_block, read_math, read_rule
from editor.preview.kramdown.tables import read_table

GRAMMAR = Grammar(
    indented=read_indented_code,
    paragraph=read_paragraph,
    by_first={
        "~": (read_fenced_code,),
        "`": (read_fenced_code,),
        ">": (read_quote,),
        "#": (read_header,),
        "*": (read_rule, read_list),
        "-": (read_rule, read_list),
        "_": (read_rule,),
        "+": (read_list,),
        ":": (read_definition_list,),
        "<": (read_html,),
        "$": (read_underlined_header, read_math),
        **dict.fromkeys("0123456789", (read_list,)),
    },
    otherwise=(read_underlined_header, read_table),
    last={
        "[": (read_footnote, read_link_definition),
        "*": (read_abbreviation,),
        "{": (read_block_extension,),
        "^": (read_end_of_block,),
        "\\": (read_math,),
    },
)
