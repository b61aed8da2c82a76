import './look/theme.css'
import { createApp } from 'vue'
import { i18n } from './i18n'
import ExplorerPage from './screens/explorer/ExplorerPage.vue'

createApp(ExplorerPage).use(i18n).mount('#app')
