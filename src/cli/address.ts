import { InvalidArgumentError } from 'commander';

/** Reads the value of an option that is the address of a page. */
export function address(value: string): string {
  if (!/^https?:\/\/[^/\s@]+\S*$/.test(value)) throw new InvalidArgumentError('It begins with https://.');
  return value;
}
