/**
 * Parses what the specification of a Tabular Data Package (version 1) requires of a descriptor, for the parts in use:
 * https://specs.frictionlessdata.io/tabular-data-package/. It is strict, so that any other property is an error.
 */
import { z } from "zod";

const name = z.string().regex(/^[-a-z0-9._/]+$/);
/** A POSIX path below the descriptor. */
const path = z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/);

const field = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  type: z.enum(["string", "integer", "number", "boolean", "date"]),
  format: z.literal("default").optional(),
  trueValues: z.array(z.string()).min(1).optional(),
  falseValues: z.array(z.string()).min(1).optional(),
  constraints: z.strictObject({
    required: z.boolean(),
    unique: z.literal(true).optional(),
    minimum: z.number().optional(),
    pattern: z.string().min(1).optional(),
    enum: z.array(z.string()).min(1).optional(),
  }),
});

const resource = z.strictObject({
  profile: z.literal("tabular-data-resource"),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  path,
  format: z.literal("csv"),
  mediatype: z.literal("text/csv"),
  encoding: z.literal("utf-8"),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.strictObject({
    delimiter: z.string().length(1),
    lineTerminator: z.string(),
    quoteChar: z.string().length(1),
    doubleQuote: z.boolean(),
    header: z.boolean(),
  }),
  schema: z.strictObject({
    fields: z
      .array(field)
      .min(1)
      .refine(
        (fields) => new Set(fields.map((one) => one.name)).size === fields.length,
        "names a column twice",
      ),
    missingValues: z.array(z.string()),
  }),
});

export const dataPackageSchema = z.strictObject({
  profile: z.literal("tabular-data-package"),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  version: z.string().min(1),
  created: z.iso.datetime(),
  /** A property of our own, which the specification allows. */
  fictief: z.boolean(),
  licenses: z.array(z.strictObject({ title: z.string(), path: z.url() })).min(1),
  sources: z.array(z.strictObject({ title: z.string().min(1) })).min(1),
  contributors: z.array(z.strictObject({ title: z.string().min(1), role: z.literal("publisher") })),
  resources: z
    .array(resource)
    .min(1)
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length, "names a resource twice"),
});

export type DataPackage = z.infer<typeof dataPackageSchema>;
