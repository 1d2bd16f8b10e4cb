/** The outcome of an attempt to send, which tells whose fault a failure is. */

export type Outcome =
  | { result: "sent" }
  /** The server will never accept this mail for this address. */
  | { result: "refused"; code: string }
  /** The server accepts this mail later, perhaps: it is tried again. */
  | { result: "deferred"; code: string }
  /** The server can't be used at all: no mail is to blame. */
  | { result: "unavailable"; code: string };

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Classifies an error of the mail transport. It leaves out the text of the error, which may hold the address. */
export function outcomeOf(error: unknown): Outcome {
  const { code = "UNKNOWN", responseCode, command = "" } = error as SmtpError;
  const name = [code, responseCode].filter(Boolean).join(" ");
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (isAboutMail && command === "API") return { result: "refused", code: name };
  // A server that closes answers 421; a refused MAIL FROM is about the sender, not about the recipient.
  const isAboutRecipient = isAboutMail && responseCode !== 421 && command !== "MAIL FROM";
  if (!isAboutRecipient || responseCode === undefined) return { result: "unavailable", code: name };
  return { result: responseCode >= 500 ? "refused" : "deferred", code: name };
}
