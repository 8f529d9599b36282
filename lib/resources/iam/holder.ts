import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { powersOf } from '../../iam/managed-powers';
import { documentsOf, type Policy } from '../../iam/policy';
import { awsManagedName } from './attachment';

/** How the resources of each dialect name one kind of holder. */
const ROLE = {
  inline: 'AWS::IAM::RolePolicy', property: 'RoleName', list: 'Roles', argument: 'role', arguments: 'roles',
}; // biome-ignore format: one line
const USER = {
  inline: 'AWS::IAM::UserPolicy', property: 'UserName', list: 'Users', argument: 'user', arguments: 'users',
}; // biome-ignore format: one line
const GROUP = {
  inline: 'AWS::IAM::GroupPolicy', property: 'GroupName', list: 'Groups', argument: 'group', arguments: 'groups',
}; // biome-ignore format: one line

const NAMES: Readonly<Record<string, typeof ROLE>> = {
  'AWS::IAM::Role': ROLE,
  'AWS::IAM::User': USER,
  'AWS::IAM::Group': GROUP,
  aws_iam_role: ROLE,
  aws_iam_user: USER,
  aws_iam_group: GROUP,
};

const namesOf = (it: Reading): typeof ROLE => NAMES[it.type] ?? ROLE;

const types = {
  cloudformation: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  terraform: ['aws_iam_role', 'aws_iam_user', 'aws_iam_group'],
};

/** A user, group or role, and every policy that the template gives it, one by one. */
export const holder = defineResource({
  ...types,
  facts: { policy: fact<Policy>(policyHeld, policyHeld) },
});

/** A user, group or role with more than one policy, those of AWS's that are dangerous counted in. */
export const holderOfSeveral = defineResource({
  ...types,
  where: (it) => {
    const given = policiesOf(it).length;
    if (given > 1 || it.fact(inlineOf(it)[0]).isUnknown) return true;
    return given + attachedTo(it).length > 1 && given + powersOn(it).length > 1;
  },
  facts: {
    policy: fact<Policy>(policyHeld, policyHeld),
    /** What is dangerous about the policies of AWS's that are attached. */
    powers: fact<Policy>(
      (it) => documentsOf(it, powersOn(it)),
      (it) => documentsOf(it, powersOn(it)),
    ),
  },
});

/** A policy that is read when it is asked for. */
type Given = () => Fact;

function policyHeld(it: Reading): Fact<Policy> {
  return documentsOf(
    it,
    policiesOf(it).map((policy) => policy()),
  );
}

const powersOn = (it: Reading): Fact[] => attachedTo(it).flatMap(powersIn);

function powersIn(arn: Fact): Fact[] {
  const name = awsManagedName(arn);
  const powers = name === undefined ? undefined : powersOf(name);
  return powers ? [new Fact(arn.at, powers.document as Value)] : [];
}

/** The ARNs of all policies that are attached to a user, group or role, in the template or not. */
export function attachedTo(it: Reading): Fact[] {
  if (it.dialect === 'cloudformation') return it.fact('ManagedPolicyArns').items();
  const { argument, arguments: list } = namesOf(it);
  return [
    ...it.fact('managed_policy_arns').items(),
    ...it
      .companions(`aws_iam_${argument}_policy_attachments_exclusive`, `${argument}_name`, 'name')
      .flatMap((attachments) => attachments.fact('policy_arns').items()),
    ...it.companions(`aws_iam_${argument}_policy_attachment`, argument, 'name').map((one) => one.fact('policy_arn')),
    ...it.companions('aws_iam_policy_attachment', list, 'name').map((one) => one.fact('policy_arn')),
  ];
}

/** Where a holder keeps its inline policies, and each of these its document. */
const inlineOf = (it: Reading): readonly [list: string, document: string] =>
  it.dialect === 'cloudformation' ? ['Policies', 'PolicyDocument'] : ['inline_policy', 'policy'];

function policiesOf(it: Reading): Given[] {
  const inCloudFormation = it.dialect === 'cloudformation';
  const { inline: separate, property, list, argument } = namesOf(it);
  const [inline, document] = inlineOf(it);
  const beside = inCloudFormation
    ? [
        ...it.companions('AWS::IAM::Policy', list, property),
        ...it.companions('AWS::IAM::ManagedPolicy', list, property),
        ...it.companions(separate, property, property),
      ]
    : it.companions(`aws_iam_${argument}_policy`, argument, 'name');
  const attached = attachedTo(it).flatMap((arn) => it.follow(arn) ?? []);
  return [
    ...it
      .fact(inline)
      .items()
      .map((policy) => () => policy.get(document)),
    ...[...beside, ...attached].map((policy) => () => policy.fact(document)),
  ];
}
