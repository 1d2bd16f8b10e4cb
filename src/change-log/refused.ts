/** Thrown when a publication can't be made as asked; the message gives the reason and the remedy. Nothing was changed. */
export class PublicationRefused extends Error {
  override name = "PublicationRefused";
}
