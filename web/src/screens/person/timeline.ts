import { dateOf, numberOf, yearOf } from './days'
import type { RuleLine } from './ruleLines'
import { partial, totalOf, type Person, type Sum } from './sums'

type Say = (key: string, named?: Record<string, unknown>) => string

/** What a person may do against points and measures, each in its lane of the picture; the highest first. */
export const lanes = ['objections', 'repairs', 'restorations'] as const

export type Lane = typeof lanes[number]

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
  /** Of the whole picture, in pixels. */
  width: number
  placeOf: (region: string) => string
  t: Say
}

/** Something of a day, which leads to that day. */
export interface Mark {
  day: string
  x: number
  y: number
  /** What happened, in words. */
  said: string
}

/** Points of a province as they add up. */
export interface SumLine {
  region: string
  place: string
  /** Of an SVG path. */
  path: string
  marks: (Mark & { label: string, /** Not a score, but what the hub says that all come to. */ ends: boolean })[]
}

/** What is drawn of a year, in pixels from the top left. */
export interface Timeline {
  height: number
  /** Of the points' part: its sides. */
  frame: { left: number, right: number, top: number, bottom: number }
  months: { month: number, x: number, middle: number }[]
  ticks: { points: number, y: number }[]
  lines: SumLine[]
  thresholds: { y: number, grave: boolean, said: string }[]
  terms: { key: string, x: number, width: number, status: string }[]
  lanes: { lane: Lane, y: number, marks: Mark[] }[]
  /** The day that is looked at; null where it is not of the year. */
  asOf: number | null
}

const left = 64
const right = 20
const top = 22
const bottom = 312
const laneHeight = 26

/** The picture of a person's year. */
export function timelineOf(drawn: Drawn): Timeline {
  const { year, sums, lanes: shown, asOf, width } = drawn
  const [first, last] = yearOf(year)
  const [start, end] = [numberOf(first), numberOf(last) + 1]
  const highest = 1 + Math.max(12, ...[...sums.values()].flatMap(sum => [totalOf(sum), ...sum.steps.map(step => step.total)]))
  const x = (day: string) => left + (Math.min(end, Math.max(start, numberOf(day))) - start) / (end - start) * (width - left - right)
  const y = (points: number) => bottom - points / highest * (bottom - top)
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`)
  return {
    height: bottom + 16 + shown.length * laneHeight + 24,
    frame: { left, right: width - right, top, bottom },
    months: months.map((day, i) => ({ month: i + 1, x: x(day), middle: (x(day) + x(months[i + 1] ?? dateOf(end))) / 2 })),
    ticks: Array.from({ length: Math.floor(highest / 3) + 1 }, (_, i) => ({ points: i * 3, y: y(i * 3) })),
    lines: linesOf(drawn, x, y),
    thresholds: thresholdsOf(drawn).map(({ total, said }) => ({ y: y(total), grave: total >= 12, said })),
    terms: termsOf(drawn.person, first, dateOf(end)).map(term => ({ key: term.id, x: x(term.from), width: x(term.end) - x(term.from), status: term.status })),
    lanes: shown.map((lane, i) => ({ lane, y: bottom + 16 + (i + 0.5) * laneHeight, marks: remediesOf(drawn, lane).map(mark => ({ ...mark, x: x(mark.day), y: bottom + 16 + (i + 0.5) * laneHeight })) })),
    asOf: asOf >= first && asOf <= last ? x(asOf) : null,
  }
}

/** A step line for each province, its points as dots; it ends at the hub's figure. */
function linesOf({ sums, placeOf, today, year, t }: Drawn, x: (day: string) => number, y: (points: number) => number): SumLine[] {
  const [first, last] = yearOf(year)
  const end = today >= first && today <= last ? today : last
  return [...sums].map(([region, sum]) => {
    const total = totalOf(sum)
    const path = [`M${x(first)},${y(0)}`, ...sum.steps.map(step => `H${x(step.day)}V${y(step.total)}`), `H${x(end)}`, partial(sum) ? `V${y(total)}` : ''].join('')
    const steps = sum.steps.map(step => {
      const by = `${step.by > 0 ? '+' : '−'}${Math.abs(step.by)}`
      return { day: step.day, x: x(step.day), y: y(step.total), label: by, said: `${step.day} ${placeOf(region)} ${by} → ${step.total}`, ends: false }
    })
    const ends = partial(sum) ? [{ day: end, x: x(end), y: y(total), label: `= ${total}`, said: `${end} ${placeOf(region)} ${t('person.effectiveTotal')} ${total}`, ends: true }] : []
    return { region, place: placeOf(region), path, marks: [...steps, ...ends] }
  })
}

/** The totals at which the rules that concern the person do something. */
function thresholdsOf({ sums, rules, placeOf, t }: Drawn): { total: number, said: string }[] {
  const concerned = rules.filter(rule => sums.has(rule.region))
  const found = new Map<number, string[]>()
  for (const rule of concerned) {
    for (const measure of rule.measures.filter(one => !one.single && one.status && one.status !== 'NORMAL')) {
      const said = `${concerned.length > 1 ? `${placeOf(rule.region)} ` : ''}${t(`terms.status.${measure.status}`)}${measure.months ? ` ${t('person.forMonths', { months: measure.months })}` : ''}`
      found.set(measure.total, [...found.get(measure.total) ?? [], said])
    }
  }
  return [...found].map(([total, said]) => ({ total, said: `${total} ${said.join(' / ')}` }))
}

/** What of the terms lies in the year; the end is the day after the last. */
function termsOf(person: Person, first: string, after: string): { id: string, from: string, end: string, status: string }[] {
  return (person.sanctions?.nodes ?? []).flatMap(term => {
    if (!term.from) return []
    const end = term.endedOn ?? (term.lastDay ? dateOf(numberOf(term.lastDay) + 1) : after)
    return term.from < after && end > first ? [{ id: term.id, from: term.from, end, status: term.status }] : []
  })
}

/** Objections, repairs and restorations of the year, by day. */
function remediesOf({ person, year, t }: Drawn, lane: Lane): { day: string, said: string }[] {
  const mark = (day: string | null | undefined, ...said: (string | null | undefined)[]) =>
    day?.startsWith(String(year)) ? [{ day, said: [day, t(`person.lanes.${lane}`), ...said].filter(Boolean).join(' ') }] : []
  const outcome = (one: { outcome?: string | null }) => one.outcome && t(`terms.outcome.${one.outcome}`)
  switch (lane) {
    case 'objections':
      return (person.objections ?? []).flatMap(one => [...mark(one.filedOn, t('person.filedOn')), ...mark(one.decidedOn, one.outcome && t(`terms.objectionOutcome.${one.outcome}`))])
    case 'repairs':
      return (person.repairs ?? []).flatMap(one => {
        const route = one.route && t(`terms.repairRoute.${one.route}`)
        return [...mark(one.appliedOn, route, t('person.appliedOn')), ...mark(one.decidedOn, route, outcome(one), one.points ? t('person.off', { points: one.points }) : null)]
      })
    case 'restorations':
      return (person.restorations ?? []).flatMap(one => [...mark(one.appliedOn, t('person.appliedOn')), ...mark(one.decidedOn, outcome(one)), ...mark(one.effectiveOn, t('person.effectiveOn'))])
  }
}
