import type { EChartsCoreOption } from 'echarts/core'
import type { Inks } from '@/look/inks'
import { dateOf, numberOf, yearOf } from './days'
import type { RuleLine } from './ruleLines'
import { partial, totalOf, type Person, type Sum } from './sums'

type Say = (key: string, named?: Record<string, unknown>) => string

/** What a person may do against points and measures, each in its lane of the picture; the lowest first. */
export const lanes = ['restorations', 'repairs', 'objections'] as const

type Lane = typeof lanes[number]

interface Drawn {
  person: Person
  year: number
  asOf: string
  today: string
  sums: Map<string, Sum>
  /** In force on the day that is looked at. */
  rules: readonly RuleLine[]
  /** Those that are shared. */
  lanes: readonly Lane[]
  placeOf: (region: string) => string
  t: Say
  ink: Inks
}

/** The picture of a person's year. */
export function timelineOf(drawn: Drawn): EChartsCoreOption {
  const { year, sums, t, ink } = drawn
  const [first, last] = yearOf(year)
  const highest = Math.max(12, ...[...sums.values()].flatMap(sum => [totalOf(sum), ...sum.steps.map(step => step.total)]))
  const time = { type: 'time', min: first, max: dateOf(numberOf(last) + 1), axisLine: { lineStyle: { color: ink.line } }, splitLine: { show: false } }
  return {
    textStyle: { color: ink.ink },
    legend: { type: 'scroll', top: 0, left: 64, right: 8, textStyle: { color: ink.ink }, itemWidth: 18 },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: ink.paper, borderColor: ink.line, textStyle: { color: ink.ink } },
    grid: [{ left: 64, right: 20, top: 30, height: 290 }, { left: 64, right: 20, top: 336, height: 66 }],
    xAxis: [{ ...time, axisLabel: { show: false }, axisTick: { show: false } }, { ...time, gridIndex: 1, axisLabel: { color: ink['ink-soft'], formatter: '{M}' }, minInterval: 28 * 86_400_000 }],
    yAxis: [
      { type: 'value', min: 0, max: highest + 1, interval: 3, axisLabel: { color: ink['ink-soft'] }, splitLine: { lineStyle: { color: ink.line, opacity: 0.5 } } },
      { type: 'category', gridIndex: 1, data: drawn.lanes.map(lane => t(`person.lanes.${lane}`)), axisLabel: { color: ink['ink-soft'], fontSize: 10 }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: ink.line, opacity: 0.5 } } },
    ],
    series: [...pointsOf(drawn, first, last), termsOf(drawn, first, last), ...remediesOf(drawn)],
  }
}

/** A step line for each province, its points as dots; it ends at the hub's figure. */
function pointsOf({ sums, placeOf, today, t, ink }: Drawn, first: string, last: string): object[] {
  const colours = [ink.brand, ink.normal, ink.terminated, ink.withheld]
  const end = today >= first && today <= last ? today : last
  return [...sums].map(([region, sum], i) => ({
    name: placeOf(region), type: 'line', step: 'end', symbol: 'circle', symbolSize: 9, color: colours[i % colours.length], lineStyle: { width: 2 }, z: 5,
    data: [
      { value: [first, 0], symbol: 'none' },
      ...sum.steps.map(step => ({ name: step.day, value: [step.day, step.total], label: { show: true, position: 'top', color: ink.ink, formatter: `${step.by > 0 ? '+' : '−'}${Math.abs(step.by)}` }, tooltip: { formatter: `${step.day}  ${step.by > 0 ? '+' : '−'}${Math.abs(step.by)} → ${step.total}` } })),
      partial(sum)
        ? { name: end, value: [end, totalOf(sum)], symbol: 'emptyCircle', label: { show: true, position: 'top', color: ink.ink, formatter: `= ${totalOf(sum)}` }, tooltip: { formatter: `${t('person.effectiveTotal')} ${totalOf(sum)}` } }
        : { value: [end, totalOf(sum)], symbol: 'none' },
    ],
  }))
}

