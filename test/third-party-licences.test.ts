import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { licencesOf, packagesOf } from '../scripts/third-party-licences.mjs';

describe('what a bundle took from other packages', () => {
  it('is named once for each package, whether scoped or inside another', () => {
    const packages = packagesOf([
      '/app/src/import.ts',
      join(process.cwd(), 'node_modules/htmlparser2/dist/Parser.js'),
      join(process.cwd(), 'node_modules/htmlparser2/dist/Tokenizer.js'),
      join(process.cwd(), 'node_modules/htmlparser2/node_modules/entities/dist/decode.js'),
      join(process.cwd(), 'node_modules/@humanwhocodes/momoa/dist/momoa.js'),
    ]);
    expect(packages.map(({ name }) => name)).toEqual(['@humanwhocodes/momoa', 'entities', 'htmlparser2']);
  });

  it('comes with its licence, which packages that share it share', () => {
    const licences = licencesOf(
      packagesOf(
        ['micromark', 'micromark-util-character', 'commander'].map((name) =>
          join(process.cwd(), 'node_modules', name, 'index.js'),
        ),
      ),
    );
    expect(licences).toMatch(/^micromark \S+ \(MIT\)\nmicromark-util-character \S+ \(MIT\)\n\n.*MIT License/m);
    expect(licences.match(/Copyright \(c\) Titus Wormer/g)).toHaveLength(1);
    expect(licences).toContain('Copyright (c) 2011 TJ Holowaychuk');
  });

  it('comes with the text of a licence that it only names', () => {
    const licences = licencesOf(packagesOf([join(process.cwd(), 'node_modules/@humanwhocodes/momoa/dist/momoa.js')]));
    expect(licences).toContain('(Apache-2.0)');
    expect(licences).toContain('END OF TERMS AND CONDITIONS');
  });

  it('is refused where no licence is known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licences-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'package.json'), '{}');
    const secret = { folder, name: 'secret-sauce', version: '1.0.0', license: 'UNLICENSED' };
    expect(() => licencesOf([secret])).toThrow(/secret-sauce .* scripts\/licences\/UNLICENSED\.txt/);
  });
});
