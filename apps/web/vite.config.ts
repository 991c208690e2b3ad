import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kitStyles } from './build/kit-styles.ts';
import { slimContract } from './build/slim-contract.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = here('../../packages/');

export default defineConfig({
  root: here('.'),
  plugins: [
    // One module per message, so that a page's chunk carries only the sentences it says.
    paraglideVitePlugin({
      project: here('./project.inlang'),
      outdir: here('./src/paraglide'),
      outputStructure: 'message-modules',
      strategy: ['globalVariable', 'baseLocale'],
    }),
    slimContract(here('../../packages/contract')),
    react(),
    kitStyles(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The rules are pure: a page that uses one of them does not carry the calendar arithmetic of the others.
      treeshake: { moduleSideEffects: (id) => (id.startsWith(packages) ? false : undefined) },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
