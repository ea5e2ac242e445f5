"""The one parser: CommonMark, GitHub's tables, strikethrough, task lists, footnotes and alerts, formulas, bare
addresses, and what Japanese needs."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import image, link
from markdown_it.token import Token
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.footnote import footnote_plugin

from benkyokai.markdown import block_rules, inline_rules

# Tags in a text are shown, not obeyed.
parser = MarkdownIt("commonmark", {"html": False}).use(cjk_friendly).enable(["table", "strikethrough"])
parser.use(footnote_plugin, inline=False, move_to_end=False)
parser.inline.ruler.before("escape", "formula", inline_rules.formula)
parser.inline.ruler.before("escape", "bare_address", inline_rules.bare_address)
parser.inline.ruler.at("link", inline_rules.placed(link))
parser.inline.ruler.at("image", inline_rules.placed(image))
parser.block.ruler.before(
    "fence", "formula_block", block_rules.formula_block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
)
for rule in (block_rules.callouts, block_rules.tasks, block_rules.japanese_lines, block_rules.footnotes):
    parser.core.ruler.push(rule.__name__, rule)


def parse(written: str, labels: tuple[str, ...] = ()) -> tuple[list[Token], dict[str, int]]:
    """The tree of a text, and the numbers of its footnotes by label. `labels`: of a part of a text, those of the whole,
    so that the footnotes of all parts are counted together."""
    env: dict[str, object] = {}
    if labels:
        refs = {f":{label}": number for number, label in enumerate(labels)}
        listed = {number: {"label": label, "count": 0} for number, label in enumerate(labels)}
        env = {"labels": labels, "footnotes": {"refs": refs, "list": listed}}
    tokens = parser.parse(written, env)
    numbers = env["numbers"]
    assert isinstance(numbers, dict)  # the last rule put them there
    return tokens, numbers
