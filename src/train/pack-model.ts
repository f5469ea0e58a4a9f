import { brotliCompressSync, constants } from 'node:zlib';

/** The model file as it lies on disk; `readLanguageModel` opens it again. */
export function packModel(bytes: Uint8Array): Uint8Array {
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 9,
			[constants.BROTLI_PARAM_LGWIN]: 22,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	});
}
