/**
 * Averaged perceptron over hashed features. Rows hold only the classes a feature has voted on;
 * they lie in one pool, because tens of millions of small arrays would not fit.
 */
export class SparseTrainer {
	readonly classes: number;
	step = 0;
	#keys = new Uint32Array(1 << 20);
	#row = new Uint32Array(1 << 20);
	#features = 0;
	#start = new Uint32Array(1 << 19);
	#length = new Uint8Array(1 << 19);
	#capacity = new Uint8Array(1 << 19);
	#pool: Pool = createPool(1 << 22);
	#used = 0;

	constructor(classes: number) {
		this.classes = classes;
	}

	score(features: Uint32Array, count: number, scores: Float32Array): void {
		scores.fill(0);
		const { cls, weight } = this.#pool;
		for (let f = 0; f < count; f += 1) {
			const row = this.#find(features[f]!);
			if (row < 0) continue;
			const start = this.#start[row]!;
			const end = start + this.#length[row]!;
			for (let at = start; at < end; at += 1) {
				const c = cls[at]!;
				scores[c] = scores[c]! + weight[at]!;
			}
		}
	}

	update(features: Uint32Array, count: number, good: number, bad: number): void {
		for (let f = 0; f < count; f += 1) {
			const row = this.#findOrAdd(features[f]!);
			this.#add(row, good, 1);
			this.#add(row, bad, -1);
		}
	}

	/** Every feature with its averaged weights, rows without any weight left out. */
	*averaged(): Generator<{ key: number; row: { cls: number; weight: number }[] }> {
		for (let place = 0; place < this.#keys.length; place += 1) {
			const key = this.#keys[place]!;
			if (key === 0) continue;
			const index = this.#row[place]!;
			const start = this.#start[index]!;
			const row: { cls: number; weight: number }[] = [];
			for (let at = start; at < start + this.#length[index]!; at += 1) {
				const { cls, weight, total, stamp } = this.#pool;
				const sum = total[at]! + weight[at]! * (this.step - stamp[at]!);
				if (sum !== 0) row.push({ cls: cls[at]!, weight: sum / this.step });
			}
			if (row.length > 0) yield { key, row };
		}
	}

	#find(key: number): number {
		const mask = this.#keys.length - 1;
		let place = key & mask;
		while (this.#keys[place] !== key) {
			if (this.#keys[place] === 0) return -1;
			place = (place + 1) & mask;
		}
		return this.#row[place]!;
	}

	#findOrAdd(key: number): number {
		const found = this.#find(key);
		if (found >= 0) return found;
		if (this.#features * 2 > this.#keys.length) this.#growTable();
		if (this.#features >= this.#start.length) {
			this.#start = grown(this.#start, Uint32Array);
			this.#length = grown(this.#length, Uint8Array);
			this.#capacity = grown(this.#capacity, Uint8Array);
		}
		const row = this.#features;
		this.#features += 1;
		place(this.#keys, this.#row, key, row);
		return row;
	}

	#growTable(): void {
		const keys = new Uint32Array(this.#keys.length * 2);
		const rows = new Uint32Array(keys.length);
		for (let at = 0; at < this.#keys.length; at += 1) {
			if (this.#keys[at] !== 0) place(keys, rows, this.#keys[at]!, this.#row[at]!);
		}
		this.#keys = keys;
		this.#row = rows;
	}

	#add(row: number, cls: number, change: number): void {
		const start = this.#start[row]!;
		const length = this.#length[row]!;
		const pool = this.#pool;
		let at = start;
		while (at < start + length && pool.cls[at] !== cls) at += 1;
		if (at === start + length) {
			at = this.#reserve(row) + length;
			const fresh = this.#pool;
			fresh.cls[at] = cls;
			fresh.weight[at] = 0;
			fresh.total[at] = 0;
			fresh.stamp[at] = this.step;
			this.#length[row] = length + 1;
		}
		const { weight, total, stamp } = this.#pool;
		total[at] = total[at]! + weight[at]! * (this.step - stamp[at]!);
		stamp[at] = this.step;
		weight[at] = weight[at]! + change;
	}

	/** Makes room for one more class in a row; returns where the row begins now. */
	#reserve(row: number): number {
		const length = this.#length[row]!;
		if (length < this.#capacity[row]!) return this.#start[row]!;
		const capacity = Math.min(this.classes, Math.max(2, length * 2));
		if (this.#used + capacity > this.#pool.cls.length) this.#pool = growPool(this.#pool);
		const from = this.#start[row]!;
		const to = this.#used;
		const { cls, weight, total, stamp } = this.#pool;
		for (const part of [cls, weight, total, stamp]) part.copyWithin(to, from, from + length);
		this.#used += capacity;
		this.#start[row] = to;
		this.#capacity[row] = capacity;
		return to;
	}
}

interface Pool {
	cls: Uint8Array;
	weight: Float32Array;
	total: Float64Array;
	stamp: Uint32Array;
}

function createPool(size: number): Pool {
	return {
		cls: new Uint8Array(size),
		weight: new Float32Array(size),
		total: new Float64Array(size),
		stamp: new Uint32Array(size)
	};
}

function growPool(pool: Pool): Pool {
	return {
		cls: grown(pool.cls, Uint8Array),
		weight: grown(pool.weight, Float32Array),
		total: grown(pool.total, Float64Array),
		stamp: grown(pool.stamp, Uint32Array)
	};
}

function grown<T extends Uint8Array | Uint32Array | Float32Array | Float64Array>(
	old: T,
	make: new (size: number) => T
): T {
	const next = new make(old.length * 2);
	next.set(old);
	return next;
}

function place(keys: Uint32Array, rows: Uint32Array, key: number, row: number): void {
	const mask = keys.length - 1;
	let at = key & mask;
	while (keys[at] !== 0) at = (at + 1) & mask;
	keys[at] = key;
	rows[at] = row;
}
