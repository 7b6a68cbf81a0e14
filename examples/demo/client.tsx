import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { PrivacyPage, type PrivacyPageProps } from './privacy-page.js';

const root = document.getElementById('root');
const props = document.getElementById('props')?.textContent;
if (root !== null && props) {
  hydrateRoot(
    root,
    <StrictMode>
      <PrivacyPage {...(JSON.parse(props) as PrivacyPageProps)} />
    </StrictMode>,
  );
}
