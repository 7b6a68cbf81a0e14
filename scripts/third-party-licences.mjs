// For the bundler: writes the licences of what a bundle took from other packages beside it, as `<bundle>.LICENSE.txt`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is in a bundle. @typedef {{ folder: string, name: string, version: string, license: string }} Bundled */

/** Folders end at the last package of a path: packages may have packages of their own. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** @returns {import('tsdown').Rolldown.Plugin} */
export function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const packages = chunk.type === 'chunk' ? packagesOf(chunk.moduleIds) : [];
        if (packages.length === 0) continue;
        const source = `Code of these packages is in ${chunk.fileName}.\n${licencesOf(packages)}`;
        this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.LICENSE.txt`, source });
      }
    },
  };
}

/** The packages that files are from, each once, by name. @param {readonly string[]} files @returns {Bundled[]} */
export function packagesOf(files) {
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  return [...folders]
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The licence of each package; a text that several share stands once. @param {readonly Bundled[]} packages */
export function licencesOf(packages) {
  /** @type {Map<string, string[]>} */
  const holders = new Map();
  for (const one of packages) {
    const text = textOf(one);
    holders.set(text, [...(holders.get(text) ?? []), `${one.name} ${one.version} (${one.license})`]);
  }
  return [...holders].map(([text, names]) => `\n${'-'.repeat(78)}\n\n${names.join('\n')}\n\n${text}\n`).join('');
}

/** @param {Bundled} bundled */
function textOf({ folder, name, license }) {
  const own = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
    .sort()
    .map((file) => join(folder, file));
  // Some packages only name their licence, of which readers must get the text all the same.
  const known = new URL(`licences/${license}.txt`, import.meta.url);
  const files = own.length > 0 || !existsSync(known) ? own : [known];
  if (files.length === 0)
    throw new Error(
      `${name} is bundled and has no licence file. Put the text of "${license}" into scripts/licences/${license}.txt.`,
    );
  return files.map((file) => readFileSync(file, 'utf8').replace(/^\s*\n|\s+$/g, '')).join('\n\n');
}
