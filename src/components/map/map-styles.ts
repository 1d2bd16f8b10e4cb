/** The style sheet of the maps, fetched with the first map and not before. */
import href from "./map.css?url";

let loading: Promise<void> | undefined;

/** Adds the style sheet to the page and waits for it, since a map without it would be drawn in pieces. */
export function loadMapStyles(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      loading = undefined;
      link.remove();
      reject(new Error("The style sheet of the map can't be had."));
    });
    document.head.append(link);
  });
  return loading;
}
