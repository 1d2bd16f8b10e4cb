/** People who come to the portal all day long: they leave their address, and confirm when the mail comes. */
import { setTimeout as pause } from "node:timers/promises";
import { confirmation, type ArrivedMail } from "./inbox.ts";
import { mailKey } from "./expected-mails.ts";

/** Somebody who left an address. */
interface Newcomer {
  address: string;
  /** The location that is followed, and the record about it that the last publication brings. */
  location: string;
  record: string;
  askedAt: number;
  /** False where no answer came, so that nobody can tell whether the service took it. */
  isTaken: boolean;
  confirmation: "none" | "unsure" | "confirmed";
  /** When the mail that asks to confirm arrived first. */
  arrivedAt: number | null;
}

export interface Newcomers {
  /** Handles an arrived mail: whoever gets the link confirms. */
  onMail(mail: ArrivedMail): void;
  /** Lets nobody confirm from now on, and resolves when those who do have their answer. */
  endConfirming(): Promise<void>;
  /** Lets nobody new come, and resolves when those who came have their answer. */
  stop(): Promise<void>;
  /** Returns the mails that have to arrive. */
  expected(): string[];
  /** Returns the mails that may arrive or not: the answer to their form never came. */
  unsure(): string[];
  /**
   * Returns in seconds how long the slowest confirmation took of those asked from `from` up to `to`, counted from the form
   * or, where that is later, from `since`.
   */
  longestWaitSeconds(from: number, to: number, since?: number): number;
}

const everyMs = 500;

/**
 * Has somebody subscribe every half second, at each instance in turn. Each follows one of `targets`, of which only the
 * last publication of the day brings news.
 */
export function startNewcomers(
  urls: () => string[],
  targets: readonly { location: string; record: string }[],
): Newcomers {
  const newcomers = new Map<string, Newcomer>();
  const asking: Promise<void>[] = [];
  const confirming: Promise<void>[] = [];
  let isStopped = false;
  let mayConfirm = true;
  const coming = (async () => {
    for (let number = 0; !isStopped; number++) {
      const target = targets[number % targets.length];
      const at = urls();
      const url = at[number % at.length];
      // While no instance runs, nobody can leave an address.
      if (target && url !== undefined) {
        const newcomer: Newcomer = {
          ...target,
          address: `newcomer-${number}@voorbeeld.example`,
          askedAt: Date.now(),
          isTaken: false,
          confirmation: "none",
          arrivedAt: null,
        };
        newcomers.set(newcomer.address, newcomer);
        asking.push(subscribeNewcomer(url, number, newcomer));
      }
      await pause(everyMs);
    }
  })();
  const all = (): Newcomer[] => [...newcomers.values()];
  const confirmKey = ({ address }: Newcomer): string => mailKey(address, [confirmation]);
  const alertKey = ({ address, record }: Newcomer): string => mailKey(address, [record]);
  return {
    onMail({ to, confirmToken, at }) {
      const newcomer = newcomers.get(to);
      if (!newcomer || confirmToken === null) return;
      newcomer.arrivedAt ??= at;
      const [url] = urls();
      if (!mayConfirm || newcomer.confirmation !== "none" || url === undefined) return;
      newcomer.confirmation = "unsure";
      confirming.push(confirmNewcomer(url, confirmToken, newcomer));
    },
    async endConfirming() {
      mayConfirm = false;
      await Promise.all(confirming);
    },
    async stop() {
      isStopped = true;
      await coming;
      await Promise.all(asking);
    },
    expected: () => [
      ...all()
        .filter(({ isTaken }) => isTaken)
        .map(confirmKey),
      ...all()
        .filter(({ confirmation: state }) => state === "confirmed")
        .map(alertKey),
    ],
    unsure: () => [
      ...all()
        .filter(({ isTaken }) => !isTaken)
        .map(confirmKey),
      ...all()
        .filter(({ confirmation: state }) => state === "unsure")
        .map(alertKey),
    ],
    longestWaitSeconds: (from, to, since = 0) =>
      Math.max(
        0,
        ...all()
          .filter(({ askedAt, isTaken }) => isTaken && askedAt >= from && askedAt < to)
          .map(({ askedAt, arrivedAt }) => ((arrivedAt ?? Infinity) - Math.max(askedAt, since)) / 1_000),
      ),
  };
}

async function subscribeNewcomer(url: string, number: number, newcomer: Newcomer): Promise<void> {
  const { address: email, location: id } = newcomer;
  const form = new URLSearchParams({ email, soort: "locatie", id });
  // Everybody is at home, on a network of their own.
  const ip = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  newcomer.isTaken = await post(`${url}/inschrijven`, form, { "X-Forwarded-For": ip });
}

async function confirmNewcomer(url: string, token: string, newcomer: Newcomer): Promise<void> {
  if (await post(`${url}/bevestigen/${token}`, new URLSearchParams())) newcomer.confirmation = "confirmed";
}

/** Returns whether the service answered that it did what was asked. */
async function post(url: string, body: URLSearchParams, headers = {}): Promise<boolean> {
  try {
    const response = await fetch(url, { method: "POST", body, headers });
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}
