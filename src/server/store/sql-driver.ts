/** What may be stored in a column: the types both engines give back as they were. */
export type SqlValue = string | number | null;

/** One row, by column name. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs statements. */
export interface SqlSession {
  /** Runs one statement; `$1` is the first value, and may stand in several places. */
  query(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
}

/** The little that tells one SQL database from another. */
export interface SqlDriver extends SqlSession {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Commits what `work` did, or nothing where it throws.
   * It may run again when the database asks for that, so it must do nothing but queries.
   */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** Wipes what removed rows leave behind in the database's files, where the engine would keep it. */
  wipe?(): Promise<void>;
  close(): Promise<void>;
}
