/** Work that is done again and again, never twice at once, and at once when something asks for it. */
import type { Log } from "./log.ts";

export interface Repeated {
  /** Does it now; asked while it runs, it runs once more after that. */
  wake: () => void;
  /** Ends it, and waits for what runs. */
  stop: () => Promise<void>;
}

/** Does `work` now and then after every pause of `everyMs`; a failure is logged, and the next time is another try. */
export function repeat(name: string, everyMs: number, work: () => Promise<unknown>, log: Log): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;

  async function run(): Promise<void> {
    do {
      isAskedAgain = false;
      try {
        await work();
      } catch (error) {
        log.error("work_failed", error, { work: name });
      }
    } while (isAskedAgain && !isStopped);
    running = null;
    if (!isStopped) timer = setTimeout(wake, everyMs);
  }

  function wake(): void {
    if (isStopped) return;
    clearTimeout(timer);
    if (running) isAskedAgain = true;
    else running = run();
  }

  wake();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
