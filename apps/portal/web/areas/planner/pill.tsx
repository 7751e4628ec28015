import { memo } from 'react';
import { Status } from '../../kit/index.ts';
import type { Pill } from './moment.ts';

/** Drawn anew only when it says something else. */
export const PillStatus = memo(({ pill }: { pill: Pill }) => <Status tone={pill.tone}>{pill.words}</Status>);
