/** The mail with a link to the management page. */
import { z } from "zod";
import { alertRetention, alertSubjectKinds } from "../../domain/alerts.ts";
import { subjectPhrase } from "../../strings/alerts.ts";
import { minutesCounted } from "../../strings/counts.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { mailShell, markup } from "./layout.ts";
import { fictitiousHtml, fictitiousText } from "./fictitious-line.ts";

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
  const url = `${context.publicUrl}/beheer/${payload.token}`;
  const why = `Bekijk welke mails je krijgt, wijzig dat of wis alles. De link werkt ${minutesCounted(alertRetention.manageMinutes)}.`;
  const warning = "Stuur deze mail niet door: wie de link heeft, ziet wat je volgt.";
  const bodyHtml = markup`${fictitiousHtml(context)} ${already && markup`<p>${already}</p>`}
    <p>${why}</p>
    <p><a href="${url}">Bekijk je mails</a></p>
    <p>${url}</p>
    <p>${warning} Vroeg jij dit niet? Doe niets.</p>
    <p>${context.siteName}</p>`;
  return {
    subject: already ? "Je volgt dit al" : "Bekijk, wijzig of stop je mails",
    text: [
      ...fictitiousText(context),
      ...(already ? [already, ""] : []),
      `${why}`,
      url,
      "",
      `${warning} Vroeg jij dit niet? Doe niets.`,
      "",
      context.siteName,
      "",
    ].join("\n"),
    html: mailShell({ preheader: why, bodyHtml }),
  };
}
