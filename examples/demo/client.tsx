import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { DemoPage, type DemoPageProps } from './demo-page.js';

const root = document.getElementById('root');
const props = document.getElementById('props')?.textContent;
if (root !== null && props) {
  hydrateRoot(
    root,
    <StrictMode>
      <DemoPage {...(JSON.parse(props) as DemoPageProps)} />
    </StrictMode>,
  );
}
