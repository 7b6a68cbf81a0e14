import { createElement, version } from 'react';
import { renderToString } from 'react-dom/server';
import { Centre, type CentreProps } from './centre.js';

export function render(props: CentreProps): string {
  return renderToString(createElement(Centre, props));
}

export { version };
