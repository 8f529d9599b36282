import { spawnSync } from 'node:child_process';
import { can, type PolicyDocument } from '../../lib/iam';

/** What a way of evaluating took for one question over many statements, in milliseconds. */
export interface Evaluated {
  readonly ours: number;
  /** Parsing the same JSON and matching actions and resources with regular expressions, without conditions or logic. */
  readonly naive: number;
  /** ministack's evaluator, in Python; undefined where it is not installed. */
  readonly ministack: number | undefined;
}

const PYTHON = process.env.PYTHON ?? 'python3';
const MINISTACK = `
import json, sys, time
from ministack.core.iam_evaluator import EvalContext, evaluate, parse_policy_document
texts, runs = json.load(sys.stdin), 5
ctx = EvalContext(principal_arn="arn:aws:iam::111122223333:user/ana", principal_type="User", principal_account="111122223333",
                  action="s3:GetObject", resource_arn="arn:aws:s3:::bucket-x/key", region="eu-west-1", service_context={"aws:principaltag/team": "red"})
times = []
for _ in range(runs):
    start = time.perf_counter()
    evaluate(ctx, [parse_policy_document(text) for text in texts])
    times.append((time.perf_counter() - start) * 1000)
print(sorted(times)[runs // 2])
`;

/** Policies of a hundred statements each, each of which has to be read to its last condition. */
function policies(statements: number): string[] {
  const statement = (index: number) => ({
    Sid: `S${index}`,
    Effect: index % 10 === 0 ? 'Deny' : 'Allow',
    Action: ['s3:Get*', 's3:List*', `sqs:Send${index}*`],
    Resource: [`arn:aws:sqs:*:111122223333:queue-${index}`, 'arn:aws:s3:::bucket-*/*'],
    Condition: { StringEquals: { 'aws:PrincipalTag/team': ['green', 'blue'] } },
  });
  return Array.from({ length: statements / 100 }, (_, policy) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: 100 }, (_, index) => statement(policy * 100 + index)),
    }),
  );
}

function naively(texts: readonly string[]): boolean {
  const matches = (pattern: string, text: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
    ).test(text);
  return texts
    .flatMap((text) => JSON.parse(text).Statement as { Action: string[]; Resource: string[] }[])
    .filter(({ Action }) => Action.some((pattern) => matches(pattern, 's3:GetObject')))
    .every(({ Resource }) => Resource.some((pattern) => matches(pattern, 'arn:aws:s3:::bucket-x/key')));
}

/** Times one question over so many statements, from JSON text to the answer; the median of several runs. */
export function evaluateIam(statements: number): Evaluated {
  const texts = policies(statements);
  const ask = (identity: readonly PolicyDocument[]) =>
    can({
      principal: 'arn:aws:iam::111122223333:user/ana',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::bucket-x/key',
      context: { 'aws:PrincipalTag/team': 'red' },
      identity,
    });
  const { stdout, status } = spawnSync(PYTHON, ['-c', MINISTACK], { input: JSON.stringify(texts), encoding: 'utf8' });
  return {
    ours: timed(() => ask(texts)),
    naive: timed(() => naively(texts)),
    ministack: status === 0 ? Number(stdout) : undefined,
  };
}

function timed(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] as number;
}
