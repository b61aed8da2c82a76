import { accessible, expect, test } from '../test.ts'

test('the first page shows what there is, in Chinese, and in English by a switch that is kept', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('谁被暂停，处处即知')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(8)
  await expect(page.getByRole('region', { name: '现在就问' })).toContainText('暂停')
  await accessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suspended once, known everywhere')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suspended once, known everywhere')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a screen asks who one is, offers who fits first, and goes on as him after a reload', async ({ page }) => {
  await page.goto('/workbench')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await accessible(page)
  await page.locator('[data-identity="HEALTH"]').click()
  await expect(page).toHaveURL(/\/workbench$/)
  await expect(page.getByRole('banner')).toContainText('卫生健康部门')
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('卫生健康部门')
  await page.getByRole('button', { name: '退出' }).click()
  await page.goto('/workbench')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
})

test('by the keyboard alone one comes past the frame, chooses who one is, and is at the screen', async ({ page }) => {
  await page.goto('/sign-in?to=/workbench')
  await expect(page.locator('[data-identity="HEALTH"]')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let pressed = 0; pressed < 40 && !await page.locator('[data-identity="HEALTH"]').evaluate(button => button === document.activeElement); pressed++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/workbench$/)
})

test('a page that there is not says so and leads back', async ({ page }) => {
  await page.goto('/nowhere/at/all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  await page.getByRole('main').getByRole('link').click()
  await expect(page).toHaveURL(/\/$/)
})

const mostBytes = 300 * 1024
const firstViews: [path: string, identity: string | null][] = [
  ['/', null], ['/public', 'PLATFORM'], ['/hall', 'INSTITUTION'], ['/workbench', 'HEALTH'], ['/people', 'INSURANCE'], ['/people/D330106000001', 'INSURANCE'], ['/rules', null], ['/operations', 'AUDITOR'],
]

for (const [path, identity] of firstViews) {
  test(`the first view of ${path} is under 300 KB on the wire`, async ({ page, openAs }) => {
    if (identity) await openAs(identity, '/')
    else await page.goto('/')
    // A page that nothing is kept of: what is counted is all that it loads.
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
    let bytes = 0
    const asked = new Set<string>()
    wire.on('Network.responseReceived', ({ requestId, response }) => { if (new URL(response.url).pathname !== '/graphql') asked.add(requestId) })
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (asked.has(requestId)) bytes += encodedDataLength })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(new URL(page.url()).pathname).toContain(path)
    test.info().annotations.push({ type: 'bytes', description: String(bytes) })
    expect(bytes).toBeLessThan(mostBytes)
    expect(bytes).toBeGreaterThan(20 * 1024)
  })
}
