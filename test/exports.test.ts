import { describe, expect, it } from 'vitest';
import * as changes from '../src/changes.js';
import * as document from '../src/document.js';
import * as exporting from '../src/export.js';
import * as importing from '../src/import.js';
import * as inbox from '../src/inbox.js';
import * as root from '../src/index.js';
import * as lint from '../src/lint.js';
import * as optOut from '../src/opt-out.js';
import * as policy from '../src/policy.js';
import * as reactI18next from '../src/react-i18next.js';
import * as requests from '../src/requests.js';
import * as server from '../src/server.js';

// Whoever changes these lists changes what others build on: say so in CHANGELOG.md.
describe('the names others import', () => {
  it.each([
    [
      'react-privacy-center',
      root,
      [
        'ContentsList',
        'DocumentHeader',
        'DocumentNodes',
        'GlanceLabel',
        'LastReadNotice',
        'OptOut',
        'OptionSwitch',
        'PARTS',
        'PhraseText',
        'PolicyChanges',
        'PolicySearch',
        'PrivacyCenter',
        'PrivacyDocument',
        'RequestForm',
        'SectionAccordion',
        'VersionList',
        'VersionNotice',
        'changeSlots',
        'useLastRead',
        'usePolicyVersions',
        'usePrivacyCenter',
      ],
    ],
    [
      'react-privacy-center/policy',
      policy,
      ['LIMITS', 'PolicySchema', 'definePolicy', 'localizePolicy', 'parsePolicy', 'safeHref', 'vocabulary'],
    ],
    [
      'react-privacy-center/document',
      document,
      ['createDocument', 'directionOf', 'negotiateLocale', 'phraseToText', 'pickMessages'],
    ],
    ['react-privacy-center/export', exporting, ['toGpcJson', 'toHtml', 'toJsonLd', 'toMarkdown', 'toText', 'toTilt']],
    [
      'react-privacy-center/lint',
      lint,
      ['LINT_WORDS', 'lintPolicy', 'lintToGitHub', 'lintToJson', 'lintToSarif', 'lintToText'],
    ],
    [
      'react-privacy-center/changes',
      changes,
      [
        'MATERIAL_SOURCES',
        'comparePolicies',
        'createChanges',
        'createVersions',
        'editionOf',
        'findVersion',
        'loadVersion',
        'nextVersion',
        'pickVersion',
        'previousVersion',
        'readVersionAddress',
        'toAnnouncement',
        'toAtom',
        'toChangelog',
        'toLogEntry',
        'versionTimeline',
        'writeVersionAddress',
      ],
    ],
    [
      'react-privacy-center/opt-out',
      optOut,
      [
        'c15tOptOut',
        'googleConsentModeOptOut',
        'hasPrivacySignal',
        'honourPrivacySignal',
        'klaroOptOut',
        'vanillaCookieConsentOptOut',
      ],
    ],
    [
      'react-privacy-center/server',
      server,
      [
        'RequestStoreError',
        'createMailDelivery',
        'createRateLimit',
        'createRequestHandler',
        'createWebhookDelivery',
        'issueFormToken',
        'newRequestKey',
        'postgresStore',
        'runOutbox',
        'sqliteStore',
        'startOutbox',
        'toNodeListener',
      ],
    ],
    [
      'react-privacy-center/requests',
      requests,
      [
        'FIELDS_BY_KIND',
        'FIELD_NAMES',
        'REQUEST_STATUSES',
        'STATUS_REASONS',
        'canMove',
        'createReceiptModel',
        'createRequestClient',
        'createRequestForm',
        'deadlinesOf',
        'drpRight',
        'drpStatus',
        'fromDrpRight',
        'isClosed',
        'parseRequest',
        'requestErrorText',
        'requestFileOf',
        'requestFromForm',
        'requestKinds',
        'requestRule',
        'requestSchema',
        'requestSource',
      ],
    ],
    ['react-privacy-center/inbox', inbox, ['InboxError', 'RequestInbox', 'createInboxClient']],
    ['react-privacy-center/import', importing, ['acceptFacts', 'importPolicy', 'mergeTranslation']],
    ['react-privacy-center/react-i18next', reactI18next, ['useHostLocale', 'useHostMessages']],
  ])('from %s', (_, module, names) => {
    expect(Object.keys(module).sort()).toEqual(names);
  });

  it('of vocabularies', () => {
    expect(Object.keys(policy.vocabulary).sort()).toEqual([
      'ACCEPTANCES',
      'APPLICABILITIES',
      'AUTOMATED_KINDS',
      'CHANGE_CONSENTS',
      'CHANGE_DIRECTIONS',
      'CHANGE_NOTICES',
      'CHANNEL_TYPES',
      'CHILD_AUDIENCES',
      'CHOICE_TYPES',
      'COOKIE_CATEGORIES',
      'COOKIE_CONSENTS',
      'COOKIE_PARTIES',
      'COOKIE_TECHNOLOGIES',
      'DATA_KINDS',
      'DATA_ORIGINS',
      'DISCLOSURE_MODES',
      'DNT_RESPONSES',
      'DOCUMENT_KINDS',
      'GOVERNING_VERSIONS',
      'GPC_SCOPES',
      'IDENTIFIABILITIES',
      'LEGAL_BASES',
      'NOTE_TONES',
      'PURPOSES',
      'RECIPIENT_ROLES',
      'REGIMES',
      'RELATED_KINDS',
      'REQUEST_KINDS',
      'REQUIREMENTS',
      'RETENTION_BASES',
      'RETENTION_ENDS',
      'RIGHTS',
      'SECTION_KINDS',
      'SECURITY_CLASSES',
      'SECURITY_MEASURES',
      'SOURCES',
      'STANCES',
      'SUBJECTS',
      'TRANSFER_MECHANISMS',
      'TRANSLATION_STATUSES',
      'VERSION_STATUSES',
    ]);
  });
});
