// After tsdown: the stylesheets and the locales, each with its types.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const dist = 'dist';

for (const sheet of readdirSync('src/styles')) {
  copyFileSync(join('src/styles', sheet), join(dist, sheet));
  // TypeScript 6 checks side-effect imports, also of CSS.
  writeFileSync(join(dist, `${sheet}.d.ts`), 'export {};\n');
}

// JavaScript rather than JSON: importing JSON takes an import attribute that bundlers and Node spell differently.
writeLocales('locales', '../document.js');
writeLocales('locales/requests', '../../document.js');
writeLocales('locales/inbox', '../../document.js');
writeLocales('locales/changes', '../../document.js');
writeLocales('locales/search', '../../document.js');

/** @param {string} folder @param {string} types where the type of messages is, seen from there */
function writeLocales(folder, types) {
  mkdirSync(join(dist, folder), { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const locale = basename(file, '.json');
    const messages = JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    writeFileSync(join(dist, folder, `${locale}.js`), `export default ${messages};\n`);
    writeFileSync(
      join(dist, folder, `${locale}.d.ts`),
      `import type { Messages } from '${types}';\ndeclare const messages: Messages;\nexport default messages;\n`,
    );
  }
}
