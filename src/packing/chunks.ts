/** Runs long work in chunks, so that the page can respond to its visitor in between. */

/** Work that may pause wherever it yields, and returns its result at the end. */
export type Chunked<T> = Generator<undefined, T, undefined>;

/** Runs the work without a pause, where nobody waits. */
export function runSync<T>(work: Chunked<T>): T {
  let result = work.next();
  while (!result.done) result = work.next();
  return result.value;
}

/** The work pauses after this long. A slow device takes somewhat longer, since it only pauses between yields. */
const chunkMs = 8;

/** Runs the work with pauses in which the browser can do something else. */
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

/** Maps an array as its own `map` does, with a chance to pause after every few hundred items. */
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

/** Waits for a message to itself: unlike a timer, it is never delayed by some milliseconds. */
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
