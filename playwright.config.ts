import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

const { executablePath, args, env } = await findBrowser()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/harness/installations.ts',
  fullyParallel: true,
  workers: 2,
  // In `npm test` a journey may fail once: the run then names it at its end, so that a race is neither hidden nor a lost run.
  retries: process.env.MGI_TEST_REPORT ? 1 : 0,
  forbidOnly: true,
  timeout: 180_000, // several times what a journey takes alone: a busy machine is no fault, and one that hangs ends all the same
  expect: { timeout: 20_000 },
  reporter: process.env.MGI_TEST_REPORT ? [['list'], ['json', { outputFile: process.env.MGI_TEST_REPORT }]] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args, env },
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
