/** Moves circles on a small map apart: a number under another one can't be read. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** With as many as fit into a map, far fewer are needed. */
const maxRounds = 200;
const gap = 1;

/** Moves circles that overlap as little as makes them stand side by side, inside a map of that size as far as it has room. */
export function spreadCircles<T extends Circle>(
  circles: readonly T[],
  { width, height }: { width: number; height: number },
): T[] {
  const moved = circles.map((circle) => ({ ...circle }));
  for (let round = 0; round < maxRounds; round += 1) {
    if (!pushPairs(moved)) break;
    for (const circle of moved) {
      circle.x = between(circle.radius, circle.x, width - circle.radius);
      circle.y = between(circle.radius, circle.y, height - circle.radius);
    }
  }
  return moved.map((circle) => ({ ...circle, x: rounded(circle.x), y: rounded(circle.y) }));
}

/** Pushes each pair that overlaps apart, both as far; returns false where none does. */
function pushPairs(circles: readonly Circle[]): boolean {
  let isPushed = false;
  for (const [index, one] of circles.entries()) {
    for (const other of circles.slice(index + 1)) {
      const [x, y] = [other.x - one.x, other.y - one.y];
      const distance = Math.hypot(x, y);
      const push = (one.radius + other.radius + gap - distance) / 2;
      if (push < 0.05) continue;
      // Two on one spot go to the left and to the right.
      const [toX, toY] = distance === 0 ? [1, 0] : [x / distance, y / distance];
      one.x -= push * toX;
      one.y -= push * toY;
      other.x += push * toX;
      other.y += push * toY;
      isPushed = true;
    }
  }
  return isPushed;
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
