/**
 * Shapes that show a status without colour: a circle for follow-up, a square for a decision, a diamond for a finding.
 */
export const iconShapes = {
  circle: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/>',
  "circle-minus":
    '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.5 8h5" stroke="currentColor" stroke-width="2"/>',
  "circle-half":
    '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>',
  "circle-full": '<circle cx="8" cy="8" r="6.5" fill="currentColor"/>',
  square: '<path d="M3 3h10v10H3z" fill="none" stroke="currentColor" stroke-width="2"/>',
  "square-line":
    '<path d="M3 3h10v10H3z" fill="none" stroke="currentColor" stroke-width="2"/><path d="M3 8h10" stroke="currentColor" stroke-width="2"/>',
  "square-half":
    '<path d="M3 3h10v10H3z" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 3h5v10H8z" fill="currentColor"/>',
  "square-full": '<path d="M2 2h12v12H2z" fill="currentColor"/>',
  diamond: '<path d="M8 2l6 6-6 6-6-6z" fill="none" stroke="currentColor" stroke-width="2"/>',
  "diamond-full": '<path d="M8 1l7 7-7 7-7-7z" fill="currentColor"/>',
  check: '<path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  dash: '<path d="M3 8h10" stroke="currentColor" stroke-width="2"/>',
  pause: '<path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z" fill="currentColor"/>',
  cross: '<path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2.4"/>',
} as const;

export type IconName = keyof typeof iconShapes;
