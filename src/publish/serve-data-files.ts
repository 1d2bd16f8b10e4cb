/**
 * Serves from the development server what a build writes to files without Astro: downloads, feeds, and the index of
 * texts. This handler serves the same `unrenderedFiles`, so that no second way to make them can drift.
 */
import type { AstroIntegration } from "astro";
import { contentTypeOf } from "../serve/content-types.ts";
import { getDownloads, getRegister, getSettings } from "../site-data.ts";
import type * as UnrenderedFiles from "./unrendered-files.ts";

/** Adds the handler to the development server. */
export function serveDataFiles(): AstroIntegration {
  return {
    name: "serve-data-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          void respond();

          async function respond(): Promise<void> {
            const path = decodeURI((request.url ?? "").replace(/[?#].*/, ""));
            const mediaType = contentTypeOf(path);
            if (mediaType === null) return next();
            try {
              // The server loads the module for each request, since it knows when the code has changed.
              const { unrenderedFiles } = (await server.ssrLoadModule(
                "/src/publish/unrendered-files.ts",
              )) as typeof UnrenderedFiles;
              const files = unrenderedFiles(path, getDownloads(), getRegister(), getSettings().policy);
              const file = files.find(({ url }) => decodeURI(url) === path);
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
