import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** What is asked of IAM. */
export interface AttachedPolicies {
  readonly attached: (role: string) => Promise<readonly string[]>;
  readonly attach: (role: string, policyArn: string) => Promise<unknown>;
  readonly detach: (role: string, policyArn: string) => Promise<unknown>;
}

/** A name of a role, user or policy, as IAM has them. */
export const NAME = /^[\w+=,.@-]{1,128}$/;

/** Attaches a policy to a role that denies it everything. Sessions of it are refused from their next request on. */
export const quarantineRole = (iam: AttachedPolicies, policyArn: string): Playbook => ({
  cuts: true,
  async look({ target: role, undo }) {
    if (!NAME.test(role)) throw new BulwarkError(`'${role}' is no name of a role; give the name without its path`);
    const attached = await iam.attached(role);
    const isThere = attached.includes(policyArn);
    const steps = undo
      ? [{ does: `detach ${policyArn} from the role ${role}`, run: () => iam.detach(role, policyArn) }]
      : [
          {
            does: `attach ${policyArn} to the role ${role}, which denies everything`,
            run: () => iam.attach(role, policyArn),
          },
        ];
    return { is: { role, attached }, steps: isThere === undo ? steps : [] };
  },
});
