import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

/** Draws the README's pictures out of the samples: `npm run pictures`. */
export default defineConfig(tests, { testDir: 'pictures', testMatch: '*.ts', workers: 1, reporter: [['list']], use: { viewport: { width: 1280, height: 800 }, screenshot: 'off' } })
