import type { Dialect } from '../engine/template';
import { KICS_QUERIES } from './kics-queries';
import { listedUnder } from './lists';
import { type Comment, FILES, type Noted, PICKED, type Tool } from './suppression';

/** What KICS may leave out by other marks than a query. */
const OTHERWISE = ['exclude-results', 'exclude-severities', 'exclude-categories'];

/** A configuration that leaves something out. */
const EXCLUDES = /^[ \t{,]*["']?exclude-(queries|paths|results|severities|categories)["']?\s*[:=]/m;

interface Query {
  readonly name: string;
  readonly dialect: Dialect;
}

let queries: ReadonlyMap<string, Query> | undefined;

/** The query that an id is of, and the dialect that it is for; nothing for an id that is not known. */
function queryOf(id: string): Query | undefined {
  queries ??= new Map(
    Object.entries(KICS_QUERIES).flatMap(([name, ids]) =>
      Object.entries(ids).map(([dialect, it]): [string, Query] => [it, { name, dialect: dialect as Dialect }]),
    ),
  );
  return queries.get(id.toLowerCase());
}

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
      ...listedUnder(text, 'exclude-paths').map(({ value, line }) => ({
        id: `exclude-paths ${value}`,
        reason: '',
        line,
        where: {},
        unfit: FILES,
      })),
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
  spellings: (id) => [queryOf(id)?.name ?? id],
  dialectOf: (id) => queryOf(id)?.dialect,
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
