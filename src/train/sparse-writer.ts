import { writeVarints, type ByteWriter } from '#lib/domain/language/bytes.ts';
import type { SparseTrainer } from './sparse-trainer.ts';

/** How much of a trained model is kept. Most features of a perceptron decide nothing. */
export interface Pruning {
	/** Features with the largest weights that are looked at, and how many of them may be clipped. */
	features: number;
	clipped: number;
	/** After rounding to 8 bits: features kept, and the smallest weight that is. */
	rounded: number;
	least: number;
}

interface Feature {
	key: number;
	row: { cls: number; weight: number }[];
	strength: number;
}

/** Writes a trained model with 8-bit weights. */
export function writeSparseModel(
	writer: ByteWriter,
	trainer: SparseTrainer,
	pruning: Pruning
): void {
	const features = [...trainer.averaged()].map(withStrength).sort(byStrength);
	const strong = features.slice(0, pruning.features);
	const scale = 127 / (strong[pruning.clipped]?.strength ?? 1);
	const rounded = strong.map(({ key, row }) => withStrength({ key, row: roundRow(row, scale) }));
	const kept = rounded
		.sort(byStrength)
		.slice(0, pruning.rounded)
		.map(({ key, row }) => ({
			key,
			row: row.filter(({ weight }) => Math.abs(weight) >= pruning.least)
		}))
		.filter(({ row }) => row.length > 0)
		.sort((a, b) => a.key - b.key);
	const entries = kept.flatMap(({ row }) => row);
	writer.u32(trainer.classes);
	writer.u32(kept.length);
	writer.u32(entries.length);
	writeVarints(
		writer,
		kept.map(({ key }, index) => key - (kept[index - 1]?.key ?? 0))
	);
	writer.bytes(Uint8Array.from(kept.map(({ row }) => row.length)));
	writer.bytes(Uint8Array.from(entries.map((entry) => entry.cls)));
	writer.bytes(Uint8Array.from(entries.map((entry) => entry.weight & 255)));
}

function withStrength({ key, row }: Omit<Feature, 'strength'>): Feature {
	return { key, row, strength: Math.max(0, ...row.map((entry) => Math.abs(entry.weight))) };
}

const byStrength = (a: Feature, b: Feature): number => b.strength - a.strength || a.key - b.key;

function roundRow(row: Feature['row'], scale: number): Feature['row'] {
	return row
		.map(({ cls, weight }) => ({
			cls,
			weight: Math.max(-127, Math.min(127, Math.round(weight * scale)))
		}))
		.filter((entry) => entry.weight !== 0);
}
