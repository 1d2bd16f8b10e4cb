import { z } from "zod";

/** One plain host: the content policy names it. */
const tileAddress = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?\/\S*$/i, "must be a web address on one host");

const tileAttribution = z.string().min(1);
const tileMaxZoom = z.int().min(7).max(22).default(19);

/** A base map of images in the usual web projection (EPSG:3857). */
const tileLayerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("xyz"),
    /** With `{z}`, `{x}` and `{y}` in it. */
    url: tileAddress.refine(
      (url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)) && !url.includes("{s}"),
      "must hold {z}, {x} and {y}, and no {s}",
    ),
    /** Who made the map, as the map shows it. */
    attribution: tileAttribution,
    maxZoom: tileMaxZoom,
  }),
  z.strictObject({
    kind: z.literal("wmts"),
    /** The address of the service, without the question mark and what comes after it. */
    url: tileAddress.refine((url) => !/[?#{]/.test(url), "must stand without a query"),
    layer: z.string().min(1),
    style: z.string().default(""),
    /** Its set of tiles in the usual web projection, whose levels are numbered from 0. */
    tileMatrixSet: z.string().min(1),
    format: z.enum(["image/png", "image/jpeg", "image/webp"]).default("image/png"),
    attribution: tileAttribution,
    maxZoom: tileMaxZoom,
  }),
]);

/** What a publisher may set. Every setting has a default that works; a wrong one stops the build with its name. */
export const settingsSchema = z.strictObject({
  /** The name of the site, in the header and in titles. It may not pass for an official one unless it is. */
  siteName: z.string().min(1).default("Kinderopvang in zicht"),
  /** True where the publisher is Opgroeien or Zorginspectie; otherwise the footer says that it is not. */
  isOfficial: z.boolean().default(false),
  /** Who publishes, as the footer and the statements say it. */
  publisherName: z.string().min(1).default("Voorbeelduitgever"),
  /** Where the site stands, without a path. Permalinks start with it. */
  baseUrl: z.url({ protocol: /^https?$/ }).default("http://localhost:4321"),
  /** Where a visitor reports a mistake. */
  contactEmail: z.email().default("fouten@voorbeeld.example"),
  /** Under which the data may be used again. */
  licence: z
    .strictObject({
      name: z.string().min(1).default("Modellicentie gratis hergebruik Vlaanderen v1.0"),
      url: z
        .url({ protocol: /^https?$/ })
        .default("https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0"),
    })
    .prefault({}),
  policy: z
    .strictObject({
      /** P4: for how many years a closed trajectory stays visible; 0 = gone when closed. */
      pastTrajectoryYears: z.int().min(0).max(30).default(5),
      /** P4: the search inside texts finds the explanations of closed trajectories too. */
      searchClosedTrajectories: z.boolean().default(false),
      /** P8: where the number of complaints is shown. */
      complaints: z.enum(["per-location", "per-municipality", "none"]).default("per-location"),
      /** Publish the PDF of a report none of whose texts is withheld. Nobody can gate what is in it. */
      publishPdf: z.boolean().default(false),
      /** P9: phone numbers and addresses of the publisher, which may stand in a text. */
      publisherContacts: z
        .array(z.string().min(3))
        .default(["078 170 000", "112", "info@opgroeien.be", "opgroeipunt@opgroeien.be"]),
    })
    .prefault({}),
  /** An export that loses more than this of a table's rows to errors is refused. */
  limits: z
    .strictObject({
      maxDroppedShare: z.number().min(0).max(1).default(0.01),
      maxDroppedRows: z.int().min(0).default(5),
    })
    .prefault({}),
  /** Where the alert service is reached, without a path; null = no forms for alerts. */
  alertServiceUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ["", "/"].includes(new URL(url).pathname), "must stand without a path")
    .transform((url) => new URL(url).origin)
    .nullable()
    .default("http://localhost:4322"),
  /** A base map under the locations. It is asked for only when a visitor opens a map. */
  tileLayer: tileLayerSchema.nullable().default(null),
});

/** The settings as the rest of the program reads them, defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds where portal.config.ts sets nothing. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** A base map of images, as the settings name it. */
export type TileLayer = z.infer<typeof tileLayerSchema>;

/** What portal.config.ts may write. */
export type SettingsInput = z.input<typeof settingsSchema>;
