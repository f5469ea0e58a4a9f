import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const outDir = '../../../../.svelte-kit/trivial-app';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: `${outDir}/build`, precompress: false }),
			outDir,
			files: { appTemplate: 'app.html', routes: 'routes' }
		})
	]
});
