import { Hub } from '../hub.ts'
import { accessible, expect, test, type Page } from '../test.ts'

const example = (page: Page, name: string) => page.locator(`[data-example="${name}"]`)
const result = (page: Page) => page.locator('.result-window')
/** The editor draws itself anew while it is looked at. */
const settledAccessible = (page: Page) => expect(() => accessible(page)).toPass({ timeout: 30_000 })
const run = (page: Page) => page.getByRole('button', { name: /execute query/i })

test('the explorer goes on as whoever was in the console, knows what he may see and nothing else, and runs an example', async ({ page, openAs }) => {
  await openAs('HEALTH', '/')
  const schemas: string[] = []
  page.on('response', async response => {
    if (response.request().postData()?.includes('IntrospectionQuery')) schemas.push(await response.text())
  })
  await page.goto('/explorer')
  await expect(page.getByLabel('身份')).toHaveValue('HEALTH')
  await example(page, 'SanctionsInForce').click()
  await run(page).click()
  await expect(result(page)).toContainText('totalCount')
  expect(schemas).toHaveLength(1)
  expect(schemas[0]).toContain('"sanctions"')
  expect(schemas[0]).not.toContain('"idNumber"')
  await settledAccessible(page)

  await page.getByRole('button', { name: '夜间' }).click()
  await expect(page.locator('body.graphiql-dark')).toHaveCount(1)
  await settledAccessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explorer')
})

test('another\'s example makes one that other, and the token at hand is his, in memory only', async ({ page, openAs }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAs('HEALTH', '/')
  await page.goto('/explorer')
  await example(page, 'MyFields').click()
  await expect(page.getByLabel('身份')).toHaveValue('APPROVAL')
  await run(page).click()
  await expect(result(page)).toContainText('"APPROVAL"')
  await page.getByRole('button', { name: '复制令牌' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const token = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).audience).toBe('APPROVAL')
  await page.reload()
  await expect(page.getByLabel('身份')).toHaveValue('APPROVAL')
  await page.getByLabel('身份').selectOption({ label: '公众（不用令牌）' })
  await expect(example(page, 'TheLaw')).toBeVisible()
  await example(page, 'TheLaw').click()
  await run(page).click()
  await expect(result(page)).toContainText('rulebook')
})

test('a subscription in the explorer hears of a change as it happens', async ({ page, hub, openAs }) => {
  await openAs('HEALTH', '/')
  await page.goto('/explorer')
  const subscribed = new Promise<void>(done => page.on('websocket', socket => socket.on('framesent', frame => { if (String(frame.payload).includes('"subscribe"')) done() })))
  await example(page, 'Changes').click()
  await run(page).click()
  await subscribed
  await hub.submit({ points: { id: 'EXPLORER-1', person: 'D330106001005', institution: 'H33010600101', region: '330100', decision: 'AGREEMENT_HANDLING', decidedOn: '2025-12-12', circumstance: 'FRONTING',
    responsibility: 'PRINCIPAL', points: 9, documentNumber: 'EXPLORER-1', noticedOn: '2025-12-12', deliveredOn: '2025-12-15' } })
  await expect(result(page)).toContainText('SUSPENDED')
  await expect(result(page)).toContainText('D330106001005')
})

test('by the keyboard alone an example is taken and run', async ({ page, openAs }) => {
  await openAs('PLATFORM', '/')
  await page.goto('/explorer')
  await expect(example(page, 'DoctorsShown')).toBeVisible()
  await page.getByLabel('身份').focus()
  for (let pressed = 0; pressed < 30 && !await example(page, 'DoctorsShown').evaluate(button => button === document.activeElement); pressed++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.graphiql-query-editor')).toContainText('publicStatus')
  for (let pressed = 0; pressed < 60 && !await run(page).evaluate(button => button === document.activeElement); pressed++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText('D330106000017')
})

test('when the hub is away the explorer says so, and goes on when it is back', async ({ browser }) => {
  test.slow()
  const hub = await Hub.start()
  try {
    const page = await browser.newPage({ baseURL: hub.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await page.goto('/explorer')
    await example(page, 'TheLaw').click()
    await run(page).click()
    await expect(result(page)).toContainText('measures')
    await hub.end('SIGKILL')
    await run(page).click()
    await expect(page.getByRole('alert')).toContainText('连接不上枢纽')
    await expect(result(page)).toContainText('连接不上枢纽')
    await hub.begin()
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await run(page).click()
    await expect(result(page)).toContainText('measures')
    await page.close()
  } finally {
    await hub.dispose()
  }
})

test('the explorer\'s frame comes before its editor and is under 300 KB on the wire', async ({ page }) => {
  const bytes = new Map<string, number>()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const names = new Map<string, string>()
  wire.on('Network.responseReceived', ({ requestId, response }) => { names.set(requestId, new URL(response.url).pathname) })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { bytes.set(names.get(requestId)!, encodedDataLength) })
  await page.goto('/explorer', { waitUntil: 'networkidle' })
  await expect(example(page, 'TheLaw')).toBeVisible()
  const first = await page.evaluate(async () => {
    const document = new DOMParser().parseFromString(await (await fetch('/explorer')).text(), 'text/html')
    return ['/explorer', ...Array.from(document.querySelectorAll('script[src], link[href]')).map(one => one.getAttribute('src') ?? one.getAttribute('href')!)]
  })
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + (bytes.get(path) ?? 0), 0)
  test.info().annotations.push({ type: 'bytes', description: `frame ${sum(first)}, with the editor ${sum(bytes.keys())}` })
  expect(sum(first)).toBeGreaterThan(20 * 1024)
  expect(sum(first)).toBeLessThan(300 * 1024)
})
