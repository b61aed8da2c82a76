import { useDark, useToggle } from '@vueuse/core'

/** Day or night: as the machine has it until somebody chooses. */
export const night = useDark({ storageKey: 'night', valueDark: 'dark', valueLight: '' })

export const turn = useToggle(night)
