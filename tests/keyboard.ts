/** Walks through a page with Tab, as somebody without a mouse does. */
import type { ElementHandle, Locator, Page } from "playwright-core";

interface Stop {
  problems: string[];
  /** The computed outline, which has to differ once the focus has moved on. */
  outline: string;
  isLast: boolean;
}

interface Visited {
  element: ElementHandle;
  outline: string;
}

/**
 * Presses Tab up to `maxStops` times, from the first stop of the page; lists each stop that is not the next one in the
 * order of the page, is off screen or does not show that it has the focus. A focus that is lost to the page counts too.
 */
export async function keyboardProblems(page: Page, maxStops: number): Promise<string[]> {
  const problems: string[] = [];
  let previous: Visited | null = null;
  for (let count = 0; count < maxStops; count += 1) {
    const element: ElementHandle = await page.evaluateHandle(() => document.activeElement ?? document.body);
    let stop = await inspectStop(page, element, previous);
    if (stop.problems.length > 0) {
      // Where a page still grows, the browser takes a moment to follow.
      await page.waitForTimeout(300);
      stop = await inspectStop(page, element, previous);
    }
    problems.push(...stop.problems);
    if (stop.isLast) break;
    previous = { element, outline: stop.outline };
    await page.keyboard.press("Tab");
  }
  return problems;
}

/** Presses Tab until the target has the focus; fails where a stop on the way is lost, off screen or does not show it. */
export async function tabTo(page: Page, target: Locator, maxStops = 150): Promise<void> {
  await target.waitFor();
  const wanted = await target.elementHandle();
  for (let count = 0; count < maxStops; count += 1) {
    await page.keyboard.press("Tab");
    let stop = await lookAtStop(page, wanted);
    if (stop.problem !== null) {
      // Where a page still grows, the browser takes a moment to follow.
      await page.waitForTimeout(300);
      stop = await lookAtStop(page, wanted);
    }
    if (stop.problem !== null) throw new Error(`On the way to ${target}, ${stop.problem}`);
    if (stop.isThere) return;
  }
  throw new Error(`Tab does not lead to ${target} within ${maxStops} stops.`);
}

/** Looks only at the stop itself, and so is quick enough for a long way; the order of stops is for `keyboardProblems`. */
function lookAtStop(
  page: Page,
  wanted: ElementHandle | null,
): Promise<{ problem: string | null; isThere: boolean }> {
  return page.evaluate((target) => {
    const stop = document.activeElement;
    if (!stop || stop === document.body) return { problem: "the focus is lost", isThere: false };
    const { top, bottom, width } = stop.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    // Inside a date the browser marks the part that has the focus.
    const isMarked =
      stop.matches("input[type=date]") || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
    const isOnScreen = width > 0 && bottom > 0 && top < innerHeight;
    const name = `${stop.tagName} ${stop.textContent.trim().slice(0, 40)}`;
    const problem = !isMarked ? `${name} has no outline` : isOnScreen ? null : `${name} is off screen`;
    return { problem, isThere: stop === target };
  }, wanted);
}

function inspectStop(page: Page, element: ElementHandle, previous: Visited | null): Promise<Stop> {
  // The function runs in the browser, so it can use nothing from around it.
  return page.evaluate(
    ({ element, previous, previousOutline }) => {
      const minContrast = 3;
      const minOutlinePx = 2;

      function isStop(candidate: Element): boolean {
        return (
          candidate instanceof HTMLElement &&
          candidate.tabIndex >= 0 &&
          !candidate.matches(":disabled, [inert] *") &&
          candidate.checkVisibility({ visibilityProperty: true }) &&
          !isOtherRadio(candidate)
        );
      }

      /** Tab enters a group of radio buttons at the chosen one, or else at the first. */
      function isOtherRadio(candidate: HTMLElement): boolean {
        if (!(candidate instanceof HTMLInputElement) || candidate.type !== "radio") return false;
        const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
          ({ name, form }) => name === candidate.name && form === candidate.form,
        );
        return (group.find(({ checked }) => checked) ?? group[0]) !== candidate;
      }

      function outlineOf(target: Element): string {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
        return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      }

      function channels(colour: string): [number, number, number, number] {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return [red, green, blue, alpha];
      }

      function luminance(colour: string): number {
        const linear = (value: number): number =>
          value <= 10.3 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        const [red, green, blue] = channels(colour);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      }

      function contrast(one: string, other: string): number {
        const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      }

      /** The outline lies outside its element, on what is painted behind that. */
      function backgroundBehind(target: Element): string {
        for (let parent = target.parentElement; parent; parent = parent.parentElement) {
          const { backgroundColor } = getComputedStyle(parent);
          if (channels(backgroundColor)[3] === 1) return backgroundColor;
        }
        return "rgb(255, 255, 255)";
      }

      function markProblems(target: Element): string[] {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
        if (outlineStyle === "none" || parseFloat(outlineWidth) < minOutlinePx) return ["has no outline"];
        const ratio = contrast(outlineColor, backgroundBehind(target)) * channels(outlineColor)[3];
        return ratio < minContrast ? [`has an outline with a contrast of ${ratio.toFixed(1)}`] : [];
      }

      function isOnScreen(target: Element): boolean {
        const { width, top, bottom, left, right } = target.getBoundingClientRect();
        return width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      }

      function nameOf(target: Element): string {
        return `${target.tagName} ${target.textContent.trim().slice(0, 40)}`;
      }

      const stops = [...document.querySelectorAll("*")].filter(isStop);
      const index = stops.indexOf(element);
      const expected = stops[previous === null ? 0 : stops.indexOf(previous) + 1];
      const problems =
        index === -1
          ? ["has the focus, but is no stop of the keyboard: the focus is lost"]
          : [
              ...(element === expected ? [] : [`comes instead of ${expected ? nameOf(expected) : "none"}`]),
              ...(element === document.activeElement ? [] : ["does not keep the focus"]),
              ...(isOnScreen(element) ? [] : ["is off screen"]),
              ...markProblems(element),
            ];
      const isStillMarked =
        previous !== null && stops.includes(previous) && outlineOf(previous) === previousOutline;
      return {
        problems: [
          ...problems.map((problem) => `${nameOf(element)} ${problem}`),
          ...(isStillMarked ? [`${nameOf(previous)} has the same outline without the focus`] : []),
        ],
        outline: outlineOf(element),
        isLast: index === stops.length - 1,
      };
    },
    {
      element: element as ElementHandle<Element>,
      previous: previous === null ? null : (previous.element as ElementHandle<Element>),
      previousOutline: previous?.outline ?? "",
    },
  );
}
