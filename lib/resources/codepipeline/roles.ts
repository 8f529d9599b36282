import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { both, either, negate, someOf, type Truth } from '../../engine/truth';
import { isRefused } from '../../iam/denial';
import { allows, type Statement } from '../../iam/policy';
import { holder } from '../iam/holder';
import type { Action } from './actions';

/** A role that a pipeline acts with, where the template has it, and the property that names it. */
export interface Role {
  readonly at: Fact;
  readonly role: Reading;
}

/** The roles that an action acts with: its own, the one of its project, and the one that CloudFormation takes on. */
export function rolesOf(it: Reading, { role, configuration, project }: Action): Role[] {
  const named = [role, configuration.get('RoleArn'), ...(project ? [project.fact('ServiceRole', 'service_role')] : [])];
  return named.flatMap((at) => followed(it, at));
}

/** The role that a property refers to. */
export function followed(it: Reading, at: Fact): Role[] {
  const role = it.follow(at);
  return role && /^(AWS::IAM::Role|aws_iam_role)$/.test(role.type) ? [{ at, role }] : [];
}

/** Whether a role has a statement of a kind that no Deny of its own refuses. */
export function grants(role: Reading, isOf: (statement: Statement) => Truth): Truth {
  const { policy } = holder.read(role);
  const statements = policy.known?.statements ?? [];
  const found = someOf(statements, (one) => both(isOf(one), () => negate(isRefused(one, statements))));
  return found === false && (policy.isUnknown || policy.known?.open) ? undefined : found;
}

/** What makes signatures: a key of AWS KMS, or AWS Signer. */
const SIGNING = ['kms:Sign', 'signer:SignPayload', 'signer:StartSigningJob'];

/** Whether a role may sign. */
export const maySign = (role: Reading): Truth =>
  grants(role, (statement) => either(...SIGNING.map((signs) => allows(statement, signs))));
