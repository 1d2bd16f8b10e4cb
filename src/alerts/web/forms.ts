/** The pages of the service and their forms. */
import { html } from "hono/html";
import {
  alertPaces,
  alertRetention,
  alertTopics,
  formMailsPerDay,
  type AlertSubject,
  type AlertTopic,
  type SubjectRef,
} from "../../domain/alerts.ts";
import { afterFormAnswer, paceLabels, subjectPhrase, topicLabels } from "../../strings/alerts.ts";
import { hoursCounted, minutesCounted } from "../../strings/counts.ts";
import { capitalize, formatDate, formatNumber } from "../../strings/format.ts";
import type { MailContext } from "../mail/context.ts";
import { localDate } from "../outbox/due.ts";
import type { Choice } from "../subscriptions/choice.ts";
import type { Followed } from "../subscriptions/manage.ts";
import { linkBack, notice, page, type Markup } from "./layout.ts";
import { nameSubject, type NamedSubject } from "./subject-names.ts";

/** The page after every form, the same whatever is known of the address. */
export function mailboxPage(portal: MailContext, subjects: readonly SubjectRef[] = []): Markup {
  const sentences = [
    afterFormAnswer.replace("Kijk in je mailbox. ", ""),
    `Geen mail? Kijk ook bij de ongewenste mail. Per adres sturen we hoogstens ${formatNumber(formMailsPerDay)} van deze mails per dag.`,
  ];
  return notice(portal, "Kijk in je mailbox", sentences, { subjects });
}

export interface SubscribeFields {
  email: string;
  subject: AlertSubject;
  choice: Choice;
}

/** The form with the values that were filled in, after an address that is none. */
export function wrongAddressPage(portal: MailContext, { email, subject, choice }: SubscribeFields): Markup {
  return page(
    portal,
    "Dit e-mailadres klopt niet",
    html`<form class="alert-form" method="post" action="/inschrijven">
      <p>Kijk het adres na en probeer opnieuw. Dan krijg je mails over ${subjectPhrase(subject)}.</p>
      <input type="hidden" name="soort" value="${subject.kind}" />
      <input type="hidden" name="id" value="${subject.id}" />
      ${choice.topics.map((topic) => html`<input type="hidden" name="onderwerp" value="${topic}" />`)}
      <input type="hidden" name="tempo" value="${choice.pace}" />
      ${emailField(email, true)}
      <button class="button" type="submit">Stuur mij mails</button>
    </form>`,
  );
}

function emailField(email: string, isWrong: boolean): Markup {
  return html`<div>
    <label class="label" for="email">E-mailadres</label>
    ${isWrong ? html`<p id="fout">Een adres ziet eruit als naam@voorbeeld.be.</p>` : ""}
    <input
      id="email"
      type="email"
      name="email"
      value="${email}"
      required
      maxlength="254"
      autocomplete="email"
      ${isWrong ? html`aria-invalid="true" aria-describedby="fout" autofocus` : ""}
    />
  </div>`;
}

/** The page with the button that confirms; opening the page confirms nothing. */
export function confirmPage(portal: MailContext, subject: SubjectRef): Markup {
  const named = nameSubject(portal, subject);
  return page(
    portal,
    "Bevestig dat je mails wilt",
    html`<p>Wil je een mail als er iets verandert bij ${named.phrase}?</p>
      <form method="post"><button class="button" type="submit">Ja, stuur mij mails</button></form>
      <p>
        Vroeg jij dit niet? Doe niets: na ${hoursCounted(alertRetention.confirmHours)} wissen we je adres.
      </p>
      <p>${linkBack(portal, named)}</p>`,
  );
}

/** The page after the button that confirms. */
export function confirmedPage(portal: MailContext, subject: SubjectRef): Markup {
  const named = nameSubject(portal, subject);
  return page(
    portal,
    "Bevestigd",
    html`<p>Je krijgt een mail als er iets verandert bij ${named.phrase}.</p>
      <p>
        In elke mail staat een link om te stoppen. Je kunt ook
        <a href="${portal.portalUrl}/meldingen/">bekijken of wijzigen wat je volgt</a>.
      </p>
      <p>${linkBack(portal, named)}</p>`,
  );
}

