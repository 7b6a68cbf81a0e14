import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { lintToGitHub } from '../../src/lint/formats/lint-to-github.js';
import { lintToJson } from '../../src/lint/formats/lint-to-json.js';
import { lintToSarif } from '../../src/lint/formats/lint-to-sarif.js';
import { lintToText } from '../../src/lint/formats/lint-to-text.js';
import { lintPolicy } from '../../src/lint/lint-policy.js';
import { NOW } from './rule-cases.js';

const name = 'examples/policies/22tracks.json';
const json = readFileSync(name, 'utf8');
const result = lintPolicy(JSON.parse(json), {
  regimes: ['eu-gdpr', 'us-ca'],
  now: NOW,
  off: { dnt: 'No browser sends it any more.' },
});
const line = json.split('\n').findIndex((each) => each.includes('["social-credentials"]')) + 1;

it('people read what is amiss, where, under which law, and how to mend it', () => {
  const text = lintToText(result, { file: { name, json } });
  expect(text).toContain(
    `${name}:${line}:16  People are asked for their password to another site or service.\n    → Let people sign in there themselves`,
  );
  expect(text).toContain('GDPR Art. 5(1)(c), (f) <https://eur-lex.europa.eu/');
  expect(text).toMatch(/^Who speaks, and since when\n {2}warning {2}regimes\.declared {2}Which/);
  expect(text).not.toContain('  pass  ');
  expect(text).toMatch(/\d+ errors, \d+ warnings, \d+ to review\. Not legal advice/);
  const one = { ...result.counts, errors: 1, warnings: 1 };
  expect(lintToText({ ...result, counts: one })).toMatch(/^1 error, 1 warning, /m);
  expect(lintToText(result)).toContain('activities[3].data[0]  People are asked');
  expect(lintToText(result, { all: true })).toMatch(/ {2}off {2}dnt [^\n]*\n {4}No browser sends it any more\./);
});

it('programs read the result as JSON, with lines', () => {
  const parsed = JSON.parse(lintToJson(result, { name, json }));
  expect(parsed).toMatchObject({ file: name, policyId: result.policyId, counts: result.counts });
  const found = parsed.findings.find(({ rule }: { rule: string }) => rule === 'data.credentials');
  expect(found.places).toMatchObject([{ line, at: 'activities[3].data[0]' }]);
});

it('code scanning reads SARIF 2.1.0', () => {
  const sarif = JSON.parse(lintToSarif(result, { name: 'my policies\\22tracks.json', json }));
  const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
  const positive = { type: 'integer', minimum: 1 };
  // What the standard demands of the parts that are used (sarif-v2.1.0, §3.13, 3.19, 3.27, 3.29, 3.30, 3.49).
  const validate = new Ajv({ strictTypes: false }).compile({
    type: 'object',
    required: ['version', 'runs'],
    properties: {
      version: { const: '2.1.0' },
      runs: {
        type: 'array',
        items: {
          type: 'object',
          required: ['tool', 'results'],
          properties: {
            columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
            results: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'object',
                required: ['message', 'ruleId', 'kind', 'level'],
                properties: {
                  message: text,
                  kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
                  level: { enum: ['none', 'note', 'warning', 'error'] },
                  suppressions: { type: 'array', items: { required: ['kind'] } },
                  locations: {
                    type: 'array',
                    items: {
                      properties: {
                        physicalLocation: {
                          required: ['artifactLocation', 'region'],
                          properties: {
                            artifactLocation: { properties: { uri: { const: 'my%20policies/22tracks.json' } } },
                            region: {
                              required: ['startLine'],
                              properties: {
                                startLine: positive,
                                startColumn: positive,
                                endLine: positive,
                                endColumn: positive,
                              },
                            },
                          },
                        },
                      },
                    },
                  },
                },
                if: { properties: { kind: { const: 'fail' } } },
                else: { properties: { level: { const: 'none' } } },
              },
            },
          },
        },
      },
    },
  });
  expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
  const [{ tool, results }] = sarif.runs;
  const rules = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(rules).size).toBe(rules.length);
  expect(results.filter(({ ruleId }: { ruleId: string }) => !rules.includes(ruleId))).toEqual([]);
  expect(results.find(({ ruleId }: { ruleId: string }) => ruleId === 'dnt').suppressions).toEqual([
    { kind: 'external', justification: 'No browser sends it any more.' },
  ]);
});

it('GitHub shows findings beside the lines of the file', () => {
  const commands = lintToGitHub(result, { name: 'a,b:c.json', json }).trimEnd().split('\n');
  expect(commands).toContain(
    `::error file=a%2Cb%3Ac.json,line=${line},col=16,endLine=${line},title=data.credentials::People are asked for their password to another site or service. Let people sign in there themselves, by OAuth or the like, so that the password never reaches you.`,
  );
  for (const command of commands) expect(command).toMatch(/^::(error|warning|notice) file=[^,:]+,line=\d+[^:]*::./);
});
