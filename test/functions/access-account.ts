import { accessDefinition } from '../../constructs/iam/just-in-time-access/machine';
import { applying } from '../../lib/functions/apply-access/applying';
import { type AccessEvent, requesting } from '../../lib/functions/request-access/requesting';
import { watching } from '../../lib/functions/watch-access/watching';
import type { AccessRequest, AccessTerms, Records } from '../../lib/just-in-time/access';
import { CLOSED } from '../../lib/just-in-time/window';
import { Failing, type Fault } from './faults';

export const ACCOUNT = '111122223333';
export const NOW = Date.parse('2026-06-01T23:40:00Z');
export const MINUTE = 60_000;
export const POLICY = `arn:aws:iam::${ACCOUNT}:policy/just-in-time/database`;
const SSO = 'AWSReservedSSO_Operators_0123456789abcdef';

export const TERMS: AccessTerms = {
  ...{ partition: 'aws', account: ACCOUNT, roles: { database: POLICY, network: `${POLICY}-2` } },
  ...{ longestMinutes: 60, approvalMinutes: 60, lookSeconds: 30 },
  requesters: { users: ['alice', 'people/carol'], permissionSets: ['Operators'] },
  approvers: { users: ['bob', 'alice', 'Carol2'], permissionSets: ['Operators'] },
};

