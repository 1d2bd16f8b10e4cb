/**
 * The shell of every HTML mail: one column that fits 320 px, with colours for light and dark. Mail programs load no
 * style sheet, so the mail itself holds its few styles; a program that drops them shows plain text.
 */
import { html, raw } from "hono/html";

/** HTML in which every inserted value has been escaped. */
export type Html = ReturnType<typeof raw>;

/** Escapes the inserted values, as Hono's `html` does; none of them may be a promise. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return html(strings, ...values) as Html;
}

const style = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 16px; background: #fbfaf7; color: #1f2328; font: 18px/1.55 system-ui, sans-serif; }
  main { max-width: 36rem; margin: 0 auto; overflow-wrap: anywhere; }
  h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; }
  h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.25; }
  p { margin: 0 0 12px; }
  ul { margin: 0; padding-left: 20px; }
  li { margin: 0 0 16px; }
  a { color: #34409a; }
  hr { margin: 24px 0 16px; border: 0; border-top: 1px solid #d9d6ce; }
  .footer { color: #555b64; font-size: 16px; }
  .footer li { margin-bottom: 8px; }
  @media (prefers-color-scheme: dark) {
    body { background: #15171b; color: #eceae4; }
    a { color: #b4bcff; }
    hr { border-color: #383c44; }
    .footer { color: #a9aeb6; }
  }`;

interface Shell {
  subject: string;
  /** What a mailbox shows beside the subject; whoever opens the mail neither sees nor hears it. */
  preheader: string;
  body: Html;
}

/**
 * Returns the whole HTML of a mail. The preheader hides itself without the style sheet, and `main` repeats the language,
 * since some mailboxes keep neither a style sheet nor the `html` element.
 */
export function mailShell({ subject, preheader, body }: Shell): string {
  return String(
    markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(style)}
</style>
</head>
<body>
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<main lang="nl">
${body}</main>
</body>
</html>
`,
  );
}
