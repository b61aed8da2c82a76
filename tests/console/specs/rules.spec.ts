import { accessible, expect, test, type Page } from '../test.ts'

const outcome = (page: Page, book: string) => page.locator(`[data-outcome="${book}"]`)

test('whoever has not signed in reads the rules side by side, finds a word in all of them, and a link leads to its article', async ({ page }) => {
  await page.goto('/rules?book=hainan&article=24')
  const linked = page.locator('#article-hainan-24')
  await expect(linked).toBeInViewport()
  await expect(linked).toBeFocused()
  await expect(linked).toHaveClass(/marked/)
  const measures = page.locator('#topic-MEASURES')
  for (const article of ['article-hainan-24', 'article-shanxi-37', 'article-zhejiang-31']) await expect(measures.locator(`#${article}`)).toBeVisible()
  await accessible(page)
  await page.getByLabel('在全部条文中查找').fill('飞行检查')
  await expect(page.locator('#article-shanxi-47').getByText('飞行检查')).toBeVisible()
  await expect(linked).toHaveCount(0)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The rules side by side')
})

test('a slider moved by the keyboard lights up what each province does at so many points, and scores can be tried once one has signed in', async ({ page }) => {
  await page.goto('/rules')
  const now = (book: string) => page.locator(`[data-book="${book}"]`)
  await expect(now('zhejiang')).toContainText('暂停 1 个月')
  await page.getByRole('slider', { name: '分值' }).focus()
  await page.keyboard.press('ArrowRight')
  for (const [book, months] of [['hainan', 4], ['shanxi', 3], ['zhejiang', 3]] as const) await expect(now(book)).toContainText(`暂停 ${months} 个月`)
  await page.getByLabel('一次性记满').check()
  for (const [book, months] of [['hainan', 4], ['shanxi', 6], ['zhejiang', 4]] as const) await expect(now(book)).toContainText(`暂停 ${months} 个月`)
  await expect(page.getByRole('link', { name: '选择身份后试算' })).toBeVisible()
})

test('two scores in a row are tried under each province where somebody serves, and come to different measures', async ({ page, openAs, hub }) => {
  await openAs('INSURANCE_COUNTRY', '/rules')
  await page.getByLabel('人员代码').fill('D330106000019')
  await page.getByRole('group', { name: '第 1 笔' }).getByLabel('负面情形').selectOption('REG38')
  await page.getByRole('group', { name: '第 1 笔' }).getByLabel('认定方式').selectOption('ADMIN_PENALTY')
  await page.getByRole('button', { name: '再加一笔' }).click()
  await page.getByRole('group', { name: '第 2 笔' }).getByLabel('认定方式').selectOption('ADMIN_PENALTY')
  await page.getByRole('group', { name: '第 2 笔' }).getByLabel('负面情形').selectOption('REG39')
  await page.getByRole('button', { name: '试算' }).click()
  // Six and six points, and in one province four that were there before; in another the first counts three.
  await expect(outcome(page, 'hainan').locator('.large')).toContainText('终止')
  await expect(outcome(page, 'shanxi').locator('.large')).toContainText('终止')
  await expect(outcome(page, 'zhejiang').locator('.large')).toContainText('暂停')
  await expect(outcome(page, 'zhejiang')).toContainText('年度累计9分：暂停1个月')
  await expect(outcome(page, 'zhejiang').getByRole('link', { name: '浙江 第24条' })).toBeVisible()
  const after = await hub.ask('INSURANCE_COUNTRY', '{ practitioner(code: "D330106000019") { points(year: 2025) { total } } }')
  expect(after.data!['practitioner'].points.total).toBe(4)
  await accessible(page)
})

test('an agency tries scores in its own province, and is told why not in the others', async ({ page, openAs }) => {
  await openAs('INSURANCE', '/rules')
  await page.getByLabel('人员代码').fill('D330106000019')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(outcome(page, 'zhejiang').locator('.large')).toContainText('暂停')
  for (const book of ['shanxi', 'hainan']) await expect(outcome(page, book)).toContainText('超出您的职权范围，只能在本地区试算')
})

test('on a phone the rules stand beneath one another and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/rules')
  await expect(page.locator('#topic-REPAIR')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const [first, second] = await Promise.all(['shanxi-46', 'zhejiang-41'].map(article => page.locator(`#article-${article}`).boundingBox()))
  expect(second!.y).toBeGreaterThan(first!.y)
})
