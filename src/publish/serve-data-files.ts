/**
 * Serves downloads and feeds from the development server. A build writes them to files without Astro; this handler
 * serves the same `dataFiles`, so that no second way to make them can drift.
 */
import type { AstroIntegration } from "astro";
import { contentTypeOf } from "../serve/content-types.ts";
import { getDownloads } from "../site-data.ts";
import type * as DataFiles from "./data-files.ts";

/** Adds the handler to the development server. */
export function serveDataFiles(): AstroIntegration {
  return {
    name: "serve-data-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          void respond();

          async function respond(): Promise<void> {
            const path = decodeURI((request.url ?? "").replace(/[?#].*$/, ""));
            const mediaType = contentTypeOf(path);
            if (mediaType === null) return next();
            try {
              // The server loads the module for each request, since it knows when the code has changed.
              const { dataFiles } = (await server.ssrLoadModule(
                "/src/publish/data-files.ts",
              )) as typeof DataFiles;
              const file = dataFiles(getDownloads()).find(({ url }) => decodeURI(url) === path);
              if (!file) return next();
              response.setHeader("Content-Type", mediaType);
              response.end([...file.pieces].join(""));
            } catch (error) {
              next(error);
            }
          }
        });
      },
    },
  };
}
