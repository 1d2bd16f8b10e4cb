/** Why a publication can't be made as asked, for whoever reads it with a program. */
export const refusalKinds = [
  /** The export itself can't be used: its check report says why. */
  "export",
  /** The export is older than the current publication. */
  "older",
  /** The current publication, or the one that PORTAL_PREVIOUS names, can't be read. */
  "previous",
  /** Less is withheld than before. */
  "disclosure",
  /** Too much is gone. */
  "removal",
  /** The private memory is damaged. */
  "memory",
  /** A publication to go back to shows what is withheld by now. */
  "withheld",
  /** There is no publication to go back to: none of that number is kept, it is current already, or it is damaged. */
  "number",
  /** The peildatum lies ahead of the clock of the machine. */
  "peildatum",
  /** The site that was built is not right. */
  "verification",
  /** The folder of the publications, or its disk, can't be used. */
  "target",
  /** Another run is at work in that folder. */
  "busy",
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Thrown when a publication can't be made as asked; the message gives the reason and the remedy. Nothing was changed. */
export class PublicationRefused extends Error {
  override name = "PublicationRefused";
  readonly kinds: readonly RefusalKind[];

  constructor(message: string, kinds: RefusalKind | readonly RefusalKind[], options?: ErrorOptions) {
    super(message, options);
    this.kinds = typeof kinds === "string" ? [kinds] : kinds;
  }
}
