/** Makes the locations as GeoJSON (RFC 7946): a point each, with the columns of `locaties` as properties. */
import { locationUrl } from "../urls.ts";
import { permalink, provenance, type DownloadContext } from "./context.ts";
import { withRows } from "../formats/json-rows.ts";
import { locationsDownloadTable } from "./tables/locations.ts";

/** Yields a feature collection piece by piece; its provenance is in foreign members, as the standard allows. */
export function locationsGeoJson(context: DownloadContext): Generator<string> {
  const features = context.publication.register.records.locations.values().map((location) => {
    const { latitude, longitude } = location.point;
    return JSON.stringify({
      type: "Feature",
      id: permalink(context, locationUrl(location.id)),
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: locationsDownloadTable.object(location, context),
    });
  });
  return withRows({ type: "FeatureCollection", ...provenance(context) }, "features", features);
}
