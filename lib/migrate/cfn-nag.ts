import { child } from '../engine/template';
import { itemsOf, listAt, sourceIn, textOf } from './data';
import type { Tool } from './suppression';

/**
 * Suppressions of cfn_nag: metadata of resources, and the list of rules that are denied everywhere. Source:
 * https://github.com/stelligent/cfn_nag/blob/master/README.md
 */
export const cfnNag: Tool = {
  name: 'cfn_nag',
  inMetadata: (metadata) =>
    itemsOf(child(child(metadata, 'cfn_nag'), 'rules_to_suppress')).map((item, at) => ({
      id: textOf(child(item, 'id')),
      reason: textOf(child(item, 'reason')),
      at: `cfn_nag.rules_to_suppress.${at}`,
    })),
  inFile: (file, text) => {
    if (!/^[ \t{]*["']?RulesToSuppress["']?\s*:/m.test(text)) return undefined;
    const source = sourceIn(file, text);
    return listAt(file, source, 'RulesToSuppress').map((item, at) => ({
      id: textOf(child(item, 'id')),
      reason: textOf(child(item, 'reason')),
      line: source.positionOf(['RulesToSuppress', String(at)])?.line ?? 1,
      where: {},
    }));
  },
};
