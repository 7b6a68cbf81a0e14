import type { FormValues } from './form-values.js';

const KEPT_FOR = 30 * 60 * 1_000;

/** What a person wrote and did not send, kept in this tab alone and for half an hour at most. */
export interface FormDraft {
  read(): FormValues | undefined;
  write(values: FormValues): void;
  clear(): void;
}

/** The draft of one policy's form. Where the browser keeps nothing, there is none. */
export function formDraft(policyId: string): FormDraft {
  const key = `pc-draft:${policyId}`;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const clear = () => void attempt(() => sessionStorage.removeItem(key));
  return {
    read() {
      const kept = attempt(() => JSON.parse(sessionStorage.getItem(key) ?? 'null')) as {
        until: number;
        values: FormValues;
      } | null;
      if (kept && kept.until > Date.now()) return kept.values;
      clear();
      return undefined;
    },
    write: (values) =>
      void attempt(() => sessionStorage.setItem(key, JSON.stringify({ until: Date.now() + KEPT_FOR, values }))),
    clear,
  };
}