/** Terms as bands, the thresholds of the rules as lines, and the day that is looked at. */
function termsOf({ person, asOf, sums, rules, placeOf, t, ink }: Drawn, first: string, last: string): object {
  const regions = sums.size > 0 ? [...sums.keys()] : []
  const concerned = rules.filter(rule => regions.includes(rule.region))
  const thresholds = new Map<number, string[]>()
  for (const rule of concerned) {
    for (const measure of rule.measures.filter(one => !one.single && one.status && one.status !== 'NORMAL')) {
      const said = `${concerned.length > 1 ? `${placeOf(rule.region)} ` : ''}${t(`terms.status.${measure.status}`)}${measure.months ? ` ${t('person.forMonths', { months: measure.months })}` : ''}`
      thresholds.set(measure.total, [...thresholds.get(measure.total) ?? [], said])
    }
  }
  const bands = (person.sanctions?.nodes ?? []).filter(term => term.from).map(term => {
    const end = term.endedOn ?? (term.lastDay ? dateOf(numberOf(term.lastDay) + 1) : dateOf(numberOf(last) + 1))
    return { term, from: term.from! < first ? first : term.from!, end }
  }).filter(({ from, end }) => from <= last && end > first)
  return {
    name: t('person.lanes.measures'), type: 'line', data: [], color: ink.suspended, tooltip: { show: false },
    markArea: {
      silent: true,
      data: bands.map(({ term, from, end }) => [
        { xAxis: from, name: t(`terms.status.${term.status}`), itemStyle: { color: term.status === 'TERMINATED' ? ink.terminated : ink.suspended, opacity: 0.16 }, label: { color: term.status === 'TERMINATED' ? ink.terminated : ink.suspended, position: 'insideTopLeft', fontWeight: 600 } },
        { xAxis: end > last ? dateOf(numberOf(last) + 1) : end },
      ]),
    },
    markLine: {
      silent: true, symbol: 'none',
      data: [
        ...[...thresholds].map(([total, said]) => ({ yAxis: total, lineStyle: { color: total >= 12 ? ink.terminated : ink.suspended, type: 'dashed', opacity: 0.7 }, label: { position: 'insideStartTop', color: total >= 12 ? ink.terminated : ink.suspended, fontSize: 11, formatter: `${total} ${said.join(' / ')}` } })),
        { xAxis: asOf, lineStyle: { color: ink.brand, width: 2, type: 'solid' }, label: { formatter: asOf, color: ink.brand, fontWeight: 600, position: 'start', distance: 4 } },
      ],
    },
  }
}

/** Objections, repairs and restorations, each in its lane. */
function remediesOf({ person, year, lanes: shown, t, ink }: Drawn): object[] {
  const nameOf = (lane: Lane) => t(`person.lanes.${lane}`)
  const mark = (lane: Lane, day: string | null | undefined, ...said: (string | null | undefined)[]) => day?.startsWith(String(year)) ? [{ name: day, value: [day, nameOf(lane)], tooltip: { formatter: [`${day} `, ...said].filter(Boolean).join(' ') } }] : []
  const outcome = (one: { outcome?: string | null }) => one.outcome && t(`terms.outcome.${one.outcome}`)
  const marks: Record<Lane, { symbol: string, color: string, data: object[] }> = {
    objections: { symbol: 'diamond', color: ink.withheld, data: (person.objections ?? []).flatMap(one => [...mark('objections', one.filedOn, t('person.filedOn')), ...mark('objections', one.decidedOn, one.outcome && t(`terms.objectionOutcome.${one.outcome}`))]) },
    repairs: { symbol: 'triangle', color: ink.normal, data: (person.repairs ?? []).flatMap(one => {
      const route = one.route && t(`terms.repairRoute.${one.route}`)
      return [...mark('repairs', one.appliedOn, route, t('person.appliedOn')), ...mark('repairs', one.decidedOn, route, outcome(one), one.points ? t('person.off', { points: one.points }) : null)]
    }) },
    restorations: { symbol: 'roundRect', color: ink.brand, data: (person.restorations ?? []).flatMap(one => [...mark('restorations', one.appliedOn, t('person.appliedOn')), ...mark('restorations', one.decidedOn, outcome(one)), ...mark('restorations', one.effectiveOn, t('person.effectiveOn'))]) },
  }
  return shown.map(lane => ({ name: nameOf(lane), type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, symbolSize: 12, ...marks[lane] }))
}
