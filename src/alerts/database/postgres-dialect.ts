/** The dialect of Kysely for PostgreSQL over a pool of connections, whose errors become faults of the database. */
import { PostgresDialect, type DatabaseConnection, type Driver } from "kysely";
import pg from "pg";
import type { DatabaseState } from "./database-state.ts";
import { DatabaseFault, postgresFault } from "./fault.ts";

/** A page waits this long for a lock; a job waits for another instance as long as that works. */
const pageLockMs = 2_500;
const pageStatementMs = 8_000;
const connectMs = 4_000;
/**
 * A network that hangs closes no connection, so a connection is ended that one piece of work holds for longer than this.
 * Pages are asked again by then; of the jobs, a new version that changes its tables takes longest.
 */
const maxPageWorkMs = 10_000;
const maxJobWorkMs = 120_000;
/** An instance that hangs in the midst of a transaction must not stop the others. */
const idleInTransactionMs = 60_000;

export interface PostgresUse {
  /** Whether a visitor waits for the answers. */
  isForPages: boolean;
}

/** Returns the dialect for a `postgres://` URL. */
export function postgresDialect(
  url: string,
  { isForPages }: PostgresUse,
  state: DatabaseState,
): PostgresDialect {
  // Counts and moments are far below 2^53, so a number holds them exactly.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: isForPages ? 5 : 10,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    ...(isForPages && { lock_timeout: pageLockMs, statement_timeout: pageStatementMs }),
  });
  // A server that stops closes connections, idle ones and those in use; without listeners that would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  endHeldConnections(pool, isForPages ? maxPageWorkMs : maxJobWorkMs);
  return new FaultTellingDialect(pool, placeOf(url), state);
}

/** Ends each connection that is in use for longer than `maxMs`; the pool replaces it. */
function endHeldConnections(pool: pg.Pool, maxMs: number): void {
  const timers = new Map<pg.PoolClient, NodeJS.Timeout>();
  pool.on("acquire", (client) => {
    const timer = setTimeout(() => {
      // With a query under way this breaks the connection, and the query fails.
      void (client as unknown as pg.Client).end();
    }, maxMs);
    timers.set(client, timer.unref());
  });
  pool.on("release", (_error, client) => {
    clearTimeout(timers.get(client));
    timers.delete(client);
  });
}

/** Names a database without the user and the password of its URL. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `postgres://${hostname}${port && `:${port}`}${pathname}`;
}

class FaultTellingDialect extends PostgresDialect {
  readonly #where: string;
  readonly #state: DatabaseState;

  constructor(pool: pg.Pool, where: string, state: DatabaseState) {
    super({ pool });
    this.#where = where;
    this.#state = state;
  }

  /** Changes the driver in place: it recognises its own connections, so neither may be wrapped. */
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    const known = new WeakSet<DatabaseConnection>();
    driver.acquireConnection = async (options) => {
      const connection = await this.#tellingFaults(() => acquire(options));
      if (!known.has(connection)) this.#watch(connection);
      known.add(connection);
      return connection;
    };
    const rollback = driver.rollbackTransaction.bind(driver);
    // A connection that is lost rolls back by itself, and the error that lost it is the one to tell.
    driver.rollbackTransaction = async (connection) => {
      await rollback(connection).catch((error: unknown) => {
        if (!(error instanceof DatabaseFault)) throw error;
      });
    };
    return driver;
  }

  #watch(connection: DatabaseConnection): void {
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = async (query, options) => {
      const result = await this.#tellingFaults(() => execute(query, options));
      if ((result.numAffectedRows ?? 0n) > 0n) this.#state.wrote();
      return result as never;
    };
  }

  async #tellingFaults<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const fault = postgresFault(error, this.#where);
      this.#state.failed(fault);
      throw fault;
    }
  }
}
