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

/** Each construct is weakened in one of its ways, another one each day; `WEAKENINGS=all` tries every way. */
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

/**
 * What a weakening gives up beside its guards, in words of policies: who else has a part in the setting, such as the service that
 * is let use a key for logs which are now kept.
 */
const ALONG: readonly RegExp[] = [];

const rulesOf = ({ rule, alsoBreaks = [] }: Change): readonly string[] => (rule ? [rule, ...alsoBreaks] : alsoBreaks);

describe.each<['cdk' | 'cdktf', Emit]>([
  ['cdk', (build) => templateOf(build, { config: strict })],
  ['cdktf', inCdktf],
])('%s: a weakening gives exactly its lines', (toolkit, emit) => {
  const side = (build: (stack: Construct) => unknown) => ({ templates: readInputs(emit(build)), config: strict });
  const chosen = ({ weakenings }: Subject, at: number) =>
    isWhole ? weakenings : weakenings.filter((_, index) => index === (seed * 7 + at) % weakenings.length);

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
        const broadened = told.filter(({ rule, direction }) => !rule && direction !== 'narrowed');
        expect(broadened.map(({ what }) => what).filter((what) => !ALONG.some((one) => one.test(what)))).toEqual([]);
      });
  }
});
