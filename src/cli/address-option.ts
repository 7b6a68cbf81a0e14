import { InvalidArgumentError, Option } from 'commander';

/** An option that takes the whole address of a page. */
export function addressOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(address);
}

/** Reads the whole address of a page. */
export function address(value: string): string {
  if (!/^https?:\/\/[^/\s@]+\S*$/.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('It begins with https://.');
  return value;
}
