import type { SqlRow, SqlSession, SqlValue } from './sql-driver.js';

/** The values of one row, by column; all rows of a call have the same columns. */
export type NewRow = Readonly<Record<string, SqlValue>>;

/** How many letters go into one statement, unless a single row has more. */
const MOST_LETTERS = 1_000_000;

/**
 * Inserts rows in as few statements as may be: what costs is the way to the database.
 *
 * @param clause what stands behind the values
 */
export async function insertRows(
  session: SqlSession,
  table: string,
  rows: readonly NewRow[],
  clause = '',
): Promise<SqlRow[]> {
  const given: SqlRow[] = [];
  for (const some of portions(rows)) {
    const names = Object.keys(some[0] ?? {});
    const values: SqlValue[] = [];
    const tuples = some.map((row) => `(${names.map((name) => `$${values.push(row[name] ?? null)}`).join(', ')})`);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES ${tuples.join(', ')} ${clause}`;
    given.push(...(await session.query(sql, values)));
  }
  return given;
}

function portions(rows: readonly NewRow[]): NewRow[][] {
  const all: NewRow[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = Object.values(row).reduce<number>((sum, value) => sum + String(value).length, 0);
    if (letters + own > MOST_LETTERS) {
      all.push([]);
      letters = 0;
    }
    all.at(-1)?.push(row);
    letters += own;
  }
  return all;
}
