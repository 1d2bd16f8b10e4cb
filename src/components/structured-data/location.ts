/**
 * A location as schema.org data: what it is, where, and its licence. It has no rating or review: nobody is
 * scored. Of care in a private home it gives no street, contact or point (P7).
 */
import { licenceStateTerm } from "../../domain/glossary/licence-words.ts";
import { effectiveLicenceState } from "../../domain/licence.ts";
import type { Location } from "../../domain/records.ts";
import { isEnded, municipalityOf, organiserOf } from "../../register/register.ts";
import { locationDescription } from "../../states/location-description.ts";
import type { LocationFacts } from "../../states/location-facts.ts";
import { absoluteUrl, locationUrl, organiserUrl } from "../../urls.ts";

type JsonLd = Record<string, unknown>;

/** Returns a `ChildCare`, with its `GovernmentPermit` where a licence holds. */
export function locationJsonLd(facts: LocationFacts, baseUrl: string): JsonLd {
  const { location, peildatum } = facts;
  const permalink = absoluteUrl(baseUrl, locationUrl(location.id));
  return {
    "@context": "https://schema.org",
    "@graph": [
      childCare(facts, permalink, baseUrl),
      ...(hasLicence(location, peildatum) ? [permit(location, permalink)] : []),
    ],
  };
}

function childCare(facts: LocationFacts, permalink: string, baseUrl: string): JsonLd {
  const { register, location } = facts;
  const { name, address, contact, licence } = location;
  const organiser = organiserOf(register, location);
  return {
    "@type": "ChildCare",
    "@id": `${permalink}#opvang`,
    name,
    url: permalink,
    identifier: { "@type": "PropertyValue", propertyID: "dossiernummer", value: location.id },
    description: description(facts),
    address: {
      "@type": "PostalAddress",
      ...(address && { streetAddress: streetLine(address) }),
      postalCode: location.postcode,
      addressLocality: municipalityOf(register, location).name,
      addressCountry: "BE",
    },
    ...(!location.isPrivateHome && !location.point.isApproximate && { geo: coordinates(location) }),
    ...(contact?.phone && { telephone: contact.phone }),
    ...(contact?.email && { email: contact.email }),
    ...(contact?.website && { sameAs: contact.website }),
    parentOrganization: {
      "@type": "Organization",
      name: organiser.name,
      url: absoluteUrl(baseUrl, organiserUrl(organiser.id)),
    },
    ...(isEnded(location) && { dissolutionDate: licence.since }),
  };
}

function description(facts: LocationFacts): string {
  const stands = locationDescription(facts).replaceAll("\u00A0", " ");
  return facts.register.records.isFictitious ? `Fictieve gegevens: alles is verzonnen. ${stands}` : stands;
}

function streetLine({ street, houseNumber, box }: NonNullable<Location["address"]>): string {
  return `${street} ${houseNumber}${box ? ` bus ${box}` : ""}`;
}

function coordinates({ point }: Location): JsonLd {
  return { "@type": "GeoCoordinates", latitude: point.latitude, longitude: point.longitude };
}

/** Tells whether a licence holds. A quality label is no permit: care may take place without it. */
function hasLicence({ careType, licence }: Location, peildatum: string): boolean {
  return careType !== "buitenschools" && effectiveLicenceState(licence, peildatum) === "vergund";
}

function permit({ id, careType, licence }: Location, permalink: string): JsonLd {
  return {
    "@type": "GovernmentPermit",
    "@id": `${permalink}#vergunning`,
    name: `Vergunning kinderopvang (${licenceStateTerm(licence.state, careType).term.toLowerCase()})`,
    identifier: id,
    mainEntityOfPage: permalink,
    issuedBy: { "@type": "GovernmentOrganization", name: "Opgroeien", url: "https://www.opgroeien.be/" },
    ...(licence.from && { validFrom: licence.from }),
    ...(licence.to && { validUntil: licence.to }),
  };
}
