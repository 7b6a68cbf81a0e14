/** What the address of a page says of versions. */
export interface VersionAddress {
  /** Name of the version to show; absent for the one in force. */
  readonly version?: string;
  /** Name of the version to compare it with. */
  readonly compare?: string;
  /** How the two stand in the comparison; `inline` when left out. */
  readonly view?: 'side-by-side';
}

const NAMES = ['version', 'compare', 'view'] as const;

/** Reads `?version=`, `?compare=` and `?view=` of an address, which may be a path or a query alone. */
export function readVersionAddress(url: string | URL): VersionAddress {
  const query = queryOf(url);
  const [version, compare, view] = NAMES.map((name) => query.get(name) || undefined);
  return {
    ...(version !== undefined && { version }),
    ...(compare !== undefined && { compare }),
    ...(view === 'side-by-side' && { view }),
  };
}

/** The same page, elsewhere in time: the query of `url` with what it says of versions replaced. */
export function writeVersionAddress(url: string | URL, address: VersionAddress): string {
  const query = queryOf(url);
  for (const name of NAMES) {
    const value = address[name];
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return `?${query}`;
}

function queryOf(url: string | URL): URLSearchParams {
  const [address = ''] = String(url).split('#');
  const start = address.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : address.slice(start));
}
