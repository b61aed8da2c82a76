import { accessible, expect, test, type Page } from '../test.ts'
import { Hub } from '../hub.ts'

// Nothing is caught half-way between two colours.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Nine points at once suspend, under the rule of the sample agency's province: the department hears of the points and of the status. */
const nine = (id: string, person: string, institution: string) => ({ points: {
  id, person, institution, region: '330100', decision: 'AGREEMENT_HANDLING', decidedOn: '2025-12-12', circumstance: 'FRONTING', responsibility: 'PRINCIPAL', points: 9, documentNumber: id,
  noticedOn: '2025-12-12', deliveredOn: '2025-12-15' } })

const waiting = (page: Page) => page.locator('[data-figure="unacknowledged"]')
const live = (page: Page) => page.getByRole('table', { name: '待签收与新到' })
const lines = (page: Page) => page.locator('[role="row"]:not([aria-rowindex="1"])')

/** All that the log has for the sample identity is heard and acknowledged. */
async function acknowledgeAll(page: Page, hub: Hub, identity: string): Promise<void> {
  const due = async () => (await hub.ask(identity, '{ viewer { consumers { name lag } } }')).data?.['viewer'].consumers.find((one: { name: string }) => one.name.startsWith('console.'))?.lag as number
  await expect(page.getByText('实时', { exact: true })).toBeVisible()
  await expect(async () => expect(await waiting(page).innerText()).toBe(String(await due()))).toPass()
  if (await due() > 0) await page.getByRole('button', { name: '全部签收' }).click()
  await expect(waiting(page)).toHaveText('0')
}

