"""What the back row can read: the smallest text on a projector, and what is cut there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

WALLS = {(1920, 1080): 24.0, (1280, 720): 16.0, (960, 540): 12.0}
"""The sizes of a projector, the last one a call's shared tab, and the smallest text that each may have, in pixels."""

DIAGRAM = 28.0
"""The smallest text of the reasoning diagram on the first of them."""

MEASURE = """() => {
  const seen = [], cut = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest('script, style, noscript, .unseen, dialog:not([open])')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((one) => one.width && one.height);
    if (!boxes.length) continue;
    const svg = holder.closest('svg');
    const size = parseFloat(getComputedStyle(holder).fontSize) * (svg ? svg.getScreenCTM().a : 1);
    const text = node.data.trim().slice(0, 40);
    seen.push({ size: Math.round(size * 100) / 100, text, drawn: !!svg });
    const short = holder.closest('.short, .brief');
    for (const box of boxes) {
      const across = box.left < -1 || box.right > innerWidth + 1;
      const out = across || box.top < -1 || box.bottom > innerHeight + 1;
      const clip = svg?.getBoundingClientRect();
      const beside = clip && (box.left < clip.left - 1 || box.right > clip.right + 1);
      const off = beside || (clip && box.bottom > clip.bottom + 1);
      if (!short && (out || off)) cut.push(`outside: ${text}`);
    }
    for (let box = holder; box && !short; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === 'hidden' && box.scrollWidth > box.clientWidth + 1) cut.push(`clipped: ${text}`);
      else if (overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 1) cut.push(`clipped: ${text}`);
    }
  }
  const { scrollHeight, scrollWidth } = document.documentElement;
  if (scrollHeight > innerHeight) cut.push(`page is ${scrollHeight} high`);
  if (scrollWidth > innerWidth) cut.push(`page is ${scrollWidth} wide`);
  const foot = document.querySelector('body > footer')?.getBoundingClientRect();
  const main = document.querySelector('main').lastElementChild?.getBoundingClientRect();
  if (foot?.height && main && main.bottom > foot.top + 1) cut.push('behind the footer');
  const drawn = seen.filter((one) => one.drawn);
  const least = (all) => all.reduce((a, b) => (b.size < a.size ? b : a), { size: 999, text: '' });
  return { least: least(seen), drawn: least(drawn), cut };
}"""


DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
"""Waits until the page has followed a new size."""


def measured(page: Page, size: tuple[int, int]) -> dict[str, Any]:
    """The smallest text on the page at a size, the smallest that is drawn, and what is cut."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(DRAWN)
    found: dict[str, Any] = page.evaluate(MEASURE)
    return found


def faults(page: Page, sizes: Iterable[tuple[int, int]] = WALLS) -> list[str]:
    """What the back row cannot read at these sizes of a projector."""
    found = []
    for size in sizes:
        least, seen = WALLS[size], measured(page, size)
        wanted = DIAGRAM * least / 24 if page.locator("body:not(.both) .reasoned").count() else least
        for one, limit in ((seen["least"], least), (seen["drawn"], wanted)):
            if one["size"] < limit - 0.05:
                found.append(f"{size[0]}×{size[1]}: {one['size']} px for {one['text']!r}, not {limit}")
        found += [f"{size[0]}×{size[1]}: {one}" for one in dict.fromkeys(seen["cut"])]
    return found
