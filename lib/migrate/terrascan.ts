import { listedUnder } from './lists';
import { PICKED, type Tool } from './suppression';
import { TERRASCAN_IDS } from './terrascan-ids';

/**
 * Suppressions of Terrascan: comments in Terraform, and `skip-rules` of its configuration in TOML, by the ids of today or
 * those of before. Sources:
 * https://runterrascan.io/docs/usage/in-file_instrumentation/ and https://runterrascan.io/docs/usage/config_options/
 */
export const terrascan: Tool = {
  name: 'terrascan',
  inComment: ({ line, text }) => {
    const [, id = '', reason = ''] = /^ts:skip=(\S*)\s*(.*)/.exec(text) ?? [];
    const unfit = id === '' ? 'it names no rule: `ts:skip=<id> <reason>`' : undefined;
    const [severity] = /^ts:maxseverity=\S*/.exec(text) ?? [];
    if (severity !== undefined)
      return [
        { id: severity, reason: '', line, where: {}, unfit: 'it changes the severity of all rules at a resource' },
      ];
    return text.startsWith('ts:skip') ? [{ id, reason, line, where: { block: 'inside' }, unfit }] : [];
  },
  inFile: (file, text) => {
    if (!/\.toml$/.test(file) || !/^[ \t]*(skip|scan)-rules\s*=/m.test(text)) return undefined;
    return [
      ...listedUnder(text, 'skip-rules').map(({ value: id, line }) => ({ id, reason: '', line, where: {} })),
      ...listedUnder(text, 'scan-rules').map(({ value: id, line }) => ({
        id,
        reason: '',
        line,
        where: {},
        unfit: PICKED,
      })),
    ];
  },
  spellings: (id) => [TERRASCAN_IDS[id] ?? id],
};
