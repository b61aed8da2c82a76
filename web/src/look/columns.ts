/** A column of a long list: its slot's name, its heading, and its share of the width as CSS grid has it. */
export interface Column {
  name: string
  title: string
  width: string
  /** Left out where the screen is narrow; its slot is not asked for there. */
  wideOnly?: boolean
}
