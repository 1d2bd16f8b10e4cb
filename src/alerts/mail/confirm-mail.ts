/** The mail that asks to confirm a subscription, which brings nothing until the button behind its link is pressed. */
import { z } from "zod";
import { alertRetention, alertSubjectKinds } from "../../domain/alerts.ts";
import { subjectPhrase } from "../../strings/alerts.ts";
import { hoursCounted } from "../../strings/counts.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { mailShell, markup } from "./layout.ts";
import { fictitiousHtml, fictitiousText } from "./fictitious-line.ts";

export const confirmPayloadSchema = z.object({
  subscriptionId: z.string(),
  subjectKind: z.enum(alertSubjectKinds),
  subjectName: z.string(),
  token: z.string(),
});

export type ConfirmPayload = z.infer<typeof confirmPayloadSchema>;

/** Composes the mail with the confirmation link. */
export function composeConfirm(payload: ConfirmPayload, context: MailContext): ComposedMail {
  const phrase = subjectPhrase({ kind: payload.subjectKind, name: payload.subjectName });
  const url = `${context.publicUrl}/bevestigen/${payload.token}`;
  const within = `binnen ${hoursCounted(alertRetention.confirmHours)}`;
  const notYou = "Vroeg jij dit niet? Doe niets: we wissen je adres.";
  const bodyHtml = markup`${fictitiousHtml(context)}
    <p>Wil je een mail als er iets verandert bij ${phrase}?</p>
    <p><a href="${url}">Bevestig ${within}</a></p>
    <p>${url}</p>
    <p>${notYou}</p>
    <p>${context.siteName}</p>`;
  return {
    subject: `Bevestig dat je mails wilt over ${phrase}`,
    text: [
      ...fictitiousText(context),
      `Wil je een mail als er iets verandert bij ${phrase}?`,
      `Bevestig ${within}: ${url}`,
      "",
      notYou,
      "",
      context.siteName,
      "",
    ].join("\n"),
    html: mailShell({ preheader: `Bevestig ${within}.`, bodyHtml }),
  };
}
