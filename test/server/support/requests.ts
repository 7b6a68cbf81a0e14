import { issueFormToken } from '../../../src/server/form-token.js';
import { SECRET } from './receiving-end.js';

/** Of a form that was opened a minute before the clock of `receivingEnd`. */
export const TOKEN = issueFormToken(SECRET, new Date('2026-11-23T09:59:00Z'));

const envelope = { locale: 'en', policyId: 'tidewater-atlas-privacy', policyVersion: '4.0', token: TOKEN };

export const question = { ...envelope, kind: 'question', email: 'ada@example.org', message: 'What do you know of me?' };
export const erasure = { ...envelope, kind: 'delete', regime: 'eu-gdpr', email: 'ada@example.org' };
export const optOut = { ...envelope, kind: 'opt-out-sale-share', regime: 'us-ca' };
export const optIn = { ...envelope, kind: 'opt-in-sale-share', regime: 'us-ca', email: 'ada@example.org' };
