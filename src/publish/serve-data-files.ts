/**
 * Serves downloads and feeds from the development server. A build writes them straight to files, without pages; here
 * one handler gives the same files, so that there is no second way to make them that could drift.
 */
import type { AstroIntegration } from "astro";
import { getDownloads } from "../site-data.ts";
import type * as DataFiles from "./data-files.ts";

const mediaTypes: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  geojson: "application/geo+json",
  xml: "application/atom+xml; charset=utf-8",
};

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
            const mediaType = mediaTypes[path.split(".").at(-1) ?? ""];
            if (!mediaType) return next();
            try {
              // Loaded for each request by the server, which knows when its code has changed.
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
