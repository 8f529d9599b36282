import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, Response } from '../../lib/functions/custom-resource';
import { emptying, type Properties } from '../../lib/functions/empty-default-group/emptying';
import { put } from '../../lib/functions/put';

const asked = (RequestType: Request<Properties>['RequestType']): Request<Properties> => ({
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

test('its answer is put as CloudFormation signs the URL for it, and what is not taken is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(folder, file)) as [string, string];
  const asked = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '1',
    '-subj',
    '/CN=localhost',
  ];
  const named = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...asked, ...named], { stdio: 'ignore' });
  const taken: unknown[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { method, url, headers } = request;
      taken.push([method, url, headers['content-type'], headers['content-length'], body]);
      response.statusCode = url === '/taken' ? 200 : 403;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { ca } = globalAgent.options;
  globalAgent.options.ca = readFileSync(cert);
  try {
    const at = `https://localhost:${(server.address() as AddressInfo).port}`;
    await put(`${at}/taken`, '{"Status":"SUCCESS"}');
    expect(taken).toEqual([['PUT', '/taken', '', '20', '{"Status":"SUCCESS"}']]);
    await expect(put(`${at}/refused`, '{}')).rejects.toThrow('the answer was refused: 403');
  } finally {
    globalAgent.options.ca = ca;
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
