import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageProgress } from "./page-progress.ts";
import { pageWriter } from "./page-writer.ts";
import { startFileWriter, type FileWriter } from "./start-file-writer.ts";

let folder: string;
let writer: FileWriter;

beforeAll(() => {
  writer = startFileWriter();
  folder = mkdtempSync(join(tmpdir(), "page-writer-"));
});

afterAll(async () => {
  await writer.stop();
  rmSync(folder, { recursive: true });
});

/** Renders a path through the writer; `answer` is what Astro would have rendered. Returns what Astro is left to write. */
async function render(path: string, answer: Response): Promise<Response> {
  const original: AstroPrerenderer = {
    name: "original",
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve({ response: answer }),
  };
  let prerenderer = original;
  const { hooks } = pageWriter(
    { folder, writer, after: Promise.resolve() },
    pageProgress({ report: () => undefined, isLive: false }),
  );
  await hooks["astro:build:start"]?.({
    setPrerenderer: (given: (of: AstroPrerenderer) => AstroPrerenderer) => {
      prerenderer = given(original);
    },
  } as never);
  const rendered = await prerenderer.render(new Request(`http://localhost${path}`), {} as never);
  await writer.finish();
  return rendered instanceof Response ? rendered : rendered.response;
}

it.each([
  ["/", "index.html"],
  ["/locatie/a%20b/", "locatie/a b/index.html"],
  ["/gemeente/%C3%A9%C3%A9n/", "gemeente/één/index.html"],
])("writes the page %s as %s, and leaves Astro nothing to write", async (path, file) => {
  const left = await render(path, new Response("<p>Één pagina</p>"));
  expect(readFileSync(join(folder, file), "utf8")).toBe("<p>Één pagina</p>");
  expect(left.body).toBeNull();
});

it.each([
  ["the page for errors", "/404/", new Response("weg", { status: 404 })],
  ["a redirect", "/oud/", new Response("elders", { status: 301, headers: { Location: "/" } })],
  ["what is no page", "/feed.xml", new Response("<feed/>")],
])("leaves %s to Astro", async (_what, path, answer) => {
  expect(await render(path, answer)).toBe(answer);
  expect(existsSync(join(folder, path, "index.html"))).toBe(false);
});
