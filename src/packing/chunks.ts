/** Long work in slices, so that the page answers its visitor in between. */

/** Work that may pause wherever it yields; at its end it returns its outcome. */
export type Chunked<T> = Generator<undefined, T, undefined>;

/** Does it without a pause, where nobody waits. */
export function runSync<T>(work: Chunked<T>): T {
  let result = work.next();
  while (!result.done) result = work.next();
  return result.value;
}

/** A pause after so much work; a slow device takes some more, since it only pauses between steps. */
const chunkMs = 8;

/** Does it with pauses in which the browser can do something else. */
export async function runChunked<T>(work: Chunked<T>): Promise<T> {
  let end = performance.now() + chunkMs;
  let result = work.next();
  while (!result.done) {
    if (performance.now() >= end) {
      await nextTask();
      end = performance.now() + chunkMs;
    }
    result = work.next();
  }
  return result.value;
}

const itemsPerChunk = 250;

/** As `map` of an array, with a chance to pause after some hundreds. */
export function* mapChunked<T, U>(items: readonly T[], map: (item: T, index: number) => U): Chunked<U[]> {
  const mapped: U[] = [];
  for (let first = 0; first < items.length; first += itemsPerChunk) {
    yield;
    for (let i = first; i < Math.min(first + itemsPerChunk, items.length); i += 1) {
      mapped.push(map(items[i] as T, i));
    }
  }
  return mapped;
}

/** A message to oneself: unlike a timer it is never held up by some milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
