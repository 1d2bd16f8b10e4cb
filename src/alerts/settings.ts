/** The settings of the service, read from the environment, the only place that holds its secrets. */
import { z } from "zod";

/** Thrown for settings with which the service can't start; the message tells the operator what to mend. */
export class AlertSettingsError extends Error {
  override name = "AlertSettingsError";
}

const oneLine = z.string().regex(/^[^\p{Cc}]+$/u, "must be one line");
const wholeNumber = z.coerce.number().int();

const dkimNames = ["ALERTS_DKIM_DOMAIN", "ALERTS_DKIM_SELECTOR", "ALERTS_DKIM_PRIVATE_KEY"] as const;

const databaseUrl = z
  .string()
  .regex(/^(?:sqlite:.|postgres(?:ql)?:\/\/)/, "must be sqlite:<file> or postgres://…");

const environment = z
  .object({
    ALERTS_DATABASE_URL: databaseUrl,
    ALERTS_SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be smtp://… or smtps://…" }),
    ALERTS_FROM: oneLine.regex(/@/, "must hold an e-mail address"),
    ALERTS_PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "must be http://… or https://…" })
      .transform((url) => new URL(url).origin),
    ALERTS_PUBLICATION: z.string().min(1),
    ALERTS_SECRET: z.string().min(32, "must be 32 characters or more"),
    ALERTS_HOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and 24 bytes or more in base64")
      .optional(),
    ALERTS_MAX_EVENTS: wholeNumber.min(1).default(1000),
    ALERTS_POLL_SECONDS: wholeNumber.min(1).default(60),
    ALERTS_DKIM_DOMAIN: z.string().optional(),
    ALERTS_DKIM_SELECTOR: z.string().optional(),
    ALERTS_DKIM_PRIVATE_KEY: z.string().optional(),
    ALERTS_HOST: z.string().default("127.0.0.1"),
    ALERTS_PORT: wholeNumber.min(0).max(65_535).default(4322),
    ALERTS_TRUST_PROXY: z.stringbool().default(false),
  })
  .refine((values) => new Set(dkimNames.map((name) => values[name] === undefined)).size === 1, {
    error: `${dkimNames.join(", ")} go together: set all three or none`,
    path: ["ALERTS_DKIM_DOMAIN"],
  });

export interface DkimSettings {
  domain: string;
  selector: string;
  privateKey: string;
}

export interface AlertSettings {
  databaseUrl: string;
  smtpUrl: string;
  from: string;
  publicUrl: string;
  publication: string;
  secret: string;
  /** Null when there is no hook and the service only polls. */
  hookSecret: string | null;
  maxEvents: number;
  pollSeconds: number;
  dkim: DkimSettings | null;
  host: string;
  port: number;
  trustProxy: boolean;
}

/** Reads the settings. The error reports everything that is missing or wrong at once, and repeats no value. */
export function readAlertSettings(
  variables: Variables,
  defaults: Readonly<Record<string, string>>,
): AlertSettings {
  const result = environment.safeParse({ ...defaults, ...givenOf(variables) });
  if (!result.success) throw new AlertSettingsError(messageOf(result.error));
  const values = result.data;
  return {
    databaseUrl: values.ALERTS_DATABASE_URL,
    smtpUrl: values.ALERTS_SMTP_URL,
    from: values.ALERTS_FROM,
    publicUrl: values.ALERTS_PUBLIC_URL,
    publication: values.ALERTS_PUBLICATION,
    secret: values.ALERTS_SECRET,
    hookSecret: values.ALERTS_HOOK_SECRET ?? null,
    maxEvents: values.ALERTS_MAX_EVENTS,
    pollSeconds: values.ALERTS_POLL_SECONDS,
    dkim: dkimOf(values),
    host: values.ALERTS_HOST,
    port: values.ALERTS_PORT,
    trustProxy: values.ALERTS_TRUST_PROXY,
  };
}

/** Reads the URL of the database alone, for commands that need nothing else. */
export function databaseUrlOf(variables: Variables, defaults: Readonly<Record<string, string>>): string {
  const result = z
    .object({ ALERTS_DATABASE_URL: databaseUrl })
    .safeParse({ ...defaults, ...givenOf(variables) });
  if (!result.success) throw new AlertSettingsError(messageOf(result.error));
  return result.data.ALERTS_DATABASE_URL;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Drops empty variables, which count as missing. */
function givenOf(variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function dkimOf(values: z.infer<typeof environment>): DkimSettings | null {
  const {
    ALERTS_DKIM_DOMAIN: domain,
    ALERTS_DKIM_SELECTOR: selector,
    ALERTS_DKIM_PRIVATE_KEY: privateKey,
  } = values;
  // In an environment file the line ends of a key are written as \n.
  return domain && selector && privateKey
    ? { domain, selector, privateKey: privateKey.replaceAll("\\n", "\n") }
    : null;
}

function messageOf(error: z.ZodError): string {
  const lines = error.issues.map((issue) => {
    const isMissing = issue.code === "invalid_type" && issue.input === undefined;
    return `  ${issue.path.join(".")} ${isMissing ? "is missing" : issue.message}`;
  });
  return ["The alert service can't start with these settings:", ...lines, "See docs/alert-service.md."].join(
    "\n",
  );
}
