import type { InferOutput } from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import {
  type Block,
  type DataKind,
  definePolicy,
  type Policy,
  type PolicySchema,
  parsePolicy,
  type RegimeId,
  type Section,
  type SectionKind,
  type Stance,
  type Text,
} from '../../src/policy.js';

const thin = { schemaVersion: 1, id: 'thin', locale: 'en', title: 'Privacy', version: {}, sections: [] } as const;

describe('definePolicy', () => {
  it('takes what a policy may say', () => {
    const policy = definePolicy({
      ...thin,
      title: { en: 'Privacy', de: 'Datenschutz' },
      sections: [
        {
          id: 'a',
          kind: 'cookies',
          title: 'A',
          blocks: ['One.', { type: 'list', items: ['a', { text: 'b', items: ['c'] }] }],
        },
      ],
      cookies: [{ id: 'basket', category: 'functional', duration: 'session' }],
      extensions: { own: [1, 2] },
    });
    expectTypeOf(policy).toEqualTypeOf<Policy>();
  });

  it('refuses a word that is not in a vocabulary', () => {
    // @ts-expect-error no such kind of section
    definePolicy({ ...thin, sections: [{ id: 'a', kind: 'prologue', title: 'A' }] });
    // @ts-expect-error no such stance
    definePolicy({ ...thin, activities: [{ id: 'f', stance: 'always' }] });
    // @ts-expect-error no such block
    definePolicy({ ...thin, summary: [{ type: 'image', text: 'x' }] });
    // @ts-expect-error no such version of the schema
    definePolicy({ ...thin, schemaVersion: 2 });
  });

  it('refuses a field that is not known, and one that is missing', () => {
    // @ts-expect-error misspelled
    definePolicy({ ...thin, sectoins: [] });
    // @ts-expect-error misspelled inside a fact
    definePolicy({ ...thin, recipients: [{ id: 'f', role: 'processor', purpose: [] }] });
    // @ts-expect-error a recipient has a role
    definePolicy({ ...thin, recipients: [{ id: 'f' }] });
    // @ts-expect-error a paragraph has text
    definePolicy({ ...thin, summary: [{ type: 'paragraph' }] });
  });

  it('refuses a block that is none of the known ones, which is no text by language either', () => {
    // @ts-expect-error a slip of the pen in the type
    definePolicy({ ...thin, summary: [{ type: 'paragraf', text: 'x' }] });
    // @ts-expect-error a paragraph says its type
    definePolicy({ ...thin, summary: [{ text: 'x' }] });
    // @ts-expect-error a list entry has words
    definePolicy({ ...thin, summary: [{ type: 'list', items: [{ items: 'x' }] }] });
    // @ts-expect-error a title is no block
    definePolicy({ ...thin, title: { type: 'heading', text: 'x' } });
  });

  it('takes a policy that nobody can change', () => {
    definePolicy({ ...thin, summary: ['x'], activities: [{ id: 'f', data: ['name'], regimes: ['eu-gdpr'] }] } as const);
  });

  it('refuses a value of another type', () => {
    // @ts-expect-error a title is text
    definePolicy({ ...thin, title: 7 });
    // @ts-expect-error translations are text
    definePolicy({ ...thin, title: { en: null } });
    // @ts-expect-error honoured or not
    definePolicy({ ...thin, signals: { gpc: { honored: 'yes' } } });
  });
});

describe('a text', () => {
  it('is a string, or has one for each language, by any tag', () => {
    expectTypeOf<string>().toExtend<Text>();
    expectTypeOf<{ en: string; 'pt-BR': string; und: string; 'zh-Hant-HK': string }>().toExtend<Text>();
    expectTypeOf<Record<string, string>>().toExtend<Text>();
  });

  it('is no object of another kind', () => {
    expectTypeOf<{ type: string; text: string }>().not.toExtend<Text>();
    expectTypeOf<{ en: string | undefined }>().not.toExtend<Text>();
  });
});

describe('the types of a policy', () => {
  it('are those of its schema', () => {
    expectTypeOf<Policy>().toEqualTypeOf<InferOutput<typeof PolicySchema>>();
    expectTypeOf<Policy['schemaVersion']>().toEqualTypeOf<1>();
    expectTypeOf<Policy['sections']>().toEqualTypeOf<readonly Section[]>();
    expectTypeOf<Policy['title']>().toEqualTypeOf<Text>();
    expectTypeOf<Policy['summary']>().toEqualTypeOf<readonly Block[] | undefined>();
    expectTypeOf<Section['kind']>().toEqualTypeOf<SectionKind>();
    expectTypeOf<Section['layer']>().toEqualTypeOf<1 | 2 | undefined>();
  });

  it('have their words from the vocabulary', () => {
    expectTypeOf<NonNullable<NonNullable<Policy['activities']>[number]['stance']>>().toEqualTypeOf<Stance>();
    expectTypeOf<NonNullable<Policy['data']>[number]['kind']>().toEqualTypeOf<DataKind>();
    expectTypeOf<NonNullable<Policy['regimes']>[number]['id']>().toEqualTypeOf<RegimeId>();
    // Beside ids of the policy's own, so that editors offer them.
    type DataId = NonNullable<NonNullable<Policy['activities']>[number]['data']>[number];
    expectTypeOf<string>().toExtend<DataId>();
    expectTypeOf<Extract<DataId, 'ip-address'>>().toEqualTypeOf<'ip-address'>();
    expectTypeOf<Stance>().toEqualTypeOf<
      'does' | 'doesNot' | 'may' | 'onlyIf' | 'intends' | 'intendsNot' | 'unspecified'
    >();
  });
});

describe('parsePolicy', () => {
  it('takes anything, and has a policy only where it succeeded', () => {
    expectTypeOf(parsePolicy).parameter(0).toEqualTypeOf<unknown>();
    const result = parsePolicy('{}');
    expectTypeOf(result.policy).toEqualTypeOf<Policy | undefined>();
    if (result.success) expectTypeOf(result.policy).toEqualTypeOf<Policy>();
    else expectTypeOf(result.policy).toEqualTypeOf<undefined>();
  });
});
