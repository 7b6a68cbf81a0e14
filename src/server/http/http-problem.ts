/** What a problem says besides its status and code. */
export interface ProblemDetails {
  /** One sentence for the developer who reads the answer. Never what a person typed. */
  readonly detail?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Extension members of the problem (RFC 9457). */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A request that can not be served, and why: thrown anywhere, answered in one place. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  /** Why, for programs. */
  readonly code: string;
  readonly details: ProblemDetails;

  constructor(status: number, code: string, details: ProblemDetails = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** The problem as RFC 9457 writes it. */
  toJSON(): Record<string, unknown> {
    const { detail, members } = this.details;
    return {
      type: `urn:problem-type:react-privacy-center:${this.code}`,
      title: this.code.replaceAll('-', ' '),
      status: this.status,
      ...(detail === undefined ? {} : { detail }),
      code: this.code,
      ...members,
    };
  }
}
