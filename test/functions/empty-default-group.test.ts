import { emptying, type Request, type Response } from '../../lib/functions/empty-default-group/emptying';

const asked = (RequestType: Request['RequestType']): Request => ({
  RequestType,
  ResponseURL: 'https://answers.example/1',
  StackId: 'stack',
  RequestId: '1',
  LogicalResourceId: 'Empty',
  ResourceProperties: { DefaultSecurityGroupId: 'sg-0a1b2c3d', Account: '111122223333' },
});

/** A group with these rules, which EC2 takes away once, and what CloudFormation is told. */
function group(rules: string[], refusal?: string) {
  const answers: Response[] = [];
  const revoke = (direction: string) => async (revocation: { GroupId: string; IpPermissions: readonly object[] }) => {
    if (refusal) throw Object.assign(new Error('not allowed'), { name: refusal });
    const rule = `${direction} ${JSON.stringify(revocation)}`;
    if (!rules.includes(rule))
      throw Object.assign(new Error('there is no such rule'), { name: 'InvalidPermission.NotFound' });
    rules.splice(rules.indexOf(rule), 1);
  };
  const handler = emptying({
    revokeIngress: revoke('in'),
    revokeEgress: revoke('out'),
    answer: async (url, response) => {
      expect(url).toBe('https://answers.example/1');
      answers.push(response);
    },
  });
  return { handler, rules, answers };
}

const all = (rule: object) =>
  JSON.stringify({ GroupId: 'sg-0a1b2c3d', IpPermissions: [{ IpProtocol: '-1', ...rule }] });
/** The rules that AWS gives the group of a VPC. */
const MADE = [
  `in ${all({ UserIdGroupPairs: [{ GroupId: 'sg-0a1b2c3d', UserId: '111122223333' }] })}`,
  `out ${all({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })}`,
];
const DUAL_STACK = [...MADE, `out ${all({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] })}`];

const SUCCESS = {
  Status: 'SUCCESS',
  PhysicalResourceId: 'empty-sg-0a1b2c3d',
  StackId: 'stack',
  RequestId: '1',
  LogicalResourceId: 'Empty',
};

test.each<[string, string[]]>([
  ['the rules that AWS makes', [...MADE]],
  ['those of IPv6 as well', [...DUAL_STACK]],
  ['some of them', DUAL_STACK.slice(1)],
  ['none', []],
])('a group with %s is empty afterwards, and CloudFormation is told so', async (_, rules) => {
  for (const type of ['Create', 'Update'] as const) {
    const { handler, answers } = group(rules);
    await handler(asked(type));
    expect(rules).toEqual([]);
    expect(answers).toEqual([SUCCESS]);
  }
});

test('it stays as it is when the custom resource goes', async () => {
  const { handler, rules, answers } = group([...MADE]);
  await handler(asked('Delete'));
  expect(rules).toEqual(MADE);
  expect(answers).toEqual([SUCCESS]);
});

test('what EC2 refuses fails the deployment, with its reason', async () => {
  const { handler, answers } = group([...MADE], 'UnauthorizedOperation');
  await handler(asked('Create'));
  expect(answers).toEqual([{ ...SUCCESS, Status: 'FAILED', Reason: 'UnauthorizedOperation: not allowed' }]);
});
