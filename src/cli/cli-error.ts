/** Something that the person at the terminal can mend. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** What to do about it. */
  readonly advice: string | undefined;

  constructor(message: string, advice?: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
