import type { Value } from '../engine/value';
import { admittedBy } from './admission';
import type { Narrower } from './grant';
import type { Statement } from './policy';

/** How each dialect writes the account that a template is deployed to. */
const accountOf = ({ fact }: Statement): Value =>
  fact.at.resource.template.dialect === 'cloudformation'
    ? { Ref: 'AWS::AccountId' }
    : '${data.aws_caller_identity.current.account_id}';

/** The statement for only those that it names, or, where it names nobody, for its own account. */
export function forNamed(statement: Statement): Narrower {
  const { principals, home } = statement;
  const named = principals.negated
    ? []
    : principals.list.filter((principal) => !principal.open && admittedBy(principal, home) !== 'anyone');
  const types = [...new Set(named.map(({ type }) => type))];
  if (types.length === 0) return { Principal: { AWS: accountOf(statement) } };
  const texts = (type: string) => named.filter((one) => one.type === type).map(({ text }) => text);
  return {
    Principal: Object.fromEntries(types.map((type) => [type, texts(type).length === 1 ? texts(type)[0] : texts(type)])),
  };
}

/** The statement with one more condition. */
export function given(statement: Statement, operator: string, key: string, value: Value): Narrower {
  const conditions = statement.fact.get<Record<string, Value>>('Condition').known ?? {};
  const tests = conditions[operator];
  const others = tests && typeof tests === 'object' ? tests : {};
  return { Condition: { ...conditions, [operator]: { ...others, [key]: value } } };
}

/** The statement for services that act on behalf of its own account only. */
export const forOwnSources = (statement: Statement): Narrower =>
  given(statement, 'StringEquals', 'aws:SourceAccount', accountOf(statement));
