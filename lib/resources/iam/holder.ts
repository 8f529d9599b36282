import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { powersOf } from '../../iam/managed-powers';
import { documentsOf, type Policy, together } from '../../iam/policy';
import { attachedTo, policiesOf, policyIn } from '../policies';
import { awsManagedName } from './attachment';

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
    const given = policiesOn(it).length;
    if (given > 1 || it.fact('Policies', 'inline_policy').isUnknown) return true;
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

function policyHeld(it: Reading): Fact<Policy> {
  return together(
    it,
    policiesOn(it).map((read) => read()),
  );
}

const powersOn = (it: Reading): Fact[] => attachedTo(it).flatMap(powersIn);

function powersIn(arn: Fact): Fact[] {
  const name = awsManagedName(arn);
  const powers = name === undefined ? undefined : powersOf(name);
  return powers ? [new Fact(arn.at, powers.document as Value)] : [];
}

/** The policies of a holder, those in the template that are attached by their ARN counted in. */
const policiesOn = (it: Reading): (() => Fact<Policy>)[] => [
  ...policiesOf(it, 'identity'),
  ...attachedTo(it)
    .flatMap((arn) => it.follow(arn) ?? [])
    .map((policy) => () => policyIn(policy, 'identity')),
];
