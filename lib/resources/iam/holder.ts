import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { managedPolicy } from '../../iam/managed-policies';
import { powersOf } from '../../iam/managed-powers';
import { documentsOf, isDeny, type Policy, policyOf, type Statement, together } from '../../iam/policy';
import { ATTACHMENTS, attachedTo, BOUNDARIES, IDENTITY_POLICIES, policiesOf, policyIn } from '../policies';
import { awsManagedName } from './attachment';
import { groupsOf } from './membership';

const types = {
  cloudformation: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  terraform: ['aws_iam_role', 'aws_iam_user', 'aws_iam_group'],
};

/** A user, group or role, and every policy that the template gives it, one by one. */
export const holder = defineResource({
  ...types,
  facts: {
    policy: fact<Policy>(policyHeld, policyHeld),
    /** What its permissions boundary says; absent where nothing bounds it. */
    boundary: fact<Policy>(boundaryHeld, boundaryHeld),
  },
});

/**
 * A user, group or role with more than one policy, those of a user's groups and those of AWS's that are dangerous counted
 * in.
 */
export const holderOfSeveral = defineResource({
  ...types,
  where: (it) => {
    const all = withGroups(it);
    const given = all.flatMap(policiesOn).length;
    if (given > 1 || it.fact('Policies', 'inline_policy').isUnknown) return true;
    return given + all.flatMap(attachedTo).length > 1 && given + all.flatMap(powersOn).length > 1;
  },
  facts: {
    policy: fact<Policy>(allHeld, allHeld),
    /** What each group of a user holds, which is found at the group. */
    ofGroups: fact<Policy[]>(heldByGroups, heldByGroups),
    boundary: fact<Policy>(boundaryHeld, boundaryHeld),
    /** What is dangerous about the policies of AWS's that are attached. */
    powers: fact<Policy>(
      (it) => documentsOf(it, withGroups(it).flatMap(powersOn)),
      (it) => documentsOf(it, withGroups(it).flatMap(powersOn)),
    ),
  },
});

function policyHeld(it: Reading): Fact<Policy> {
  return together(
    it,
    policiesOn(it).map((read) => read()),
  );
}

/** A holder, and the groups that it is in as a user. */
const withGroups = (it: Reading): Reading[] => [it, ...groupsOf(it).flatMap((group) => it.follow(group) ?? [])];

function heldByGroups(it: Reading): Fact<Policy[]> {
  const [, ...groups] = withGroups(it);
  return new Fact<Policy[]>(it, groups.flatMap((group) => policyHeld(group).known ?? []) as unknown as Value);
}

function allHeld(it: Reading): Fact<Policy> {
  return together(
    it,
    withGroups(it)
      .flatMap(policiesOn)
      .map((read) => read()),
  );
}

/** A policy that bounds a holder and that only deployment can tell. */
const UNSEEN: Policy = { statements: [], documents: [], open: true };

function boundaryHeld(it: Reading): Fact<Policy> {
  const [boundary] = BOUNDARIES.flatMap(({ type, arns }) => (type === it.type ? it.fact(arns) : []));
  if (!boundary || boundary.isAbsentHere) return new Fact<Policy>(boundary ?? it, undefined);
  const own = it.follow(boundary);
  if (own) return policyIn(own, 'identity');
  const document = managedPolicy(awsManagedName(boundary) ?? '');
  return document
    ? policyOf(it, new Fact(boundary.at, document as unknown as Value))
    : new Fact<Policy>(boundary, UNSEEN as unknown as Value);
}

/** What stands over all that a holder's policies grant. */
export interface Over {
  readonly denies: readonly Statement[];
  readonly boundary: Policy | undefined;
}

/** What stands over a policy by those that have it, one by one; nothing where the template does not say by whom. */
export function overPolicy(it: Reading): Over[] {
  const holders = holdersOf(it);
  return holders.every((one) => one !== undefined)
    ? holders.map((one) => {
        const { boundary } = holder.read(one);
        return {
          denies: (allHeld(one).known?.statements ?? []).filter((statement) => isDeny(statement) === true),
          boundary: boundary.isAbsentHere ? undefined : (boundary.known ?? UNSEEN),
        };
      })
    : [];
}

/** Those that have a policy; undefined for each that the template does not have. */
export function holdersOf(it: Reading): (Reading | undefined)[] {
  if ([...types.cloudformation, ...types.terraform].includes(it.type)) return [it];
  const owners = IDENTITY_POLICIES.flatMap(({ type, owners = [] }) => (type === it.type ? owners : []));
  const named = (one: Reading, keys: readonly string[]) =>
    [...new Set(keys)].flatMap((key) =>
      one
        .fact(key)
        .items()
        .map((name) => one.follow(name)),
    );
  const attached = ATTACHMENTS.flatMap(({ type, arns, owners: keys = [] }) =>
    it.companions(type, arns).flatMap((one) =>
      keys.length === 0
        ? [one]
        : named(
            one,
            keys.map(([key]) => key),
          ),
    ),
  );
  return [
    ...named(
      it,
      owners.map(([key]) => key),
    ),
    ...attached,
  ];
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
