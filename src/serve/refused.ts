/** Thrown when a site can't be served; the message says what to do. */
export class ServingRefused extends Error {
  override name = "ServingRefused";
}
