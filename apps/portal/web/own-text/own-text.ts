import { Fragment, type ReactNode } from 'react';
import { jsx as element } from 'react/jsx-runtime';

interface Props {
  children?: ReactNode;
}

/** These hold plain text only. */
const textOnly: readonly unknown[] = ['option', 'title', 'textarea', 'text'];

/**
 * Gives text that stands beside something else an element of its own. A browser that translates a page puts text nodes
 * into elements of its own, or others in their place; React then fails when it removes a text node that is not where it
 * was. It never removes or moves the text of an element that holds nothing else, and an element goes with whatever was
 * put into it.
 */
export function withOwnText<P extends Props>(type: unknown, props: P): P {
  const { children } = props;
  if (textOnly.includes(type)) return props;
  if (type === Fragment && isText(children)) return { ...props, children: owned(String(children)) };
  if (!Array.isArray(children) || !children.some(isText)) return props;
  const apart = separated(children);
  return apart.every((child, place) => child === children[place]) ? props : { ...props, children: apart };
}

/** Text parts that follow each other become one, so that they stay one item of a flex box. */
function separated(children: readonly ReactNode[]): ReactNode[] {
  const apart: ReactNode[] = [];
  for (let place = 0; place < children.length; place++) {
    if (!isText(children[place])) {
      apart.push(children[place]);
      continue;
    }
    let until = place;
    while (until < children.length && isText(children[until])) until++;
    const text = children.slice(place, until).join('');
    apart.push(text.trim() === '' ? text : owned(text), ...children.slice(place + 1, until).map(() => null));
    place = until - 1;
  }
  return apart;
}

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';
const owned = (text: string) => element('span', { children: text });
