import { check, defineConfig, presets } from '../../../lib';

const judged = (content: object) => check([{ name: 'main.tf.json', content }], defineConfig(presets.all));

const failing = (content: object, rule: string): string[] =>
  judged(content).findings.flatMap(({ rule: id, resource, state }) =>
    id === rule && state === 'fail' ? [resource] : [],
  );

describe('instances are told apart', () => {
  const queues = (count: number) => ({
    resource: { aws_sqs_queue: { q: { count, sqs_managed_sse_enabled: `\${count.index != ${count - 1}}` } } },
  });

  test('however many there are, up to a bound', () => {
    expect(failing(queues(120), 'sqs/queue-encrypted')).toEqual(['aws_sqs_queue.q[119]']);
    expect(judged(queues(120)).notices).toEqual([]);
  });

  test('and what is beyond the bound is said', () => {
    const [notice] = judged(queues(10_001)).notices;
    expect(notice?.message).toContain('aws_sqs_queue.q has 10001 instances');
  });
});

describe('a policy document', () => {
  const document = (more: object = {}) => ({
    aws_iam_policy_document: { d: { ...more, statement: { actions: ['sqs:*'], resources: ['*'] } } },
  });
  const policy = (text: string, more: object = {}) => ({ aws_iam_policy: { p: { ...more, policy: text } } });

  test.each<[string, object, object, string[]]>([
    ['by itself', {}, policy('${data.aws_iam_policy_document.d.json}'), ['aws_iam_policy.p']],
    [
      'by its index',
      { count: 1 },
      policy('${data.aws_iam_policy_document.d[count.index].json}', { count: 1 }),
      ['aws_iam_policy.p[0]'],
    ],
    [
      'by its key',
      { for_each: '${toset(["a"])}' },
      policy('${data.aws_iam_policy_document.d[each.key].json}', { for_each: '${toset(["a"])}' }),
      ['aws_iam_policy.p["a"]'],
    ],
    [
      'as one of all',
      { for_each: '${toset(["a"])}' },
      policy('${each.value.json}', { for_each: '${data.aws_iam_policy_document.d}' }),
      ['aws_iam_policy.p["a"]'],
    ],
    ['by nothing', { count: 1 }, {}, ['data.aws_iam_policy_document.d[0]']],
  ])('is judged where it is read, %s', (_, more, resource, expected) => {
    expect(failing({ data: document(more), resource }, 'iam/policy-no-wildcards')).toEqual(expected);
  });
});
