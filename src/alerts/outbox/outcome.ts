/** The outcome of an attempt to send, which tells whose fault a failure is. */
import type { SendPhase } from "../mail/transport.ts";

/**
 * `mailbox`: there is no such mailbox. `full`: there is no room in it. `policy`: any other refusal, which is the
 * operator's to solve.
 */
export type RefusalReason = "mailbox" | "full" | "policy";

export type Outcome =
  | { result: "sent" }
  /** The server never accepts this mail as it is. */
  | { result: "refused"; reason: RefusalReason; code: string }
  /** The server accepts this mail later, perhaps: it is tried again. */
  | { result: "deferred"; code: string; isCut: boolean }
  /** The whole mail was handed over and no answer came: nobody knows whether the server took it. */
  | { result: "unanswered"; code: string }
  /** The server can't be used at all: no mail is to blame. */
  | { result: "unavailable"; code: string };

/** A failure that is the mail's own. */
export type MailFailure = Exclude<Outcome, { result: "sent" | "unavailable" }>;

interface SmtpError {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  phase?: SendPhase;
}

/** Classifies an error of the mail transport. It leaves out the text of the error, which may hold the address. */
export function outcomeOf(error: unknown): Outcome {
  const { code = "UNKNOWN", originalCode, responseCode, response, command, phase } = error as SmtpError;
  const extended = extendedCode(response);
  const name = [code, originalCode, responseCode, extended].filter(Boolean).join(" ");
  if (phase === "connect") return { result: "unavailable", code: name };
  const isAnswer = code === "EENVELOPE" || code === "EMESSAGE";
  if (!isAnswer && phase === "data") return { result: "unanswered", code: name };
  // Without an answer of the server the mail itself is not acceptable, for its size or its address.
  if (isAnswer && responseCode === undefined) return { result: "refused", reason: "policy", code: name };
  if (!isAnswer || responseCode === undefined || responseCode < 500)
    return { result: "deferred", code: name, isCut: !isAnswer || responseCode === 421 };
  return { result: "refused", reason: refusalReason(responseCode, extended, command), code: name };
}

/**
 * Returns the code of RFC 3463 that follows the code of an answer, such as `5.1.1`; empty when there is none. Of several
 * lines the first with such a code counts: some servers begin with a line of text.
 */
function extendedCode(response = ""): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/m.exec(response)?.[1] ?? "";
}

const noMailboxCodes: readonly number[] = [550, 551, 553];
/** Codes of 5.1.x that are about the sender's address. */
const senderAddressCodes: readonly string[] = ["5.1.7", "5.1.8"];

function refusalReason(responseCode: number, extended: string, command = ""): RefusalReason {
  if (/^\d\.2\.2$/.test(extended) || (responseCode === 552 && extended === "")) return "full";
  // The answer to MAIL FROM is about the sender, and one to the text without more about what it says.
  const isAboutMailbox =
    extended === ""
      ? command === "RCPT TO"
      : extended.startsWith("5.1.") && !senderAddressCodes.includes(extended) && command !== "MAIL FROM";
  return noMailboxCodes.includes(responseCode) && isAboutMailbox ? "mailbox" : "policy";
}
