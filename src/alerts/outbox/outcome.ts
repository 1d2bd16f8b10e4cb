/** What an attempt to send came to, and whose fault a failure is. */

export type Outcome =
  | { result: "sent" }
  /** The server will never take this mail for this address. */
  | { result: "refused"; code: string }
  /** Not now: this mail is tried again. */
  | { result: "deferred"; code: string }
  /** Nothing can be sent at all: no mail is to blame. */
  | { result: "unavailable"; code: string };

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Judges an error of the mail transport. Its text is left alone: it may hold the address. */
export function outcomeOf(error: unknown): Outcome {
  const { code = "UNKNOWN", responseCode, command = "" } = error as SmtpError;
  const name = [code, responseCode].filter(Boolean).join(" ");
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (isAboutMail && command === "API") return { result: "refused", code: name };
  // 421 is a server that closes; a refused MAIL FROM is about us, not about who gets the mail.
  const isAboutRecipient = isAboutMail && responseCode !== 421 && command !== "MAIL FROM";
  if (!isAboutRecipient || responseCode === undefined) return { result: "unavailable", code: name };
  return { result: responseCode >= 500 ? "refused" : "deferred", code: name };
}
