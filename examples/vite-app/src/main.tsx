import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PrivacyCenter, usePrivacyCenter } from 'react-privacy-center';
import en from 'react-privacy-center/locales/en';
import 'react-privacy-center/styles.css';
import { policy } from './policy';

function App() {
  const center = usePrivacyCenter({ messages: en, locales: { de: () => import('react-privacy-center/locales/de') } });
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
