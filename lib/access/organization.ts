import { Reading } from '../engine/reading';
import type { Template } from '../engine/template';
import type { World } from '../engine/world';
import { type PlainStatement, testOf } from '../iam/evaluate';
import { policy } from '../resources/organizations/policy';
import { hidden, joined, type Statements, statementsOf } from './policies';
import { filled, isStandIn } from './resource-arn';

/** What organisations limit: what their accounts may do, or what may be done with their resources. */
type Control = 'service control' | 'resource control';

/**
 * The control policies of the templates that an account may be under, in levels. What is attached to a unit or
 * to the root of the organisation applies if the account is there, and AWS's FullAWSAccess or RCPFullAWSAccess is taken to stand beside
 * policies that only deny, as it does unless it is taken away.
 */
export function controlsOf(
  control: Control,
  templates: readonly Template[],
  account: string,
  world: World,
): Statements[] {
  const found = templates
    .flatMap(({ resources }) => [...resources.values()])
    .filter((one) => isOfOrganisation(one.type) && one.template.exists(one, world))
    .flatMap((one) => {
      const it = Reading.of(one, world);
      const { type, content } = policy.read(it);
      if (type.known !== undefined && type.known !== control.replace(' ', '_').toUpperCase().concat('_POLICY'))
        return [];
      const read = statementsOf(control, content, world);
      return targetsOf(it).flatMap((target) => under(control, read, target, account) ?? []);
    });
  const allowing = found.filter(({ plain }) => plain.some(({ effect }) => effect === 'Allow'));
  const denying = found.filter((one) => !allowing.includes(one));
  return [
    ...(denying.length > 0 ? [joined([...denying, fullAccess(control)])] : []),
    ...allowing.map((one) => joined([one, hidden(control, 'FullAWSAccess')])),
  ];
}

const isOfOrganisation = (type: string): boolean =>
  [...policy.types.cloudformation, ...policy.types.terraform].includes(type);

/** What a policy is attached to: an account, a unit or the root of the organisation. */
function targetsOf(it: Reading): string[] {
  const targets = [
    ...it.fact('TargetIds', '(none)').items(),
    ...it.companions('aws_organizations_policy_attachment', 'policy_id', 'id').map((one) => one.fact('target_id')),
  ];
  return targets.map(({ text, at }) => filled(text ?? '', at.resource, (one) => Reading.of(one, it.world)));
}

/** A policy as it applies to an account by one of its targets; undefined where it does not. */
function under(control: Control, { plain, at }: Statements, target: string, account: string): Statements | undefined {
  const isAccount = /^\d{12}$/.test(target);
  if (isAccount && target === account) return { plain, at };
  if (isAccount && !isStandIn(account)) return undefined;
  const where = isAccount
    ? testOf('StringEquals', 'the account', [target])
    : testOf(
        'ForAnyValue:StringLike',
        control === 'service control' ? 'aws:PrincipalOrgPaths' : 'aws:ResourceOrgPaths',
        [`*/${target}/*`],
      );
  return {
    plain: plain.map((one) => ({ ...one, conditions: [...one.conditions, ...(where ? [where] : [])] })),
    at,
  };
}

/** What AWS attaches everywhere in an organisation. */
const fullAccess = (control: Control): Statements => ({
  plain: [
    {
      policy: control,
      document: 0,
      index: 0,
      sid: undefined,
      effect: 'Allow',
      variables: true,
      actions: { negated: false, values: ['*'] },
      resources: { negated: false, values: ['*'] },
      principals: control === 'service control' ? undefined : { negated: false, list: [{ type: 'AWS', name: '*' }] },
      conditions: [],
    } satisfies PlainStatement,
  ],
  at: [undefined],
});
