/** Shows a progress bar for the pages of a build, instead of a line in the log for each of them. */

/** Shows whoever waits for a run how far it is. */
export interface Progress {
  report: (line: string) => void;
  /** Whether a line replaces the one before it, so that many of them don't flood anything. */
  isLive: boolean;
}

/** How far the pages of a build are. */
export interface PageProgress {
  begin: (pages: number) => void;
  /** Counts a page as rendered. */
  tick: () => void;
  pageCount: () => number;
}

/** Counts pages, and reports every percent or, where lines stay, every ten percent. */
export function pageProgress({ report, isLive }: Progress, onBegin?: () => void): PageProgress {
  let total = 0;
  let done = 0;
  const step = isLive ? 1 : 10;
  let reported = 0;
  return {
    begin: (pages) => {
      total = pages;
      onBegin?.();
    },
    tick: () => {
      done += 1;
      const percent = Math.floor((100 * done) / Math.max(total, 1));
      if (percent < reported + step && done !== total) return;
      reported = percent;
      report(progressLine(done, total));
    },
    pageCount: () => done,
  };
}

function progressLine(done: number, total: number): string {
  const width = 24;
  const filled = Math.round((width * done) / Math.max(total, 1));
  return `[${"#".repeat(filled)}${".".repeat(width - filled)}] ${done} of ${total} pages`;
}
