"""`show`: the topics and items of a file, with their pointers."""

import argparse
import json
from pathlib import Path

from editor.document import Document
from editor.document.faq import Item, Position, Topic

HELP = "list topics and questions with their pointers"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print JSON for programs")


def run(arguments: argparse.Namespace) -> int:
    """Print the outline; 1 if the file holds no FAQ."""
    document = Document.open(arguments.file)
    nodes = list(document.faq.walk())
    if arguments.json:
        print(json.dumps(_as_json(document, nodes), ensure_ascii=False, indent=2))
    elif document.faq.shape is None:
        print(f"{arguments.file}: no questions and answers found")
    else:
        print(f"{document.faq.shape}")
        for position, node in nodes:
            print(f"{'  ' * len(position)}{node.label or '(no text)'}  {_suffix(node)}")
    if not arguments.json:
        for shape in document.other_shapes:
            print(f"also here: {shape}" if document.faq.shape else f"could be one: {shape}")
    return 0 if document.faq.shape is not None else 1


def _suffix(node: Topic | Item) -> str:
    return f"#{node.anchor}  {node.pointer}" if node.anchor else node.pointer


def _as_json(document: Document, nodes: list[tuple[Position, Topic | Item]]) -> dict[str, object]:
    return {
        "shape": str(document.faq.shape) if document.faq.shape else None,
        "other_shapes": [str(shape) for shape in document.other_shapes],
        "entries": [
            {
                "kind": "topic" if isinstance(node, Topic) else "item",
                "text": node.label,
                "link_name": node.anchor,
                "pointer": node.pointer,
                "position": list(position),
            }
            for position, node in nodes
        ],
    }
