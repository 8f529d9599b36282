import { cdkNag } from './cdk-nag';
import { cfnNag } from './cfn-nag';
import { checkov } from './checkov';
import { guard } from './guard';
import { kics } from './kics';
import { regula } from './regula';
import type { Tool } from './suppression';
import { terrascan } from './terrascan';
import { tfsec } from './tfsec';
import { trivy } from './trivy';

/** The tools whose suppressions are read. */
export const TOOLS: readonly Tool[] = [checkov, cfnNag, cdkNag, kics, trivy, tfsec, terrascan, regula, guard];
