/** Writes opening hours as organisers do: free text, sometimes over several lines. */
import type { CareType } from "../../src/domain/codes.ts";
import type { Random } from "../random.ts";

/** Writes when a location is open. */
export function openingHours(random: Random, careType: CareType): string {
  return careType === "buitenschools" ? afterSchoolHours(random) : dayCareHours(random);
}

function dayCareHours(random: Random): string {
  const opens = random.pick(["6.30", "6.45", "7.00", "7.00", "7.15", "7.30"]);
  const closes = random.pick(["17.30", "17.45", "18.00", "18.00", "18.15", "18.30"]);
  return random.pick([
    `Maandag tot en met vrijdag: ${opens} tot ${closes} uur`,
    `Maandag tot en met vrijdag van ${opens} uur tot ${closes} uur. Gesloten op feestdagen.`,
    `Maandag, dinsdag, donderdag en vrijdag: ${opens} tot ${closes} uur\nWoensdag: ${opens} tot 13.00 uur`,
    `Maandag tot en met donderdag: ${opens} tot ${closes} uur\nVrijdag: ${opens} tot 17.00 uur`,
    `Op werkdagen: ${opens} tot ${closes} uur\nDrie weken gesloten in de zomer en een week tussen kerst en nieuwjaar`,
  ]);
}

function afterSchoolHours(random: Random): string {
  const opens = random.pick(["6.45", "7.00", "7.15"]);
  const closes = random.pick(["18.00", "18.15", "18.30"]);
  return random.pick([
    `Schooldagen: ${opens} tot 8.30 uur en 15.30 tot ${closes} uur\nWoensdag: 12.00 tot ${closes} uur\nSchoolvakanties: ${opens} tot ${closes} uur`,
    `Voor en na school, van ${opens} uur en tot ${closes} uur. In de schoolvakanties de hele dag.`,
    `Schooldagen: na school tot ${closes} uur\nSchoolvrije dagen: ${opens} tot ${closes} uur`,
  ]);
}
