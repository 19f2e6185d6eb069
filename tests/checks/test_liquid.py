"""Liquid that cannot be read, and names that nobody has."""

import pytest

from editor.checks.site_around import SiteAround
from editor.document import Document
from tests.checks.writing import faq, found, in_answer, mended, rules, write_page
from tests.sites.files import site_of

OFFER = "offer:\n  price: 3\n  note:\n  sizes: [1, 2]"


@pytest.mark.parametrize(
    "written",
    [
        "{% if a %}b",
        "a {{ b",
        "{% endif %}",
        "{% for a in b %}{% endif %}",
        "{% assign %}",
        "{% %}",
    ],
)
def test_what_cannot_be_read_is_found(written):
    assert {each.rule for each in in_answer(written)} == {"liquid-syntax"}


def test_a_brace_that_is_missing_is_added():
    assert mended("It costs {{ page.price } today.", "liquid-syntax") == (
        "It costs {{ page.price }} today."
    )


def test_a_misspelt_tag_gets_its_name():
    assert mended("{% inculde tea.html %}", "unknown-tag") == "{% include tea.html %}"


@pytest.mark.parametrize(
    "written",
    [
        "{% if a %}{{ b | c: d, e: f }}{% elsif g %}{% else %}{% endif %}",
        "{% raw %}{{ a {% b %}{% endraw %}",
        "{% tea_plugin leaf %}{% brew %}x{% endbrew %}",
        '{{< figure src="a.png" >}} {{ b',
        "{% include tea.html leaf='green' %}{{ '{' }}",
        "Sets look {like this} and {{ a | append: '%' }}",
    ],
)
def test_liquid_of_the_site_and_other_languages_is_let_be(written):
    assert in_answer(written) == []


def test_a_name_that_a_group_of_the_page_lacks_is_found_without_a_site():
    document = faq("It costs {{ site.base | append: page.offer.cost }}.", head=OFFER)
    (problem,) = found(document)
    answer = next(document.faq.all_items()).answer
    assert problem.finding.rule == "unknown-variable"
    assert answer[problem.finding.start : problem.finding.end] == "page.offer.cost"


@pytest.mark.parametrize(
    "written",
    [
        "{{ page.offer.price }} {{ page.offer.note }} {{ page.offer.sizes.first.x }}",
        "{{ page.other }} {{ page.other.thing }} {{ site.a.b }} {{ a.b }}",
        "{{ page.offer.cost | default: 'free' }}",
        "{% if page.offer.cost %}{{ page.offer.cost }}{% endif %}",
        "{{ page.offer[key] }} {{ page.offer.size }} {{ page.title.size }}",
    ],
)
def test_without_a_site_nothing_is_claimed_about_what_it_may_say(written):
    assert rules(faq(written, head=OFFER)) == []


def test_a_page_that_is_shown_as_written_is_let_be():
    text = b"---\nrender_with_liquid: false\nfaq: [{question: a, answer: b}]\n---\n{{ a } {% b\n"
    assert rules(Document.from_bytes(text, is_page=True)) == []
    assert rules(Document.from_bytes(text.replace(b"false", b"true"), is_page=True)) != []


def test_data_files_do_not_know_their_page():
    document = Document.from_bytes(b"- {question: a, answer: '{{ page.b.c }}'}\n", is_page=False)
    assert rules(document) == []


@pytest.fixture
def shop(tmp_path):
    return site_of(
        tmp_path,
        _config_yml="timezone: UTC\nmail: a@b.example\nshop: {name: Tea}\nbaseurl: /t\n"
        "plugins: [jekyll-feed]\n"
        "defaults:\n- scope: {path: ''}\n"
        "  values: {layout: faq, tone: warm, permalink: '/:basename/'}\n",
        _data__prices_yml="green: 3\n",
        _data__a_yml="[]\n",
        _includes__note_html='{% assign noted = 1 %}<b id="noted">{{ include.text }}</b>',
        _layouts__faq_html="{% capture lead %}x{% endcapture %}{{ content }}",
        leaves_md="---\npermalink: /leaves/\nredirect_from: /old\n---\n",
        images__leaf_png="",
    )


def in_shop(shop, *answers, head=""):
    path = write_page(shop.root, faq(*answers, head=head))
    return found(Document.open(path), path=path)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("{{ site.male }}", "unknown-variable"),
        ("{{ site.shop.nam }}", "unknown-variable"),
        ("{{ site.data.prices.black }}", "unknown-variable"),
        ("{{ site.data.price.green }}", "unknown-variable"),
        ("{{ page.ton }}", "unknown-variable"),
        ("{{ nted }}", "unknown-variable"),
        ("{% for each in site.nobody %}{{ each }}{% endfor %}", "unknown-variable"),
        ("{% include nte.html %}", "unknown-include"),
        ("{% link leafs.md %}", "unknown-page"),
        ("[a]({{ site.baseurl }}/leafs/)", "unknown-page"),
        ("[a]({{ '/leafs/' | relative_url }})", "unknown-page"),
        ("[a](/t/leafs/)", "unknown-page"),
        ("![a](/t/images/laef.png)", "unknown-page"),
    ],
)
def test_what_the_site_does_not_have_is_found(shop, written, rule):
    assert [each.finding.rule for each in in_shop(shop, written)] == [rule]


