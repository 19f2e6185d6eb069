"""Every rule as data: its name, what it finds in a sentence, why that matters, how much."""

from dataclasses import dataclass

from editor.checks.problem import Severity
from editor.language import _


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem."""

    name: str
    """As the settings file and the command line call it."""
    severity: Severity
    title: str
    """What it finds, in a few words."""
    why: str
    """Why it matters to readers of the page."""


def all_rules() -> dict[str, Rule]:
    """Return the rules by their names, in the language of the interface."""
    error, warning, note = Severity.ERROR, Severity.WARNING, Severity.NOTE
    rows = (
        Rule("empty-question", error, _("Questions and topics without a text"),
             _("Readers see an empty line and cannot tell what the answer is about.")),
        Rule("empty-answer", error, _("Questions without an answer"),
             _("Readers open the question and find nothing.")),
        Rule("long-answer", note, _("Very long answers"),
             _("An answer of many screens is hard to find something in; "
               "several questions are easier to read.")),
        Rule("endless-text", warning, _("Texts that take too long to check"),
             _("What is wrong in them is not found, and the page may take long to publish.")),
        Rule("mixed-quotes", note, _("Quotations that close with another kind of mark"),
             _("The marks do not fit together on the page.")),
        Rule("near-duplicate-question", warning, _("Questions that ask the same"),
             _("Readers find one answer and miss the other, and one of them grows old.")),
        Rule("duplicate-link-name", error, _("Link names that are used twice"),
             _("Every link to the name leads to the first place only.")),
        Rule("missing-link-name", warning, _("Questions without a link name"),
             _("Nobody can link to the question.")),
        Rule("unusable-link-name", warning, _("Link names that do not work in addresses"),
             _("A link to the name breaks off at the first space or special character.")),
        Rule("unknown-link-name", error, _("Links to link names that do not exist"),
             _("The link leads nowhere.")),
        Rule("unknown-page", error, _("Links to pages that the site does not have"),
             _("Readers arrive at an error page.")),
        Rule("malformed-url", error, _("Addresses that are not written as addresses are"),
             _("The link does not open.")),
        Rule("empty-link", error, _("Links without an address"),
             _("The link leads nowhere.")),
        Rule("split-link", error, _("Links that show their brackets"),
             _("Readers see brackets instead of a link.")),
        Rule("mailto-space", error, _("E-mail links with a space in the address"),
             _("The e-mail program gets an address that it cannot use.")),
        Rule("insecure-link", warning, _("Insecure links to places that are safe elsewhere"),
             _("Somebody on the way can read and change what is sent.")),
        Rule("liquid-syntax", error, _("Placeholders that cannot be read"),
             _("The site may not be published at all.")),
        Rule("unknown-tag", error, _("Tags whose names are misspelt"),
             _("The site cannot be published.")),
        Rule("unknown-variable", error, _("Variables that do not exist"),
             _("Nothing is filled in at this place.")),
        Rule("unknown-include", error, _("Building blocks that do not exist"),
             _("The site cannot be published.")),
        Rule("unclosed-code", error, _("Code blocks that are never closed"),
             _("The rest of the answer loses its form.")),
        Rule("not-a-list", warning, _("Lists that will not look like lists"),
             _("The lines run together in one paragraph.")),
        Rule("not-a-table", warning, _("Tables that will not look like tables"),
             _("Readers see lines full of bars.")),
        Rule("not-a-heading", warning, _("Headings that will not look like headings"),
             _("Readers see number signs in the text.")),
        Rule("heading-skip", note, _("Headings that skip a level"),
             _("Programs that read the page aloud announce a part that is missing.")),
        Rule("image-without-text", warning, _("Images without a description"),
             _("Readers who cannot see the image do not learn what it shows.")),
        Rule("accidental-break", warning, _("Line breaks in the middle of a sentence"),
             _("The sentence breaks off on the page.")),
        Rule("settings", warning, _("Settings of this list that cannot be followed"),
             _("A check is on although it was meant to be off.")),
    )  # fmt: skip
    return {rule.name: rule for rule in rows}


NAMES = frozenset(all_rules())
