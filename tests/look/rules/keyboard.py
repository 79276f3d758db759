"""The keyboard reaches everything in the order of the text, and its place is seen, in the system's colours too."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

# Everything that one can act on, with its looks at rest.
_BEGIN = """() => {
  const looks = element => {
    const {outlineStyle, outlineWidth, outlineColor, backgroundColor, boxShadow} = getComputedStyle(element);
    const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineWidth} ${outlineColor}`;
    return `${/rgba\\(.*, 0\\)$/.test(outlineColor) ? "" : outline} ${backgroundColor} ${boxShadow}`;
  };
  const covered = element => {
    const {left, right, top, bottom} = element.getClientRects()[0];
    const there = document.elementFromPoint(
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    );
    return !there || !(element.contains(there) || there.contains(element));
  };
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled);
  const rest = new Map(stops.map(element => [element, looks(element)]));
  window.walked = [];
  window.stops = stops;
  document.addEventListener("focusin", event => {
    const element = event.target;
    if (!rest.has(element)) return;  // a box that scrolls, which the browser stops at by itself
    walked.push({element, seen: looks(element) !== rest.get(element), covered: covered(element)});
  });
  document.activeElement.blur();
  return stops.length;
}"""

_END = """() => {
  const name = element => (element.innerText || element.id || element.className).trim().slice(0, 40);
  const faults = [];
  stops.forEach((stop, at) => {
    const walk = walked[at];
    if (!walk || walk.element !== stop) faults.push(`stop ${at + 1} should be "${name(stop)}"`);
    else if (!walk.seen) faults.push(`nobody sees that the keyboard is at "${name(stop)}"`);
    else if (walk.covered) faults.push(`something covers "${name(stop)}" while the keyboard is there`);
  });
  return faults.slice(0, 5);
}"""

_FRAMES = """() => [...document.querySelectorAll("button, input, select, textarea")]
  .filter(element => element.checkVisibility())
  .filter(element => ["none", "hidden"].includes(getComputedStyle(element).borderBlockEndStyle))
  .map(element => element.tagName.toLowerCase())"""

_MOST_BOXES = 5


def keyboard(page: Page) -> Iterator[str]:
    """Tab stops at every link and control, in their order, and shows where it is."""
    for _ in range(page.evaluate(_BEGIN)):
        page.keyboard.press("Tab")
    for _ in range(_MOST_BOXES):
        if not page.evaluate("walked.length < stops.length"):
            break
        page.keyboard.press("Tab")
    yield from page.evaluate(_END)


def forced_colors(page: Page) -> Iterator[str]:
    """Where the system sets the colours, the place of the keyboard and the edges of controls are still seen."""
    page.emulate_media(forced_colors="active")
    yield from (f"{tag} has no border" for tag in sorted(set(page.evaluate(_FRAMES))))
    for selector in ("main a[href]", "button:visible", "textarea"):
        one = page.locator(selector).locator("visible=true").first
        if one.count():
            page.evaluate("document.activeElement.blur()")
            one.scroll_into_view_if_needed()
            before = page.screenshot(animations="disabled")
            one.focus()
            page.keyboard.press("Shift")  # so that the browser knows of a keyboard
            if page.screenshot(animations="disabled") == before:
                yield f"nobody sees that the keyboard is at {selector}"
