import type { Messages } from '../i18n/messages.js';

/**
 * The words of lint, in English: for each rule what it wants (`wants`), how to mend it (`mend`), and its problems. Pass
 * messages of the same keys to `lintPolicy` for another language.
 */
export const LINT_WORDS: Messages = {
  meta: { locale: 'en', status: 'source' },
  words: {
    notice:
      'Not legal advice: these are checks of form, from a table of our own. A policy that passes them may still be unlawful or untrue, and one that fails may be neither.',
    subject: {
      identity: 'Who speaks, and since when',
      lawfulness: 'Why data is used',
      sharing: 'Who gets data',
      cookies: 'Cookies',
      retention: 'How long data is kept',
      rights: 'Rights',
      california: 'California',
      signals: 'Browser signals',
      children: 'Children',
      changes: 'Changes',
      text: 'How it reads',
      translations: 'Translations',
    },
    rule: {
      regimes: {
        declared: {
          wants: 'Which laws apply is declared',
          missing: 'No regime is declared: where none is chosen, every one of them is checked.',
          mend: 'List each regime under "regimes" with "applies": "yes", "no" or "unsure".',
        },
      },
      ver: {
        updated: {
          wants: 'The date of the last update is stated',
          missing: 'The policy does not say when it was last updated.',
          ahead: 'The last update is dated {{date}}, which is yet to come.',
          mend: 'Set "version.lastUpdated" to the day of the last change.',
        },
        effective: {
          wants: 'The date from which it holds is stated',
          missing: 'The policy does not say from when it holds.',
          mend: 'Set "version.effective".',
        },
        stale: {
          wants: 'The policy was reviewed within twelve months',
          old: 'The last update was on {{date}}, more than a year ago.',
          mend: 'Review the policy, then set "version.lastUpdated" even if nothing changed.',
        },
      },
      id: {
        controller: {
          wants: 'The controller is named and can be reached',
          missing: 'Nobody is named as the controller.',
          unreachable: 'The controller is named, but the policy gives no way to reach it.',
          mend: 'Name the legal entity under "parties.controllers", with an address, email, phone or contact channel.',
        },
        'rep-dpo': {
          wants: 'A representative and a data protection officer are named where there are any',
          missing: 'Neither a data protection officer nor a representative for this regime is named.',
          mend: 'Name them under "parties", or note for yourself why none is needed.',
        },
      },
      contact: {
        any: {
          wants: 'There is a contact for questions',
          missing: 'The policy gives no contact for questions.',
          unreachable: 'A channel is named without its address.',
          mend: 'Add a channel with its "value" under "contact.channels", for questions or for everything.',
        },
      },
      basis: {
        each: {
          wants: 'Every use has its legal basis',
          none: 'The policy states no activities, and so no legal basis for any.',
          missing: 'The activity "{{id}}" has no legal basis under this regime.',
          mend: 'Add "bases" to the activity, such as "gdpr-6-1-b".',
        },
        interest: {
          wants: 'The interest pursued is stated',
          missing: 'The activity "{{id}}" rests on legitimate interests, and does not say which.',
          mend: 'Add "interest" to the activity.',
        },
        'by-use': {
          wants: 'Consent is given by a clear act',
          visiting: 'A visit to the site counts as agreement. Silence and mere use are no consent.',
          using: 'Use of the service counts as agreement. Silence and mere use are no consent.',
          mend: 'Ask for consent where it is needed, and rest the rest on another basis.',
        },
      },
      data: {
        credentials: {
          wants: 'Nobody is asked for the password of another site',
          missing: 'People are asked for their password to another site or service.',
          mend: 'Let people sign in there themselves, by OAuth or the like, so that the password never reaches you.',
        },
        required: {
          wants: 'Whether data must be given is stated, with what follows if it is not',
          missing: 'The activity "{{id}}" does not say whether people must give the data.',
          consequence: 'The activity "{{id}}" does not say what follows if the data is not given.',
          mend: 'Add "required" and "consequence" to the activity.',
        },
      },
      src: {
        indirect: {
          wants: 'The source of data is stated',
          missing: 'The activity "{{id}}" does not say where its data comes from.',
          mend: 'Add "sources" to the activity.',
        },
      },
      auto: {
        logic: {
          wants: 'Automated decisions and profiling are explained, or denied',
          unstated: 'The policy does not say whether there is profiling or automated decision-making.',
          missing: '"{{id}}" lacks its logic, or what it means for people.',
          mend: 'Add an entry under "automated" with "logic" and "significance", or one with "stance": "doesNot".',
        },
        admt: {
          wants: 'Automated decisions of weight can be opted out of',
          missing: 'Automated decision-making is stated without the way to opt out.',
          mend: 'Set "requestKind" to "admt-opt-out", and add the right of that name.',
        },
      },
      recip: {
        listed: {
          wants: 'Recipients of data are named',
          missing: 'The policy names no recipients, and does not say that there are none.',
          mend: 'List them by name or category under "recipients", or state "stance": "doesNot".',
        },
      },
      xfer: {
        safeguard: {
          wants: 'Transfers abroad have their safeguard, and a way to get a copy',
          missing: 'The recipient "{{id}}" is in {{country}}, and no transfer there is stated.',
          mechanism: 'The transfer "{{id}}" does not say what makes it lawful.',
          copy: 'The transfer "{{id}}" does not say how to get a copy of its safeguards.',
          mend: 'Add an entry under "transfers" with "mechanism" and "copyUrl" or "copy".',
        },
      },
      tx: {
        notice: {
          wants: 'Sale of sensitive or biometric data is announced in the words of the statute',
          missing: 'The policy does not have the sentence “{{sentence}}”',
          mend: 'Write the sentence exactly so, in a section or note of its own.',
        },
      },
      ck: {
        detail: {
          wants: 'Each cookie has its purpose, its duration and who can read it',
          purpose: 'The cookie "{{id}}" does not say what it is for.',
          duration: 'The cookie "{{id}}" does not say how long it lasts.',
          access: 'The cookie "{{id}}" does not say whether third parties can read it.',
          mend: 'Set "category", "duration" and "thirdPartyAccess".',
        },
        consent: {
          wants: 'What is not strictly necessary waits for consent',
          missing: 'The cookie "{{id}}" ({{category}}) does not wait for people to agree.',
          mend: 'Ask first and set "consent" to "opt-in", or correct the category.',
        },
      },
      keep: {
        period: {
          wants: 'For all data the period of storage is stated, or what decides it',
          missing: 'The policy does not say how long "{{id}}" is kept, or what decides it.',
          mend: 'Add an entry under "retention" for it with "period" or "criteria".',
        },
      },
      rights: {
        set: {
          wants: 'The rights that this law grants are named',
          missing: 'The right "{{right}}" is not named, or not explained.',
          limit: 'Sensitive data is used, and the right to limit that is not named.',
          mend: 'Add it under "rights", with the channels to use. Where the law makes an exception for you, turn this rule off and say why.',
        },
        withdraw: {
          wants: 'Consent can be withdrawn as easily as it is given',
          missing: 'Data is used with consent, and the right to withdraw it is not named.',
          unusable: 'The right to withdraw consent is named, but not how to use it.',
          mend: 'Add the right "withdraw-consent" with "channels" or "howTo".',
        },
        complain: {
          wants: 'The supervisory authority is named',
          missing: 'The policy names no supervisory authority to complain to.',
          mend: 'Add it under "parties.authorities", with its "regime".',
        },
        object: {
          wants: 'The right to object stands out from the rest',
          missing: 'People may object to some uses, and the right is not named.',
          buried: 'The right to object is not set apart from other information.',
          mend: 'Add the right "object", in a section with "layer": 1.',
        },
      },
      us: {
        appeal: {
          wants: 'The way to appeal a refusal is told',
          missing: 'The policy does not say how to appeal when a request is refused.',
          mend: 'Add the right "appeal" with its channels.',
        },
      },
      uk: {
        complaint: {
          wants: 'There is a way to complain to the controller',
          missing: 'No contact channel takes complaints.',
          mend: 'Add "complaint" to the "for" of a channel, such as a form.',
        },
      },
      ca: {
        terms: {
          wants: 'Data is told by the categories of the statute',
          missing: 'The data "{{id}}" is of no kind that has a statutory category.',
          mend: 'Give the data a closer "kind" than "other".',
        },
        sold: {
          wants: 'What is sold or shared is listed, or sale and sharing are denied',
          sell: 'The policy does not say whether personal information is sold.',
          share: 'The policy does not say whether personal information is shared for advertising across sites.',
          data: 'The recipient "{{id}}" does not say which data it gets.',
          mend: 'Add recipients with "mode": "sell" and "share", each with "data" or with "stance": "doesNot".',
        },
        disclosed: {
          wants: 'What is disclosed is listed, or disclosure is denied',
          disclose: 'The policy does not say whether personal information is disclosed for business purposes.',
          data: 'The recipient "{{id}}" does not say which data it gets.',
          mend: 'Add recipients with their "data", service providers included, or one with "stance": "doesNot".',
        },
        u16: {
          wants: 'Sale or sharing of data of people under 16 is stated or denied',
          missing: 'The policy does not say whether it sells or shares data of people under 16.',
          mend: 'Add "children.sellsUnder16" with its stance.',
        },
        spi: {
          wants: 'The use of sensitive information is stated',
          missing: 'The sensitive data "{{id}}" is used without a purpose.',
          mend: 'Add "purposes" to the activities that use it.',
        },
        methods: {
          wants: 'There are enough ways to make a request',
          missing: 'No contact channel takes requests.',
          'toll-free':
            'There are not two channels with a toll-free number among them; only businesses that deal online alone may do with less.',
          form: 'Data is sold or shared, and there is no form or link to opt out.',
          gpc: 'Data is sold or shared, and the policy does not say that Global Privacy Control is honoured.',
          mend: 'Add the channels under "contact.channels", and "signals.gpc.honored".',
        },
        process: {
          wants: 'It is told how requests are verified, and how an agent may make them',
          none: 'No right to ask for data, its deletion or correction is named, and so no process for it.',
          verification: 'The policy does not say how it makes sure who asks.',
          agentRoute: 'The policy does not say how an agent may ask for someone.',
          mend: 'Add "verification" and "agentRoute" to the rights.',
        },
        gpc: {
          wants: 'It is told what an opt-out signal reaches, and how to send one',
          missing: 'Data is sold or shared, and the policy does not say what Global Privacy Control applies to.',
          howTo: 'The policy does not say how to send Global Privacy Control.',
          mend: 'Add "appliesTo" and "howTo" to "signals.gpc".',
        },
        'gpc-status': {
          wants: 'Readers see that their opt-out signal was received',
          missing: 'The policy does not say that the state of an opt-out signal is shown.',
          mend: 'Show the state, for instance with <OptOut>, and set "signals.gpc.statusShown".',
        },
        link: {
          wants: 'The opt-out link has a title that the rules allow',
          missing:
            'No choice has a link called “Do Not Sell or Share My Personal Information” or “Your Privacy Choices”.',
          mend: 'Add a choice with that "label" and its "url".',
        },
        anchor: {
          wants: 'A link can lead straight to what is collected',
          missing: 'No section is of the kind "collection".',
          mend: 'Add one, with an id to keep.',
        },
        incentive: {
          wants: 'Financial incentives have their terms, their value and the way out',
          missing: 'The incentive "{{id}}" lacks its terms, the value of the data, or how to leave it.',
          mend: 'Add "terms", "value" and "withdrawal".',
        },
      },
      dnt: {
        wants: 'It is told what the site does on Do Not Track, and whether third parties track here',
        missing: 'The policy does not say what the site does on Do Not Track.',
        tracking: 'The policy does not say whether third parties track people here across sites.',
        mend: 'Add "signals.dnt" with "response" and "thirdPartyTracking".',
      },
      kids: {
        coppa: {
          wants:
            'A service for children says who runs it, who gets their data, how long it is kept and how parents consent',
          unstated: 'The policy does not say whether the service is meant for children.',
          operator: 'No operator is named with an address, email or phone.',
          recipients: 'The policy does not say who gets children’s data.',
          retention: 'The policy does not say how long children’s data is kept.',
          consent: 'The policy does not say how a parent’s consent is got.',
          mend: 'Complete "children", "parties.controllers" and "recipients".',
        },
      },
      chg: {
        'check-back': {
          wants: 'Readers are told of changes that matter, rather than left to look for them',
          'in-policy':
            'Changes are only posted on the page itself. To ask readers to check back is not enough, and unfair.',
          none: 'Nobody is told of changes. To leave readers to check back is not enough, and unfair.',
          phrase: 'Readers are asked to check back for changes, which is not enough, and unfair.',
          mend: 'Tell people of changes that matter, by mail or a notice on the site, and set "changes.notify" to "personal" or "site-notice".',
        },
        process: {
          wants: 'It is told how people learn of changes',
          missing: 'The policy does not say how people learn of changes.',
          mend: 'Set "changes.notify".',
        },
        unlogged: {
          wants: 'Changes that matter are explained',
          missing: 'Since the version before, these changed: {{ids}}. No new entry of the log says so.',
          mend: 'Add an entry to "changes.log" with the version, a summary and "material".',
        },
      },
      txt: {
        blank: {
          wants: 'Nothing is left to fill in',
          missing: 'Still to do: “{{what}}”.',
          mend: 'Write it in place of the double brackets. Where they say to check, correct what is not so, and take them out.',
        },
        qualifier: {
          wants: 'The text says what is done, not what may be done',
          missing: 'In "{{locale}}" {{count}} of {{words}} words leave open what is done, such as “may” and “some”.',
          mend: 'Say when, what and which; where it depends, say on what.',
        },
        readability: {
          wants: 'Sections can be read without training',
          missing: 'The section "{{section}}" in "{{locale}}" is very hard to read: {{formula}} {{score}}.',
          mend: 'Shorten sentences, and choose the words that people use.',
        },
        dangling: {
          wants: 'Links lead somewhere, and promises are kept',
          link: 'The link to “{{href}}” leads nowhere.',
          document: 'The document "{{id}}" is named without a link.',
          channel: 'The channel "{{id}}" is named without its address.',
          choice: 'The choice "{{id}}" does not say where to make it.',
          promise: 'The right "{{id}}" is announced and never explained.',
          mend: 'Complete it, or take it out.',
        },
        conflict: {
          wants: 'The policy does not contradict itself',
          missing: '"{{denied}}" says that this is not done, and "{{said}}" that it is.',
          'in-spirit':
            '"{{denied}}" says that this is not done, and "{{said}}" says something that readers will take for it.',
          mend: 'Correct the one that is not so, or say what sets the two apart.',
        },
      },
      loc: {
        complete: {
          wants: 'Every text is there in every language on offer',
          missing: 'There is no text in "{{locale}}".',
          empty: 'The text in "{{locale}}" is empty.',
          mend: 'Translate it; "und" is for what is the same in every language.',
        },
        same: {
          wants: 'Translations have the links and placeholders of their source',
          links: 'The links in "{{locale}}" are not those of the source.',
          placeholders: 'The placeholders in "{{locale}}" are not those of the source.',
          mend: 'Bring the translation in line with the source.',
        },
        stale: {
          wants: 'Translations follow their source',
          missing: 'The source changed since the version before, and the translation in "{{locale}}" did not.',
          behind: 'The text in "{{locale}}" is of version "{{version}}", which is not this one.',
          unruled: 'Not all languages are of this version, and the policy does not say which of them rules.',
          mend: 'Translate the change, or touch up the translation if it still holds. Then set its "ofVersion" under "translations"; until then, say under "authoritativeLocale" which text rules.',
        },
      },
    },
  },
};
