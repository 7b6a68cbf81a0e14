import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A limit for what never happens. How fast it does depends on what else the machine does.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);
