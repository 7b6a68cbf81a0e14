/** What a command sees of the world. */
export interface Io {
  /** Writes what was asked for. */
  out(text: string): void | Promise<void>;
  /** Writes what goes wrong. */
  error(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether what is asked for may have colours. */
  readonly colours: boolean;
  readonly now: () => Date;
  /** The package's own. */
  readonly version: string;
}
