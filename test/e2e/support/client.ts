import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Centre } from './centre.js';
import { keepComplaints } from './complaints.js';

keepComplaints();

const query = new URLSearchParams(location.search);
const load = async (path: string) => import(/* @vite-ignore */ path);
const tags: readonly string[] = (await load('/data/locales.js')).default;
const loaders = Object.fromEntries(tags.map((tag) => [tag, () => load(`/data/locales/${tag}.js`)]));
const [{ default: policy }, { default: messages }, search] = await Promise.all([
  load(`/data/policies/${query.get('policy')}.js`),
  load(`/data/locales/${query.get('locale')}.js`),
  query.has('search') ? load(`/data/search/${query.get('locale')}.js`) : undefined,
]);

const given = (id: string) => JSON.parse(document.getElementById(id)?.textContent || 'null') ?? undefined;
const history = given('history');

hydrateRoot(
  document.getElementById('root') as HTMLElement,
  createElement(Centre, {
    policy: history?.policy ?? policy,
    messages,
    history,
    search: search?.default,
    locales: loaders,
    query: location.search,
    form: given('form'),
  }),
);
