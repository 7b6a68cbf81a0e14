/** The kit's own words, by key; the leaves are messages in i18next's JSON v4 format. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The kit's own words in one language, as in `react-privacy-center/locales/<tag>`. */
export interface Messages {
  readonly meta: {
    /** The language of these words, a BCP 47 tag. */
    readonly locale: string;
    /** How they came to be: written here, translated by machine, or checked by a native speaker. */
    readonly status: 'source' | 'machine' | 'native-reviewed';
  };
  readonly words: MessageTree;
}
