/** A publication can't be made as asked; the message says why and what to do. What stood before is as it was. */
export class PublicationRefused extends Error {
  override name = "PublicationRefused";
}
