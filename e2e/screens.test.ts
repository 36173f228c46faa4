// Every screen as somebody who uses it opens it: nothing overflows, nothing complains, everybody can read it.
// The pictures stay in test-output/screens, for people to look at.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, openWorld, phone, type World } from './world.ts';

const pictures = resolve(import.meta.dirname, '../test-output/screens');

interface Visit {
  /** Name of the picture. */
  readonly name: string;
  /** Who opens it; null = somebody who never signs in. */
  readonly person: string | null;
  readonly heading: RegExp;
  /** Goes there from the first screen after sign-in, as people do. */
  readonly go: (page: Page) => Promise<unknown>;
}

const standingOfficer = 'Nguyễn Thu Hà';
const appraiser = 'Vũ Ngọc Anh';
const reporter = 'Mai Thị Hồng';
const head = 'Hồ Thị Lan';
const running = /năm 2025/;

const menu = (name: string) => (page: Page) =>
  page.goto(new URL({ 'Đợt đánh giá': '/dot', 'Bộ tiêu chí': '/bo-tieu-chi' }[name] ?? '/', page.url()).href);

const visits: readonly Visit[] = [];
