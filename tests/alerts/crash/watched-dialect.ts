/** A dialect of Kysely that does its work, and says of every query that it was done: `begin` and `commit` as well. */
import type { DatabaseConnection, Dialect, Driver } from "kysely";

type OnQuery = (sql: string) => void;

/** The dialect, watched; `onQuery` runs before whoever asked for the query gets its answer. */
export function watchedDialect(dialect: Dialect, onQuery: OnQuery): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => watchedDriver(dialect.createDriver(), onQuery),
  };
}

/** The driver itself: it tells its own connections apart from others, and so both must stay what they are. */
function watchedDriver(driver: Driver, onQuery: OnQuery): Driver {
  const watched = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options);
    if (!watched.has(connection)) watch(connection, onQuery);
    watched.add(connection);
    return connection;
  };
  return driver;
}

function watch(connection: DatabaseConnection, onQuery: OnQuery): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async (query, options) => {
    const result = await execute(query, options);
    onQuery(query.sql);
    return result as never;
  };
  connection.streamQuery = () => {
    throw new Error("A streamed query would pass unwatched.");
  };
}
