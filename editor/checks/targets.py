"""Rules about where links lead: to link names, pages and hosts that other texts know."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from editor.checks.around import Around, Places
from editor.checks.facts import Facts, Target
from editor.checks.link_names import have_link_names
from editor.checks.problem import Finding, Fix, Problem
from editor.checks.sources import Texts
from editor.checks.urls import host_of
from editor.document.edits import slug
from editor.language import _

Checked = Sequence[tuple[Texts, Facts]]

#: Places that every page has or that programs give their own meaning.
_EVERYWHERE = frozenset({"", "top", "toc", "main", "content", "main-content", "footer", "header"})
_INSIDE_ADDRESS = (":~:", "/", "!", "?")
_CLOSE = 0.75


def insecure_links(checked: Checked) -> Iterator[Problem]:
    """Find links over http to hosts that are linked over https elsewhere in the file."""
    if not any(facts.unsafe for _, facts in checked):
        return
    safe = set().union(*(facts.safe_hosts for _, facts in checked))
    for texts, facts in checked:
        for target in facts.unsafe:
            host = host_of(target.address)
            if host in safe:
                message = _("Elsewhere “{host}” is linked with “https://”. Do so here too.")
                fix = Fix(
                    _("Begin with “https://”"), target.url_start, target.url_start + 5, "https:"
                )
                yield _problem(
                    "insecure-link", texts, target, message.format(host=host), fix
                )  # fmt: skip


def places_on(checked: Checked) -> Places | None:
    """Return where links into a page can lead; None where its link names are none."""
    if not have_link_names([texts for texts, _ in checked]):
        return None
    others = {place for _, facts in checked for place in facts.places}
    others |= {slug(texts.name) for texts, _ in checked}
    return Places(
        frozenset(texts.anchor for texts, _ in checked if texts.anchor), frozenset(others)
    )


def unknown_link_names(checked: Checked, around: Around) -> Iterator[Problem]:
    """Find links to places that this page, or another FAQ of the site, does not have."""
    here: Places | None = None
    for texts, facts in checked:
        for target in facts.targets:
            page, sign, name = target.address.partition("#")
            if not sign:
                continue
            if not page or around.is_own(page, is_below_base=target.is_below_base):
                here = here or places_on(checked)
                places = here
            else:
                places = around.places_at(page, is_below_base=target.is_below_base)
            if places is not None and not _is_there(unquote(name), places, around):
                yield _unknown_name(texts, target, unquote(name), places.names)


def _is_there(name: str, places: Places, around: Around) -> bool:
    """Whether a place is there, or may be: the layout may make link names longer."""
    if name in places.names or name in places.others or name in _EVERYWHERE:
        return True
    if name.startswith(_INSIDE_ADDRESS) or around.has_place(name) or around.is_other:
        return True
    return any(name.endswith(f"-{each}") or name.startswith(f"{each}-") for each in places.names)


def _unknown_name(texts: Texts, target: Target, name: str, names: Iterable[str]) -> Problem:
    message = _("No question or topic has the link name “{name}”.").format(name=name)
    close = difflib.get_close_matches(name, sorted(names), 1, _CLOSE)
    fix = None
    if close:
        message += " " + _("“{close}” is probably meant.").format(close=close[0])
        end = target.url_end
        label = _("Link to “{close}”").format(close=close[0])
        fix = Fix(label, end - len(target.address.partition("#")[2]), end, close[0])
    return _problem("unknown-link-name", texts, target, message, fix)


def unknown_pages(checked: Checked, around: Around) -> Iterator[Problem]:
    """Find links to pages and files that the site does not have."""
    if not around.is_jekyll:
        return
    for texts, facts in checked:
        for target in facts.targets:
            address = target.address
            is_inside = address.startswith("/") and not address.startswith("//")
            if is_inside and around.lacks_page(address, is_below_base=target.is_below_base):
                message = _("The site has no page at “{address}”. Look for its new address.")
                yield _problem("unknown-page", texts, target, message.format(address=address))


def unknown_names(checked: Checked, around: Around) -> Iterator[Problem]:
    """Find variables and files that a text asks for and nobody has."""
    names = {name for _, facts in checked for name in facts.names.assigned}
    guards = [guard for _, facts in checked for guard in facts.names.guards]
    is_open = any(facts.names.is_open for _, facts in checked)
    for texts, facts in checked:
        for use in facts.names.uses:
            found: Finding | None = None
            if use.kind == "variable":
                is_own = use.path[0] in names or (is_open and use.path[0] not in ("page", "site"))
                lacking = () if is_own else around.missing(use.path)
                way = ".".join(lacking)
                if lacking and not any(f"{guard}.".startswith(f"{way}.") for guard in guards):
                    message = _(
                        "“{name}” does not exist, so nothing is filled in here. "
                        "Choose another name, or ask whoever looks after the site."
                    ).format(name=".".join(use.path))
                    found = Finding("unknown-variable", use.part, use.start, use.end, message)
            elif around.lacks_file(use.kind, use.path[0]):
                found = _unknown_file(use.kind, use.path[0], (use.part, use.start, use.end))
            if found is not None:
                yield Problem(texts.id, found)


def _unknown_file(kind: str, name: str, place: tuple[str, int, int]) -> Finding:
    part, start, end = place
    if kind in ("link", "post_url"):
        message = _("The site has no page “{name}”.").format(name=name)
        return Finding("unknown-page", part, start, end, message)
    message = _("The site has no building block “{name}”. Choose another, or take this out.")
    return Finding("unknown-include", part, start, end, message.format(name=name))


def _problem(
    rule: str, texts: Texts, target: Target, message: str, fix: Fix | None = None
) -> Problem:
    finding = Finding(rule, target.part, target.start, target.end, message, fix)
    return Problem(texts.id, finding)


def by_node(problems: Iterable[Problem]) -> Mapping[int, tuple[Problem, ...]]:
    """Return problems by the topic or question that they are about."""
    found: dict[int, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.node, []).append(problem)
    return {
        node: tuple(sorted(each, key=lambda one: (one.finding.part, one.finding.start)))
        for node, each in found.items()
    }
