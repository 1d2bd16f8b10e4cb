/** Writes the pages that Astro renders in place of Astro, which asks another thread for each folder and each file. */
import { join } from "node:path";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import type { PageProgress } from "./page-progress.ts";
import type { FileWriter } from "./start-file-writer.ts";
import type { FilePart } from "./write-files.ts";

/** Where pages go, and when. */
export interface PageTarget {
  folder: string;
  writer: FileWriter;
  /** What has to be done before the first page is rendered. */
  after: Promise<unknown>;
}

/** Returns an integration that writes pages as they are rendered, and counts them. */
export function pageWriter(target: PageTarget, progress: PageProgress): AstroIntegration {
  return {
    name: "page-writer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((original) => writingPrerenderer(original, target, progress));
      },
    },
  };
}

function writingPrerenderer(
  original: AstroPrerenderer,
  { folder, writer, after }: PageTarget,
  progress: PageProgress,
): AstroPrerenderer {
  return {
    ...original,
    name: "page-writer",
    getStaticPaths: async () => {
      await after;
      const paths = await original.getStaticPaths();
      progress.begin(paths.length);
      return paths;
    },
    render: async (request, options) => {
      const rendered = await original.render(request, options);
      progress.tick();
      const response = rendered instanceof Response ? rendered : rendered.response;
      const page = await fileOf(request, response, folder);
      if (page === null) return rendered;
      await writer.write(page);
      // Astro writes no file for a response without a body.
      return new Response();
    },
  };
}

/** Returns the file of a page; null for what is Astro's to write: error pages, redirects and what is no page. */
async function fileOf(request: Request, response: Response, folder: string): Promise<FilePart | null> {
  const path = decodeURIComponent(new URL(request.url).pathname);
  if (!path.endsWith("/") || response.status !== 200) return null;
  const content = new Uint8Array(await response.arrayBuffer());
  return { path: join(folder, path, "index.html"), content, isFirst: true };
}
