import type { TextView } from '../parts.js';

/** For the kit's own words, which hold no links and have no parts. */
export const PLAIN_TEXT: TextView = { classNames: {}, components: {}, idPrefix: '' };
