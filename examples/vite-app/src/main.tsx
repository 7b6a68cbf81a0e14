import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PrivacyCenter, usePrivacyCenter } from 'react-privacy-center';
import 'react-privacy-center/styles.css';
import type { Messages } from 'react-privacy-center/document';
import type { Policy } from 'react-privacy-center/policy';
import source from '../policy.json';
// Written by `npm run privacy`, which also checks the policy: only the words that it needs.
import en from './privacy/en/messages.json';

const policy = source as Policy;
const messagesOf = (file: { default: unknown }) => ({ default: file.default as Messages });

function App() {
  const center = usePrivacyCenter({
    messages: en as Messages,
    locales: { de: () => import('./privacy/de/messages.json').then(messagesOf) },
  });
  return <PrivacyCenter policy={policy} {...center} />;
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
