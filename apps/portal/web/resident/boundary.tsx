import { Component, type ReactNode } from 'react';
import { Crash } from '../kit/index.ts';

/** What the router does for the workplace: a page that breaks says so. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Crash /> : this.props.children;
  }
}
