import { child } from '../engine/template';
import { itemsOf, listAt, sourceIn, textOf, unquoted } from './data';
import { endingIn } from './globs';
import { FILES, type Noted, PICKED, type Tool } from './suppression';

/** The names of its configuration and of its baseline. */
const OWN = /(^|\/)\.checkov\.(ya?ml|baseline)$/;

/** What a comment says: the checks, with commas between them, and why. It counts by former names of the tool, too. */
const SKIP = /\b(?:checkov|bridgecrew|cortex):skip(?:=\s*([\w-]*(?:,[\w-]+)*))?(?:\s*:\s*(.*))?/;

const SEVERITY = /^(info|low|medium|high|critical)$/i;

/**
 * Suppressions of Checkov: comments and metadata of resources, `skip-check`, `skip-path` and `check` of its configuration, and its
 * baseline. Sources: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html,
 * https://www.checkov.io/2.Basics/CLI%20Command%20Reference.html
 */
export const checkov: Tool = {
  name: 'checkov',
  files: OWN,
  inComment: ({ line, text }) => {
    const [found, ids = '', reason = ''] = SKIP.exec(text) ?? [];
    if (found === undefined) return [];
    return ids.split(',').map((id) => ({
      id,
      reason: unquoted(reason),
      line,
      where: { block: 'inside' },
      unfit: id === '' ? 'it names no check: `checkov:skip=<id>:<reason>`' : undefined,
    }));
  },
  inMetadata: (metadata) =>
    ['checkov', 'bridgecrew'].flatMap((name) =>
      itemsOf(child(child(metadata, name), 'skip')).map((item, at) => ({
        id: textOf(child(item, 'id')),
        reason: textOf(child(item, 'comment')),
        at: `${name}.skip.${at}`,
      })),
    ),
  inFile: (file, text) => (/\.baseline$/.test(file) ? baseline(file, text) : configuration(file, text)),
};

function configuration(file: string, text: string): Noted[] | undefined {
  if (!/^[ \t{]*["']?skip-(check|path)["']?\s*:/m.test(text) && !OWN.test(file)) return undefined;
  if (text.trim() === '') return [];
  const source = sourceIn(file, text);
  const listed = (key: string): [id: string, line: number][] => {
    const value = child(source.data, key);
    const many = typeof value === 'string' ? value.split(',') : listAt(file, source, key).map(textOf);
    return many.map((id, at) => [id.trim(), source.positionOf([key, String(at)])?.line ?? 1]);
  };
  return [
    ...listed('skip-check').map(([id, line]) => ({
      id,
      reason: '',
      line,
      where: {},
      unfit: SEVERITY.test(id) ? 'it names a severity and no check' : undefined,
    })),
    ...listed('skip-path').map(([path, line]) => ({
      id: `skip-path ${path}`,
      reason: '',
      line,
      where: {},
      unfit: FILES,
    })),
    ...listed('check').map(([id, line]) => ({ id, reason: '', line, where: {}, unfit: PICKED })),
  ];
}

function baseline(file: string, text: string): Noted[] {
  const source = sourceIn(file, text);
  return listAt(file, source, 'failed_checks').flatMap((failed, i) =>
    itemsOf(child(failed, 'findings')).flatMap((finding, j) =>
      itemsOf(child(finding, 'check_ids')).map((id, k) => ({
        id: textOf(id),
        reason: '',
        line: source.positionOf(['failed_checks', String(i), 'findings', String(j), 'check_ids', String(k)])?.line ?? 1,
        where: {
          files: endingIn(textOf(child(failed, 'file'))),
          id: textOf(child(finding, 'resource')).replace(/^AWS::\w+::\w+\./, ''),
        },
      })),
    ),
  );
}
