import { table, text } from '../dialect.ts';

/** What an installation remembers about itself: which seeds it has loaded, its name. */
export const setting = table('setting', {
	key: text().primaryKey(),
	value: text().notNull()
});
