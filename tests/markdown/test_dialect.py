"""The dialect, rule by rule: what is written, what of it is HTML, what one sees."""

from __future__ import annotations

import re

import pytest

from benkyokai.markdown.picture_size import type_of
from benkyokai.markdown.rendering import html, line
from benkyokai.markdown.visible import told_apart, visible_text

WORDS = [
    ("10~20分、30~40分", "10~20分、30~40分"),
    ("原価は$100から$200です", "原価は$100から$200です"),
    ("from $100 to $200", "from $100 to $200"),
    ("$5-$10", "$5-$10"),
    ("$x$5", "$x$5"),
    ("$ x$ and $x $", "$ x$ and $x $"),
    (r"\$a\$", "$a$"),
    ("`*.parquet`", "*.parquet"),
    ("5 * 6 * 2", "5 * 6 * 2"),
    ("<b>x</b> <br> <!-- y -->", "<b>x</b> <br> <!-- y -->"),
    (":smile: :red[x] :material/home:", ":smile: :red[x] :material/home:"),
    ("**「強調」**は", "「強調」は"),
    ("これは**強調（きょうちょう）**です。", "これは強調（きょうちょう）です。"),
    ("日本語の\n文章", "日本語の文章"),
    ("two\nlines", "two lines"),
    ("日本の\nAWS", "日本の AWS"),
    ("**太字**\n*斜体*", "太字斜体"),
    ("待つ……\n次", "待つ……次"),
    ("“引用”\n“次”と", "“引用”“次”と"),
    ("wait…\nthen", "wait… then"),
    ("…\n…", "… …"),
    ("[words](https://a.example/)", "words"),
    ("[name](service:ec2)", "name"),
    ("![a *picture*](picture:1.png)", "a picture"),
    ("x[^1]\n\n[^1]: a note", "x\na note"),
    ("$a^2$ and $$b$$", "a^2 and b"),
    (r"$\nothing$", r"$\nothing$"),
    ("- [ ] one\n- [x] two", "- ☐ one\n- ☑ two"),
    ("1. one\n2. two", "1. one\n2. two"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a  b\n1  2"),
    ("```python\nx = 1\n```", "x = 1"),
    ("# Head\n\n> [!TIP]\n> said", "Head\nsaid"),
]


@pytest.mark.parametrize(("written", "seen"), WORDS)
def test_what_one_sees(written: str, seen: str) -> None:
    """Nothing that is to be read is stripped, nothing that only marks is left."""
    assert visible_text(written) == seen


HTML = [
    ("~~x~~ ~y~", "<s>x</s> ~y~"),
    ("a `b` *c* **d**", "a <code>b</code> <em>c</em> <strong>d</strong>"),
    ("**A…**の", "<strong>A…</strong>の"),
    ("<script>", "&lt;script&gt;"),
    ("[a](service:ec2)", '<a href="service:ec2">a</a>'),
    ("[a](../ja/summary.md#cost)", '<a href="lesson:summary">a</a>'),
    ("![x](https://a.example/b.png)", "x"),
    ("![x](data:image/png;base64,AA)", "x"),
    ("[x](javascript:y)", "[x](javascript:y)"),
    (r"$\nothing$", r'<code class="unread">$\nothing$</code>'),
    ("$a_1$", '<math alttext="a_1"><mrow><msub><mi>a</mi><mn>1</mn></msub></mrow></math>'),
]


@pytest.mark.parametrize(("written", "made"), HTML)
def test_what_is_made_of_a_line(written: str, made: str) -> None:
    """A text of one paragraph has no paragraph around it."""
    assert line(written) == made
    assert html(written) == f"<p>{made}</p>"


ADDRESSES = [
    ("https://aws.amazon.com/jp/をご覧ください。", "https://aws.amazon.com/jp/"),
    ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
    ("https://a.example/b?c=d&e=f.", "https://a.example/b?c=d&e=f"),
    ("**https://a.example/**の", "https://a.example/"),
    ("「https://a.example」", "https://a.example"),
    ("see http://a.example:80/x, or", "http://a.example:80/x"),
    ("https://a.example/x_y_z*", "https://a.example/x_y_z"),
    ("<https://a.example/>", "https://a.example/"),
]


@pytest.mark.parametrize(("written", "address"), ADDRESSES)
def test_a_bare_address_is_a_link(written: str, address: str) -> None:
    """Up to the first character that is not ASCII, and without the punctuation behind it."""
    found = re.search(r'<a href="([^"]*)" target="_blank" rel="noopener">([^<]*)</a>', line(written))
    assert found
    assert found[1].replace("&amp;", "&") == found[2].replace("&amp;", "&") == address


@pytest.mark.parametrize(
    "written", ["xhttps://a.example", "https://", "`https://a.example`", "https:// a", "ftp://a.b"]
)
def test_what_is_no_bare_address(written: str) -> None:
    """Code, a scheme alone, a word that ends like one."""
    assert "<a" not in line(written)


def test_an_address_in_a_link_is_the_links() -> None:
    """No link inside a link."""
    assert line("[https://a.example](https://b.example)").count("<a ") == 1


def test_code_is_code_and_its_language_no_part_of_it() -> None:
    """Fenced code keeps its lines; a known language is coloured, mermaid is code like any other."""
    made = html("```python title\nx = '<b>'\n\ny\n```")
    assert made.startswith('<pre class="listing"><code><span class="n">x</span>')
    assert re.sub(r"<[^>]+>", "", made) == "x = '&lt;b&gt;'\n\ny\n"
    assert html("```mermaid\ngraph TD;\n```") == '<pre class="listing"><code>graph TD;\n</code></pre>'
    assert visible_text("```mermaid\ngraph TD;\n```") == "graph TD;"


def test_an_option_may_hold_code() -> None:
    """More than a paragraph is blocks."""
    assert line("Run\n\n```sh\nls\n```").startswith("<p>Run</p>\n<pre")
    assert line("one\n\ntwo") == "<p>one</p>\n<p>two</p>"


def test_a_formula_of_its_own_is_a_block() -> None:
    """Also right below a line of text, over several lines, with Japanese in it."""
    made = html("次の式\n$$\n\\text{原価}\n= 5\n$$\nです")
    assert made.startswith('<p>次の式</p>\n<math display="block" alttext="\\text{原価}\n= 5">')
    assert made.endswith("</math><p>です</p>")
    assert html("$$\nnever closed") == "<p>$$\nnever closed</p>"


@pytest.mark.parametrize(
    "latex",
    [r"\text{<img src=x onerror=y>}", r"\href{javascript:x}{y}", r"\style{color:red}{y}", r"\class{a}{b}", "<b>"],
)
def test_a_formula_smuggles_nothing_in(latex: str) -> None:
    """Only elements and attributes of mathematics, whatever a command says."""
    made = re.sub(r' alttext="[^"]*"', "", line(f"${latex}$"))
    assert not re.search(r"<(?!/?m|/?p>)|href|style|class=", made), made


@pytest.mark.parametrize(
    "latex", [r"\frac{1}{2", r"\frac 1", r"a}", r"\sqrt", "a & b", "_", "{" * 3000, "{" * 900 + "}" * 900]
)
def test_a_formula_that_cannot_be_read_stays_as_written(latex: str) -> None:
    """No half a formula, and no failure."""
    made = line(f"${latex}$")
    assert made.startswith('<code class="unread">$') or "{{{" in made


def test_a_task_is_a_box_with_a_name() -> None:
    """A list of things to do; the box cannot be ticked, its name is what stands beside it."""
    made = html("- [ ] one **two**\n- [x] three")
    assert '<li class="task"><label><input type="checkbox" disabled> one <strong>two</strong></label></li>' in made
    assert '<li class="task"><label><input type="checkbox" disabled checked> three</label></li>' in made


def test_footnotes_stand_at_the_end() -> None:
    """Numbered in the order of their marks, with a way back; one that nobody refers to is not shown."""
    made = html("a[^x] b[^y] c[^x]\n\n[^y]: why\n[^x]: *ex*\n[^z]: never")
    marks = re.findall(r'<a id="([^"]+)" href="#([^"]+)">(\d)</a>', made)
    assert [number for *_, number in marks] == ["1", "2", "1"]
    assert len({own for own, *_ in marks}) == 3
    notes = re.findall(r'<li id="([^"]+)" value="(\d)"><p>(.*?) <a class="back" href="#([^"]+)"', made)
    assert [(number, words) for _, number, words, _ in notes] == [("1", "<em>ex</em>"), ("2", "why")]
    assert [notes[0][0], notes[1][0]] == [marks[0][1], marks[1][1]]
    assert "never" not in made


def test_the_parts_of_a_text_count_their_footnotes_together() -> None:
    """A mark in one part leads to the note in another."""
    first, second = html("a[^x]", ("y", "x")), html("[^y]: why\n[^x]: ex", ("y", "x"))
    target = re.search(r'href="#([^"]+)">2<', first)
    assert target
    assert f'id="{target[1]}" value="2"' in second
    assert second.startswith('<section class="footnotes">')


def test_a_call_out_is_one_wherever_it_stands() -> None:
    """A known kind; an unknown one stays a quote with its words."""
    assert html("> [!WARNING]\n> x") == '<div class="callout warning" role="note">\n<p>x</p>\n</div>'
    assert html("> [!NOTE]\n>\n> x").count("<p>") == 1
    assert "[!TIPP]" in html("> [!TIPP]\n> x")


def test_a_picture_leads_to_a_larger_view() -> None:
    """Inside a link it leads where the link does."""
    made = line('![x "y"](picture:1.png#20x10)')
    assert made == (
        '<a class="picture" href="picture:1.png" target="_blank" rel="noopener"><img src="picture:1.png"'
        ' alt="x &quot;y&quot;" width="20" height="10" loading="lazy"></a>'
    )
    assert line("[![x](picture:1.png)](https://a.example)").count("<a ") == 1


def test_texts_are_told_apart_by_what_one_sees() -> None:
    """Two pictures differ by their address, two ways to write bold do not."""
    assert told_apart("**a**") == told_apart("__a__") == "a"
    assert told_apart("![x](picture:1.png)") != told_apart("![x](picture:2.png)")


@pytest.mark.parametrize("written", ["日本。\n![図](picture:1.png)\n次", "待つ……\n次", "日本\n語", "日本\nAWS"])
def test_a_line_ends_alike_as_html_and_as_words(written: str) -> None:
    """The dialect alone says where a line's end is a blank."""
    assert line(written).count("\n") == visible_text(written).count(" ")


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (b'<?xml version="1.0"?>\n<!-- > -->\n<!DOCTYPE svg [\n<!ENTITY x "y">\n]>\n<svg xmlns="a"/>', True),
        (b'<!DOCTYPE svg PUBLIC "a" "b">\n<!--a--><!--b-->\n<svg>', True),
        (b"<!-- x -->" * 100 + b"<html><svg>", False),
        (b"<!-- <svg> ", False),
    ],
)
def test_what_is_a_drawing(content: bytes, is_one: bool) -> None:
    """Whatever drawing programs put before it; and what is none is said at once."""
    assert (type_of(content) == "image/svg+xml") is is_one
