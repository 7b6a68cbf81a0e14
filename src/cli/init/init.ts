import { InvalidArgumentError } from 'commander';
import { blanksIn } from '../../policy/blank.js';
import { REGIMES, type RegimeId } from '../../policy/vocabulary.js';
import { address } from '../address.js';
import { CliError } from '../cli-error.js';
import { schemaFrom } from '../files/schema-from.js';
import { refuseToReplace, writeOutput } from '../files/write-output.js';
import type { Io } from '../io.js';
import { examples } from '../output/examples.js';
import { quoted } from '../output/quoted.js';
import { toJson } from '../output/to-json.js';
import type { AddCommand } from '../program.js';
import { regimesOption } from '../regime-option.js';
import { createStarter, type StarterAnswers } from './create-starter.js';
import { FEATURES, type Feature } from './features.js';

interface InitOptions {
  readonly out: string;
  readonly name?: string;
  readonly site?: string;
  readonly email?: string;
  readonly address?: string;
  readonly regime?: readonly RegimeId[];
  readonly feature?: readonly Feature[];
  readonly force?: boolean;
}

type Answers = Omit<StarterAnswers, 'today'>;

const REGIME_NAMES: Readonly<Record<RegimeId, string>> = {
  'eu-gdpr': 'European Union, GDPR',
  'uk-gdpr': 'United Kingdom, UK GDPR',
  'us-ca': 'California, CCPA and CalOPPA',
  'us-co': 'Colorado',
  'us-ct': 'Connecticut',
  'us-mn': 'Minnesota',
  'us-tx': 'Texas',
  'us-va': 'Virginia',
  'us-coppa': 'United States, children under 13 (COPPA)',
  'br-lgpd': 'Brazil, LGPD',
  other: 'another law, which lint knows no rules of',
};

/** `init`: a policy to begin with. */
export const addInit: AddCommand = (program, io) => {
  program
    .command('init')
    .description('write a policy to begin with, in English, its blanks marked')
    .option('-o, --out <file>', 'where to write it', 'policy.json')
    .option('--name <name>', 'legal name of who runs the site')
    .option('--site <url>', 'address of the site', address)
    .option('--email <address>', 'address for questions of privacy', email)
    .option('--address <lines>', 'postal address')
    .addOption(regimesOption(`a law that applies: ${REGIMES.join(', ')}`))
    .option('--feature <ids...>', `what the site does: ${FEATURES.map(({ id }) => id).join(', ')}`, oneMore(featureOf))
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        [
          'init',
          'asks a few questions, whose answers may be piped in, too; what you leave empty becomes a blank, [[like this]], that lint finds',
        ],
        [
          'init --name "Paper Lantern Ltd" --regime eu-gdpr uk-gdpr --feature accounts newsletter',
          'asks for the rest; with nobody there to ask, the rest becomes blanks',
        ],
      ),
    )
    .action(async (options: InitOptions) => {
      // Before all the questions rather than after them.
      if (!options.force) refuseToReplace(options.out);
      const isAsked = io.isInteractive || (io.isPiped && options.regime === undefined);
      const answers = isAsked ? await asked(options, io) : given(options);
      const policy = createStarter({ ...answers, today: io.now().toISOString().slice(0, 10) });
      const schema = schemaFrom(options.out);
      const json = toJson({ ...(schema && { $schema: schema }), ...policy });
      await writeOutput(options.out, json, options);
      const count = blanksIn(json).length;
      await io.out(
        `Written: ${options.out}, with ${count} blanks in [[double brackets]] for what only you can know.\n` +
          `It is a beginning, and no legal advice: have someone who knows the law read what you make of it.\n\n` +
          `See them where they stand:  react-privacy-center preview ${quoted(options.out)}\n` +
          `List them:                  react-privacy-center lint ${quoted(options.out)}\n`,
      );
    });
};

function given({ name, site, email, address, regime, feature = [] }: InitOptions): Answers {
  if (regime === undefined) throw lawless();
  return { name, site, email, address, regimes: regime, features: feature };
}

function lawless(): CliError {
  return new CliError('No law was named to begin with.', `Add --regime and one or more of: ${REGIMES.join(', ')}.`);
}

async function asked(options: InitOptions, io: Io): Promise<Answers> {
  let hasEnded = false;
  const question = async (text: string): Promise<string> => {
    const answer = hasEnded ? undefined : await io.ask(text);
    if (answer !== undefined) return answer.trim();
    if (!io.isPiped) throw new CliError('It was stopped, and nothing was written.');
    // What was answered is kept, and the rest becomes blanks.
    hasEnded = true;
    return '';
  };
  const refuse = async (reason: string) => {
    if (io.isPiped) throw new CliError(`${reason}\nNothing was written.`, 'Correct the answers that are piped in.');
    await io.out(`${reason}\n`);
  };
  /** Asks until the answer is none or one that can be used. */
  const line = async (known: string | undefined, text: string, read = (answer: string): string => answer) => {
    while (known === undefined) {
      const answer = await question(`${text}: `);
      if (answer === '') return undefined;
      try {
        return read(answer);
      } catch (error) {
        await refuse((error as Error).message);
      }
    }
    return known;
  };
  const several = async <T>(
    known: readonly T[] | undefined,
    text: string,
    items: readonly { readonly item: T; readonly id: string; readonly label: string }[],
    least: number,
  ): Promise<readonly T[]> => {
    if (known !== undefined) return known;
    if (hasEnded) {
      if (least > 0) throw lawless();
      return [];
    }
    const list = items.map(({ label }, index) => `${String(index + 1).padStart(4)}  ${label}\n`).join('');
    await io.out(`\n${text}\n${list}`);
    for (;;) {
      const words = (await question('Numbers, such as 1 3: ')).split(/[\s,;]+/).filter((word) => word !== '');
      const chosen = words.map((word) => items.find(({ id }, index) => word === id || word === String(index + 1)));
      const wrong = words.filter((_, index) => chosen[index] === undefined);
      if (wrong.length > 0) await refuse(`There is no ${wrong.join(', ')} in the list.`);
      else if (chosen.length >= least) return items.filter((each) => chosen.includes(each)).map(({ item }) => item);
      else if (hasEnded) throw lawless();
      else await refuse('Choose at least one.');
    }
  };

  await io.out('Leave an answer empty to fill it in later.\n\n');
  const { name, site, email: mail, address: post, regime, feature } = options;
  return {
    name: await line(name, 'Legal name of who runs the site'),
    site: await line(site, 'Address of the site, such as https://example.org', address),
    email: await line(mail, 'Email address for questions of privacy', email),
    address: await line(post, 'Postal address'),
    regimes: await several(
      regime,
      'Which laws apply to you?',
      REGIMES.map((id) => ({ item: id, id, label: REGIME_NAMES[id] })),
      1,
    ),
    features: await several(
      feature,
      'Which of these are so? Nothing is an answer, too.',
      FEATURES.map((item) => ({ item, id: item.id, label: item.label })),
      0,
    ),
  };
}

/** An option that can be given more than once, and takes more than one value. */
function oneMore<T>(read: (value: string) => T): (value: string, before?: readonly T[]) => readonly T[] {
  return (value, before = []) => [...before, read(value)];
}

function featureOf(value: string): Feature {
  const found = FEATURES.find(({ id }) => id === value);
  if (found === undefined) throw new InvalidArgumentError(`It is one of: ${FEATURES.map(({ id }) => id).join(', ')}.`);
  return found;
}

function email(value: string): string {
  if (!/^[^\s@:]+@[^\s@]+$/.test(value)) throw new InvalidArgumentError('It has the form name@example.org.');
  return value;
}
