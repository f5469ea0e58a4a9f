import { sql, type SQL } from 'drizzle-orm';
import { regrade, regradedScore, response } from '../db/schema/index.ts';

// Fragments within fragments: drizzle takes the table's name off a column that stands directly in the
// selection of a query on one table, and in a subquery it would then mean the wrong table.
const newest = sql`${regradedScore.attemptId} = ${response.attemptId} and ${regradedScore.position} = ${response.position} order by ${regradedScore.createdAt} desc, ${regradedScore.regradeId} desc limit 1`;
const regraded = sql`(select ${regradedScore.score} from ${regradedScore} where ${newest})`;
const corrected = sql`(select ${regrade.toVersionId} from ${regradedScore} inner join ${regrade} on ${regrade.regradeId} = ${regradedScore.regradeId} where ${newest})`;

/**
 * What an answer counts, 0…1: its newest regrade, else the score it was given. For every query that
 * has `response` among its tables; null where a left join found no answer.
 */
export const effectiveScore: SQL<number> = sql<number>`coalesce(${regraded}, ${sql`${response.score}`})`;

/** The version whose key and explanation hold for an answer: the newest regrade's, else the one asked. */
export const countedVersionId: SQL<string> = sql<string>`coalesce(${corrected}, ${sql`${response.itemVersionId}`})`;