test('a change comes to the desk by itself, opens, is acknowledged, and stays acknowledged after a reload', async ({ page, hub, openAs }) => {
  await openAs('HEALTH', '/workbench')
  await acknowledgeAll(page, hub, 'HEALTH')
  await expect(page.getByText('全部已签收')).toBeVisible()
  await hub.submit(nine('WORKBENCH-1', 'D330106001002', 'H33010600101'))
  await expect(waiting(page)).toHaveText('2')
  const change = lines(page).filter({ hasText: '状态变更' })
  await expect(change).toContainText('许明辉')
  await expect(change).toContainText('正常')
  await expect(change).toContainText('暂停')
  await expect(change).toHaveClass(/new/)
  await accessible(page)

  await change.getByRole('button', { name: '状态变更' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('第31条')
  await expect(drawer.getByRole('link', { name: '打开档案' })).toHaveAttribute('href', '/people/D330106001002')
  await expect(drawer.getByText('未共享')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await lines(page).filter({ hasText: '9 分' }).getByRole('button', { name: '签收', exact: true }).click()
  await expect(waiting(page)).toHaveText('1')
  await page.reload()
  await expect(waiting(page)).toHaveText('1')
  await expect(lines(page)).toHaveCount(1)
  await change.getByRole('button', { name: '签收', exact: true }).click()
  await expect(waiting(page)).toHaveText('0')
  await page.reload()
  await expect(page.getByText('实时', { exact: true })).toBeVisible()
  await expect(waiting(page)).toHaveText('0')
  await page.getByText('全部历史').click()
  await page.getByLabel('人员代码').fill('D330106001002')
  await page.getByLabel('人员代码').press('Enter')
  await expect(lines(page).filter({ hasText: '状态变更' })).toContainText('已签收')
})

test('an acknowledgement that failed is tried again for what was seen then, and nothing is signed for that a condition hides', async ({ page, hub, openAs }) => {
  await openAs('HEALTH', '/workbench')
  await acknowledgeAll(page, hub, 'HEALTH')
  await hub.submit(nine('WORKBENCH-6', 'D330105001002', 'H33010500102'))
  await expect(waiting(page)).toHaveText('2')
  const all = page.getByRole('button', { name: '全部签收' })
  await page.getByLabel('类型').selectOption({ label: '状态变更' })
  await expect(lines(page)).toHaveCount(1)
  await expect(all).toBeDisabled()
  await expect(all).toHaveAttribute('title', /没有显示的变更/)
  await page.getByLabel('类型').selectOption({ label: '全部' })

  const failing = (url: URL) => url.pathname === '/graphql'
  await page.route(failing, route => route.request().postData()?.includes('AcknowledgeChanges') ? route.abort() : route.fallback())
  await all.click()
  await expect(page.getByRole('alert')).toContainText('UNREACHABLE')
  await page.unroute(failing)
  await hub.submit(nine('WORKBENCH-7', 'D330106001003', 'H33010600101'))
  await expect(waiting(page)).toHaveText('4')
  await page.getByRole('alert').getByRole('button', { name: '重试' }).click()
  await expect(waiting(page)).toHaveText('2')
  for (const line of await lines(page).all()) await expect(line).toContainText('李婉清')
})

test('what came while the hub was away is at the desk when it is back, each once, and two windows say who hears', async ({ browser }) => {
  test.slow()
  const hub = await Hub.start()
  try {
    const context = await browser.newContext({ baseURL: hub.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    const open = async (window: Page) => {
      await window.goto('/sign-in?to=/workbench')
      await window.locator('[data-identity="HEALTH"]').click()
    }
    await open(page)
    await acknowledgeAll(page, hub, 'HEALTH')
    await hub.end('SIGKILL')
    await expect(page.getByText('连接中断')).toBeVisible()
    await hub.begin()
    await hub.submit(nine('WORKBENCH-2', 'D330106001003', 'H33010600101'), nine('WORKBENCH-3', 'D330105001002', 'H33010500102'))
    await expect(waiting(page)).toHaveText('4')
    await expect(page.getByText('连接中断')).toBeHidden()
    await expect(lines(page)).toHaveCount(4)
    for (const name of ['李婉清', '谢建军']) await expect(lines(page).filter({ hasText: name })).toHaveCount(2)

    const second = await context.newPage()
    await open(second)
    await expect(waiting(second)).toHaveText('4')
    await expect(page.getByRole('alert')).toContainText('另一个窗口')
    await second.getByRole('button', { name: '全部签收' }).click()
    await expect(waiting(second)).toHaveText('0')
    await page.getByRole('button', { name: '改在本窗口接收' }).click()
    await expect(second.getByRole('alert')).toContainText('另一个窗口')
    await hub.submit(nine('WORKBENCH-4', 'N330106001003', 'H33010600101'))
    await expect(lines(page).filter({ hasText: '萧思琪' })).toHaveCount(2)
    await context.close()
  } finally {
    await hub.dispose()
  }
})

test('ten thousand changes scroll with few rows in the page, and each row that is scrolled to is there', async ({ page, hub, openAs }) => {
  const [many, size] = [10_000, 1000]
  await page.route('**/graphql', async route => {
    const asked = route.request().postDataJSON() as { operationName?: string, variables?: { after?: string } } | null
    if (asked?.operationName !== 'LogPage') return route.fallback()
    const from = Number(asked.variables?.after ?? 0)
    const nodes = Array.from({ length: size }, (_, i) => ({
      __typename: 'LedgerEvent', id: `V${from + i}`, kind: 'POINTS_RECORDED', cursor: String(from + i + 1), number: null, recordedAt: '2025-12-15T00:00:00Z', region: '330106',
      practitioner: { __typename: 'Practitioner', name: `第${from + i}人`, codes: [`D3301060${String(from + i).padStart(5, '0')}`] }, detail: null, institution: null, entry: null,
    }))
    await route.fulfill({ json: { data: { events: { __typename: 'EventConnection', nodes, pageInfo: { __typename: 'PageInfo', hasNextPage: from + size < many, endCursor: String(from + size) } } } } })
  })
  await openAs('HEALTH', '/workbench')
  await acknowledgeAll(page, hub, 'HEALTH')
  await page.getByText('全部历史').click()
  const table = page.getByRole('table', { name: '全部历史' })
  await expect(table).toContainText('第0人')
  await expect(async () => {
    await table.evaluate(element => { element.scrollTop = element.scrollHeight })
    await expect(page.getByText('已加载 10,000 条')).toBeVisible({ timeout: 50 })
  }).toPass({ intervals: [20] })
  await table.evaluate(element => { element.scrollTop = element.scrollHeight })
  await expect(table).toContainText('第9999人')

  const seen = await table.evaluate(async (element, steps) => {
    const frames = { most: 0, empty: 0, passed: 0 }
    const frame = () => new Promise(requestAnimationFrame)
    for (let step = 0; step <= steps; step++) {
      element.scrollTop = element.scrollHeight * (1 - step / steps)
      await frame()
      await frame()
      const box = element.getBoundingClientRect()
      const middle = document.elementFromPoint(box.left + 40, box.top + box.height / 2)?.closest('[role="row"]')
      frames.passed++
      if (!middle) frames.empty++
      frames.most = Math.max(frames.most, element.querySelectorAll('[role="row"]').length)
    }
    return frames
  }, 50)
  expect(seen.passed).toBe(51)
  expect(seen.empty).toBe(0)
  expect(seen.most).toBeLessThan(60)
})

test('sanctions are narrowed by conditions that the address keeps, lead to the file, and are taken along without a number of identity', async ({ page, openAs }) => {
  await openAs('INSURANCE', '/workbench')
  await page.getByRole('tab', { name: '暂停与终止' }).click()
  const table = page.getByRole('table', { name: '暂停与终止' })
  await expect(table).toContainText('章晓芸')
  await page.locator('[data-condition="status"]').selectOption('TERMINATED')
  await expect(table).not.toContainText('章晓芸')
  await expect(table).toContainText('骆永康')
  await expect(page).toHaveURL(/part=sanctions&status=TERMINATED/)
  await accessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString()
  expect(text).toContain('骆永康,D330782000010,终止')
  expect(text).not.toMatch(/\d{17}[\dX]/)
  await page.reload()
  await expect(table).toContainText('骆永康')
  await expect(table).not.toContainText('章晓芸')
  await page.getByRole('textbox', { name: '区划' }).fill('12')
  await page.getByRole('textbox', { name: '区划' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('BAD_USER_INPUT')
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(table).toContainText('章晓芸')
})

test('the agency sees who knows of a change, what is overdue, and points in pictures that are tables too', async ({ page, hub, openAs }) => {
  await openAs('INSURANCE', '/workbench?part=due')
  const due = page.getByRole('table', { name: '有期限的事项' })
  await expect(due).toContainText('逾期')
  await accessible(page)
  await page.getByText('无期限的责任').click()
  await expect(page.getByRole('table', { name: '无期限的责任' })).toContainText('约谈')

  await page.getByRole('tab', { name: '记分统计' }).click()
  const months = page.getByRole('region', { name: '按月份' }).first()
  await expect(months.locator('canvas')).toBeVisible()
  const total = await page.getByRole('status').filter({ hasText: '分' }).innerText()
  await months.getByText('以表格查看').click()
  await months.getByRole('button', { name: '9月' }).click()
  await expect(page.getByRole('status').filter({ hasText: '分' })).not.toHaveText(total)
  await expect(months.getByRole('button', { name: '9月' })).toHaveAttribute('aria-pressed', 'true')
  await accessible(page)

  await page.getByRole('tab', { name: /^变更/ }).click()
  await hub.submit(nine('WORKBENCH-5', 'N330106001001', 'H33010600101'))
  const change = live(page).getByRole('row').filter({ hasText: '方雨桐' }).filter({ hasText: '状态变更' })
  await change.getByRole('button', { name: '状态变更' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('应知')
  await expect(drawer.getByRole('row').filter({ hasText: '卫生健康部门' })).toContainText(/未送达|已送达|已签收/)
  await accessible(page)
})

test('a department reads why deadlines are not shared, by the keyboard alone, and on a phone nothing is cut off', async ({ page, openAs }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAs('HEALTH', '/workbench')
  await page.getByRole('tab', { name: /^变更/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/part=due/)
  const withheld = page.getByRole('tabpanel', { name: '期限与责任' }).getByRole('button', { name: '未共享' })
  await expect(withheld).toBeVisible()
  await expect(page.getByText('不向您的部门共享')).toBeVisible()
  for (let pressed = 0; pressed < 40 && !await withheld.evaluate(button => button === document.activeElement); pressed++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('共享对象：').last()).toContainText('医疗保障部门')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await accessible(page)
})
