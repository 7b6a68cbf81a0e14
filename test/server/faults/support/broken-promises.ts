import type { RequestStore } from '../../../../src/server/store/request-store.js';
import type { Intent } from './person.js';

/** What does not hold of the requests of one run: nothing, if each person's intent became one record. */
export async function brokenPromises(store: RequestStore, intents: readonly Intent[]): Promise<string[]> {
  const broken: string[] = [];
  const records = await recordsByEmail(store);
  for (const { email, receipts, isGivenUp } of intents) {
    const stored = records.get(email) ?? [];
    const references = new Set(receipts.map(({ reference }) => reference));
    const texts = new Set(receipts.map(({ text }) => text));
    if (stored.length > 1) broken.push(`${email} asked once and is stored ${stored.length} times: ${stored}`);
    if (references.size > 1) broken.push(`${email} has receipts of several requests: ${[...references]}`);
    if (texts.size > 1) broken.push(`${email} has receipts that do not say the same: ${[...texts].join('\n')}`);
    for (const reference of references) {
      if (!stored.includes(reference)) broken.push(`${email} has a receipt for ${reference}, which is not stored`);
    }
    if (receipts.length === 0 && !isGivenUp) broken.push(`${email} never got a receipt`);
  }
  const verdict = await store.verifyAudit();
  if (!verdict.ok) broken.push(`the audit log is broken at ${verdict.at}: ${verdict.why}`);
  return broken;
}

/** What does not hold of a whole database: each record has one line in the log and one mail of each sort. */
export async function brokenBooks(store: RequestStore): Promise<string[]> {
  const references = [...(await recordsByEmail(store)).values()].flat().sort();
  const received: string[] = [];
  for await (const entry of store.audit()) received.push(entry.reference);
  const mails: string[] = [];
  for (let entries = await claim(store); entries.length > 0; entries = await claim(store)) {
    mails.push(...entries.map(({ reference, message }) => `${reference} ${(message as { to: string }).to}`));
  }
  return [
    ...(received.sort().join() === references.join() ? [] : ['the audit log does not name each request once']),
    ...(new Set(mails).size === mails.length ? [] : ['a mail would be sent twice']),
    ...references
      .filter((reference) => !mails.some((mail) => mail.startsWith(`${reference} team@`)))
      .map((reference) => `nobody would hear of ${reference}`),
  ];
}

const claim = (store: RequestStore) => store.claim({ now: new Date(), limit: 100, leaseMs: 600_000 });

async function recordsByEmail(store: RequestStore): Promise<Map<unknown, string[]>> {
  const records = new Map<unknown, string[]>();
  let after: string | undefined;
  do {
    const page = await store.list({ limit: 100, ...(after !== undefined && { after }) });
    for (const { payload, reference } of page.records) {
      records.set(payload.email, [...(records.get(payload.email) ?? []), reference]);
    }
    after = page.next;
  } while (after !== undefined);
  return records;
}
