import { Component, type ReactNode } from 'react';
import { Crash } from '../kit/index.ts';

/** Error boundary; in the workplace the router has this role. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Crash /> : this.props.children;
  }
}
