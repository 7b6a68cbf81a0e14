import { compileLexicon, type Lexicon } from '../../importing/lexicon.js';
import { isRecord } from '../../policy/is-record.js';
import { CliError } from '../cli-error.js';
import { findJsonFault } from '../files/find-json-fault.js';
import { readInput } from '../files/read-input.js';
import type { Io } from '../io.js';

/**
 * Reads further languages, one file each.
 *
 * @throws CliError if one is none
 */
export async function readLexicons(files: readonly string[], io: Io): Promise<Lexicon[]> {
  const lexicons: Lexicon[] = [];
  for (const file of files) {
    const { name, bytes } = await readInput(file, io);
    const json = new TextDecoder().decode(bytes);
    const fault = findJsonFault(json);
    if (fault !== undefined) throw new CliError(`${name} is no JSON: ${fault.reason}.`, 'validate shows where.');
    lexicons.push(lexiconOf(JSON.parse(json), name));
  }
  return lexicons;
}

const LISTS = ['words', 'titles', 'updated', 'effective', 'dangling'] as const;

function lexiconOf(value: unknown, name: string): Lexicon {
  const missing = !isRecord(value)
    ? ['language']
    : [
        ...(['language', 'title'] as const).filter((key) => typeof value[key] !== 'string'),
        ...LISTS.filter((key) => !Array.isArray(value[key])),
        ...(isRecord(value.kinds) ? [] : ['kinds']),
      ];
  try {
    if (missing.length === 0) {
      compileLexicon(value as unknown as Lexicon);
      return value as unknown as Lexicon;
    }
  } catch (error) {
    throw new CliError(`${name} has something else than lists of phrases.`, ADVICE, { cause: error });
  }
  throw new CliError(`${name} is no lexicon: it lacks ${missing.map((key) => `"${key}"`).join(', ')}.`, ADVICE);
}

const ADVICE = 'It has the form of the type Lexicon of react-privacy-center/import.';
