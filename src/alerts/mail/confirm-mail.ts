/** The mail that asks to confirm a subscription, which brings nothing until the button behind its link is pressed. */
import { z } from "zod";
import { alertRetention, alertSubjectKinds } from "../../domain/alerts.ts";
import { subjectPhrase } from "../../strings/alerts.ts";
import { hoursCounted } from "../../strings/counts.ts";
import { composeMail, signature } from "./compose.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { paragraph } from "./document.ts";

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
  const subject = `Bevestig dat je mails wilt over ${phrase}`;
  return composeMail(
    {
      subject,
      preheader: `Bevestig ${within}. Vroeg jij dit niet? Doe niets.`,
      blocks: [
        { kind: "title", words: subject },
        paragraph(`Wil je een mail als er iets verandert bij ${phrase}?`),
        paragraph({ words: `Bevestig ${within}`, url }),
        paragraph("Vroeg jij dit niet? Doe niets: we wissen je adres."),
        signature(context),
      ],
    },
    context,
  );
}
