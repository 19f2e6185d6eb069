"""One question a module; a dialog opens, reports the answer, and changes nothing itself."""
