import { defineConfig } from 'vite';

// `server.ts` as one file of JavaScript beside the pages' build: Node then needs no compiler to serve.
export default defineConfig({
	build: {
		ssr: 'src/cli/start/server.ts',
		outDir: 'build/start',
		emptyOutDir: true,
		copyPublicDir: false
	}
});
