// A small host site on loopback: renders each centre on the server, hydrates it in the browser, and allows nothing that
// a strict site would not.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import {
  comparePolicies,
  createChanges,
  createVersions,
  findVersion,
  loadVersion,
  type PolicyVersions,
  pickVersion,
} from '../../../src/changes.js';
import type { Messages } from '../../../src/document.js';
import type { Policy } from '../../../src/policy.js';
import { type ReceivingEnd, startReceivingEnd } from './receiving-end.js';
import type * as Server from './server.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SUPPORT = join(ROOT, 'test/e2e/support');

const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const HOST_CSS =
  'body{margin:0;font-family:"Noto Sans",sans-serif;color-scheme:light}body[data-theme="dark"]{background:#161514;color-scheme:dark}.alone{padding:16px}';

export interface Centre {
  readonly policy: string;
  readonly locale: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly regime?: string;
  readonly headingLevel?: number;
  readonly prefix?: string;
  /** Which of the site's histories is told; then `version` and `compare` say what is shown. */
  readonly history?: string;
  readonly version?: string;
  readonly compare?: string;
  readonly view?: 'inline' | 'side-by-side';
  /** Whether the sections can be searched. */
  readonly search?: 'yes';
  /** Whether the request form stands in the contact section, or on a page without a centre. */
  readonly form?: 'contact' | 'alone';
  /** What the form opens with. */
  readonly kind?: string;
  readonly drafts?: 'session';
}

export interface Site {
  /** The address of a page that shows one centre. */
  address(centre: Centre, hash?: string): string;
  /** Where the form's requests go; absent where there is no form. */
  readonly end: ReceivingEnd | undefined;
  stop(): Promise<void>;
}

async function readJson<T>(folder: string): Promise<Map<string, T>> {
  const files = (await readdir(join(ROOT, folder))).filter((file) => file.endsWith('.json')).sort();
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, T]> => [
          file.slice(0, -'.json'.length),
          JSON.parse(await readFile(join(ROOT, folder, file), 'utf8')),
        ],
      ),
    ),
  );
}

/** The example policies, by file name. */
export const readPolicies = () => readJson<Policy>('examples/policies');
/** The kit's messages, by language. */
export const readLocales = () => readJson<Messages>('locales');
/** The form's, by language. */
export const readRequestLocales = () => readJson<Messages>('locales/requests');

/** The policy with every section closed to begin with. */
export function closed(policy: Policy): Policy {
  return { ...policy, sections: policy.sections.map(({ layer: _, ...section }) => section) };
}

