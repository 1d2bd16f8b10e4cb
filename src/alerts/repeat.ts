/** A background job that runs again and again, never twice at the same time, and at once when it is woken. */
export interface Repeated {
  /** Runs the job now; when it is running already, it runs once more afterwards. */
  wake: () => void;
  /** Stops the job, and waits for a run that has begun. */
  stop: () => Promise<void>;
}

/** Runs `work` now, and again after every pause of `everyMs`; a failure is retried after the same pause. */
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
