import { Hub } from '../hub.ts'
import { accessible, expect, test, type Page } from '../test.ts'

const hospital = 'H33010600101'

/** Nine points at once suspend, under the rule of the sample agency's province. */
const nine = (id: string, person: string) => ({ points: {
  id, person, institution: hospital, region: '330100', decision: 'AGREEMENT_HANDLING', decidedOn: '2025-12-12', circumstance: 'FRONTING', responsibility: 'PRINCIPAL', points: 9, documentNumber: id,
  noticedOn: '2025-12-12', deliveredOn: '2025-12-15' } })

const notice = (page: Page, name: string) => page.locator('[data-notice]').filter({ hasText: name })
const dark = (page: Page) => page.locator('html.dark')

test('a suspension that is decided comes to the hospital\'s screen without a reload', async ({ page, hub, openAs }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openAs('INSTITUTION', '/hall')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('杭州孤山医院')
  await expect(notice(page, '汪思远')).toContainText('暂停')
  await expect(notice(page, '方雨桐')).toHaveCount(0)
  await hub.submit(nine('HALL-1', 'N330106001001'))
  await expect(notice(page, '方雨桐')).toContainText('仅结算急诊抢救')
  const height = await notice(page, '方雨桐').getByRole('rowheader').evaluate(name => parseFloat(getComputedStyle(name).fontSize))
  expect(height, 'letters that are read from five metres').toBeGreaterThan(50)
  await page.getByRole('button', { name: '日间' }).click()
  await expect(dark(page)).toHaveCount(0)
  await accessible(page)
  await page.getByRole('button', { name: '夜间' }).click()
  await expect(dark(page)).toHaveCount(1)
  await accessible(page)
})

test('while the hub is away the last list stays under a band that says since when, and what changed is there when the hub is back', async ({ browser }) => {
  test.slow()
  const hub = await Hub.start()
  try {
    const page = await browser.newPage({ baseURL: hub.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1920, height: 1080 } })
    await page.goto('/sign-in?to=/hall')
    await page.locator('[data-identity="INSTITUTION"]').click()
    await expect(notice(page, '汪思远')).toBeVisible()
    await page.evaluate(() => { document.documentElement.dataset['loaded'] = 'once' })
    await hub.end('SIGKILL')
    await expect(page.getByRole('alert')).toContainText(/连接中断：自 \d\d:\d\d:\d\d 起没有更新/)
    await expect(notice(page, '汪思远')).toBeVisible()
    await hub.begin()
    await hub.submit(nine('HALL-2', 'N330106001002'))
    await expect(notice(page, '康艳萍')).toContainText('暂停')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(notice(page, '汪思远')).toBeVisible()
    await expect(page.locator('html[data-loaded="once"]')).toHaveCount(1)
    await page.close()
  } finally {
    await hub.dispose()
  }
})

test('a platform, which hears no stream, chooses a hospital and asks again by itself; the screen darkens at six in the evening', async ({ page, hub, openAs }) => {
  await page.clock.install({ time: '2025-12-15T17:58:30+08:00' })
  await openAs('PLATFORM', '/hall')
  await accessible(page)
  await page.getByRole('textbox').or(page.getByRole('combobox')).fill('H3301')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('这不是医药机构代码')
  await page.getByRole('textbox').or(page.getByRole('combobox')).fill(hospital)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/hall/${hospital}$`))
  await expect(notice(page, '汪思远')).toBeVisible()
  await expect(dark(page)).toHaveCount(0)
  await hub.submit(nine('HALL-3', 'D330106001004'))
  await page.clock.runFor(31_000)
  await expect(notice(page, '杨明辉')).toBeVisible()
  await page.clock.runFor(90_000)
  await expect(dark(page)).toHaveCount(1)
})

test('a list that does not fit turns its pages, and the keyboard stops them, turns them and leads back', async ({ page, openAs }) => {
  await page.clock.install()
  await page.setViewportSize({ width: 1000, height: 330 })
  await openAs('INSTITUTION', '/hall')
  const place = page.getByText(/^第 \d+ \/ \d+ 页$/)
  await expect(place).toContainText('第 1 /')
  await page.clock.runFor(13_000)
  await expect(place).toContainText('第 2 /')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '自动翻页' })).toBeVisible()
  await page.clock.runFor(30_000)
  await expect(place).toContainText('第 2 /')
  await page.keyboard.press('ArrowLeft')
  await expect(place).toContainText('第 1 /')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/$/)
})

test('pages stand still for whoever wants nothing to move', async ({ page, openAs }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1000, height: 330 })
  await openAs('INSTITUTION', '/hall')
  await expect(page.getByRole('button', { name: '自动翻页' })).toBeVisible()
})

test('a silent source is said to be silent, and the screen of another hospital is refused with its article', async ({ page, openAs }) => {
  await page.route('**/graphql', async route => {
    if (!route.request().postData()?.includes('HallNotices')) return route.continue()
    await route.fulfill({ json: { data: { publicNotices: null }, errors: [{ message: 'silent', path: ['publicNotices'], extensions: { code: 'NOT_FRESH' } }] } })
  })
  await openAs('INSTITUTION', '/hall')
  await expect(page.getByText('状态未知')).toBeVisible()
  await expect(page.locator('[data-notice]')).toHaveCount(0)
  await page.unroute('**/graphql')
  await page.goto('/hall/H33010500102')
  await expect(page.getByRole('alert')).toContainText('WITHHELD')
})
