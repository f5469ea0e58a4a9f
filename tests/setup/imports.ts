import { posix } from 'node:path';
import ts from 'typescript';
import { areaOf } from './areas.ts';

export interface ImportOf {
	specifier: string;
	typeOnly: boolean;
}

/** Every static and dynamic import of a .ts, .js or .svelte file. */
export function importsOf(file: string, text: string): ImportOf[] {
	const code = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]).join('\n')
		: text;
	const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
	const found: ImportOf[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
			found.push({ specifier: node.moduleSpecifier.text, typeOnly });
		} else if (
			ts.isExportDeclaration(node) &&
			node.moduleSpecifier &&
			ts.isStringLiteral(node.moduleSpecifier)
		) {
			found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument && ts.isStringLiteralLike(argument)) {
				found.push({ specifier: argument.text, typeOnly: false });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** The project file an import means (`src/lib/domain/x.ts`), or null when it means a package. */
export function targetOf(file: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
	if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
	return null;
}

function isBelow(target: string, place: string): boolean {
	const path = place === 'routes' ? 'src/routes' : `src/lib/${place}`;
	return target === path || target.startsWith(`${path}/`);
}

function isPackage(specifier: string, name: string): boolean {
	if (name === 'node') return specifier.startsWith('node:');
	return specifier === name || specifier.startsWith(`${name}/`);
}

/** What is wrong with one import, in words, or null. Paths count from the project's folder. */
export function offenceOf(file: string, specifier: string): string | null {
	const target = targetOf(file, specifier);
	for (const ban of areaOf(file)?.bans ?? []) {
		const banned = target
			? ban.places?.some((place) => isBelow(target, place))
			: ban.packages?.some((name) => isPackage(specifier, name));
		if (banned) return `${file} imports ${specifier}. ${ban.message}`;
	}
	return null;
}
