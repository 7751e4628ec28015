import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from '../infra/testing/chromium.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { calledTable } from './called-table.ts';
import { Platform } from './platform.ts';
