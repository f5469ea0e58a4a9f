import { writeVarints, type ByteWriter } from '#lib/domain/language/bytes.ts';
import type { SparseTrainer } from './sparse-trainer.ts';

/**
 * Writes a trained model with 8-bit weights. `limit` keeps the features whose weights are the
 * largest: most features of a perceptron were seen once and decide nothing.
 */
export function writeSparseModel(writer: ByteWriter, trainer: SparseTrainer, limit: number): void {
	const features = [...trainer.averaged()].map(({ key, row }) => ({
		key,
		row,
		strength: Math.max(...row.map((entry) => Math.abs(entry.weight)))
	}));
	features.sort((a, b) => b.strength - a.strength || a.key - b.key);
	const kept = features.slice(0, limit);
	// One weight in ten thousand is clipped, so that the others keep a fine enough step.
	const strongest = kept[Math.floor(kept.length / 10_000)]?.strength ?? 1;
	const scale = 127 / strongest;
	const rounded = kept.map(({ key, row }) => ({
		key,
		row: row
			.map(({ cls, weight }) => ({
				cls,
				weight: Math.max(-127, Math.min(127, Math.round(weight * scale)))
			}))
			.filter((entry) => entry.weight !== 0)
	}));
	const present = rounded.filter(({ row }) => row.length > 0).sort((a, b) => a.key - b.key);
	const entries = present.flatMap(({ row }) => row);
	writer.u32(trainer.classes);
	writer.u32(present.length);
	writer.u32(entries.length);
	writeVarints(
		writer,
		present.map(({ key }, index) => key - (present[index - 1]?.key ?? 0))
	);
	writer.bytes(Uint8Array.from(present.map(({ row }) => row.length)));
	writer.bytes(Uint8Array.from(entries.map((entry) => entry.cls)));
	writer.bytes(Uint8Array.from(entries.map((entry) => entry.weight & 255)));
}
