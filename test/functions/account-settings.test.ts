import { type Means, type Properties, settling } from '../../lib/functions/account-settings/settling';
import type { Request, Response } from '../../lib/functions/custom-resource';

const SETTINGS = {
  passwordPolicy: { MinimumPasswordLength: 14 },
  publicAccessBlock: { AccountId: '111122223333', PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
  diskEncryption: {},
  instanceMetadata: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  inspector: { resourceTypes: ['EC2'] },
  guardDutyMembers: { DetectorId: 'd1', AutoEnableOrganizationMembers: 'ALL' },
  inspectorMembers: { autoEnable: { ec2: true, ecr: true } },
  macieMembers: { autoEnable: true },
};

const asked = (
  RequestType: Request<Properties>['RequestType'],
  settings: unknown = JSON.stringify(SETTINGS),
): Request<Properties> => ({
  RequestType,
  ResponseURL: 'https://answers.example/1',
  StackId: 'stack',
  RequestId: '1',
  LogicalResourceId: 'Settings',
  ResourceProperties: { Settings: settings as string },
});

const TOLD = {
  PhysicalResourceId: 'account-settings',
  StackId: 'stack',
  RequestId: '1',
  LogicalResourceId: 'Settings',
};

/** An account that takes what it is set to, and what CloudFormation is told. */
function account(behaviour: Partial<Means> = {}) {
  const has: Record<string, unknown> = {};
  const answers: Response[] = [];
  const take = (name: string) => async (setting: object) => {
    has[name] = setting;
    return {};
  };
  const handler = settling({
    passwordPolicy: take('passwordPolicy'),
    publicAccessBlock: take('publicAccessBlock'),
    diskEncryption: () => take('diskEncryption')({}),
    instanceMetadata: take('instanceMetadata'),
    inspector: take('inspector'),
    guardDutyMembers: take('guardDutyMembers'),
    inspectorMembers: take('inspectorMembers'),
    macieMembers: take('macieMembers'),
    answer: async (url, response) => {
      expect(url).toBe('https://answers.example/1');
      answers.push(response);
    },
    ...behaviour,
  });
  return { handler, has, answers };
}

const failing = (name: string, message: string) => async () => {
  throw Object.assign(new Error(message), { name });
};

test.each(['Create', 'Update'] as const)(
  'on %s an account has what is asked of it, and CloudFormation is told',
  async (type) => {
    const { handler, has, answers } = account();
    await handler(asked(type));
    expect(has).toEqual(SETTINGS);
    expect(answers).toEqual([{ Status: 'SUCCESS', ...TOLD }]);
  },
);

test('what nothing is said of stays as it is', async () => {
  const { handler, has } = account();
  await handler(asked('Update', JSON.stringify({ passwordPolicy: SETTINGS.passwordPolicy })));
  expect(has).toEqual({ passwordPolicy: SETTINGS.passwordPolicy });
});

test('nothing is taken back when the custom resource goes, whatever it says', async () => {
  for (const settings of [JSON.stringify(SETTINGS), 'broken']) {
    const { handler, has, answers } = account();
    await handler(asked('Delete', settings));
    expect(has).toEqual({});
    expect(answers).toEqual([{ Status: 'SUCCESS', ...TOLD }]);
  }
});

test.each([
  ['nothing', undefined, 'Settings is not a JSON object'],
  ['no JSON', '{', 'Settings is not a JSON object'],
  ['a list', '[]', 'Settings is not a JSON object'],
  ['an object that is no text', {}, 'Settings is not a JSON object'],
  [
    'a setting that there is none of',
    '{"passwords":{}}',
    "Settings holds 'passwords', which is none of passwordPolicy, publicAccessBlock, diskEncryption, instanceMetadata, inspector, guardDutyMembers, inspectorMembers, macieMembers",
  ],
  ['a setting that is none', '{"inspector":true}', 'Settings.inspector is not an object'],
])('%s fails the deployment with one sentence, and sets nothing', async (_, settings, reason) => {
  const { handler, has, answers } = account();
  await handler({ ...asked('Create'), ResourceProperties: { Settings: settings as string } });
  expect(has).toEqual({});
  expect(answers).toEqual([{ Status: 'FAILED', Reason: `Error: ${reason}`, ...TOLD }]);
});

test('a request without properties is answered as well', async () => {
  const { handler, answers } = account();
  await handler({ ...asked('Create'), ResourceProperties: undefined as unknown as Properties });
  expect(answers).toEqual([{ Status: 'FAILED', Reason: 'Error: Settings is not a JSON object', ...TOLD }]);
});

test('services that refuse or are throttled fail the deployment with all their reasons, and keep nothing else from being set', async () => {
  const { handler, has, answers } = account({
    passwordPolicy: failing('AccessDenied', 'not allowed'),
    instanceMetadata: failing('RequestLimitExceeded', 'slower, please'),
  });
  await handler(asked('Create'));
  expect(Object.keys(has)).toEqual([
    ...['publicAccessBlock', 'diskEncryption', 'inspector', 'guardDutyMembers', 'inspectorMembers', 'macieMembers'],
  ]);
  const reason = 'passwordPolicy: AccessDenied: not allowed; instanceMetadata: RequestLimitExceeded: slower, please';
  expect(answers).toEqual([{ Status: 'FAILED', Reason: `Error: ${reason}`, ...TOLD }]);
});

test('reasons without end are cut to what CloudFormation takes', async () => {
  const { handler, answers } = account({ passwordPolicy: failing('Long', 'x'.repeat(10_000)) });
  await handler(asked('Create'));
  expect(Buffer.byteLength(JSON.stringify(answers[0]))).toBeLessThan(4096);
});

test('a run that was cut short between two calls is made good by the next', async () => {
  const cut = account({ diskEncryption: () => new Promise(() => {}) });
  cut.handler(asked('Create'));
  await new Promise(setImmediate);
  expect(Object.keys(cut.has)).toEqual(['passwordPolicy', 'publicAccessBlock']);
  expect(cut.answers).toEqual([]);
  const again = account();
  Object.assign(again.has, cut.has);
  await again.handler(asked('Create'));
  expect(again.has).toEqual(SETTINGS);
  expect(again.answers).toEqual([{ Status: 'SUCCESS', ...TOLD }]);
});

test.each([
  ['ALREADY_ENABLED', 'SUCCESS'],
  ['ENABLE_IN_PROGRESS', 'SUCCESS'],
  ['ACCESS_DENIED', 'FAILED'],
  ['DISABLE_IN_PROGRESS', 'FAILED'],
])('an Inspector that says %s is %s', async (errorCode, status) => {
  const { handler, answers } = account({
    inspector: async () => ({ failedAccounts: [{ errorCode, errorMessage: 'as it is' }] }),
  });
  await handler(asked('Create'));
  expect(answers).toEqual([
    {
      Status: status,
      ...(status === 'FAILED' && { Reason: `Error: inspector: Error: ${errorCode}: as it is` }),
      ...TOLD,
    },
  ]);
});
