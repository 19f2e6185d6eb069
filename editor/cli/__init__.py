"""The same verbs without a window: `faq-editor VERB …`, one verb a module.

Exit status: 0 fine, 1 findings, 2 could not be done (one line on standard error).
"""
