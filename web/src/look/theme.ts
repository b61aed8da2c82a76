import { useDark, useToggle } from '@vueuse/core'

/** Day or night: as the machine has it until somebody chooses; turned without the style element that the policy would not have. */
export const night = useDark({ storageKey: 'night', valueDark: 'dark', valueLight: '', disableTransition: false })

export const turn = useToggle(night)
