/** The style sheet of the maps, fetched with the first map and not before. */
import href from "./map.css?url";

let loading: Promise<void> | undefined;

/** Adds the style sheet to the page. A map without it would lie in pieces, so it waits. */
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
