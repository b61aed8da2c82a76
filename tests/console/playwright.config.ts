import { defineConfig } from '@playwright/test'

/** Real Chromium, as the distribution has it, against hubs that are really started. */
export default defineConfig({
  testDir: 'specs',
  outputDir: 'results/output',
  globalSetup: './seed.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Slow machines are waited for; nothing is asserted of time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'on',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
})
