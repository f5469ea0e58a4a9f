import { afterAll, inject } from 'vitest';
import { createTestDatabase } from './databases.ts';

// The tables are built for one engine when their module loads: the address has to stand before the
// test file imports anything.
const database = await createTestDatabase(inject('databaseHome'));
process.env['DATABASE_URL'] = database.databaseUrl;

afterAll(() => database.drop());
