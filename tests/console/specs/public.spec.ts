import { accessible, expect, test, type Page } from '../test.ts'

test.use({ viewport: { width: 390, height: 844 } })

const answer = (page: Page) => page.getByRole('article')
const word = (page: Page) => answer(page).getByRole('heading')

async function look(page: Page, code: string): Promise<void> {
  await page.getByLabel('医师代码').fill(code)
  await page.getByRole('button', { name: '查询', exact: true }).click()
}

test('on a phone a patient learns of a doctor what the law makes public: the status, what it means for payment, until when and how fresh', async ({ page, openAs }) => {
  await openAs('PLATFORM', '/public')
  await accessible(page)
  await page.getByRole('link', { name: 'D330106000017' }).click()
  await expect(page).toHaveURL(/\/public\?code=D330106000017$/)
  await expect(word(page)).toHaveText('暂停')
  await expect(answer(page)).toContainText('只结算急诊、抢救')
  await expect(answer(page)).toContainText('2025-11-19 至 2026-01-19')
  await expect(answer(page)).toContainText('杭州孤山医院')
  await expect(answer(page)).toContainText(/数据截至 \d{4}/)
  await expect(page.locator('[aria-live="polite"]').filter({ has: answer(page) })).toHaveCount(1)
  await accessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await look(page, 'd330106 000001')
  await expect(word(page)).toHaveText('无提示')
  await expect(answer(page)).toContainText('只公示被暂停、终止的人员')
  await look(page, 'HY330782000009')
  await expect(word(page)).toHaveText('终止')
  await look(page, 'D330105000015')
  await expect(answer(page)).toContainText('届满，资格尚未恢复')
  await page.goBack()
  await expect(word(page)).toHaveText('终止')

  await page.getByRole('button', { name: '夜间' }).click()
  await accessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(word(page)).toHaveText('Terminated')
})

test('an address with a code shows its answer; where the rule makes it public that is normal too, and whoever is unknown is not said to be anywhere', async ({ page, openAs }) => {
  await openAs('PLATFORM_COUNTRY', '/public?code=N460106000001')
  await expect(word(page)).toHaveText('正常')
  await expect(answer(page)).toContainText('按规定由医保结算')
  await look(page, 'D990101000001')
  await expect(word(page)).toHaveText('没有查到')
  await expect(answer(page)).toContainText('请核对代码')
  await expect(answer(page).locator('dl')).toHaveCount(0)
})

test('what has not the form of a code, an ID number above all, leaves the page neither in the address nor to the hub', async ({ page, openAs }) => {
  await openAs('PLATFORM', '/public')
  const sent: string[] = []
  page.on('request', request => sent.push(request.url(), request.postData() ?? ''))
  await look(page, '110101194912310021')
  await expect(page.getByRole('alert')).toContainText('这不是医师代码')
  await expect(page.getByLabel('医师代码')).toHaveAttribute('aria-invalid', 'true')
  await look(page, 'D330106000001')
  await expect(word(page)).toHaveText('无提示')
  expect(sent.filter(one => one.includes('110101194912310021'))).toEqual([])
})

test('by the keyboard alone a doctor is looked up by institution and name, and the name comes into no address', async ({ page, openAs }) => {
  await openAs('PLATFORM', '/public')
  await page.getByRole('button', { name: '按机构和姓名' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('医药机构代码')).toBeFocused()
  await page.keyboard.type('h33010600101')
  await page.getByLabel('登记姓名').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('请填写姓名。')
  await page.keyboard.type('汪思远')
  await page.keyboard.press('Enter')
  await expect(word(page)).toHaveText('暂停')
  await expect(answer(page)).toContainText('汪思远')
  await accessible(page)
  await page.getByLabel('登记姓名').fill('查无此人')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '没有查到' })).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toMatch(/汪思远|查无此人/)
})

test('while a source is silent the status is not known, and never normal', async ({ page, openAs }) => {
  await page.route('**/graphql', async route => {
    const response = await route.fetch()
    const json = await response.json()
    for (const shown of json.data?.publicStatus ?? []) Object.assign(shown, { fresh: false, status: null, from: null, lastDay: null, emergencyPayable: null })
    await route.fulfill({ response, json })
  })
  await openAs('PLATFORM_COUNTRY', '/public?code=N460106000001')
  await expect(word(page)).toHaveText('状态未知')
  await expect(answer(page)).toContainText('这不表示状态正常')
})

test('without the hub the patient is told so, and may ask again', async ({ page, openAs }) => {
  await openAs('PLATFORM', '/public')
  await page.route('**/graphql', route => route.abort())
  await look(page, 'D330106000001')
  await expect(page.getByRole('alert')).toContainText('UNREACHABLE')
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(word(page)).toHaveText('无提示')
})
