import { Lines } from '../read/lines';
import { endingIn } from './globs';
import { listedUnder } from './lists';
import { type Noted, PICKED, type Tool, type Where } from './suppression';

/**
 * Suppressions of Regula: waivers and disabled rules of its configuration in Rego, and `exclude` of `.regula.yaml`. Source:
 * https://regula.dev/configuration.html
 */
export const regula: Tool = {
  name: 'regula',
  files: /(^|\/)\.regula\.ya?ml$/,
  inFile: (file, text) => {
    if (/\.rego$/.test(file))
      return /^[ \t]*package[ \t]+fugue\.regula\.config\b/m.test(text) ? inRego(text) : undefined;
    if (!regula.files?.test(file)) return undefined;
    return [
      ...listedUnder(text, 'exclude').map(({ value: id, line }) => ({ id, reason: '', line, where: {} })),
      ...listedUnder(text, 'only').map(({ value: id, line }) => ({ id, reason: '', line, where: {}, unfit: PICKED })),
    ];
  },
};

/** The objects that waive or disable. What is worked out in Rego rather than written cannot be told. */
function inRego(text: string): Noted[] {
  const lines = new Lines(text);
  return [...text.matchAll(/\b(waiver|rule)\s*:?=\s*(\{[^{}]*\})?/g)].flatMap((found): Noted[] => {
    const { line } = lines.placeOf(found.index);
    const [, kind, object] = found;
    if (/#/.test(text.slice(text.lastIndexOf('\n', found.index) + 1, found.index))) return [];
    const said = new Map(
      [...(object ?? '').matchAll(/"(\w+)"\s*:\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const id = said.get('rule_id') ?? said.get('rule_name') ?? '*';
    if (said.size === 0)
      return [{ id: '', reason: '', line, where: {}, unfit: 'it is worked out by Rego, not written' }];
    if (kind === 'rule') return said.get('status') === 'DISABLED' ? [{ id, reason: '', line, where: {} }] : [];
    return [{ id, reason: '', line, where: whereOf(said) }];
  });
}

function whereOf(said: ReadonlyMap<string, string>): Where {
  const given = (key: string): string | undefined => (said.get(key) === '*' ? undefined : said.get(key));
  const [id, type, file] = [given('resource_id'), given('resource_type'), given('filepath')];
  return {
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(file === undefined ? {} : { files: endingIn(file) }),
  };
}
