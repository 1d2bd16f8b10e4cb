/** Calendar arithmetic of the model's own: what tests the policy may not lean on the policy's. */

/** The day that lies `days` after `day`; before it when negative. */
export function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many years on; of 29 February it is 28 February in a common year. */
export function anniversaryOf(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthAndDay = day.endsWith("02-29") && !isLeap ? "02-28" : day.slice(5);
  return `${year}-${monthAndDay}`;
}