function linkedName({ phrase, url }: NamedSubject): Markup {
  const words = capitalize(phrase);
  return url === null ? html`${words}` : html`<a href="${url}">${words}</a>`;
}

const deadLinkTitle = "Deze link werkt niet (meer)";
const cutOffLink =
  "Of misschien staat de link niet helemaal in je adresbalk: dan is er een stuk weggevallen.";

/** The page of a confirmation link that is unknown, cut off, too old, or whose subscription is gone. */
export function deadConfirmPage(portal: MailContext): Markup {
  return page(
    portal,
    deadLinkTitle,
    html`<p>Er is nu niets bevestigd.</p>
      <p>
        Een link om te bevestigen werkt ${hoursCounted(alertRetention.confirmHours)}. Misschien bevestigde je
        al, of stopte je intussen. ${cutOffLink}
      </p>
      <p>
        Krijg je nog geen mails? <a href="${portal.portalUrl}/meldingen/">Vul het formulier opnieuw in</a>.
        Dan krijg je een nieuwe link.
      </p>
      <p>Wil je weten wat je volgt? Vul je adres in.</p>
      ${manageLinkForm("", false)}`,
  );
}

/**
 * The page of a stop link that is unknown, cut off, or whose subscription is gone. Nobody can tell which, since nothing
 * is kept of what was stopped.
 */
export function deadStopPage(portal: MailContext): Markup {
  return page(
    portal,
    deadLinkTitle,
    html`<p>Er is nu niets gestopt.</p>
      <p>Misschien stopte je al: dan krijg je hierover geen mails meer. ${cutOffLink}</p>
      <p>
        Krijg je nog mails? Open de nieuwste mail en gebruik de link daarin. Of vul je adres in. Volg je iets,
        dan mailen we je een link waarmee je alles kunt stoppen.
      </p>
      ${manageLinkForm("", false)}`,
  );
}

/** The page that asks whether to stop these subscriptions, or all. */
export function stopPage(portal: MailContext, subjects: readonly SubjectRef[]): Markup {
  const named = subjects.map((subject) => nameSubject(portal, subject));
  const [only, ...others] = named;
  const isOne = only !== undefined && others.length === 0;
  return page(
    portal,
    isOne ? `Stoppen met mails over ${only.phrase}?` : "Stoppen met deze mails?",
    html`${
        isOne
          ? ""
          : html`<ul>
              ${named.map((each) => html`<li>${linkedName(each)}</li>`)}
            </ul>`
      }
      <form method="post">
        <button class="button" type="submit" name="actie" value="deze">Stop deze mails</button>
      </form>
      <form method="post">
        <button class="button button-plain" type="submit" name="actie" value="alles">
          Stop alles en wis mijn adres
        </button>
      </form>
      ${isOne ? html`<p>Toch niet stoppen? ${linkBack(portal, only)}.</p>` : ""}`,
  );
}

/** The page after something was stopped; whoever followed nothing else was erased with it. */
export function stoppedPage(
  portal: MailContext,
  isErased: boolean,
  subjects: readonly SubjectRef[] = [],
): Markup {
  const erased = isErased ? ["Je volgt nu niets meer. Daarom hebben we ook je adres gewist."] : [];
  return notice(portal, "Gestopt", ["Je krijgt hierover geen mails meer.", ...erased], {
    subjects,
    isErased,
  });
}

/** The page after everything was stopped and erased. */
export function erasedPage(portal: MailContext, subjects: readonly SubjectRef[] = []): Markup {
  const sentences = ["Je krijgt geen mails meer. We hebben je adres niet meer."];
  return notice(portal, "Alles is gewist", sentences, { subjects, isErased: true });
}

/** The page of a management link that is unknown, cut off or too old, or whose person is gone. */
export function deadManagePage(portal: MailContext): Markup {
  return page(
    portal,
    deadLinkTitle,
    html`<p>
        Een link om je mails te beheren werkt ${minutesCounted(alertRetention.manageMinutes)}. Misschien volg
        je niets meer: dan hebben we je adres niet meer. ${cutOffLink}
      </p>
      <p>Vul je adres in. Volg je iets, dan mailen we je een nieuwe link.</p>
      ${manageLinkForm("", false)}`,
  );
}

