import { z } from "zod";

/** The address has one plain host, because the content security policy names that host. */
const tileAddress = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?\/\S*$/i, "must be a web address on one host");

const tileAttribution = z.string().min(1);
const tileMaxZoom = z.int().min(7).max(22).default(19);

/** West, south, east and north in degrees: a service may refuse tiles outside the area that it has. */
const tileBounds = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .refine(([west, south, east, north]) => west < east && south < north, "must be west, south, east, north")
  .nullable()
  .default(null);

/** A base map of images in the usual web projection (EPSG:3857). */
const tileLayerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("xyz"),
    /** The address of one image, with `{z}`, `{x}` and `{y}` in it. */
    url: tileAddress.refine(
      (url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)) && !url.includes("{s}"),
      "must hold {z}, {x} and {y}, and no {s}",
    ),
    /** The makers of the map, as the map credits them. */
    attribution: tileAttribution,
    maxZoom: tileMaxZoom,
    bounds: tileBounds,
  }),
  z.strictObject({
    kind: z.literal("wmts"),
    /** The address of the service, without the question mark and what follows it. */
    url: tileAddress.refine((url) => !/[?#{]/.test(url), "must stand without a query"),
    layer: z.string().min(1),
    style: z.string().default(""),
    /** The service's set of tiles in the usual web projection, whose levels are numbered from 0. */
    tileMatrixSet: z.string().min(1),
    format: z.enum(["image/png", "image/jpeg", "image/webp"]).default("image/png"),
    attribution: tileAttribution,
    maxZoom: tileMaxZoom,
    bounds: tileBounds,
  }),
]);

/** The settings of a publisher. Every setting has a default that works; a wrong one stops the build with its name. */
export const settingsSchema = z.strictObject({
  /** The name of the site, in the header and in titles. It may not suggest an official site unless it is one. */
  siteName: z.string().min(1).default("Kinderopvang in zicht"),
  /** True when the publisher is Opgroeien or Zorginspectie; otherwise the footer says that it is not. */
  isOfficial: z.boolean().default(false),
  /** The name of the publisher, in the footer and the statements. */
  publisherName: z.string().min(1).default("Voorbeelduitgever"),
  /** The web address of the site, without a path. Permalinks start with it. */
  baseUrl: z.url({ protocol: /^https?$/ }).default("http://localhost:4321"),
  /** The address to which a visitor reports a mistake. */
  contactEmail: z.email().default("fouten@voorbeeld.example"),
  /** An e-mail address or https page to which a hole in the site is reported; null = no security.txt. */
  securityContact: z
    .union([z.email(), z.url({ protocol: /^https$/, normalize: true })], {
      error: "must be an e-mail address or an https address",
    })
    .nullable()
    .default(null),
  /** The licence under which the data may be reused. */
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
      /** P4: the number of years for which a closed trajectory stays visible; 0 = gone when closed. */
      pastTrajectoryYears: z.int().min(0).max(30).default(5),
      /** P4: whether the search inside texts finds the explanations of closed trajectories too. */
      searchClosedTrajectories: z.boolean().default(false),
      /** P8: at which level the number of complaints is shown. */
      complaints: z.enum(["per-location", "per-municipality", "none"]).default("per-location"),
      /**
       * Whether to publish the PDF of a report of which no text is withheld. The personal data gate can't read a PDF.
       */
      publishPdf: z.boolean().default(false),
      /** P9: phone numbers and addresses of the publisher, which a text may contain. */
      publisherContacts: z
        .array(z.string().min(3))
        .default(["078 170 000", "112", "info@opgroeien.be", "opgroeipunt@opgroeien.be"]),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** An export is refused when errors cost a table more of its rows than both limits. */
      maxDroppedShare: z.number().min(0).max(1).default(0.01),
      maxDroppedRows: z.int().min(0).default(5),
      /** `publish` refuses an export from which more of the public locations, reports or steps are gone than both. */
      maxRemovedShare: z.number().min(0).max(1).default(0.05),
      maxRemovedRecords: z.int().min(0).default(5),
      /** `publish` refuses a peildatum that lies more days after the machine's day, unless the export is fictitious. */
      maxDaysAhead: z.int().min(0).default(1),
      /** An export is refused when its peildatum lies more days after its newest date, unless it is fictitious. */
      maxDaysAfterNewest: z.int().min(0).default(400),
      /**
       * The bounds on what is read of an export, all its tables together unless they say otherwise. A larger export is
       * refused before it fills the memory: with these defaults `check` stays within 1.5 GB, whatever the files hold
       * (`npm run test:long -- bounds` measures it).
       */
      maxFileMegabytes: z.int().min(1).default(48),
      maxTablesMegabytes: z.int().min(1).default(48),
      /** The sheets and texts of the workbooks, once unpacked. */
      maxUnpackedMegabytes: z.int().min(1).default(256),
      maxRows: z.int().min(1).default(400_000),
      maxCells: z.int().min(1).default(3_200_000),
      /** One row; 16,384 is what a spreadsheet has. */
      maxColumns: z.int().min(1).max(16_384).default(16_384),
      /** One cell; Excel itself allows 32,767. */
      maxCellCharacters: z.int().min(1).default(100_000),
      /** The errors and warnings of the check report. */
      maxIssues: z.int().min(1).default(400_000),
      /** The file with municipality borders; beyond its bounds the map has none. */
      maxBordersMegabytes: z.int().min(1).default(16),
      maxBorderPoints: z.int().min(1).default(500_000),
    })
    .prefault({}),
  /** The web address of the alert service, without a path; null = no forms for alerts. */
  alertServiceUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ["", "/"].includes(new URL(url).pathname), "must stand without a path")
    .transform((url) => new URL(url).origin)
    .nullable()
    .default("http://localhost:4322"),
  /** A base map under the locations, which is fetched only when a visitor opens a map. */
  tileLayer: tileLayerSchema.nullable().default(null),
});

/** The settings as the rest of the program reads them, defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** What may be lost or gone, and how much is read. */
export type ExportLimits = Settings["limits"];

/** The settings that apply when portal.config.ts sets nothing. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** A base map of images, as configured. */
export type TileLayer = z.infer<typeof tileLayerSchema>;

/** The settings that portal.config.ts may contain. */
export type SettingsInput = z.input<typeof settingsSchema>;
