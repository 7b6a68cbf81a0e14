/** Keeps what the page complains of in `complaints`, for browsers whose drivers do not tell. */
export function keepComplaints(): void {
  const complaints: string[] = [];
  Object.assign(globalThis, { complaints });
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...values: unknown[]) => {
      complaints.push(values.map(String).join(' '));
      say(...values);
    };
  }
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    complaints.push(`CSP ${violatedDirective} ${sample}`),
  );
}
