import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Column } from '@/look/columns'

/** The columns of a list of changes, the last one for what can be done with each. */
export function useChangeColumns(last: () => string): ComputedRef<readonly Column[]> {
  const { t } = useI18n()
  return computed(() => [
    { name: 'when', title: t('workbench.when'), width: '112px', wideOnly: true },
    { name: 'kind', title: t('workbench.kind'), width: 'minmax(130px, 1.2fr)' },
    { name: 'who', title: t('workbench.who'), width: 'minmax(150px, 1.4fr)' },
    { name: 'what', title: t('workbench.what'), width: 'minmax(230px, 1.8fr)' },
    { name: 'day', title: t('workbench.day'), width: '196px', wideOnly: true },
    { name: 'region', title: t('workbench.region'), width: '64px', wideOnly: true },
    { name: 'place', title: t('workbench.institution'), width: 'minmax(120px, 1.4fr)', wideOnly: true },
    { name: 'act', title: last(), width: '120px' },
  ])
}
