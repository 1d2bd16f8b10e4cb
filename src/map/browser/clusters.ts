/**
 * Groups the points on the map, so that a view never has more marks than a person can tell apart and a keyboard user
 * can walk through. It is pure: the same points give the same groups.
 */
import Supercluster, { type ClusterFeature, type PointFeature } from "supercluster";
import type { Bounds } from "../../domain/geo.ts";

/** A location on the map, identified by its row in the finder's index. */
export interface MapPoint {
  row: number;
  latitude: number;
  longitude: number;
}

/** Several locations that are drawn as one mark. */
export interface MapCluster {
  clusterId: number;
  count: number;
  latitude: number;
  longitude: number;
}

export type MapItem = MapPoint | MapCluster;

export interface Clusters {
  /** Returns the points in a view, and clusters for points that lie too close together. */
  within(bounds: Bounds, zoom: number): MapItem[];
  /** Returns the zoom at which a cluster falls apart; null for locations that share one spot at every zoom. */
  expansionZoom(clusterId: number): number | null;
  /** Returns the rows in a cluster, at most `limit` of them. */
  rowsIn(clusterId: number, limit: number): number[];
}

/** The distance in pixels within which points become one mark. */
const radiusPx = 56;

/** The deepest zoom of the map. Locations that still share a mark here lie within some metres, and show as a list. */
export const lastZoom = 17;

/** Builds the groups of all zoom levels. */
export function clusterPoints(points: readonly MapPoint[]): Clusters {
  const tree = new Supercluster<RowProperties, RowProperties>({
    radius: radiusPx,
    // Leaflet counts in tiles of 256 pixels.
    extent: 256,
    minZoom: 6,
    maxZoom: lastZoom,
  });
  tree.load(points.map(toFeature));
  return {
    within: (bounds, zoom) => tree.getClusters(bounds, zoom).map(toItem),
    expansionZoom: (clusterId) => {
      const zoom = tree.getClusterExpansionZoom(clusterId);
      return zoom > lastZoom ? null : zoom;
    },
    rowsIn: (clusterId, limit) => tree.getLeaves(clusterId, limit).map(({ properties }) => properties.row),
  };
}

/** Returns true for a mark of several locations. */
export function isCluster(item: MapItem): item is MapCluster {
  return "clusterId" in item;
}

// This is an alias because supercluster requires an index signature, which interfaces lack.
type RowProperties = { row: number };

function toFeature({ row, latitude, longitude }: MapPoint): PointFeature<RowProperties> {
  return {
    type: "Feature",
    properties: { row },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  };
}

function toItem({
  geometry,
  properties,
}: PointFeature<RowProperties> | ClusterFeature<RowProperties>): MapItem {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  if (!("cluster_id" in properties)) return { row: properties.row, latitude, longitude };
  return { clusterId: properties.cluster_id, count: properties.point_count, latitude, longitude };
}
