import type { ElementType } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { withOwnText } from './own-text.ts';

export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment } from 'react/jsx-dev-runtime';

export const jsxDEV: typeof react.jsxDEV = (type: ElementType, props, key, isStatic, source, self) =>
  react.jsxDEV(type, withOwnText(type, props as object), key, isStatic, source, self);
