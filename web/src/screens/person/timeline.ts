import type { EChartsCoreOption } from 'echarts/core'
import type { MeasureLinesQuery, PersonYearQuery } from '@/graphql/generated/graphql'
import type { Inks } from '@/look/inks'
import { dateOf, numberOf, yearOf } from './days'

type Person = NonNullable<PersonYearQuery['practitioner']>
type Say = (key: string, named?: Record<string, unknown>) => string

/** The sum under a province's rule from a day on, and what changed it. */
export interface Step {
  day: string
  total: number
  /** Points that came, or went by a repair. */
  by: number
}

const provinceOf = (region: string) => `${region.slice(0, 2)}0000`

/** How the points of the year add up in each province, day by day; those that a repair took off go again. */
export function sumsOf(person: Person, year: number): Map<string, Step[]> {
  const [first, last] = yearOf(year)
  const changes = [
    ...(person.entries ?? []).filter(entry => (entry.counted ?? 0) > 0).map(entry => ({ region: provinceOf(entry.region), day: entry.decidedOn, by: entry.counted! })),
    ...(person.repairs ?? []).filter(repair => repair.outcome === 'PASSED' && repair.decidedOn && repair.points).map(repair => ({ region: provinceOf(repair.region), day: repair.decidedOn!, by: -repair.points! })),
  ].filter(change => change.day >= first && change.day <= last).sort((a, b) => a.day.localeCompare(b.day))
  const sums = new Map<string, Step[]>()
  for (const { region, day, by } of changes) {
    const steps = sums.get(region) ?? []
    steps.push({ day, by, total: Math.max(0, (steps.at(-1)?.total ?? 0) + by) })
    sums.set(region, steps)
  }
  return sums
}

interface Drawn {
  person: Person
  year: number
  asOf: string
  sums: Map<string, Step[]>
  rules: MeasureLinesQuery['rulebooks']
  placeOf: (region: string) => string
  t: Say
  ink: Inks
}

/** The picture of a person's year. */
export function timelineOf(drawn: Drawn): EChartsCoreOption {
  const { year, sums, t, ink } = drawn
  const [first, last] = yearOf(year)
  const highest = Math.max(12, ...[...sums.values()].flatMap(steps => steps.map(step => step.total)))
  const lanes = [t('person.lanes.restorations'), t('person.lanes.repairs'), t('person.lanes.objections')]
  const time = { type: 'time', min: first, max: dateOf(numberOf(last) + 1), axisLine: { lineStyle: { color: ink.line } }, splitLine: { show: false } }
  return {
    textStyle: { color: ink.ink },
    legend: { type: 'scroll', top: 0, left: 64, right: 8, textStyle: { color: ink.ink }, itemWidth: 18 },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: ink.paper, borderColor: ink.line, textStyle: { color: ink.ink } },
    grid: [{ left: 64, right: 20, top: 30, height: 290 }, { left: 64, right: 20, top: 336, height: 66 }],
    xAxis: [{ ...time, axisLabel: { show: false }, axisTick: { show: false } }, { ...time, gridIndex: 1, axisLabel: { color: ink['ink-soft'], formatter: '{M}' }, minInterval: 28 * 86_400_000 }],
    yAxis: [
      { type: 'value', min: 0, max: highest + 1, interval: 3, axisLabel: { color: ink['ink-soft'] }, splitLine: { lineStyle: { color: ink.line, opacity: 0.5 } } },
      { type: 'category', gridIndex: 1, data: lanes, axisLabel: { color: ink['ink-soft'], fontSize: 10 }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: ink.line, opacity: 0.5 } } },
    ],
    series: [...pointsOf(drawn, first, last), termsOf(drawn, first, last), ...remediesOf(drawn, lanes)],
  }
}

/** A step line for each province, its points as dots. */
function pointsOf({ sums, placeOf, asOf, ink }: Drawn, first: string, last: string): object[] {
  const colours = [ink.brand, ink.normal, ink.terminated, ink.withheld]
  return [...sums].map(([region, steps], i) => ({
    name: placeOf(region), type: 'line', step: 'end', symbol: 'circle', symbolSize: 9, color: colours[i % colours.length], lineStyle: { width: 2 }, z: 5,
    data: [
      { value: [first, 0], symbol: 'none' },
      ...steps.map(step => ({ name: step.day, value: [step.day, step.total], label: { show: true, position: 'top', color: ink.ink, formatter: `${step.by > 0 ? '+' : '−'}${Math.abs(step.by)}` }, tooltip: { formatter: `${step.day}  ${step.by > 0 ? '+' : '−'}${Math.abs(step.by)} → ${step.total}` } })),
      { value: [asOf > (steps.at(-1)?.day ?? '') ? asOf : last, steps.at(-1)?.total ?? 0], symbol: 'none' },
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
function remediesOf({ person, year, t, ink }: Drawn, [restorations, repairs, objections]: string[]): object[] {
  const mark = (day: string | null | undefined, lane: string | undefined, said: string) => day?.startsWith(String(year)) ? [{ name: day, value: [day, lane], tooltip: { formatter: `${day}  ${said}` } }] : []
  const lane = (name: string | undefined, symbol: string, color: string, data: object[]) => ({ name, type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, symbol, symbolSize: 12, color, data })
  return [
    lane(objections, 'diamond', ink.withheld, (person.objections ?? []).flatMap(one => [...mark(one.filedOn, objections, t('person.filedOn')), ...mark(one.decidedOn, objections, one.outcome ? t(`terms.objectionOutcome.${one.outcome}`) : '')])),
    lane(repairs, 'triangle', ink.normal, (person.repairs ?? []).flatMap(one => [...mark(one.appliedOn, repairs, `${t(`terms.repairRoute.${one.route}`)} ${t('person.appliedOn')}`), ...mark(one.decidedOn, repairs, `${t(`terms.repairRoute.${one.route}`)} ${one.outcome ? t(`terms.outcome.${one.outcome}`) : ''} ${one.points ? t('person.off', { points: one.points }) : ''}`)])),
    lane(restorations, 'roundRect', ink.brand, (person.restorations ?? []).flatMap(one => [...mark(one.appliedOn, restorations, t('person.appliedOn')), ...mark(one.decidedOn, restorations, one.outcome ? t(`terms.outcome.${one.outcome}`) : ''), ...mark(one.effectiveOn, restorations, t('person.effectiveOn'))])),
  ]
}
