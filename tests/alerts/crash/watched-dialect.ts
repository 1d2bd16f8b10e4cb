/** Wraps a dialect of Kysely so that it reports every query that was done, `begin` and `commit` included. */
import type { DatabaseConnection, Dialect, Driver } from "kysely";

type OnQuery = (sql: string) => void;

/** Returns the dialect with a watch on its queries; `onQuery` runs before the caller gets the result. */
export function watchedDialect(dialect: Dialect, onQuery: OnQuery): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => watchedDriver(dialect.createDriver(), onQuery),
  };
}

/** Watches the driver in place: it recognises its own connections, so neither may be wrapped. */
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
