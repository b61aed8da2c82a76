import { accessible, expect, test } from '../test.ts'

test('the agency finds a nurse by name and reads why she is suspended, step by step beside the articles', async ({ page, openAs }) => {
  await openAs('INSURANCE', '/people')
  await page.getByLabel('姓名').fill('章晓芸')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('table', { name: '查到的人员' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('章晓芸')
  await expect(page.locator('[data-standing]')).toContainText('暂停')
  await expect(page.locator('[data-standing]')).toContainText('2025-11-26 起 至 2025-12-26')
  await expect(page.getByRole('group', { name: /2025 年记分、处理与救济时间线：浙江累计 9 分/ })).toBeVisible()
  const steps = page.getByRole('list', { name: '推导步骤' })
  await expect(steps).toContainText('年度累计9分：暂停1个月')
  await steps.getByRole('listitem').filter({ hasText: '暂停1个月' }).locator('summary').click()
  await expect(steps).toContainText('累计9分：暂停资格1个月')
  await expect(page.getByRole('region', { name: '台账' })).toContainText('条例第三十八条处罚')
  await expect(page.getByText('距下一处理还差 1 分')).toBeVisible()
  await expect(page.getByRole('img', { name: '2025 年结算情况' })).toBeVisible()
  await accessible(page)
})

test('the health department reads the same file, and what it is not shared stands there as withheld, with whom it is shared and by which articles', async ({ page, openAs }) => {
  await openAs('HEALTH', '/people/N330106000003')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('章晓芸')
  const idNumber = page.locator('dl div').filter({ hasText: '身份证号' }).getByRole('button', { name: '未共享' })
  await idNumber.click()
  const why = page.getByRole('tooltip').filter({ hasText: '按规定不向卫生健康部门共享' })
  await expect(why).toBeVisible()
  await expect(why.getByRole('link', { name: /第\d+条/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('330106199110301025')).toHaveCount(0)
  for (const heading of ['状态推导', '资格恢复', '待办责任', '谁看过']) {
    await expect(page.locator('section', { has: page.getByRole('heading', { name: heading, level: 2 }) }).getByRole('button', { name: '未共享' })).toBeVisible()
  }
  await accessible(page)
})

test('by the keyboard alone one goes back to the last day before a suspension, and the status of that day stands there', async ({ page, openAs }) => {
  await openAs('INSURANCE', '/people/D330106000017')
  const standing = page.locator('[data-standing]')
  await expect(standing).toContainText('暂停')
  const slider = page.getByRole('slider', { name: '拖动选择日期' })
  await expect(slider).toBeVisible()
  for (let pressed = 0; pressed < 60 && !await slider.evaluate(place => place === document.activeElement); pressed++) await page.keyboard.press('Tab')
  await expect(slider).toBeFocused()
  while (await slider.getAttribute('aria-valuetext') !== '2025-11-18') await page.keyboard.press('ArrowLeft')
  await expect(standing.getByText('2025-11-18')).toBeVisible()
  await expect(standing).not.toContainText('暂停')
  await expect(standing).toContainText('正常')
  await page.keyboard.press('ArrowRight')
  await expect(standing.locator('.large')).toContainText('暂停')
  await page.getByLabel('截至').fill('2025-07-01')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(standing.locator('.large')).toContainText('正常')
  await page.getByRole('group', { name: /时间线/ }).getByRole('button', { name: /\+9 → 9/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('截至')).not.toHaveValue('2025-07-01')
  await expect(page.getByRole('button', { name: new RegExp(`^${await page.getByLabel('截至').inputValue()} .*\\+9 → 9`) })).toBeFocused()
})

test('the doctor himself reads who looked at his file, on a phone, in English', async ({ page, openAs, hub }) => {
  const asked = await hub.ask('INSURANCE', 'query LookedAtByTheTest { practitioner(code: "D330106000017") { name standing { status } } }')
  expect(asked.errors).toBeUndefined()
  await page.setViewportSize({ width: 390, height: 844 })
  await openAs('PRACTITIONER_DOCTOR', '/people')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('汪思远')
  const looks = page.getByRole('table', { name: '谁看过' })
  await expect(looks.getByRole('row').filter({ hasText: '医疗保障部门' }).first()).toContainText('基金监管')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('table', { name: 'Who looked' })).toContainText('Fund supervision')
  await expect(page.getByRole('list', { name: 'Steps' })).toContainText('9 points')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await accessible(page)
})

test('of nobody within reach and of nobody at all the file says the same', async ({ page, openAs }) => {
  for (const code of ['D330106000099', 'D140106000001']) {
    await openAs('INSURANCE', `/people/${code}`)
    await expect(page.getByText('没有此人，或者此人不在您的职权范围内')).toBeVisible()
  }
})

test('an ID number in place of a code is refused, and neither stays in the address nor stands in the page', async ({ page, openAs }) => {
  const idNumber = '330106199110301025'
  await openAs('INSURANCE', '/people')
  await page.getByLabel('人员代码').fill(idNumber)
  await page.getByRole('button', { name: '打开' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '这不是人员代码' })).toBeVisible()
  expect(page.url()).not.toContain(idNumber)
  await page.goto(`/people/${idNumber}`)
  await expect(page.getByRole('alert').filter({ hasText: '这不是人员代码' })).toBeVisible()
  await expect(page.getByText(idNumber)).toHaveCount(0)
  await expect.poll(() => page.url()).not.toContain(idNumber)
})

test('to the health department the line of points ends at the total of the hub, and what is missing from the picture is named beneath it', async ({ page, openAs }) => {
  await openAs('HEALTH', '/people/N330106000003')
  await expect(page.getByRole('group', { name: /2025 年记分、处理与救济时间线：浙江累计 9 分/ })).toBeVisible()
  const timeline = page.locator('section', { has: page.getByRole('heading', { name: '时间线', exact: true }) })
  for (const lane of ['恢复', '已修复']) await expect(timeline.locator('span', { has: page.getByRole('button', { name: '未共享' }) }).filter({ hasText: new RegExp(`^${lane} `) })).toBeVisible()
  await expect(page.locator('[data-standing]')).toContainText('不得再次登记备案的期限')
})
