import { resolve } from 'node:path'
import { expect, test } from '../test.ts'

const pictures = resolve(import.meta.dirname, '../../../docs/pictures')

test('draws the workbench, with changes that come while one looks', async ({ page, openAs, hub }) => {
  await openAs('HEALTH', '/workbench')
  await expect(page.getByRole('status').filter({ hasText: '实时' })).toBeVisible()
  for (const person of ['D330106000025', 'D330106000001', 'D330105000002']) {
    await hub.submit({ points: {
      id: `PICTURE-${person}`, person, institution: person.startsWith('D330105') ? 'H33010500102' : 'H33010600101', region: '330100', decision: 'AGREEMENT_HANDLING', decidedOn: '2025-12-12',
      circumstance: 'FRONTING', responsibility: 'PRINCIPAL', points: 9, documentNumber: `PICTURE-${person}`, noticedOn: '2025-12-12', deliveredOn: '2025-12-15',
    } })
  }
  await expect(page.getByRole('main')).toContainText('俞国良')
  await expect(page.getByRole('definition').nth(1)).toHaveText('2')
  await page.screenshot({ path: `${pictures}/workbench.png` })
})

test('draws a file of which something is withheld', async ({ page, openAs }) => {
  await openAs('HEALTH', '/people/D330106000017')
  await expect(page.getByRole('main')).toContainText('未共享')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${pictures}/person.png` })
})
