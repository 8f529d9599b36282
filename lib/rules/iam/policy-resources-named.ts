import { defineRule } from '../../engine/rule';
import { both, either, negate, someOf, type Truth } from '../../engine/truth';
import { expand } from '../../iam/actions';
import { namesOwner, narrowsTouched } from '../../iam/condition-keys';
import { DATA } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { includesAll, isAllow, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { isHarmless, toolkitStatement } from '../../iam/toolkit-statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies name the resources their actions apply to',
  problem: 'This policy allows actions on every resource although they can be limited to some.',
  why: 'A permission on every resource reaches data and systems that the job has nothing to do with.',
  fix: {
    how: 'Name the ARNs under Resource; keep `*` in a statement of its own for actions that know no resources.',
    properties: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }] },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: [
      'CKV_AWS_107',
      'CKV_AWS_109',
      'CKV_AWS_111',
      'CKV_AWS_287',
      'CKV_AWS_289',
      'CKV_AWS_290',
      'CKV_AWS_355',
      'CKV_AWS_356',
    ],
    cfn_nag: ['W11', 'W12', 'W13'],
    guard: ['IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE'],
    'cdk-nag': ['LambdaStarPermissions'],
    kics: ['iam_policy_grants_assumerole_permission_across_all_services'],
  },
  sameAsOnly: { kics: { iam_policy_grants_assumerole_permission_across_all_services: { dialect: 'cloudformation' } } },
  implies: ['iam/policy-no-wildcards'],
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) =>
        both(
          isAllow(statement),
          () => includesAll(statement.resources),
          () => negate(narrowsByResource(statement)),
          () => limitable(statement) && !toolkitStatement(statement),
        ),
      (statement) => onNamed(statement) ?? `${firstLimitable(statement) ?? 'an action'} can be limited to resources`,
    ),
});

const limitable = (statement: Statement) =>
  statement.actions.negated ||
  includesAll(statement.actions) ||
  someOf(statement.actions.list, ({ text, open }) => (open ? undefined : isLimitable(text)));

const OF_DATA = new Set<string>(Object.values(DATA).flatMap(({ actions }) => actions));

/** Actions whose resource is optional, or cannot be named before there is one. */
const NAMELESS = new Set(['cloudwatch:PutMetricData', 's3-object-lambda:WriteGetObjectResponse']);

/** Reading all data is reported as such; to list what there is harms nobody, nor does a service-linked role. */
const isLimitable = (action: string): boolean =>
  expand(action).some(
    ({ name, supportsResources }) =>
      supportsResources && !isHarmless(name) && !OF_DATA.has(name) && !NAMELESS.has(name),
  );

const firstLimitable = ({ actions }: Statement): string | undefined =>
  actions.negated ? undefined : actions.list.find(({ text, open }) => !open && isLimitable(text))?.text;

const narrowsByResource = ({ conditions }: Statement): Truth =>
  someOf(conditions, (condition) => either(namesOwner(condition), narrowsTouched(condition)));
