import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { check, defineConfig, presets } from '../../lib';
import { hasAction } from '../../lib/iam/actions';
import { wrongAction } from '../../lib/iam/known-actions';
import type { Statement } from '../../lib/iam/policy';

/** Runs work that could go on for ever, and ends it with an error where it does. */
const bounded = <T>(work: () => T): T =>
  new Script('work()').runInContext(createContext({ work }), { timeout: 120_000 }) as T;

const piece = fc.constantFrom(
  's3',
  'S3',
  'GetObject',
  'iam',
  ':',
  ':',
  '::',
  '*',
  '?',
  '$',
  '{',
  '}',
  ' ',
  '.',
  '/',
  'x',
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

const naming = (action: string) =>
  ({ actions: { said: true, negated: false, list: [{ text: action, open: false }] } }) as unknown as Statement;

test('any text is told to be an action or none', () => {
  bounded(() =>
    fc.assert(
      fc.property(text, (action) => {
        const [service = '', name = ''] = action.split(':');
        wrongAction(naming(action));
        return hasAction(service, name) === (service === 's3' && name === 'GetObject');
      }),
      { numRuns: 5_000 },
    ),
  );
});

test.each(['s3:', ':', '::', 's3::x', ':GetObject', 's3:GetObject PutObject'])("the action '%s' is none", (action) =>
  bounded(() => expect(wrongAction(naming(action))).toContain(`'${action}'`)),
);

test('policies of any text are judged by every rule', () => {
  bounded(() =>
    fc.assert(
      fc.property(text, text, text, (action, resource, principal) => {
        const statement = { Effect: 'Allow', Action: [action], Resource: [resource], Principal: { AWS: principal } };
        const document = { Version: '2012-10-17', Statement: [statement] };
        const { Principal: _, ...granted } = statement;
        const Resources = {
          Topic: { Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: ['t'], PolicyDocument: document } },
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: document,
              Policies: [{ PolicyName: 'p', PolicyDocument: { ...document, Statement: granted } }],
            },
          },
        };
        const { failures } = check([{ name: 'template.json', content: { Resources } }], defineConfig(presets.all));
        expect(failures).toEqual([]);
      }),
      { numRuns: 150 },
    ),
  );
});
