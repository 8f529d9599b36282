import type { Value } from '../engine/value';
import { resourcesOf } from './action-resources';
import { expand } from './actions';
import { admittedBy } from './admission';
import type { Narrower } from './grant';
import { includes, type Statement } from './policy';

/** The account that a template is deployed to, as its dialect writes it. */
const ownAccount = ({ fact }: Statement): Value =>
  fact.at.resource.template.dialect === 'cloudformation'
    ? { Ref: 'AWS::AccountId' }
    : '${data.aws_caller_identity.current.account_id}';

/** The statement for only those that it names, or, where it names nobody, for its own account. */
export function forNamed(statement: Statement): Narrower {
  const { principals, home, fact } = statement;
  // A permission that is a resource of its own has one principal.
  if (/\bprincipal$/i.test(fact.at.path)) return ownAccountAs(statement, 'Principal', 'principal');
  const named = principals.negated
    ? []
    : principals.list.filter((principal) => !principal.open && admittedBy(principal, home) !== 'anyone');
  const types = [...new Set(named.map(({ type }) => type))];
  if (types.length === 0) return { Principal: { AWS: ownAccount(statement) } };
  const texts = (type: string) => named.filter((one) => one.type === type).map(({ text }) => text);
  return {
    Principal: Object.fromEntries(types.map((type) => [type, texts(type).length === 1 ? texts(type)[0] : texts(type)])),
  };
}

/** For a statement that is a resource of its own, one of its properties set to the account that it is deployed to. */
export const ownAccountAs = (statement: Statement, cloudformation: string, terraform: string): Narrower => ({
  [statement.fact.at.resource.template.dialect === 'terraform' ? terraform : cloudformation]: ownAccount(statement),
});

/** The statement with one more condition. */
export function given(statement: Statement, operator: string, key: string, value: Value): Narrower {
  const condition = statement.fact.get<Record<string, Value>>('Condition');
  const conditions = condition.known ?? {};
  const others = condition.get<Record<string, Value>>(operator).known ?? {};
  return { Condition: { ...conditions, [operator]: { ...others, [key]: value } } };
}

/** The statement for services that act on behalf of its own account only. */
export const forOwnSources = (statement: Statement): Narrower =>
  given(statement, 'StringEquals', 'aws:SourceAccount', ownAccount(statement));

/** A role's trust for the one way in which such principals assume roles. */
export function toAssume({ principals }: Statement): Narrower {
  const federated = principals.list.find(({ type }) => type === 'Federated')?.text;
  const way = federated?.includes(':saml-provider/') ? 'WithSAML' : federated ? 'WithWebIdentity' : '';
  return { Action: `sts:AssumeRole${way}` };
}

/** The statement without some actions, where the rest is named one by one; otherwise which of them it allows. */
export function withoutActions(statement: Statement, unwanted: readonly string[]): Narrower | string {
  const { negated, list } = statement.actions;
  const rest = list.filter(
    (one) => !unwanted.some((action) => includes({ said: true, negated: false, list: [one] }, action)),
  );
  if (!negated && rest.length > 0) return { Action: rest.map(({ text }) => text) };
  return `among them ${unwanted.filter((action) => includes(statement.actions, action)).join(', ')}`;
}

/** The statement on what its actions work on, to be filled in; none where some of them know no resources, or too many. */
export function onNamed({ actions }: Statement): Narrower | undefined {
  const known = actions.list.map(({ text, open }) => (open ? [] : expand(text)));
  if (actions.negated || known.some((each) => each.length === 0)) return undefined;
  const all = known.flat();
  if (!all.every(({ supportsResources }) => supportsResources)) return undefined;
  const every = [...new Set(all.flatMap(({ name }) => resourcesOf(name).map(({ arn }) => arn)))];
  const arns = every.filter((arn) => !arn.includes(':accesspoint/'));
  const written = arns.map((arn) => `arn:aws:${arn.replace(/\$\{(\w+)\}/g, '<$1>')}`);
  return written.length > 0 && written.length < 4
    ? { Resource: written.length === 1 ? written[0] : written }
    : undefined;
}
