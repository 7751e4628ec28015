import type { Day } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';

/** The day a period of the municipality's file (`P28D`, `P6M`, `P5Y`) after another: calendar days, not working days. */
export const afterPeriod = (on: Day, period: string): Day => Temporal.PlainDate.from(on).add(period).toString();
