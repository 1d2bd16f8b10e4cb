/** Thrown when a site can't be verified at all; the message says what to do. */
export class VerificationRefused extends Error {
  override name = "VerificationRefused";
}
