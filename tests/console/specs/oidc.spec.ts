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

test('in production the hub itself gives no token, whoever asks', async ({ request, production }) => {
  const answer = await request.post(`${production.url}/console/tokens`, { data: { identity: 'HEALTH' } })
  expect(answer.status()).toBe(404)
})
