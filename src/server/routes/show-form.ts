import { type Exchange, languageOf } from '../exchange.js';
import { issueFormToken, newRequestKey } from '../form-token.js';
import { htmlAnswer, jsonAnswer } from '../http/answer.js';
import { preferredFormat } from '../http/preferred-format.js';
import { formPage } from '../pages/form-page.js';

/** The form on a page of its own; for programs, what a form of theirs has to send along. */
export async function showForm(exchange: Exchange): Promise<Response> {
  const { request, settings, url } = exchange;
  if (preferredFormat(request.headers.get('accept'), 'html') === 'json') {
    return jsonAnswer({ token: issueFormToken(settings.secrets, settings.now()), key: newRequestKey() });
  }
  // Only what is chosen comes by address: nobody's answers stand in one.
  const { kind, regime } = Object.fromEntries(url.searchParams);
  return htmlAnswer(formPage(exchange, languageOf(exchange), { values: { kind, regime } }));
}
