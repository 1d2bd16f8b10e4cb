/**
 * Serves the search through the portal from the development server. Its index is made out of pages, so this handler asks
 * the server itself for them when somebody first searches; a restart makes it anew.
 */
import type { AstroIntegration } from "astro";
import type { PortalIndexFile } from "../portal-search/build/portal-index.ts";
import type { SiteData } from "../site-data.ts";
import { portalSearchFiles } from "./portal-search-files.ts";

/** Adds the handler to the development server of a site. */
export function servePortalSearch(site: SiteData): AstroIntegration {
  return {
    name: "serve-portal-search",
    hooks: {
      "astro:server:setup": ({ server }) => {
        let files: Promise<PortalIndexFile[]> | null = null;
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? "").replace(/[?#].*/, "");
          if (!isSearchFile.test(path)) return next();
          const origin = `http://${request.headers.host ?? "localhost"}`;
          const readPage = async (url: string): Promise<string> => (await fetch(origin + url)).text();
          files ??= portalSearchFiles(site, readPage);
          files
            .then((made) => {
              const file = made.find((one) => one.path === path);
              if (!file) return next();
              response.setHeader("Content-Type", mediaTypeOf(path));
              response.end(file.content);
            })
            .catch((error: unknown) => {
              files = null;
              next(error);
            });
        });
      },
    },
  };
}

const isSearchFile = /^\/(?:pagefind\/.+|zoeken\/portaal\/woorden\.json)$/;

function mediaTypeOf(path: string): string {
  if (path.endsWith(".js")) return "text/javascript";
  return path.endsWith(".json") ? "application/json" : "application/octet-stream";
}
