import { accessible, expect, test } from '../test.ts'
import { Hub } from '../hub.ts'

// Nothing is caught half-way between two colours.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('an auditor sees nodes, log, sources, imports and who is behind, and they go on by themselves', async ({ page, hub, openAs }) => {
  await openAs('AUDITOR', '/operations')
  await expect(page.getByRole('region', { name: '当前节点' })).toContainText('就绪')
  await expect(page.getByRole('region', { name: '节点', exact: true })).toContainText('运行中')
  await expect(page.getByRole('region', { name: '数据源' })).toContainText('及时')
  await expect(page.getByRole('progressbar').first()).toHaveAttribute('aria-valuenow', '100')
  await expect(page.getByRole('region', { name: '文件导入' })).toContainText('registrations')

  await hub.ask('HEALTH', '{ events(consumer: "operations-behind", after: "BEGIN", first: 1) { nodes { id } } }')
  const behind = page.getByRole('row').filter({ hasText: 'operations-behind' })
  await expect(behind).toContainText('卫生健康部门')
  const log = page.getByRole('region', { name: '变更日志' }).locator('.position')
  const before = await log.innerText()
  await hub.submit({ points: { id: 'OPERATIONS-1', person: 'D330106001004', institution: 'H33010600101', region: '330100', decision: 'AGREEMENT_HANDLING', decidedOn: '2025-12-12', circumstance: 'LIQUIDATED_DAMAGES',
    responsibility: 'GENERAL', documentNumber: 'OPERATIONS-1', noticedOn: '2025-12-12', deliveredOn: '2025-12-15' } })
  await expect(log).not.toHaveText(before)
  await accessible(page)

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(behind).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a hub that is away is said to be away until it is back', async ({ browser }) => {
  test.slow()
  const hub = await Hub.start()
  try {
    const page = await browser.newPage({ baseURL: hub.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await page.goto('/sign-in?to=/operations')
    await page.locator('[data-identity="AUDITOR"]').click()
    const imports = page.getByRole('region', { name: '文件导入' })
    const thisNode = page.getByRole('region', { name: '当前节点' })
    await expect(thisNode).toContainText('就绪')
    await hub.end()
    await expect(thisNode).toContainText('连接不上')
    await expect(page.getByRole('alert')).toContainText('UNREACHABLE')
    await expect(imports).toBeVisible()
    await hub.begin()
    await expect(thisNode).toContainText('就绪')
    await expect(page.getByRole('alert')).toBeHidden()
    await expect(page.getByRole('region', { name: '节点', exact: true })).toContainText('已停止')
    await page.close()
  } finally {
    await hub.dispose()
  }
})
