import Link from 'next/link';
import { PrivacyCenter } from 'react-privacy-center';
import de from 'react-privacy-center/locales/de';
import { parsePolicy } from 'react-privacy-center/policy';
import source from './policy.json';

// A server component: policy, schema and messages stay on the server.
export default function PrivacyPage() {
  const result = parsePolicy(source);
  if (!result.success) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return <PrivacyCenter policy={result.policy} locale="de" messages={de} components={{ link: Link }} />;
}
