/** Checks that only the page of a private home holds its phone number and e-mail address (P7). */
import type { Register } from "../../register/register.ts";
import { locationUrl } from "../../urls.ts";

/** Matches e-mail addresses, and phone numbers as people write them: bare digits are ids. */
const contactLike = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+\w|\+\d{8,15}|\b0\d{1,3}[ ./]\d[\d ./]{4,}\d/g;

/** Makes a function that reports the contacts of private homes in a file that may not hold them. */
export function homeContactFinder(register: Register): (file: string, text: string) => string[] {
  const ownerPages = ownerPagesByContact(register);
  return (file, text) => {
    const found = new Set([...text.matchAll(contactLike)].map(([contact]) => contactKey(contact)));
    return [...found].flatMap((key) => {
      const pages = ownerPages.get(key);
      return pages && !pages.has(file) ? [`/${file} holds a contact of a private home (P7)`] : [];
    });
  };
}

/** Contacts that somebody outside a private home has as well are no secret of that home. */
function ownerPagesByContact(register: Register): Map<string, Set<string>> {
  const shared = new Set(
    [
      ...register.records.locations.map(({ contact }) => contact),
      ...register.records.municipalityFacts.flatMap(({ localDesks }) => localDesks),
    ].flatMap((contact) => contactKeys(contact)),
  );
  const pages = new Map<string, Set<string>>();
  for (const [id, { contact }] of register.records.privateHomeDetails) {
    for (const key of contactKeys(contact).filter((own) => !shared.has(own))) {
      const own = pages.get(key) ?? new Set();
      pages.set(key, own.add(`${locationUrl(id).slice(1)}index.html`));
    }
  }
  return pages;
}

function contactKeys(contact: { phone: string | null; email: string | null } | null): string[] {
  return [contact?.phone, contact?.email].flatMap((value) => (value ? [contactKey(value)] : []));
}

/** Keeps a contact as the page writes it: by its digits alone a phone number could be somebody's company number. */
function contactKey(contact: string): string {
  return contact.toLowerCase().replace(/\s+/g, " ");
}
