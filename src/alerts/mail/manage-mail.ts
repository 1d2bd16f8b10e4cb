/** The mail with a link to the management page. */
import { z } from "zod";
import { alertRetention, alertSubjectKinds } from "../../domain/alerts.ts";
import { subjectPhrase } from "../../strings/alerts.ts";
import { minutesCounted } from "../../strings/counts.ts";
import { composeMail, signature } from "./compose.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { paragraph } from "./document.ts";

export const managePayloadSchema = z.object({
  token: z.string(),
  /** The subject that the person asked to follow and follows already. */
  subjectKind: z.enum(alertSubjectKinds).optional(),
  subjectName: z.string().optional(),
});

export type ManagePayload = z.infer<typeof managePayloadSchema>;

/** Composes the mail with the link to the management page. */
export function composeManage(payload: ManagePayload, context: MailContext): ComposedMail {
  const { subjectKind, subjectName } = payload;
  const already =
    subjectKind && subjectName !== undefined
      ? `Je volgt ${subjectPhrase({ kind: subjectKind, name: subjectName })} al. Je hoeft niets te doen.`
      : null;
  const subject = already ? "Je volgt dit al" : "Bekijk, wijzig of stop je mails";
  const works = `De link werkt ${minutesCounted(alertRetention.manageMinutes)}.`;
  return composeMail(
    {
      subject,
      preheader: already ?? works,
      blocks: [
        { kind: "title", words: subject },
        ...(already ? [paragraph(already)] : []),
        paragraph(`Bekijk welke mails je krijgt, wijzig dat of wis alles. ${works}`),
        paragraph({ words: "Bekijk je mails", url: `${context.publicUrl}/beheer/${payload.token}` }),
        paragraph(
          "Stuur deze mail niet door: wie de link heeft, ziet wat je volgt. Vroeg jij dit niet? Doe niets.",
        ),
        signature(context),
      ],
    },
    context,
  );
}
