import { explainItem } from '#lib/domain/items/contract.ts';
import type { BankEntry } from '#lib/domain/modules/bank.ts';
import type { Store } from '../db/database.ts';
import { listBank, listFacilities } from '../repositories/bank.ts';

/** Everything that can be asked now, as somebody looks through it who puts a module together. */
export async function readBank(store: Store): Promise<BankEntry[]> {
	const [rows, facilities] = await Promise.all([listBank(store.read), listFacilities(store.read)]);
	return rows.map(({ item, content, fact, strandId, publishedOn }) => {
		const measured = facilities.get(item.itemId);
		const named = (...types: string[]) => [
			...new Set(fact.entities.filter(({ type }) => types.includes(type)).map(({ name }) => name))
		];
		return {
			...{ itemId: item.itemId, itemVersionId: item.currentVersionId, factId: item.factId },
			...{ storyId: item.storyId, strandId, type: item.type },
			...{ rank: item.rank, position: item.position, publishedOn },
			stem: content.stem,
			keyText: explainItem(content).keyText,
			citations: content.citations,
			facility: measured?.facility ?? null,
			answerCount: measured?.answerCount ?? 0,
			people: named('person'),
			places: named('place', 'country')
		};
	});
}