/** Starts the site. */
export async function startSite({
  policies,
  locales,
  requests,
  histories = new Map(),
  alias = {},
  mode = 'development',
}: {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly locales: ReadonlyMap<string, Messages>;
  /** The form's words, by language: with them, there is a form and a receiving end for the policy `modern`. */
  readonly requests?: ReadonlyMap<string, Messages>;
  /** Versions of policies, by name. */
  readonly histories?: ReadonlyMap<string, PolicyVersions>;
  /** Packages to build with in place of others, such as another version of React. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Which React: that of developers gives every warning, that of readers takes a third of the time. */
  readonly mode?: Mode;
}): Promise<Site> {
  const [client, serverCode, styles, formStyles, searchStyles, changesStyles, searchWords, changesWords] =
    await Promise.all([
      bundle('client.ts', alias, mode),
      bundle('server.ts', alias, mode),
      readFile(join(ROOT, 'src/styles/styles.css'), 'utf8'),
      readFile(join(ROOT, 'src/styles/request-form.css'), 'utf8'),
      readFile(join(ROOT, 'src/styles/search.css'), 'utf8'),
      readFile(join(ROOT, 'src/styles/changes.css'), 'utf8'),
      readJson<Messages>('locales/search'),
      readJson<Messages>('locales/changes'),
    ]);
  const folder = await mkdtemp(join(tmpdir(), 'privacy-centre-site-'));
  await writeFile(join(folder, 'server.cjs'), serverCode);
  const server: typeof Server = createRequire(import.meta.url)(join(folder, 'server.cjs'));
  const loaders = Object.fromEntries([...locales].map(([tag, messages]) => [tag, async () => ({ default: messages })]));

  const historyFor = async (query: URLSearchParams) => {
    const versions = histories.get(query.get('history') ?? '');
    const words = changesWords.get(query.get('locale') ?? '');
    if (versions === undefined || words === undefined) return undefined;
    const pick = pickVersion(versions, { version: query.get('version') ?? undefined });
    if (pick.shown === undefined) throw new Error(`Nothing to show: ${query}`);
    const policy = await loadVersion(pick.shown);
    const before = findVersion(versions, query.get('compare') ?? '');
    return {
      policy,
      versions: createVersions(pick, { messages: words }),
      ...(before !== undefined && {
        changes: createChanges(comparePolicies(await loadVersion(before), policy), {
          messages: words,
          standing: pick.standing,
        }),
      }),
    };
  };
  const page = async (query: URLSearchParams): Promise<string> => {
    const history = await historyFor(query);
    const policy = history?.policy ?? policies.get(query.get('policy') ?? '');
    const messages = locales.get(query.get('locale') ?? '');
    if (policy === undefined || messages === undefined) throw new Error(`No such centre: ${query}`);
    const search = query.has('search') ? searchWords.get(query.get('locale') ?? '') : undefined;
    const words = requests?.get(query.get('locale') ?? '');
    const form = query.has('form') && words && end ? { messages: words, ...end.formProps() } : undefined;
    const html = server.render({ policy, messages, search, history, locales: loaders, query: query.toString(), form });
    const data = (id: string, value: unknown) =>
      `<script type="application/json" id="${id}">${value === undefined ? '' : JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Host site</title><meta name="generator" content="React ${server.version}"><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/request-form.css"><link rel="stylesheet" href="/search.css"><link rel="stylesheet" href="/changes.css"><link rel="stylesheet" href="/host.css">
</head><body data-theme="${query.get('theme') ?? 'light'}"><main id="root">${html}</main>${data('form', form)}${data('history', history)}<script type="module" src="/client.js"></script></body></html>`;
  };
  const script = (value: unknown): [string, string] => ['text/javascript', `export default ${JSON.stringify(value)}`];
  const answer = async (url: URL): Promise<[type: string, body: string]> => {
    const [, group, name] = /^\/data\/(\w+)\/(.+)\.js$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (group === 'policies') return script(policies.get(name ?? ''));
    if (group === 'search') return script(searchWords.get(name ?? ''));
    if (group === 'locales') return script(locales.get(name ?? ''));
    switch (url.pathname) {
      case '/':
        return ['text/html', await page(url.searchParams)];
      case '/client.js':
        return ['text/javascript', client];
      case '/data/locales.js':
        return script([...locales.keys()]);
      case '/styles.css':
        return ['text/css', styles];
      case '/search.css':
        return ['text/css', searchStyles];
      case '/changes.css':
        return ['text/css', changesStyles];
      case '/request-form.css':
        return ['text/css', formStyles];
      case '/host.css':
        return ['text/css', HOST_CSS];
      case '/icon.svg':
        return ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'];
      default:
        throw new Error(`No such page: ${url.pathname}`);
    }
  };
  const http = createServer(async (request, response) => {
    if (end !== undefined && request.url?.startsWith('/privacy/requests')) {
      end.listener(request, response);
      return;
    }
    try {
      const [type, body] = await answer(new URL(request.url ?? '/', 'http://localhost'));
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': STRICT_CSP });
      response.end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const policy = policies.get('modern');
  const end =
    requests === undefined || policy === undefined
      ? undefined
      : startReceivingEnd({ origin, policy, messages: requests, file: join(folder, 'requests.db') });
  return {
    end,
    address: (centre, hash = '') =>
      `${origin}/?${new URLSearchParams(centre as object as Record<string, string>)}${hash}`,
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await end?.stop();
      await rm(folder, { recursive: true });
    },
  };
}

type Mode = 'development' | 'production';

async function bundle(entry: string, alias: Readonly<Record<string, string>>, mode: Mode): Promise<string> {
  const isServer = entry === 'server.ts';
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
    resolve: {
      alias: Object.entries(alias).map(([name, replacement]) => ({ find: new RegExp(`^${name}(?=/|$)`), replacement })),
    },
    ...(isServer && { ssr: { noExternal: true as const } }),
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      ssr: isServer,
      rolldownOptions: {
        input: join(SUPPORT, entry),
        output: { format: isServer ? 'cjs' : 'es', codeSplitting: false },
        // Directives are for bundlers of apps; here everything is one bundle.
        onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log),
      },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error(`${entry} gave no bundle`);
  return chunk.code;
}
