import { cfnNag } from './cfn-nag';
import { checkov } from './checkov';
import { guard } from './guard';
import type { Tool } from './suppression';

/** The tools whose suppressions are read. */
export const TOOLS: readonly Tool[] = [checkov, cfnNag, guard];
