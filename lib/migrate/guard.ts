import { child } from '../engine/template';
import { itemsOf, textOf } from './data';
import type { Tool } from './suppression';

/**
 * Suppressions of the rules of AWS's registry for CloudFormation Guard: metadata of resources. Source:
 * https://github.com/aws-cloudformation/aws-guard-rules-registry/blob/main/README.md
 */
export const guard: Tool = {
  name: 'guard',
  inMetadata: (metadata) =>
    itemsOf(child(child(metadata, 'guard'), 'SuppressedRules')).map((id, at) => ({
      id: textOf(id),
      reason: '',
      at: `guard.SuppressedRules.${at}`,
    })),
};
