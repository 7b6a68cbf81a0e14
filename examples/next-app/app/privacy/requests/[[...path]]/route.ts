import de from 'react-privacy-center/locales/requests/de';
import { parsePolicy } from 'react-privacy-center/policy';
import { createRequestHandler, type RequestHandler, sqliteStore } from 'react-privacy-center/server';
import source from '../../policy.json';

let handler: RequestHandler | undefined;

// Made with the first request: Next also loads routes while it builds, and nobody's secret is there then.
function receive(request: Request): Promise<Response> {
  handler ??= newHandler();
  return handler(request);
}

function newHandler(): RequestHandler {
  const { success, policy, issues } = parsePolicy(source);
  if (!success) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return createRequestHandler({
    policy,
    messages: { de },
    store: sqliteStore(process.env.REQUEST_DB ?? 'requests.db'),
    secret: process.env.REQUEST_SECRET ?? '',
    base: `${process.env.ORIGIN ?? 'http://localhost:3000'}/privacy/requests`,
  });
}

export { receive as DELETE, receive as GET, receive as POST };
