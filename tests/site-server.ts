/** Serves a built site the way `npm start` does. */
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { startServer } from "../src/serve/server.ts";

export interface SiteServer {
  baseUrl: string;
  stop: () => Promise<void>;
}

/** Serves a folder on a free port. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = await startServer({ site: folder, port: 0, settings: defaultSettings });
  return { baseUrl: `http://127.0.0.1:${server.port}`, stop: server.stop };
}
