import { KICS_QUERIES } from './kics-queries';
import { listedUnder } from './lists';
import { type Comment, type Noted, PICKED, type Tool } from './suppression';

/** What KICS may leave out by other marks than a query. */
const OTHERWISE = ['exclude-results', 'exclude-severities', 'exclude-categories'];

/** A configuration that leaves something out. */
const EXCLUDES = /^[\s{,]*["']?exclude-(queries|results|severities|categories)["']?\s*[:=]/m;

let namesById: ReadonlyMap<string, string> | undefined;

/**
 * Suppressions of KICS: comments, and what its configuration excludes. Sources: https://docs.kics.io/latest/running-kics/
 * and https://docs.kics.io/latest/configuration-file/
 */
export const kics: Tool = {
  name: 'kics',
  files: /(^|\/)kics\.config$/,
  inComment: (comment) => commands(comment),
  inFile: (file, text) => {
    if (!EXCLUDES.test(text)) return kics.files?.test(file) ? [] : undefined;
    return [
      ...listedUnder(text, 'exclude-queries').map(({ value: id, line }) => ({ id, reason: '', line, where: {} })),
      ...OTHERWISE.flatMap((key) =>
        listedUnder(text, key).map(({ value, line }) => ({
          id: `${key} ${value}`,
          reason: '',
          line,
          where: {},
          unfit: 'it names no query',
        })),
      ),
    ];
  },
  spellings: (id) => {
    namesById ??= new Map(
      Object.entries(KICS_QUERIES).flatMap(([name, ids]) => Object.values(ids).map((it) => [it, name] as const)),
    );
    return [namesById.get(id.toLowerCase()) ?? id];
  },
};

function commands({ line, text, isHeader }: Comment): Noted[] {
  const [, command, values = ''] = /^kics-scan\s+([\w-]+)(?:=(\S*))?/.exec(text) ?? [];
  if (command === undefined) return [];
  const noted = { id: '*', reason: '', line };
  switch (command) {
    case 'ignore-line':
      return [{ ...noted, where: { lines: [line, line + 1] } }];
    case 'ignore-block':
      return [{ ...noted, where: { block: 'above' } }];
    case 'ignore':
    case 'disable':
    case 'enable': {
      const ids = command === 'ignore' ? ['*'] : values.split(',').filter(Boolean);
      const unfit = isHeader
        ? command === 'enable'
          ? PICKED
          : undefined
        : 'it counts only where nothing but comments stands before it';
      return (ids.length > 0 ? ids : ['']).map((id) => ({
        ...noted,
        id,
        where: { file: true },
        unfit: id === '' ? 'it names no query' : unfit,
      }));
    }
    default:
      return [{ ...noted, id: command, where: {}, unfit: 'it is no command that KICS documents' }];
  }
}
