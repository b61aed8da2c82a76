import type { EChartsCoreOption } from 'echarts/core'
import type { PointFiguresFragment } from '@/graphql/generated/graphql'
import { night } from '@/look/theme'

/** One bar: a group of scores. */
export interface Group extends PointFiguresFragment {
  /** What it is filtered by. */
  key: string
  name: string
}

interface Names {
  points: string
  measures: string
  /** In place of the figures of a group of too few persons. */
  suppressed: string
}

/** A chart of groups: their points as bars, and what these brought about; the chosen one stands out. */
export function barsOf(groups: readonly Group[], chosen: string | null, names: Names, lying: boolean): EChartsCoreOption {
  const [points, measures, ink, line] = night.value ? ['#7db4ee', '#f2b36a', '#a9b6c3', '#2c3a48'] : ['#14508c', '#c96a12', '#4c5c6c', '#d9e0e8']
  const shown = lying ? [...groups].reverse() : groups
  const named = { type: 'category', data: shown.map(group => group.key), axisLabel: { color: ink, formatter: (key: string) => groups.find(group => group.key === key)?.name ?? key, ...lying && { width: 130, overflow: 'truncate' } }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } }
  const counted = { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } }
  /** Nothing is drawn of it, and that is said, for it is not nothing. */
  const unsaid = { show: true, formatter: names.suppressed, color: ink, fontSize: 11, verticalAlign: 'middle', ...lying ? { position: 'right' } : { position: 'insideBottom', rotate: 90, align: 'left', distance: 6 } }
  const series = (name: string, color: string, of: (group: Group) => number, told = false) => ({
    name, type: 'bar', barMaxWidth: 22, itemStyle: { color }, cursor: 'pointer',
    tooltip: { valueFormatter: (value: unknown, at: number) => shown[at]?.suppressed ? names.suppressed : String(value) },
    data: shown.map(group => ({ value: of(group), itemStyle: { opacity: chosen === null || chosen === group.key ? 1 : 0.3 }, ...told && group.suppressed && { label: unsaid } })),
  })
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, right: 0, textStyle: { color: ink }, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    [lying ? 'yAxis' : 'xAxis']: named,
    [lying ? 'xAxis' : 'yAxis']: counted,
    series: [series(names.points, points, group => group.points ?? 0, true), series(names.measures, measures, group => (group.suspended ?? 0) + (group.terminated ?? 0))],
  }
}
