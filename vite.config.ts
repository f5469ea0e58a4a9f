import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	environments: {
		ssr: {
			build: {
				rolldownOptions: {
					output: {
						// One style sheet for all pages, fetched once, instead of one for each component. Without
						// client scripts Kit takes the style sheets from the server's build.
						codeSplitting: { groups: [{ name: 'styles', test: /\.css($|\?)/ }] }
					}
				}
			}
		}
	}
});
