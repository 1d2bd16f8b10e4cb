/** The service that bench/alerts-api.ts asks: as in operation, but without a limit for all and without a mail server. */
import { join } from "node:path";
import { defaultLimits } from "../../src/alerts/limits.ts";
import { makeLog } from "../../src/alerts/log.ts";
import { startService } from "../../src/alerts/main.ts";
import { readAlertSettings } from "../../src/alerts/settings.ts";

const folder = process.argv[2] ?? "";
const service = await startService({
  settings: readAlertSettings(
    {},
    {
      ALERTS_DATABASE_URL: `sqlite:${join(folder, "alerts.sqlite")}`,
      // Nothing accepts mail on port 9: the outbox fills, and only the API is measured.
      ALERTS_SMTP_URL: "smtp://127.0.0.1:9",
      ALERTS_FROM: "meldingen@voorbeeld.example",
      ALERTS_PUBLIC_URL: "http://127.0.0.1",
      ALERTS_PUBLICATION: join(folder, "publication"),
      ALERTS_PORT: "0",
      ALERTS_TRUST_PROXY: "true",
      ALERTS_SECRET: "s".repeat(32),
    },
  ),
  portal: { portalUrl: "http://127.0.0.1", siteName: "Bench", contactEmail: "bench@voorbeeld.example" },
  log: makeLog(() => undefined),
  limits: { ...defaultLimits, all: { ...defaultLimits.all, max: Number.MAX_SAFE_INTEGER } },
});
while (!(await fetch(`${service.url}/health`)).ok) await new Promise((resolve) => setTimeout(resolve, 50));
console.log(new URL(service.url).port);
