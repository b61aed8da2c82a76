import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Audience } from './graphql/generated/enums'
import { demoTokens } from './session/demo'
import { callback } from './session/oidc'
import { begin, remembered, session } from './session/session'
import { settings } from './session/settings'

declare module 'vue-router' {
  interface RouteMeta {
    /** Whose page it is; left out, everybody's. */
    audiences?: readonly Audience[]
    /** Without the console's frame: a screen on a wall. */
    bare?: boolean
  }
}

const departments: Audience[] = ['HEALTH', 'DRUG', 'ENFORCEMENT', 'INSURANCE']

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./screens/home/HomeScreen.vue') },
  { path: '/public', name: 'public', component: () => import('./screens/public/PublicScreen.vue'), meta: { audiences: ['PLATFORM', 'INSTITUTION', 'INSURANCE'] } },
  { path: '/hall/:institution?', name: 'hall', component: () => import('./screens/hall/HallScreen.vue'), meta: { audiences: ['INSTITUTION', 'PLATFORM', 'INSURANCE'], bare: true } },
  { path: '/workbench', name: 'workbench', component: () => import('./screens/workbench/WorkbenchScreen.vue'), meta: { audiences: departments } },
  { path: '/people/:code?', name: 'person', component: () => import('./screens/person/PersonScreen.vue'), meta: { audiences: [...departments, 'SETTLEMENT', 'INSTITUTION', 'PRACTITIONER'] } },
  { path: '/rules', name: 'rules', component: () => import('./screens/rules/RulesScreen.vue') },
  { path: '/operations', name: 'operations', component: () => import('./screens/operations/OperationsScreen.vue'), meta: { audiences: ['AUDITOR'] } },
  { path: '/sign-in', name: 'sign-in', component: () => import('./screens/signin/SignInScreen.vue') },
  { path: callback, name: 'signed-in', component: () => import('./screens/signin/SignedInScreen.vue') },
  { path: '/:unknown(.*)*', name: 'unknown', component: () => import('./screens/home/UnknownScreen.vue') },
]

export const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })

router.beforeEach(async to => {
  if (!session.value) await resume()
  const audiences = to.meta.audiences
  if (!audiences || audiences.includes(session.value?.viewer.audience ?? 'PUBLIC')) return true
  return { name: 'sign-in', query: { to: to.fullPath } }
})

/** In the demo this tab goes on as whom it was; a token is asked for anew. */
async function resume(): Promise<void> {
  const identity = remembered()
  if (!identity) return
  try {
    const { signIn } = await settings()
    if (signIn.kind === 'demo' && signIn.identities.some(known => known.id === identity)) await begin(demoTokens(identity), identity)
  } catch {
    // The screen that comes next says what is wrong.
  }
}
