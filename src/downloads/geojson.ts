/** The locations as GeoJSON (RFC 7946): a point each, and the columns of `locaties` as properties. */
import { locationUrl } from "../urls.ts";
import { permalink, provenance, type DownloadContext } from "./context.ts";
import { withRows } from "../formats/json-rows.ts";
import { locationsTable } from "./tables/locations.ts";

/** A feature collection, piece by piece; what it says of itself stands in members of its own, as the standard allows. */
export function locationsGeoJson(context: DownloadContext): Generator<string> {
  const features = context.publication.register.records.locations.values().map((location) => {
    const { latitude, longitude } = location.point;
    return JSON.stringify({
      type: "Feature",
      id: permalink(context, locationUrl(location.id)),
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: locationsTable.object(location, context),
    });
  });
  return withRows({ type: "FeatureCollection", ...provenance(context) }, "features", features);
}
