import type { Resource } from '../../engine/template';
import { Unknown, type Value } from '../../engine/value';
import { encode } from './functions/json';
import { isMap, record, toText } from './values';

/**
 * The JSON policy that `data.aws_iam_policy_document` renders, as its documentation describes it:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function renderPolicyDocument(document: Resource, body: Value): Value {
  if (body instanceof Unknown) return body;
  if (!isMap(body)) return new Unknown(`the policy of ${document.id}`);
  const policy: Policy = { version: '2012-10-17', id: undefined, statements: [] };
  for (const key of ['source_json', 'source_policy_documents'])
    if (!mergeAll(policy, body[key])) return openPolicy(document);
  const own = blocksOf(body.statement);
  if (!own) return openPolicy(document);
  merge(policy, { version: given(body.version), id: given(body.policy_id), statements: own.map(renderStatement) });
  for (const key of ['override_json', 'override_policy_documents'])
    if (!mergeAll(policy, body[key])) return openPolicy(document);
  const out = record();
  out.Version = policy.version;
  if (policy.id !== undefined) out.Id = policy.id;
  out.Statement = policy.statements;
  return encode(out);
}

interface Policy {
  version: Value;
  id: Value;
  statements: Value[];
}

const openPolicy = (document: Resource): Unknown =>
  new Unknown(
    `a policy that is merged into ${document.id} at deployment`,
    `\${${document.id.replaceAll('"', "'")}.json}`,
  );

const given = (value: Value): Value => (value === null || value === '' ? undefined : value);

/** Merges documents into a policy; false where one of them is open. */
function mergeAll(policy: Policy, documents: Value): boolean {
  if (documents === undefined || documents === null) return true;
  if (documents instanceof Unknown) return false;
  for (const document of Array.isArray(documents) ? documents : [documents]) {
    if (document === null || document === '') continue;
    if (typeof document !== 'string') return false;
    let read: Value;
    try {
      read = JSON.parse(document) as Value;
    } catch {
      return false;
    }
    if (!isMap(read)) return false;
    const statements = read.Statement ?? [];
    if (typeof statements === 'string') return false;
    merge(policy, {
      version: read.Version,
      id: read.Id,
      statements: Array.isArray(statements) ? statements : [statements],
    });
  }
  return true;
}

/** A later statement takes the place of an earlier one with the same Sid. */
function merge(policy: Policy, other: Policy): void {
  if (other.version !== undefined) policy.version = other.version;
  if (other.id !== undefined) policy.id = other.id;
  for (const statement of other.statements) {
    const sid = isMap(statement) ? statement.Sid : undefined;
    const at = sid ? policy.statements.findIndex((known) => isMap(known) && known.Sid === sid) : -1;
    if (at < 0) policy.statements.push(statement);
    else policy.statements[at] = statement;
  }
}

/** A block that stands alone, or a list of them; undefined where deployment decides how many there are. */
function blocksOf(value: Value): Value[] | undefined {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.some((item) => item instanceof Unknown) ? undefined : value;
  return value instanceof Unknown ? undefined : [value];
}

const ELEMENTS = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
] as const;

/** A `statement` block as the JSON policy has it. */
export function renderStatement(block: Value): Value {
  const statement = record();
  if (!isMap(block)) return statement;
  const sid = given(block.sid);
  if (sid !== undefined) statement.Sid = sid;
  statement.Effect = given(block.effect) ?? 'Allow';
  for (const [from, to] of ELEMENTS) {
    const values = listed(block[from]);
    if (values !== undefined) statement[to] = values;
  }
  for (const [from, to] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const principals = principalsOf(block[from]);
    if (principals !== undefined) statement[to] = principals;
  }
  const conditions = conditionsOf(block.condition);
  if (conditions !== undefined) statement.Condition = conditions;
  return statement;
}

/** `&{…}` is how a document writes the policy variable `${…}`. */
const withVariables = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('&{', '${') : value);

/** A list as IAM writes it: one element stands alone, none is left out. */
function listed(value: Value): Value {
  if (value === undefined || value === null || value instanceof Unknown) return value ?? undefined;
  const values = (Array.isArray(value) ? value : [value]).filter((item) => item !== null).map(withVariables);
  return values.length === 0 ? undefined : values.length === 1 ? values[0] : values;
}

function principalsOf(value: Value): Value {
  const blocks = blocksOf(value);
  if (!blocks) return value instanceof Unknown ? value : new Unknown('principals that deployment decides');
  if (blocks.length === 0) return undefined;
  const out = record();
  for (const block of blocks) {
    if (!isMap(block)) continue;
    const type = toText(block.type) ?? '${?}';
    const identifiers = listed(block.identifiers);
    if (type === '*' && identifiers === '*') return '*';
    out[type] = Object.hasOwn(out, type) ? [out[type], identifiers].flat() : identifiers;
  }
  return out;
}

function conditionsOf(value: Value): Value {
  const blocks = blocksOf(value);
  if (!blocks) return value instanceof Unknown ? value : new Unknown('conditions that deployment decides');
  if (blocks.length === 0) return undefined;
  const out = record();
  for (const block of blocks) {
    if (!isMap(block)) continue;
    const test = toText(block.test) ?? '${?}';
    const variable = toText(withVariables(block.variable)) ?? '${?}';
    const tests = (Object.hasOwn(out, test) ? out[test] : record()) as { [key: string]: Value };
    const values = listed(block.values);
    tests[variable] = Object.hasOwn(tests, variable) ? [tests[variable], values].flat() : values;
    out[test] = tests;
  }
  return out;
}