/** The form that asks for a management link, after an address that is none. */
export function wrongManageAddressPage(portal: MailContext, email: string): Markup {
  return page(portal, "Dit e-mailadres klopt niet", manageLinkForm(email, true));
}

function manageLinkForm(email: string, isWrong: boolean): Markup {
  return html`<form class="alert-form" method="post" action="/beheer">
    ${emailField(email, isWrong)}
    <button class="button" type="submit">Mail mij een link</button>
  </form>`;
}

/** The page of whatever has to wait until a fault of the database is over. */
export function notNowPage(portal: MailContext, minutes: number): Markup {
  return notice(portal, "Dit lukt nu niet", [
    "Door een storing kunnen we nu niets bewaren. Wat je net vroeg, is niet gebeurd.",
    `Probeer het over ${minutesCounted(minutes)} opnieuw. De link in je mail en het formulier op het portaal blijven werken.`,
  ]);
}

/** The management page: it shows, changes and stops subscriptions, and erases everything. */
export function managePage(
  portal: MailContext,
  followed: readonly Followed[],
  message: string | null,
): Markup {
  return page(
    portal,
    "Je mails",
    html`${message ? html`<p class="panel panel-notice" role="status">${message}</p>` : ""}
      ${followed.length === 0 ? html`<p>Je volgt niets.</p>` : followed.map((each, index) => followedSection(portal, each, index))}
      <section class="panel" aria-labelledby="wissen">
        <h2 id="wissen">Alles wissen</h2>
        <p>We wissen meteen je adres, wat je volgt en welke mails je kreeg.</p>
        <form method="post">
          <button class="button button-plain" type="submit" name="actie" value="wis">
            Stop alles en wis mijn adres
          </button>
        </form>
      </section>`,
  );
}

function followedSection(portal: MailContext, followed: Followed, index: number): Markup {
  const { subscriptionId, kind, topics, pace, confirmedAt } = followed;
  const named = nameSubject(portal, followed);
  return html`<section aria-labelledby="volg-${index}">
    <h2 id="volg-${index}">${linkedName(named)}</h2>
    ${whyUnnamed[named.state].map((sentence) => html`<p>${sentence}</p>`)}
    <p class="meta">Je volgt dit sinds ${formatDate(localDate(confirmedAt))}.</p>
    <form class="alert-form" method="post">
      <input type="hidden" name="inschrijving" value="${subscriptionId}" />
      ${
        // Whoever follows all steps gets the steps, whatever topics there are.
        kind === "handhaving" ? "" : topicChoice(topics)
      }
      <div>
        <label class="label" for="tempo-${index}">Hoe vaak?</label>
        <select id="tempo-${index}" name="tempo">
          ${alertPaces.map(
            (each) =>
              html`<option value="${each}" ${each === pace ? "selected" : ""}>${paceLabels[each]}</option>`,
          )}
        </select>
      </div>
      <div class="form-actions">
        <button class="button" type="submit" name="actie" value="wijzig" aria-describedby="volg-${index}">
          Bewaar
        </button>
        <button
          class="button button-plain"
          type="submit"
          name="actie"
          value="stop"
          aria-describedby="volg-${index}"
        >
          Stop deze mails
        </button>
      </div>
    </form>
  </section>`;
}

const whyUnnamed: Record<NamedSubject["state"], readonly string[]> = {
  shown: [],
  gone: [
    "Dit staat niet meer online, ook de naam niet. Komt het terug, dan krijg je weer een mail als er iets verandert. Wil je dat niet? Stop dan deze mails.",
  ],
  unknown: ["We kunnen de naam nu niet tonen. Probeer later opnieuw."],
};

function topicChoice(topics: readonly AlertTopic[]): Markup {
  return html`<fieldset>
    <legend>Waarover?</legend>
    ${alertTopics.map(
      (topic) =>
        html`<label class="check"
          ><input
            type="checkbox"
            name="onderwerp"
            value="${topic}"
            ${topics.includes(topic) ? "checked" : ""}
          />
          ${topicLabels[topic]}</label
        >`,
    )}
  </fieldset>`;
}