@pytest.mark.parametrize(
    "written",
    [
        "{{ site.mail }} {{ site.shop.name }} {{ site.data.prices.green }} {{ site.time }}",
        "{{ site.pages.size }} {{ site.posts.first.title }} {{ site.url }} {{ site.data.a.size }}",
        "{{ page.title }} {{ page.tone }} {{ page.url }} {{ page.date }} {{ page.layout }}",
        "{{ noted }} {{ lead }} {{ content }} {{ jekyll.environment }}",
        "{% assign own = 1 %}{{ own }} {% for each in own %}{{ each.name }}{% endfor %}",
        "{% include note.html text='x' %} {% link leaves.md %}",
        "[a](/t/leaves/) [b](/t/leaves) [c](/t/old) [d](/elsewhere/) [e](/t/leaves/#x) [f](/t/)",
        "[a]({{ site.baseurl }}/leaves/) [b]({{ '/leaves' | relative_url }})",
        "![c](/t/images/leaf.png)",
        "[a](#noted) [b](/t/feed.xml) [c](other.md)",
    ],
)
def test_what_the_site_has_is_let_be(shop, written):
    # `faq.md` lies at /faq.html, so that nothing lies at the root but what was made for the test.
    (shop.root / "index.md").write_text("---\n---\n")
    assert in_shop(shop, written) == []


def test_between_html_tags_jekyll_sees_no_list(shop):
    (problem,) = in_shop(shop, "<div>\n* a\n* b\n</div>")
    assert problem.finding.rule == "not-a-list"
    assert 'markdown="1"' in problem.finding.message


def test_themes_plugins_and_second_settings_may_add_what_is_not_seen(tmp_path):
    path = write_page(
        tmp_path, faq("{{ a }} {{ site.b }} {% include c.html %} [d](/e/) {{ page.f }}")
    )
    for text in ("theme: x\nplugins: [y]\n", "remote_theme: x/y\nplugins: [jekyll-archives]\n"):
        (tmp_path / "_config.yml").write_text(text)
        assert rules(Document.open(path), path=path) == []
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_config.live.yml").write_text("b: c\n")
    assert "unknown-variable" in rules(Document.open(path), path=path)  # `a` is still unknown
    assert not any(
        "site.b" in each.finding.message for each in found(Document.open(path), path=path)
    )


def test_another_program_reads_neither_liquid_nor_kramdown(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    path = write_page(tmp_path, faq("{{ a }\n{% b\n\n1) c\n2) d\n\n[e](/f)"))
    assert rules(Document.open(path), path=path) == []


def test_a_site_answers_each_question_once(shop):
    around = SiteAround(shop, shop.root / "faq.md", {})
    assert around.missing(("site", "male")) == around.missing(("site", "male")) == ("site", "male")


@pytest.mark.parametrize(
    "written",
    [
        "[a](/t/milk/#cow) [b](/t/milk/#how-cold) [c](/t/milk/#own) [d](/t/leaves/#anything)",
        "[a](/t/faq/#one) [b]({{ page.url }}#one) [c]({{ site.baseurl }}{{ page.url }}#one)",
        "[a](/t/milk/#noted) [b](/t/milk/#faq-cow) [c](/t/milk/)",
    ],
)
def test_links_into_other_faqs_of_the_site_are_let_be(shop, written):
    write_milk(shop)
    assert in_shop(shop, written) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("[a](/t/milk/#coow)", "[a](/t/milk/#cow)"),
        ("[a]({{ site.baseurl }}/milk#coow)", "[a]({{ site.baseurl }}/milk#cow)"),
        ("[a](/t/faq/#onee)", "[a](/t/faq/#one)"),
        ("[a]({{ page.url }}#onee)", "[a]({{ page.url }}#one)"),
    ],
)
def test_a_link_to_a_place_that_another_faq_lacks_is_found(shop, written, right):
    write_milk(shop)
    (problem,) = in_shop(shop, written)
    assert problem.finding.rule == "unknown-link-name"
    fix = problem.finding.fix
    assert written[: fix.start] + fix.text + written[fix.end :] == right


def write_milk(shop):
    (shop.root / "milk.md").write_text(
        "---\npermalink: /milk/\nfaq:\n"
        "- {question: How cold?, anchor: cow, answer: '<i id=own>x</i>'}\n"
        "- {question: How warm?, anchor: calf, answer: x}\n---\n"
    )
