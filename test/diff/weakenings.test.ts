import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { Input } from '../../lib';
import { type Change, difference } from '../../lib/diff';
import { readInputs } from '../../lib/read/inputs';
import { keep } from '../../tree/settings';
import {
  isExcepted,
  isHelper,
  once,
  type Subject,
  strict,
  subjectsIn,
  templateOf,
  waived,
} from '../constructs/subjects';

/** One weakening of every fourth construct, others for another seed; `WEAKENINGS=all` tries every one. */
const isWhole = process.env.WEAKENINGS === 'all';
const seed = Number(process.env.WEAKENINGS ?? 1) || 1;

beforeEach(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

type Emit = (build: (stack: Construct) => unknown) => readonly Input[];

const inCdktf: Emit = (build) => {
  const app = new App();
  keep(app, strict);
  const stack = new TerraformStack(app, 'Stack');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  build(stack);
  return [{ name: 'Stack.tf.json', content: stack.toTerraform() }];
};

/** What a weakening grants beside what its guards tell of, because it cannot do without. */
const GRANTED: Readonly<Record<string, readonly RegExp[]>> = {
  'BackupPlan: gone after three days': [/^LockConfiguration\.MinRetentionDays is 3, and was 7$/],
  'EphemeralBuild: artifacts in plain': [/Role\w* may now (s3|kms):.* on (arn:aws:s3:::results|.*SharedKey)/],
  'EphemeralBuild: logs in plain beside those that are encrypted': [/Role\w* may now s3:.* on arn:aws:s3:::results/],
  'EphemeralBuild: a shell in a build': [/Role\w* may now ssmmessages:/],
  'HardenedFargateService: shells': [
    /^TaskTaskRole\w* may now (ssmmessages|kms|logs):/,
    /^logs\.us-east-1\.amazonaws\.com may now kms:.* on SharedKey/,
  ],
  'HardenedUserPool: text messages for a second factor': [
    /TextsRole may now sns:Publish/,
    /^cognito-idp\.amazonaws\.com may now sts:AssumeRole on .*TextsRole/,
  ],
};

const rulesOf = ({ rule, alsoBreaks = [] }: Change): readonly string[] => (rule ? [rule, ...alsoBreaks] : alsoBreaks);

describe.each<['cdk' | 'cdktf', Emit]>([
  ['cdk', (build) => templateOf(build, { config: strict })],
  ['cdktf', inCdktf],
])('%s: a weakening gives exactly its lines', (toolkit, emit) => {
  const side = (build: (stack: Construct) => unknown) => ({ templates: readInputs(emit(build)), config: strict });
  const turn = toolkit === 'cdk' ? seed : seed + 2;
  const chosen = ({ weakenings }: Subject, at: number) =>
    isWhole ? weakenings : weakenings.filter((_, index) => (at + turn) % 4 === 0 && index === at % weakenings.length);

  for (const [at, subject] of subjectsIn(toolkit).entries()) {
    const before = once(() => side((stack) => subject.make(stack, 'Subject')));
    for (const { name, props, guards } of chosen(subject, at))
      test(`${subject.name}: ${name}`, () => {
        const after = side((stack) => subject.make(stack, 'Subject', { ...props, waive: waived(...guards) }));
        const { changes } = difference(before(), after);
        const told = changes.filter(({ resource }) => !isHelper(resource));
        const ruled = told.filter(
          ({ rule, resource, direction }) =>
            rule && !isExcepted({ rule, state: direction === 'changed' ? 'unknown' : 'fail', resource }),
        );
        expect([...new Set(ruled.flatMap(rulesOf))].sort()).toEqual([...guards].sort());
        const granted = GRANTED[`${subject.name}: ${name}`] ?? [];
        const broadened = told.filter(({ rule, direction }) => !rule && direction !== 'narrowed');
        expect(broadened.map(({ what }) => what).filter((what) => !granted.some((one) => one.test(what)))).toEqual([]);
      });
  }
});
