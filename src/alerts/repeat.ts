/** Work that is done again and again, never twice at once, and at once when something asks for it. */
export interface Repeated {
  /** Does it now; asked while it runs, it runs once more after that. */
  wake: () => void;
  /** Ends it, and waits for what runs. */
  stop: () => Promise<void>;
}

/** Does `work` now and then after every pause of `everyMs`; after a failure, the next time is another try. */
export function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Repeated {
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
        onFailure(error);
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
