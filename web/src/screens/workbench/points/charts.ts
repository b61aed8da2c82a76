import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** ECharts with the parts that are drawn with here, and no others: it is by far the largest thing that the console loads. */
export const chartAt = (place: HTMLElement, night: boolean): ECharts => init(place, night ? 'dark' : null, { renderer: 'canvas' })
