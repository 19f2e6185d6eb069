"""Rules that a site has switched off, each with a reason, in its settings file.

    checks:
      insecure-link: {off: true, reason: Our partner has no certificate.}

The settings file is `faq-editor.yml`, beside a document or above it up to the folder of its site;
the nearest one that says something about a rule counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from editor.checks.rules import NAMES
from editor.document import Document
from editor.document.errors import SettingsProblem
from editor.document.patching import Step
from editor.document.taught import CHECKS, FILE_NAME
from editor.language import _

_HIGHEST = 40


@dataclass(frozen=True, slots=True)
class Switches:
    """The rules that are off with the reasons, and what is wrong with the settings."""

    off: Mapping[str, str] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()


NONE_OFF = Switches()


def switches_for(path: Path, site: Path | None) -> Switches:
    """Return what the settings files say about a document.

    Args:
        path: the document.
        site: the folder of its site, None where only the settings beside it count.
    """
    known: dict[str, str] = {}
    complaints: list[str] = []
    for file in _files(path, site):
        try:
            found = read_switches(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, SettingsProblem) as error:
            complaints.append(_("{file} cannot be read: {error}").format(file=file, error=error))
            continue
        known = {**found.off, **known}
        complaints += found.complaints
    return Switches(known, tuple(complaints))


def read_switches(text: str) -> Switches:
    """Return what one settings file says.

    Raises:
        SettingsProblem: it is not YAML.
    """
    try:
        settings = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise SettingsProblem(_("{file_name} is not YAML").format(file_name=FILE_NAME)) from error
    off: dict[str, str] = {}
    complaints: list[str] = []
    for group in settings if isinstance(settings, list) else [settings]:
        checks = group.get(CHECKS) if isinstance(group, dict) else None
        for name, setting in checks.items() if isinstance(checks, dict) else ():
            complaint = _complaint(str(name), setting)
            if complaint:
                complaints.append(complaint)
            elif _is_off(setting):
                off[str(name)] = str(setting["reason"]).strip()
    return Switches(off, tuple(complaints))


def switched_off(settings: bytes, rule: str, reason: str) -> bytes:
    """Return the content of a settings file in which a rule is off; all else stays as it is.

    Args:
        settings: the content so far, empty for a new file.
        rule: the name of the rule.
        reason: why it is off; it must not be empty.

    Raises:
        DocumentError: the settings cannot be understood, or the reason is empty.
    """
    if not reason.strip():
        raise SettingsProblem(_("Write down why the check does not fit this site."))
    setting = {"off": True, "reason": " ".join(reason.split())}
    document = Document.from_bytes(settings, is_page=False)
    if not settings.strip():
        text = yaml.safe_dump({CHECKS: {rule: setting}}, allow_unicode=True, sort_keys=False)
        return settings + text.encode()
    edited = document.patched([_step(document.data, rule, setting)])
    edited.verify()
    read_switches(edited.to_text())
    return edited.to_bytes()


def switched_on(settings: bytes, rule: str) -> bytes:
    """Return the content of a settings file that says nothing about a rule any more.

    Args:
        settings: the content so far.
        rule: the name of the rule.

    Raises:
        DocumentError: the settings say nothing about it, or cannot be understood.
    """
    document = Document.from_bytes(settings, is_page=False)
    data = document.data
    groups = enumerate(data) if isinstance(data, list) else [("", data)]
    for number, group in groups:
        checks = group.get(CHECKS) if isinstance(group, dict) else None
        if isinstance(checks, dict) and rule in checks:
            path = f"/{number}/{CHECKS}" if isinstance(data, list) else f"/{CHECKS}"
            path = f"{path}/{rule}" if len(checks) > 1 else path
            edited = document.patched([{"op": "remove", "path": path}])
            edited.verify()
            return edited.to_bytes()
    raise SettingsProblem(_("another settings file switches it off"))


def settings_file(path: Path, site: Path | None) -> Path:
    """Return the settings file in which rules are switched off for the site of a document."""
    return (site or path.parent) / FILE_NAME


def _step(data: object, rule: str, setting: Mapping[str, object]) -> Step:
    """Return the step that adds a switch to settings: a group, or a list of groups."""
    if isinstance(data, list):
        for number, group in enumerate(data):
            if isinstance(group, dict) and isinstance(group.get(CHECKS), dict):
                return {"op": "add", "path": f"/{number}/{CHECKS}/{rule}", "value": setting}
        return {"op": "add", "path": "/-", "value": {CHECKS: {rule: setting}}}
    if not isinstance(data, dict):
        raise SettingsProblem(_("{file} holds no settings.").format(file=FILE_NAME))
    if isinstance(data.get(CHECKS), dict):
        return {"op": "add", "path": f"/{CHECKS}/{rule}", "value": setting}
    return {"op": "add", "path": f"/{CHECKS}", "value": {rule: setting}}


def _complaint(name: str, setting: object) -> str:
    """Return what is wrong with a switch; empty if it can be followed."""
    if name not in NAMES:
        return _("{file}: there is no check “{name}”.").format(file=FILE_NAME, name=name)
    if not isinstance(setting, dict):
        return _(
            "{file}: write “{name}: {{off: true, reason: …}}” to switch the check off."
        ).format(file=FILE_NAME, name=name)
    if _is_off(setting) and not str(setting.get("reason") or "").strip():
        return _(
            "{file}: the check “{name}” stays on, because no reason is given for switching it off."
        ).format(file=FILE_NAME, name=name)
    return ""


def _is_off(setting: Mapping[object, object]) -> bool:
    """Whether a switch is off; without quotes YAML reads the name `off` as false."""
    return bool(setting.get("off") or setting.get(False))


def _files(path: Path, site: Path | None) -> Iterator[Path]:
    """Yield the settings files that count for a document, the nearest first."""
    folder = path.parent
    for each in [folder, *folder.parents][:_HIGHEST]:
        if (file := each / FILE_NAME).is_file():
            yield file
        if site is None or each == site:
            return
