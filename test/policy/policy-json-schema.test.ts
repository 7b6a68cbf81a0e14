import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { policyJsonSchema } from '../../scripts/policy-json-schema.js';

const validate = new Ajv({ strict: false }).compile(JSON.parse(policyJsonSchema()));
const read = (file: string) => JSON.parse(readFileSync(`examples/policies/${file}`, 'utf8'));

describe('policy.schema.json', () => {
  it('is what the schema in src gives (npm run schema writes it)', () => {
    expect(readFileSync('policy.schema.json', 'utf8')).toBe(policyJsonSchema());
  });

  it.each(readdirSync('examples/policies'))('accepts %s', (file) => {
    validate(read(file));
    expect(validate.errors).toBeNull();
  });

  it('refuses a misspelled field and a missing title, and says where', () => {
    const { title: _, ...untitled } = read('minimal.json');
    expect(validate(untitled)).toBe(false);
    expect(validate({ ...read('minimal.json'), sectoins: [] })).toBe(false);
    expect(validate.errors?.[0]?.params).toEqual({ additionalProperty: 'sectoins' });
  });
});
