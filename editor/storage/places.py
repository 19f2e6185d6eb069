"""Where the program keeps its own files on each system."""

from pathlib import Path

import platformdirs

_NAME = "faq-editor"


def recent_files() -> Path:
    """Return the file that lists what was open last."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "recent.json"


def cache_folder() -> Path:
    """Return the folder for what can be found out again."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def settings_file() -> Path:
    """Return the file that holds what the user chose."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def own_words_file() -> Path:
    """Return the file of the words that the user added to the dictionaries."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "words.txt"


def file_languages() -> Path:
    """Return the file that says which files are in which language."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "languages.json"


def dictionary_folder() -> Path:
    """Return the folder into which the user may put more dictionaries."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "dictionaries"


def renames_folder() -> Path:
    """Return the folder for the link names that pages had before."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "renames"


def memory_file() -> Path:
    """Return the file that keeps where the writer was in each file."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "whereabouts.json"


def session_folder() -> Path:
    """Return the folder for the list of what was open."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "session"


def unfinished_folder() -> Path:
    """Return the folder for records of files that are being written over."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "unfinished"


def rescue_folder() -> Path:
    """Return the folder for texts that could not be saved where they belong."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "rescued"


def versions_folder() -> Path:
    """Return the folder for what files held before."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "versions"


def reviewed_folder() -> Path:
    """Return the folder for what reviewers have looked at."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "reviewed"


def remarks_folder() -> Path:
    """Return the folder for comments that were not sent yet."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "remarks"


def locks_folder() -> Path:
    """Return the folder for the locks of files that are being written."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "locks"


def presence_folder() -> Path:
    """Return the folder for the notes of who has which file open on this computer."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "present"


def journal_folder() -> Path:
    """Return the folder for texts that are not saved."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "journals"


def log_folder() -> Path:
    """Return the folder for the notes about what went wrong in the program."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))
