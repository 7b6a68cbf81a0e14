import { expect, it } from 'vitest';
import { describeValue } from '../../src/cli/import/describe-value.js';
import { imported } from '../importing/support.js';

it('tells a value in full, but for a whole sentence that stands beside it', async () => {
  const { report } = await imported(`# Privacy

## Cookies

| Cookie | Duration |
| --- | --- |
| sid | session |

## How long we keep it

We keep what you send us for as long as you have an account.
`);
  expect(report.proposals.map(describeValue)).toEqual([
    'name sid; category unclassified; duration session',
    'basis criteria; criteria as it says',
  ]);
});
