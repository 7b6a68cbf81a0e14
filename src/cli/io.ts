import type { Messages } from '../i18n/messages.js';

/** What a command sees of the world. */
export interface Io {
  /** Writes what was asked for. */
  out(text: string): void | Promise<void>;
  /** Writes what goes wrong, and what is told on the way. */
  error(text: string): void;
  /** All that is piped in. */
  input(): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether what is asked for may have colours. */
  readonly colours: boolean;
  /** Whether a person is there to answer. */
  readonly isInteractive: boolean;
  /** Whether answers may be piped in, in place of a person. */
  readonly isPiped: boolean;
  /** Asks for one; `undefined` once the person has ended it, by Ctrl+C or Ctrl+D, or no more is piped in. */
  ask(question: string): Promise<string | undefined>;
  /** Resolves when the person ends a command that goes on until then. */
  untilStopped(): Promise<void>;
  readonly now: () => Date;
  /** The package's own. */
  readonly version: string;
  readonly kit: Kit;
}

/** What the package brings along beside the program. */
export interface Kit {
  /** Languages that the kit has words for. */
  readonly locales: readonly string[];
  /** The words of a set in a language; those for reading a policy unless another set is named. */
  messages(locale: string, set?: 'requests' | 'changes'): Promise<Messages>;
  stylesheet(): Promise<string>;
}
