/** Writes the pages that Astro renders in place of Astro, which asks another thread for each folder and each file. */
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import type { PageProgress } from "./page-progress.ts";
import { writeParts } from "./write-files.ts";

/** Returns an integration that writes pages below `folder` as they are rendered, and counts them. */
export function pageWriter(folder: string, progress: PageProgress): AstroIntegration {
  return {
    name: "page-writer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((original) => ({
          ...original,
          name: "page-writer",
          getStaticPaths: async () => {
            const paths = await original.getStaticPaths();
            progress.begin(paths.length);
            return paths;
          },
          render: async (request, options) => {
            const rendered = await original.render(request, options);
            progress.tick();
            const response = rendered instanceof Response ? rendered : rendered.response;
            // Astro writes no file for a response without a body.
            return (await writePage(request, response, folder)) ? new Response() : rendered;
          },
        }));
      },
    },
  };
}

/** Writes a page; returns false where it is Astro's to write: error pages, redirects and what is no page. */
async function writePage(request: Request, response: Response, folder: string): Promise<boolean> {
  const path = decodeURIComponent(new URL(request.url).pathname);
  if (!path.endsWith("/") || response.status !== 200) return false;
  writeParts(join(folder, path, "index.html"), [new Uint8Array(await response.arrayBuffer())]);
  return true;
}
