import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where `npm run dev` finds a hub to talk to. */
const hub = process.env['HUB_URL'] ?? 'http://localhost:5080'

export default defineConfig({
  plugins: [vue(), components({ resolvers: [ElementPlusResolver({ importStyle: 'css' })], dirs: [], dts: false })],
  resolve: { alias: { '@': at('./src') } },
  build: {
    target: 'es2023',
    // The policy allows no data: script and no inline style; what is small stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { index: at('./index.html'), explorer: at('./explorer.html') } },
  },
  server: { proxy: { '/graphql': { target: hub, ws: true }, '/console': hub, '/health': hub } },
})
