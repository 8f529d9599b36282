import type { STSClient } from '@aws-sdk/client-sts';
import { awaitAlarms } from '../../lib/functions/await-alarms/await-alarms';
import { credentialsOf } from '../../lib/functions/credentials-of';

type States = Readonly<Record<string, string>>;

/** What comes of alarms with these states, one look after the other; the last ones stay. */
async function look(alarms: readonly string[], ...states: readonly States[]) {
  let waited = 0;
  let looks = 0;
  const client = {
    describeAlarms: async (input: any) => {
      expect(input).toMatchObject({ AlarmNames: alarms });
      const now = Object.entries(states[Math.min(looks++, states.length - 1)] ?? {});
      return { MetricAlarms: now.map(([AlarmName, StateValue]) => ({ AlarmName, StateValue })) };
    },
  };
  const wait = async (seconds: number) => {
    waited += seconds;
  };
  const said = await awaitAlarms(client, { alarms }, wait).catch((error: Error) => error.message);
  return { said, waited };
}

test('alarms that stay quiet are looked at for ten minutes', async () => {
  expect(await look(['Errors', 'Slow'], { Errors: 'OK', Slow: 'INSUFFICIENT_DATA' })).toEqual({
    said: { summary: 'for ten minutes none went off: Errors, Slow' },
    waited: 600,
  });
});

test.each<[string, States, string, number]>([
  ['that goes off', { Errors: 'ALARM', Slow: 'OK' }, 'the alarm Errors went off', 30],
  ['that goes off beside others', { Errors: 'OK', Slow: 'ALARM' }, 'the alarm Slow went off', 30],
  ['that is deleted meanwhile', { Errors: 'OK' }, 'there is no alarm of a metric that is called Slow', 30],
])('an alarm %s stops the stage as soon as it is seen', async (_, then, said, waited) => {
  const quiet = { Errors: 'OK', Slow: 'OK' };
  expect(await look(['Errors', 'Slow'], quiet, quiet, then)).toEqual({ said, waited });
});

test('alarms are seen in the role of their account', async () => {
  const asked: unknown[] = [];
  const sts = {
    send: async ({ input }: { input: unknown }) => {
      asked.push(input);
      return { Credentials: { AccessKeyId: 'AKIA', SecretAccessKey: 'secret', SessionToken: 'token' } };
    },
  } as unknown as STSClient;
  const pipeline = { pipelineArn: 'arn:aws-cn:codepipeline:cn-north-1:111122223333:shop' };
  expect(await credentialsOf('444455556666', 'shop-ProductionSeeAlarms', pipeline, sts, 'alarms')).toEqual({
    ...{ accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'token' },
  });
  expect(asked).toEqual([
    { RoleArn: 'arn:aws-cn:iam::444455556666:role/shop-ProductionSeeAlarms', RoleSessionName: 'alarms' },
  ]);
});
