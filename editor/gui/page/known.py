"""What the settings that most sites have are for, in a sentence each."""

from editor.language import _

_SENTENCES = {
    "title": _("The name of the page, in its heading and in the browser’s tab."),
    "permalink": _("The address of the page on the site. Links that others made lead there."),
    "description": _("What search engines show below the title."),
    "summary": _("What the page is about, for lists and search results."),
    "excerpt": _("The beginning of the page, for lists."),
    "keywords": _("Words under which the page is found."),
    "tags": _("Words that pages about the same thing have in common."),
    "category": _("The part of the site that the page belongs to."),
    "categories": _("The parts of the site that the page belongs to."),
    "layout": _(
        "The site’s frame that is put around the page. Ask an engineer before changing it."
    ),
    "published": _("Whether readers can see the page."),
    "date": _("When the page was written."),
    "last_modified_at": _("When the page was changed last."),
    "author": _("Who wrote the page."),
    "lang": _("The language of the page, as a code of letters."),
    "toc": _("Whether the page shows a table of contents."),
    "weight": _("Where the page stands among others: a smaller number comes first."),
    "nav_order": _("Where the page stands in the menu: a smaller number comes first."),
    "redirect_from": _("Old addresses that lead to this page."),
    "image": _("The picture that is shown where others link to the page."),
}


def known_help(name: str) -> str:
    """Return what a setting is for; empty where that is not known."""
    return _SENTENCES.get(name, "")
