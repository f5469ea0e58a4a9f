/** Reading and writing of the little-endian, length-prefixed pieces a model file is made of. */

export interface ByteReader {
	u32(): number;
	f32(): number;
	/** A copy, so that its buffer is aligned and holds nothing else. */
	bytes(length: number): Uint8Array;
	text(): string;
}

export function createReader(source: Uint8Array): ByteReader {
	// A Buffer, unlike its parent type, slices without copying.
	const plain = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
	const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
	let at = 0;
	const take = (length: number): number => {
		if (at + length > source.byteLength) throw new RangeError('model file ends too early');
		at += length;
		return at - length;
	};
	const bytes = (length: number): Uint8Array => {
		const from = take(length);
		return plain.slice(from, from + length);
	};
	const u32 = () => view.getUint32(take(4), true);
	return {
		u32,
		f32: () => view.getFloat32(take(4), true),
		bytes,
		text: () => new TextDecoder().decode(bytes(u32()))
	};
}

export interface ByteWriter {
	u32(value: number): void;
	f32(value: number): void;
	bytes(value: Uint8Array): void;
	text(value: string): void;
	finish(): Uint8Array;
}

export function createWriter(): ByteWriter {
	const parts: Uint8Array[] = [];
	const scalar = (fill: (view: DataView) => void) => {
		const part = new Uint8Array(4);
		fill(new DataView(part.buffer));
		parts.push(part);
	};
	const u32 = (value: number) => scalar((view) => view.setUint32(0, value, true));
	return {
		u32,
		f32: (value) => scalar((view) => view.setFloat32(0, value, true)),
		bytes: (value) => void parts.push(value),
		text(value) {
			const encoded = new TextEncoder().encode(value);
			u32(encoded.length);
			parts.push(encoded);
		},
		finish() {
			const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
			let at = 0;
			for (const part of parts) {
				whole.set(part, at);
				at += part.length;
			}
			return whole;
		}
	};
}

/** `count` unsigned numbers of seven bits a byte, lowest first. */
export function readVarints(reader: ByteReader, count: number): Uint32Array {
	const packed = reader.bytes(reader.u32());
	const values = new Uint32Array(count);
	let at = 0;
	for (let index = 0; index < count; index += 1) {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = packed[at];
			if (byte === undefined) throw new RangeError('model file ends too early');
			at += 1;
			value += (byte & 127) * scale;
			if (byte < 128) break;
			scale *= 128;
		}
		values[index] = value;
	}
	return values;
}

export function writeVarints(writer: ByteWriter, values: Iterable<number>): void {
	const packed: number[] = [];
	for (const value of values) {
		let rest = value;
		while (rest >= 128) {
			packed.push((rest % 128) + 128);
			rest = Math.floor(rest / 128);
		}
		packed.push(rest);
	}
	writer.u32(packed.length);
	writer.bytes(Uint8Array.from(packed));
}
