/** Elements whose content is not text. */
export const MUTE = new Set(['script', 'style', 'template', 'svg', 'iframe']);
/** Elements that have no end tag. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'.split(' '),
);
/** Elements within a line of words; all others are boxes. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input noscript'.split(
    ' ',
  ),
);
/** What ends at the start of its like, and how far up the tree that reaches. */
export const SIBLINGS: Readonly<Record<string, readonly [ends: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  option: [['option'], ['select']],
};
export const HEADING = /^h[1-6]$/;
