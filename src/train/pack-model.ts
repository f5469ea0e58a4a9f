import { constants, zstdCompressSync } from 'node:zlib';

/** The model file as it lies on disk; `readLanguageModel` opens it again, in a quarter of the time. */
export function packModel(bytes: Uint8Array): Uint8Array {
	return zstdCompressSync(bytes, {
		params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 24 }
	});
}
