"""The tasks by their names; each takes and gives values of JSON and may report parts meanwhile."""

from collections.abc import Mapping

from editor.background.completions import completions
from editor.background.desk import Cancelled, Desk, Json, Send, Task, TaskError
from editor.background.faqs import faqs
from editor.background.find import find
from editor.background.replace import replace_in_files, restore_files

__all__ = ["TASKS", "Cancelled", "Desk", "Json", "Send", "Task", "TaskError"]

TASKS: Mapping[str, Task] = {
    "completions": completions,
    "faqs": faqs,
    "find": find,
    "replace_in_files": replace_in_files,
    "restore_files": restore_files,
}
