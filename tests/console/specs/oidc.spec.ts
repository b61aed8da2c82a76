import { expect, test as base } from '../test.ts'
import { Production } from '../production.ts'

const test = base.extend<object, { production: Production }>({
  production: [async ({}, use) => {
    const production = await Production.start()
    await use(production)
    await production.dispose()
  }, { scope: 'worker' }],
  baseURL: ({ production }, use) => use(production.url),
})

// The issuer's certificate is of this run alone.
test.use({ ignoreHTTPSErrors: true })

test('in production one signs in with the issuer, goes on with a renewed token, and signs out there too', async ({ page, production }) => {
  const asked: string[] = []
  const kinds: (string | null)[] = []
  page.on('request', request => {
    asked.push(request.url())
    if (request.url() === `${production.issuer}/token`) kinds.push(new URLSearchParams(request.postData() ?? '').get('grant_type'))
  })
  await page.goto('/workbench')
  await page.getByLabel('Name').fill('HEALTH')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${production.url}/workbench`)
  await expect(page.getByRole('banner')).toContainText('卫生健康部门')
  await expect(page.getByRole('banner')).toContainText('330100')

  // By authorization code, with a proof of who asked for it; then without the user, for the issuer's tokens are short.
  const authorization = new URL(asked.find(url => url.startsWith(`${production.issuer}/auth?`))!)
  expect(Object.fromEntries(authorization.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'hub-console', scope: 'openid hub' })
  await page.getByRole('link', { name: '规则对照' }).click()
  await expect.poll(() => kinds).toContain('refresh_token')
  expect(kinds[0]).toBe('authorization_code')

  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${production.url}/`)
  await page.goto('/workbench')
  await expect(page.getByLabel('Name')).toBeVisible()
})

test('in production one signs in at the explorer too, comes back to it, and is offered nothing of the demo', async ({ page, production }) => {
  const offered = page.waitForResponse('**/console/examples')
  await page.goto('/explorer')
  expect(await (await offered).json()).toEqual([])
  await page.getByRole('button', { name: '使用统一身份认证登录' }).click()
  await page.getByLabel('Name').fill('INSURANCE')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${production.url}/explorer`)
  await expect(page.getByRole('banner')).toContainText('医疗保障部门')
  await expect(page.getByRole('banner')).toContainText('330000')
  // The editor stands, and has no examples.
  await expect(page.getByRole('main', { name: 'GraphQL 编辑器' })).toContainText('只有演示枢纽提供示例操作')
})

test('in production the hub itself gives no token, whoever asks', async ({ request, production }) => {
  const answer = await request.post(`${production.url}/console/tokens`, { data: { identity: 'HEALTH' } })
  expect(answer.status()).toBe(404)
})
