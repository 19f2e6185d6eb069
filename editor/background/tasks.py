"""The tasks by their names; each takes and gives values of JSON and may report parts meanwhile."""

from collections.abc import Mapping

from editor.background.change_links import change_links
from editor.background.compare import Compare
from editor.background.compare_version import compare_version
from editor.background.completions import completions
from editor.background.desk import Cancelled, Desk, Json, Send, Task, TaskError
from editor.background.faqs import faqs
from editor.background.find import find
from editor.background.git_history import history, history_content
from editor.background.health import page_health
from editor.background.languages import site_language
from editor.background.links_to import links_to, page_address
from editor.background.manual import manual
from editor.background.problems import Problems
from editor.background.replace import replace_in_files, restore_files
from editor.background.report import report
from editor.background.setting_names import setting_names

__all__ = ["TASKS", "Cancelled", "Desk", "Json", "Send", "Task", "TaskError"]

TASKS: Mapping[str, Task] = {
    "change_links": change_links,
    "compare": Compare(),
    "compare_version": compare_version,
    "completions": completions,
    "faqs": faqs,
    "find": find,
    "health": page_health,
    "history": history,
    "history_content": history_content,
    "links_to": links_to,
    "manual": manual,
    "page_address": page_address,
    "problems": Problems(),
    "replace_in_files": replace_in_files,
    "report": report,
    "restore_files": restore_files,
    "setting_names": setting_names,
    "site_language": site_language,
}
