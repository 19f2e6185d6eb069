"""FAQs are found among the many files of a folder, quickly and completely."""

import pytest

from editor.document import Document
from editor.document.shapes import may_hold_faq
from editor.site.faqs import Faqs, FoundFaq, candidates, faq_in, find_faqs
from tests.document.edits.test_every_shape import ALL

FAQ = "---\ntitle: Tea\nfaq:\n  - question: Q?\n    answer: A.\n---\n"


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_md", ".md").replace("_yml", ".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_files_with_questions_are_found_by_their_paths(tmp_path):
    write(
        tmp_path, b_md=FAQ, a__c_md=FAQ.replace("title: Tea\n", ""), post_md="---\ntitle: T\n---\n"
    )
    assert list(find_faqs(tmp_path)) == [
        FoundFaq(tmp_path / "a" / "c.md", "c.md", 1),
        FoundFaq(tmp_path / "b.md", "Tea", 1),
    ]


def test_what_other_programs_fill_is_left_out(tmp_path):
    write(tmp_path, node_modules__a_md=FAQ, **{".git__a_md": FAQ, "_site__a_md": FAQ})
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "faq.png").write_bytes(b"\0")
    (tmp_path / "faq-editor.yml").write_text("question: q")
    assert list(candidates(tmp_path)) == []


def test_broken_and_unreadable_files_are_passed_over(tmp_path):
    write(tmp_path, a_md="---\nfaq: [\n---\n", b_md=FAQ)
    (tmp_path / "c.md").write_bytes(b"---\nfaq: \xff\n---\n")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert [found.path.name for found in find_faqs(tmp_path)] == ["b.md"]
    assert list(find_faqs(tmp_path / "nowhere")) == []


def test_a_file_is_read_again_only_after_it_has_changed(tmp_path):
    write(tmp_path, a_md=FAQ)
    faqs = Faqs()
    first = faqs.read(tmp_path / "a.md")
    assert faqs.read(tmp_path / "a.md") is first
    write(tmp_path, a_md=FAQ.replace("Q?", "Quite other?"))
    assert faqs.read(tmp_path / "a.md").document.faq.items[0].question == "Quite other?"
    write(tmp_path, a_md="---\ntitle: None any more\n---\n")
    assert faqs.read(tmp_path / "a.md") is None


def test_names_that_the_site_teaches_are_known(tmp_path):
    write(tmp_path, a_yml="- ask: Q\n  reply: A\n")
    assert list(find_faqs(tmp_path)) == []
    (tmp_path / "faq-editor.yml").write_text("question: ask\nanswer: reply\n")
    assert [found.questions for found in find_faqs(tmp_path)] == [1]


def test_in_a_folder_of_questions_a_page_is_one(tmp_path):
    write(tmp_path, _faqs__a_md="---\ntitle: Is it?\n---\nYes.\n")
    assert [found.title for found in find_faqs(tmp_path)] == ["Is it?"]


@pytest.mark.parametrize("name", ALL)
def test_no_way_of_writing_a_faq_is_passed_over(name, tmp_path):
    text = ALL[name]
    path = tmp_path / ("a.md" if text.startswith("---") else "a.yml")
    document = Document.of_file(path, text.encode())
    assert (document.shape is not None) == (faq_in(path, text.encode()) is not None)


def test_most_other_texts_are_not_even_read():
    assert not may_hold_faq("title: A post\ndate: 2024-01-01\ntags: [a, b]\nauthor: q\n")
