import { resolve } from 'node:path'
import { expect, test } from '../test.ts'

const pictures = resolve(import.meta.dirname, '../../../docs/pictures')

/** Each page as its reader first sees it, with what he waits for. */
const pages: [name: string, identity: string, path: string, shown: RegExp][] = [
  ['workbench', 'INSURANCE', '/workbench', /状态变更|暂停/],
  ['person', 'INSURANCE', '/people/D330105000002', /暂停|正常|终止/],
]

for (const [name, identity, path, shown] of pages) {
  test(`draws ${name}`, async ({ page, openAs }) => {
    await openAs(identity, path)
    await expect(page.getByRole('main')).toContainText(shown)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${pictures}/${name}.png` })
  })
}