export const user = (name: string) => ({
  ...{ accountId: ACCOUNT, userArn: `arn:aws:iam::${ACCOUNT}:user/${name}`, userId: `AIDA${name.toUpperCase()}` },
});
export const session = (name: string, role = SSO, id = 'AROASSO') => ({
  ...{ accountId: ACCOUNT, userArn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${name}`, userId: `${id}:${name}` },
});

type Signed = ReturnType<typeof user>;

/** The base of a policy that opens a role: what it lets through once somebody holds it. */
const BASE = [{ Sid: 'Services', Effect: 'Allow', Action: ['rds:*'], Resource: '*' }];

/**
 * An account with records that are written once, and policies of which the last version counts. Each call may fail: before
 * it has done anything, or after.
 */
export class AccessAccount extends Failing {
  readonly records = new Map<string, string>();
  readonly policies = new Map<string, { id: string; document: string }[]>();
  readonly announced: string[] = [];
  readonly lines: string[] = [];
  readonly started: string[] = [];
  now = NOW;

  constructor(fault?: (call: number, what: string) => Fault) {
    super(fault);
    for (const policy of Object.values(TERMS.roles))
      this.policies.set(policy, [
        { id: 'v1', document: JSON.stringify({ Version: '2012-10-17', Statement: [...BASE, CLOSED] }) },
      ]);
  }

  private named<T>(what: string, work: () => T): Promise<T> {
    return this.call(work, what);
  }

  private get kept(): Records {
    return {
      get: <T>(key: string) =>
        this.named('GetObject', () => {
          const text = this.records.get(key);
          return text === undefined ? undefined : (JSON.parse(text) as T);
        }),
      put: (key, record) =>
        this.named('PutObject', () => {
          if (this.records.has(key)) return false;
          this.records.set(key, JSON.stringify(record));
          return true;
        }),
      list: (prefix) =>
        this.named('ListObjects', () => [...this.records.keys()].filter((key) => key.startsWith(prefix))),
    };
  }

  private versionsOf(policy: string) {
    return this.policies.get(policy) as { id: string; document: string }[];
  }

  documentOf(policy = POLICY): { Statement: { Sid?: string; Effect: string }[] } {
    return JSON.parse(this.versionsOf(policy).at(-1)?.document as string);
  }

  /** Sends a request that somebody signed. */
  async send(signer: Signed | undefined, routeKey: string, body: object | string = {}, id?: string) {
    const event: AccessEvent = {
      routeKey,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(id !== undefined && { pathParameters: { id } }),
      ...(signer && { requestContext: { authorizer: { iam: signer } } }),
    };
    const { statusCode, body: answer } = await requesting(
      {
        records: this.kept,
        roleOf: (name) =>
          this.named('GetRole', () =>
            name === SSO
              ? { arn: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/${SSO}`, id: 'AROASSO' }
              : name.startsWith('AWSReservedSSO_')
                ? { arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, id: 'AROAFAKE' }
                : undefined,
          ),
        follow: (followed) =>
          this.named('StartExecution', () => {
            if (!this.started.includes(followed)) this.started.push(followed);
          }),
        announce: ({ id: asked }: AccessRequest) => this.named('Publish', () => this.announced.push(asked)),
        now: () => this.now,
        tell: (line) => this.lines.push(JSON.stringify(line)),
      },
      TERMS,
    )(event);
    return { statusCode, ...(JSON.parse(answer) as { id: string; state?: string; message?: string; until?: string }) };
  }

  /** Asks for a role and says of which id the request is. */
  async ask(signer: Signed, key = 'release-1', minutes = 30, role = 'database'): Promise<string> {
    return (await this.send(signer, 'POST /requests', { role, minutes, reason: 'an incident', key })).id;
  }

  decide(signer: Signed, id: string, approve = true) {
    return this.send(signer, 'POST /requests/{id}/decision', { approve, reason: 'seen' }, id);
  }

  end(signer: Signed, id: string) {
    return this.send(signer, 'POST /requests/{id}/end', {}, id);
  }

  private busy = false;

  watch = (id: string) => watching({ records: this.kept, now: () => this.now }, TERMS)({ id });

  /** As the reserved concurrency of one has it, it runs alone. */
  async apply(id: string): Promise<unknown> {
    if (this.busy) throw new Error('Lambda.TooManyRequestsException');
    this.busy = true;
    try {
      return await applying(
        {
          records: this.kept,
          now: () => this.now,
          versions: (policy) =>
            this.named('ListPolicyVersions', () => {
              const versions = this.versionsOf(policy);
              return versions.map((version) => ({ id: version.id, isDefault: version === versions.at(-1) }));
            }),
          documentOf: (policy, version) =>
            this.named(
              'GetPolicyVersion',
              () => this.versionsOf(policy).find((one) => one.id === version)?.document as string,
            ),
          remove: (policy, version) =>
            this.named('DeletePolicyVersion', () => {
              const versions = this.versionsOf(policy);
              versions.splice(
                versions.findIndex((one) => one.id === version),
                1,
              );
            }),
          write: (policy, document) =>
            this.named('CreatePolicyVersion', () => {
              const versions = this.versionsOf(policy);
              if (versions.length >= 5) throw new Error('LimitExceeded');
              versions.push({ id: `v${Number(versions.at(-1)?.id.slice(1)) + 1}`, document });
            }),
        },
        TERMS,
      )({ id });
    } finally {
      this.busy = false;
    }
  }

  /** Runs the state machine of a request, as it is defined, for as long as `goOn` says. */
  async run(id: string, goOn: (state: string) => boolean = () => true): Promise<string> {
    const { StartAt, States } = accessDefinition({ watch: 'watch', apply: 'apply' }, 'aws', 120);
    let name = StartAt;
    let now: Record<string, unknown> = {};
    for (let step = 0; step < 2000 && goOn(name); step++) {
      const state = (States as Record<string, any>)[name];
      if (state.Type === 'Succeed') return name;
      if (state.Type === 'Wait') this.now += (now.wait as number) * 1000;
      if (state.Type === 'Task')
        now = (await this.retried(() =>
          state.Parameters.FunctionName === 'watch' ? this.watch(id) : this.apply(id),
        )) as Record<string, unknown>;
      name =
        state.Type === 'Choice'
          ? (state.Choices.find(({ StringEquals }: any) => StringEquals === now.state)?.Next ?? state.Default)
          : state.Next;
    }
    return name;
  }

  private async retried(work: () => Promise<unknown>): Promise<unknown> {
    for (let attempt = 0; ; attempt++)
      try {
        return await work();
      } catch (error) {
        if (attempt === 20) throw error;
        await new Promise(setImmediate);
      }
  }
}
