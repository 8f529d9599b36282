import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { powersOf } from '../../iam/managed-powers';
import { documentsOf, type Policy } from '../../iam/policy';
import { awsManagedName } from './attachment';

/** How the resources of each dialect name one kind of holder. */
const NAMES = {
  Role: { property: 'RoleName', list: 'Roles', argument: 'role', arguments: 'roles' },
  User: { property: 'UserName', list: 'Users', argument: 'user', arguments: 'users' },
  Group: { property: 'GroupName', list: 'Groups', argument: 'group', arguments: 'groups' },
} as const;

type Kind = keyof typeof NAMES;

const kindOf = (it: Reading): Kind =>
  (/(Role|User|Group)$/i.exec(it.type)?.[0].replace(/^./, (letter) => letter.toUpperCase()) ?? 'Role') as Kind;

/** A user, group or role, and every policy that the template gives it, one by one. */
export const holder = defineResource({
  cloudformation: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  terraform: ['aws_iam_role', 'aws_iam_user', 'aws_iam_group'],
  facts: {
    policy: fact<Policy>(
      (it) => documentsOf(it, policiesInCloudFormation(it)),
      (it) => documentsOf(it, policiesInTerraform(it)),
    ),
    /** What is dangerous about the policies of AWS's that are attached. */
    powers: fact<Policy>(
      (it) => documentsOf(it, attachedTo(it).flatMap(powersIn)),
      (it) => documentsOf(it, attachedTo(it).flatMap(powersIn)),
    ),
  },
});

function powersIn(arn: Fact): Fact[] {
  const name = awsManagedName(arn);
  const powers = name === undefined ? undefined : powersOf(name);
  return powers ? [new Fact(arn.at, powers.document as Value)] : [];
}

/** The ARNs of all policies that are attached to a user, group or role, in the template or not. */
export function attachedTo(it: Reading): Fact[] {
  if (it.dialect === 'cloudformation') return it.fact('ManagedPolicyArns').items();
  const { argument, arguments: list } = NAMES[kindOf(it)];
  return [
    ...it.fact('managed_policy_arns').items(),
    ...it
      .companions(`aws_iam_${argument}_policy_attachments_exclusive`, `${argument}_name`, 'name')
      .flatMap((attachments) => attachments.fact('policy_arns').items()),
    ...it.companions(`aws_iam_${argument}_policy_attachment`, argument, 'name').map((one) => one.fact('policy_arn')),
    ...it.companions('aws_iam_policy_attachment', list, 'name').map((one) => one.fact('policy_arn')),
  ];
}

function policiesInCloudFormation(it: Reading): Fact[] {
  const { property, list } = NAMES[kindOf(it)];
  return [
    ...it
      .fact('Policies')
      .items()
      .map((inline) => inline.get('PolicyDocument')),
    ...['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
      .flatMap((type) => it.companions(type, list, property))
      .map((policy) => policy.fact('PolicyDocument')),
    ...it
      .companions(`AWS::IAM::${kindOf(it)}Policy`, property, property)
      .map((policy) => policy.fact('PolicyDocument')),
    ...attachedTo(it).flatMap((arn) => it.follow(arn)?.fact('PolicyDocument') ?? []),
  ];
}

function policiesInTerraform(it: Reading): Fact[] {
  const { argument } = NAMES[kindOf(it)];
  return [
    ...it
      .fact('inline_policy')
      .items()
      .map((inline) => inline.get('policy')),
    ...it.companions(`aws_iam_${argument}_policy`, argument, 'name').map((policy) => policy.fact('policy')),
    ...attachedTo(it).flatMap((arn) => it.follow(arn)?.fact('policy') ?? []),
  ];
}
