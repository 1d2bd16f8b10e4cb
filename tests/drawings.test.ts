/** What a drawing says can be read in the colours that a visitor has set for everything. */
import { expect, it } from "vitest";
import { withPage } from "./browser.ts";
import { examplePages } from "./example-pages.ts";

const drawn = (await examplePages()).filter(({ name }) =>
  /^(?:home|cijfers|gemeente with a desk|locatie (?:suspended|in a private home))$/.test(name),
);

it.each(drawn)("forced colours leave every word and line of the drawings on $name", async ({ path }) => {
  await withPage({}, async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(path);
    const problems = await page
      .locator("main svg[role='img'] :is(text, path, line)")
      .evaluateAll((shapes) => {
        const probe = document.body.appendChild(document.createElement("span"));
        const systemColor = (name: string): string => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const [canvas, text] = [systemColor("Canvas"), systemColor("CanvasText")];
        probe.remove();
        return shapes.flatMap((shape) => {
          const { fill, stroke, paintOrder } = getComputedStyle(shape);
          const isWord = shape.tagName === "text";
          const isHalo = stroke === canvas && paintOrder.startsWith("stroke");
          const isReadable = isWord
            ? fill === text && (stroke === "none" || isHalo)
            : fill !== "none" || stroke === text;
          return isReadable ? [] : [`${shape.outerHTML.slice(0, 80)}: fill ${fill}, stroke ${stroke}`];
        });
      });
    expect([...new Set(problems)]).toEqual([]);
    expect(await page.locator("main svg[role='img']").count()).toBeGreaterThan(0);
  });
});
