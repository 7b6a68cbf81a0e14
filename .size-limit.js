import { existsSync, readdirSync } from 'node:fs';

// Budgets of what a reader's browser loads, minified as bundlers do and gzipped; React is the host's own.
const bundled = { gzip: true, ignore: ['react', 'react-dom'] };
const file = { gzip: true, disablePlugins: ['@size-limit/esbuild'] };
const locales = existsSync('dist/locales') ? readdirSync('dist/locales').filter((name) => name.endsWith('.js')) : [];

export default [
  {
    ...bundled,
    name: 'PrivacyDocument',
    path: 'dist/index.js',
    import: '{ PrivacyDocument }',
    limit: '15 KB',
  },
  { ...bundled, name: 'PrivacyCenter', path: 'dist/index.js', import: '{ PrivacyCenter }', limit: '36 KB' },
  {
    ...bundled,
    name: 'PrivacyCenter with RequestForm',
    path: 'dist/index.js',
    import: '{ PrivacyCenter, RequestForm }',
    limit: '48 KB',
  },
  { ...bundled, name: 'PolicySearch', path: 'dist/index.js', import: '{ PolicySearch }', limit: '5 KB' },
  { ...bundled, name: 'PolicyChanges', path: 'dist/index.js', import: '{ PolicyChanges }', limit: '3 KB' },
  {
    ...bundled,
    name: 'changeSlots with usePolicyVersions',
    path: 'dist/index.js',
    import: '{ changeSlots, usePolicyVersions }',
    limit: '8 KB',
  },
  { ...bundled, name: 'stylesheet', path: 'dist/styles.css', limit: '5 KB' },
  { ...bundled, name: 'stylesheet of the form', path: 'dist/request-form.css', limit: '2.5 KB' },
  { ...bundled, name: 'stylesheet of the search', path: 'dist/search.css', limit: '1.2 KB' },
  { ...bundled, name: 'stylesheet of changes', path: 'dist/changes.css', limit: '2 KB' },
  // A whole language words every member of the model. What a page needs of it is held to 4 kB in scripts/check-sizes.mjs.
  ...locales.map((name) => ({ ...file, name: `locale ${name}`, path: `dist/locales/${name}`, limit: '7.5 KB' })),
];
