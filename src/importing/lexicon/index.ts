import type { Lexicon } from '../lexicon.js';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import vendors from './vendors.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The languages the importer reads. A new one is a file here, or one handed to `importPolicy`. */
export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, it, nl, sv, pl, ru, tr, ja, zh, ko, ar, he];

/** Names that are the same in every language: what they head is about a third party. */
export const NAMES: Lexicon = {
  language: 'und',
  title: '',
  words: [],
  titles: [],
  updated: [],
  effective: [],
  dangling: [],
  kinds: { 'third-parties': vendors.map(([name]) => `${name}^1.4`) },
};
