import type { ElementType } from 'react';
import * as react from 'react/jsx-runtime';
import { withOwnText } from './own-text.ts';

export type { JSX } from 'react/jsx-runtime';
/** What the compiler calls for every element of the pages (`jsxImportSource` in tsconfig.json and vite.config.ts). */
export { Fragment } from 'react/jsx-runtime';

export const jsx: typeof react.jsx = (type: ElementType, props, key) =>
  react.jsx(type, withOwnText(type, props as object), key);
export const jsxs: typeof react.jsxs = (type: ElementType, props, key) =>
  react.jsxs(type, withOwnText(type, props as object), key);
