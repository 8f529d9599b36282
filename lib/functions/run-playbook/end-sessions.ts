import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';
import { NAME } from './quarantine-role';

/** What is asked of IAM about one inline policy of roles. */
export interface InlinePolicy {
  /** Its document, where the role has one. */
  readonly get: (role: string) => Promise<string | undefined>;
  readonly put: (role: string, document: string) => Promise<unknown>;
  readonly delete: (role: string) => Promise<unknown>;
}

/** Denies everything to sessions that began before a time: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html */
export const endingBefore = (at: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: { DateLessThan: { 'aws:TokenIssueTime': at } } },
    ],
  });

/** Ends the sessions of a role that began before it was asked for. Whoever may take the role begins a new one. */
export const endSessions = (policy: InlinePolicy): Playbook => ({
  cuts: true,
  async look({ target: role, undo, at }) {
    if (!NAME.test(role)) throw new BulwarkError(`'${role}' is no name of a role; give the name without its path`);
    const document = await policy.get(role);
    const ended = endedBefore(document);
    const is = { role, document };
    if (undo)
      return {
        is,
        steps:
          document === undefined
            ? []
            : [
                {
                  does: `let sessions of the role ${role} live that began before ${ended}`,
                  run: () => policy.delete(role),
                },
              ],
      };
    const isEnded = ended !== undefined && ended >= at;
    const put = {
      does: `deny everything to sessions of the role ${role} that began before ${at}`,
      run: () => policy.put(role, endingBefore(at)),
    };
    return { is, steps: isEnded ? [] : [put] };
  },
});

/** The time that a policy of ours names. */
const endedBefore = (document: string | undefined): string | undefined =>
  /"aws:TokenIssueTime":\s*"([^"]+)"/.exec(document ?? '')?.[1];
