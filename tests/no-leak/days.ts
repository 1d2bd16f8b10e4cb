/** Calendar arithmetic of the model itself, since a test of the policy may not depend on that of the policy. */

/** Returns the day `days` after `day`, or before it when negative. */
export function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Returns the same day some years later; 29 February becomes 28 February in a common year. */
export function anniversaryOf(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthAndDay = day.endsWith("02-29") && !isLeap ? "02-28" : day.slice(5);
  return `${year}-${monthAndDay}`;
}
