"""Somebody who has no mouse: Tab, Shift+Tab, Enter, Space and arrows, with the focus in sight at every step."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

FOCUSED = """(() => {
  const e = document.activeElement, style = e => getComputedStyle(e);
  const ring = e => style(e).outlineStyle !== "none" && parseFloat(style(e).outlineWidth) >= 2;
  if (e === document.body) return "body";
  return ring(e) || ring(e.parentElement) ? "" : e.outerHTML.slice(0, 120);
})()"""
"""Empty when what has the focus shows it; else what does not."""
OBSCURED = """(() => {
  const e = document.activeElement, box = e.getBoundingClientRect();
  if (e === document.body || !box.width || !box.height) return "";
  const x = box.x + box.width / 2, y = box.y + Math.min(box.height / 2, 20);
  const top = document.elementFromPoint(x, y);
  const hit = top && (e.contains(top) || top.contains(e) || top.closest("label")?.contains(e));
  return hit ? "" : `${e.outerHTML.slice(0, 100)} lies under ${top ? top.outerHTML.slice(0, 100) : "nothing"}`;
})()"""
"""Empty when what has the focus lies on top and within the window (WCAG 2.4.11)."""
MOST = 120


class Keys:
    """One person's keyboard on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def step(self, key: str = "Tab") -> None:
        """One step; what has the focus now shows it and lies in sight."""
        self.press(key)
        assert self.page.evaluate(FOCUSED) in {"", "body"}
        assert self.page.evaluate(OBSCURED) == ""

    def to(self, there: Locator, key: str = "Tab") -> Keys:
        """On until this has the focus. Fails when it is never reached: a trap, or out of the order."""
        expect(there).to_be_visible()
        for _ in range(MOST):
            if has_focus(there):
                return self
            self.step(key)
        raise AssertionError(f"{there} is not reached in {MOST} steps")

    def choose(self, radio: Locator) -> None:
        """To its group with Tab, to this choice with the arrows."""
        name = radio.get_attribute("name")
        here = f"document.activeElement.name === {name!r} && document.activeElement.type === 'radio'"
        for _ in range(MOST):
            if self.page.evaluate(here):
                break
            self.step()
        while not has_focus(radio):
            self.step("ArrowDown")
        if not radio.is_checked():
            self.press("Space")
        expect(radio).to_be_checked()

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)

    def round(self, key: str = "Tab") -> int:
        """How many stops from here around the page back to the start. Fails when something holds the focus."""
        self.page.evaluate("window.start = document.activeElement")
        for stops in range(1, MOST):
            self.step(key)
            if self.page.evaluate("document.activeElement === window.start"):
                return stops
        raise AssertionError("the focus never came round")


def has_focus(there: Locator) -> bool:
    """Whether this has the focus."""
    return bool(there.evaluate("e => e === document.activeElement"))
