"""What axe finds on a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""All that a theme can change."""

# What passed would be most of what comes back, every element of it; nobody reads it.
RUN = """async (options) => {
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return violations.map((fault) => [fault.id, fault.nodes[0].html.slice(0, 200)]);
}"""


def violations(page: Page, options: dict[str, Any] = ALL_RULES) -> list[tuple[str, str]]:
    """The rule and the first element of each violation."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE_SCRIPT)
    return [(rule, element) for rule, element in page.evaluate(RUN, options)]
