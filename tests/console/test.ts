import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { Hub } from './hub.ts'

export { expect }
export type { Page }

interface Given {
  /** Opens a path of the console as one of the demo's identities. */
  openAs: (identity: string, path: string) => Promise<void>
}

interface Shared {
  /** The hub that the tests of one worker share: each has persons and documents of its own. */
  hub: Hub
}

/**
 * What every test of the console is held to: nothing is asked of another machine, nothing breaks the policy, no script fails, and no token is left in what outlives the page.
 */
export const test = base.extend<Given, Shared>({
  hub: [async ({}, use) => {
    const hub = await Hub.start()
    await use(hub)
    await hub.dispose()
  }, { scope: 'worker' }],

  baseURL: ({ hub }, use) => use(hub.url),

  page: async ({ page, baseURL }, use) => {
    const broken: string[] = []
    page.on('pageerror', failure => broken.push(`script: ${failure.message}`))
    page.on('console', line => /Content.Security.Policy|violates/i.test(line.text()) && broken.push(`policy: ${line.text()} ${line.location().url}:${line.location().lineNumber}`))
    page.on('request', request => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') broken.push(`elsewhere: ${request.url()}`)
      if (/eyJ[\w-]+\.[\w-]+/.test(request.url())) broken.push('a token in an address')
    })
    await use(page)
    if (page.url().startsWith('http')) {
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
      if (/eyJ[\w-]+\.[\w-]+/.test(kept)) broken.push('a token was kept')
    }
    expect(broken, `of ${baseURL}`).toEqual([])
  },

  openAs: async ({ page }, use) => {
    await use(async (identity, path) => {
      await page.goto(`/sign-in?to=${encodeURIComponent(path)}`)
      await page.locator(`[data-identity="${identity}"]`).click()
      await expect(page).toHaveURL(new RegExp(`${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
    })
  },
})

/** Nothing serious for whoever uses the page by other means than eyes and mouse. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(found => found.impact === 'serious' || found.impact === 'critical')
  expect(serious.map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).join(', ')}`)).toEqual([])
}
