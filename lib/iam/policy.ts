import { Fact, step } from '../engine/fact';
import { type Distance, mark, replay, since, unnoted } from '../engine/looks';
import type { Reading } from '../engine/reading';
import { child } from '../engine/template';
import { both, either, negate, someOf, type Truth } from '../engine/truth';
import { hasHole, knownPieces, Reference, textOf, Unknown, type Value } from '../engine/value';
import { matches } from './glob';
import { withoutTautology } from './policy-variables';

/** One entry of a list in a policy: text in which `${…}` stands for what deployment decides. */
export interface Item {
  readonly text: string;
  /** Whether all of it is left to deployment and could turn out to be anything, a `*` included. */
  readonly open: boolean;
}

/** A list of a statement, such as its actions. */
export interface Items {
  /** Whether the policy says it at all. */
  readonly said: boolean;
  /** `NotAction`, `NotResource`: everything but these. */
  readonly negated: boolean;
  readonly list: readonly Item[];
}

export interface Principal extends Item {
  readonly type: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';
}

/** One test of a `Condition` block, its operator and key in lower case. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  /** Both as the policy writes them. */
  readonly written: readonly [operator: string, key: string];
  readonly values: readonly Item[];
  /** The values as the policy writes them, where others stand for them. */
  readonly given?: readonly Item[];
}

/** One statement of a policy, and the place to point at. */
export interface Statement {
  readonly fact: Fact;
  /** Undefined where only deployment can tell. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: Items;
  readonly resources: Items;
  readonly principals: { readonly said: boolean; readonly negated: boolean; readonly list: readonly Principal[] };
  readonly conditions: readonly Condition[];
  /** Whether the conditions are left to deployment. */
  readonly conditionsOpen: boolean;
  /** The account the policy is deployed to, where the template knows it. */
  readonly home: string | undefined;
}

/** A policy document, read. Several documents of one owner are read as one. */
export interface Policy {
  readonly statements: readonly Statement[];
  /** The same statements, by the document that each stands in. */
  readonly documents: readonly (readonly Statement[])[];
  /** Whether deployment may add statements that the template does not show. */
  readonly open: boolean;
}

/** Reads a property as a policy document. Absent stays absent, and what deployment decides stays unknown. */
export function policyOf(it: Reading, document: Fact): Fact<Policy> {
  if (document.isAbsentHere || document.value === '') return new Fact<Policy>(document, undefined);
  return new Fact<Policy>(document, readDocument(it, document) as unknown as Value);
}

/** Reads a property, or several put together, as the only statement of a policy. */
export function policyOfStatement(it: Reading, statement: Fact): Fact<Policy> {
  if (!isBlock(statement.value)) return statement as Fact<Policy>;
  const statements = [statementOf(statement, homeOf(it))];
  const policy: Policy = { statements, documents: [statements], open: false };
  return new Fact<Policy>(statement.at, policy as unknown as Value);
}

/** Reads Terraform's `data.aws_iam_policy_document` as the policy it renders. */
export function policyOfDataSource(it: Reading): Fact<Policy> {
  // A module that is called knows its own by their names alone.
  const name = it.id.slice(Math.max(it.id.indexOf(`${it.type}.`), 0));
  const text = it.resource.template.evaluate(`\${${name}.json}`, it.world) as Value;
  const document = typeof text === 'string' ? parsed(text) : text;
  return policyOf(it, new Fact({ resource: it.resource, path: 'statement' }, step(document, 'Statement')));
}

/** Reads several properties as one policy, such as all inline policies of a role. */
export const documentsOf = (it: Reading, documents: readonly Fact[]): Fact<Policy> =>
  together(
    it,
    documents.map((document) => policyOf(it, document)),
  );

/** Several policies of one owner as one. */
export function together(it: Reading, policies: readonly Fact<Policy>[]): Fact<Policy> {
  const given = policies.filter((policy) => !policy.isAbsentHere);
  const [first, another] = given;
  if (!first) return new Fact<Policy>(policies[0]?.at ?? it, undefined);
  if (!another) return first;
  const each = given.map(({ known }) => known ?? UNREAD);
  const policy: Policy = {
    statements: each.flatMap(({ statements }) => statements),
    documents: each.flatMap(({ documents }) => documents).filter((statements) => statements.length > 0),
    open: each.some(({ open }) => open),
  };
  return new Fact<Policy>(first, policy as unknown as Value);
}

/** A policy that only deployment can tell. */
const UNREAD: Policy = { statements: [], documents: [], open: true };

/** A policy that was read before, and how far that looked. */
interface Understood {
  readonly policy: Policy;
  readonly looks: Distance;
}

function readDocument(it: Reading, document: Fact): Policy | Unknown {
  let { value } = document;
  if (typeof value === 'string') value = parsed(value);
  if (value === null || typeof value !== 'object') return OPEN;
  if (value instanceof Unknown) return value;
  // Several kinds of resource ask for the same documents.
  const read = it.template.assembly.understoodBy<Understood>(readDocument);
  const known = read.get(value);
  if (known && unnoted(() => known.policy.statements[0]?.fact.resource === document.resource)) {
    replay(known.looks);
    return known.policy;
  }
  const point = mark();
  const policy = policyIn(it, document, value);
  read.set(value, { policy, looks: since(point) });
  return policy;
}

function policyIn(it: Reading, document: Fact, value: object): Policy {
  const home = homeOf(it);
  const whole = new Fact<object>(document, value as Value);
  const listed = Array.isArray(value) ? whole : whole.get('Statement');
  const statements = listed.items();
  const readable = statements.filter(({ value: one }) => isBlock(one));
  const own = readable.map((statement) => statementOf(statement, home));
  return {
    statements: own,
    documents: [own],
    open: listed.isAbsentHere || readable.length < statements.length,
  };
}

const isBlock = (value: Value): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Unknown);

const OPEN = new Unknown('a policy that is put together at deployment');

/** JSON text as data. Holes that stand for whole values are quoted first. */
function parsed(text: string): Value {
  for (const json of [text, text.replace(/([:[,]\s*)(\$\{[^{}]*\})(?=\s*[,\]}])/g, '$1"$2"')])
    try {
      const value = JSON.parse(json) as Value;
      if (value !== null && typeof value === 'object') return value;
    } catch {
      // Not JSON in this reading.
    }
  return OPEN;
}

const ACCOUNT = { Ref: 'AWS::AccountId' };

/** The account that is deployed to: a stack's, or the one that a plan was made as. */
function homeOf(it: Reading): string | undefined {
  const { template, world } = it;
  const account = it.either(
    () => template.evaluate(ACCOUNT, world),
    () => child(template.assembly.ofType('data.aws_caller_identity')[0]?.body, 'account_id'),
  )();
  return typeof account === 'string' && !hasHole(account) ? account : undefined;
}

/** Reads one statement. */
export const statementOf = (statement: Fact, home: string | undefined): Statement => new StatementRead(statement, home);

/** A statement, each part of it read when it is first asked for: most are set aside by their effect alone. */
class StatementRead implements Statement {
  readonly effect: Statement['effect'];
  private readActions: Items | undefined = undefined;
  private readResources: Items | undefined = undefined;
  private readPrincipals: Statement['principals'] | undefined = undefined;
  private readConditions: readonly Condition[] | undefined = undefined;

  constructor(
    readonly fact: Fact,
    readonly home: string | undefined,
  ) {
    const effect = step(fact.value, 'Effect') ?? 'Allow';
    this.effect = effect === 'Allow' || effect === 'Deny' ? effect : undefined;
  }

  get actions(): Items {
    this.readActions ??= this.list('Action', 'NotAction');
    return this.readActions;
  }

  get resources(): Items {
    this.readResources ??= this.list('Resource', 'NotResource');
    return this.readResources;
  }

  get principals(): Statement['principals'] {
    if (!this.readPrincipals) {
      const plain = step(this.fact.value, 'Principal');
      const who = plain === undefined ? step(this.fact.value, 'NotPrincipal') : plain;
      this.readPrincipals = { said: who !== undefined, negated: plain === undefined, list: principalsOf(who) };
    }
    return this.readPrincipals;
  }

  get conditions(): readonly Condition[] {
    this.readConditions ??= this.tests().flatMap(([operator, keys]) =>
      keys.entries().map(([key, values]) =>
        withoutTautology({
          operator: operator.toLowerCase(),
          key: key.toLowerCase(),
          written: [operator, key],
          values: itemsOf(values.value),
        }),
      ),
    );
    return this.readConditions;
  }

  get conditionsOpen(): boolean {
    return this.fact.get('Condition').isUnknown || this.tests().some(([, keys]) => keys.isUnknown);
  }

  private tests(): [string, Fact][] {
    const condition = this.fact.get('Condition');
    return condition.isAbsentHere ? [] : condition.entries();
  }

  private list(name: string, negated: string): Items {
    const plain = step(this.fact.value, name);
    const chosen = plain === undefined ? step(this.fact.value, negated) : plain;
    return { said: chosen !== undefined, negated: plain === undefined, list: itemsOf(chosen) };
  }
}

function principalsOf(who: Value): Principal[] {
  if (who === undefined) return [];
  if (who === null || typeof who !== 'object' || Array.isArray(who) || who instanceof Unknown)
    return itemsOf(who).map((item) => ({ ...item, type: 'AWS' }));
  return Object.entries(who).flatMap(([type, names]) =>
    itemsOf(names).map((item): Principal => ({ ...item, type: (type === '*' ? 'AWS' : type) as Principal['type'] })),
  );
}

const itemsOf = (value: Value): Item[] =>
  value === undefined ? [] : Array.isArray(value) ? value.flatMap(itemsOf) : [itemOf(value)];

function itemOf(value: Value): Item {
  const text = textOf(value) ?? '';
  return { text, open: !(value instanceof Reference) && isOpen(text) };
}

/** A hole that is no pseudo parameter, policy variable or resource could hold anything. */
function isOpen(text: string): boolean {
  if (!hasHole(text) || knownPieces(text).some((piece) => piece !== '')) return false;
  return !/^\$\{(AWS::|aws:|(data\.)?aws_)/.test(text);
}

/** Whether a list of a statement takes in a text. */
export function includes(items: Items, text: string): Truth {
  if (!items.said) return false;
  let hit: Truth = false;
  for (const item of items.list) {
    const matched = item.open ? undefined : matches(item.text, text);
    if (matched) return !items.negated;
    if (matched === undefined) hit = undefined;
  }
  return items.negated ? negate(hit) : hit;
}

/** Whether a list takes in everything there is, in whatever spelling: `*`, `*:*`, `arn:aws:*`. */
export function includesAll(items: Items): Truth {
  if (!items.said || items.negated) return false;
  let all: Truth = false;
  for (const { text, open } of items.list) {
    if (open) all = undefined;
    else if (isEverything(text)) return true;
  }
  return all;
}

/** Whether a text takes in everything there is: `*`, `*:*`, `arn:aws:*`. */
export const isEverything = (text: string): boolean =>
  text.endsWith('*') && /^(arn:?([^:*?]+:)?)?([*?]+:)*[*?]*\*$/.test(knownPieces(text).join('x'));

export const isAllow = (statement: Statement): Truth =>
  statement.effect === undefined ? undefined : statement.effect === 'Allow';

export const isDeny = (statement: Statement): Truth => negate(isAllow(statement));

/** Whether a statement allows an action, its conditions and resources aside. */
export const allows = (statement: Statement, action: string): Truth =>
  both(isAllow(statement), () => includes(statement.actions, action));

/** Whether a statement allows all actions of a service, or of all: `s3:*`, `*`. */
export const allowsWholeService = (statement: Statement): Truth =>
  allowsActionLike(statement, /^([^:]*:)?(?=\?*\*)[*?]+$/);

/** Whether a statement allows an action that is written like this. */
export const allowsActionLike = (statement: Statement, pattern: RegExp): Truth =>
  both(isAllow(statement), !statement.actions.negated, () =>
    someOf(statement.actions.list, ({ text, open }) => (open ? undefined : pattern.test(text))),
  );

/** Whether a statement allows every action on every resource, its conditions aside. */
export const grantsEverything = (statement: Statement): Truth =>
  both(
    isAllow(statement),
    // Whoever may change policies may take every other action too.
    () =>
      statement.actions.negated ? includes(statement.actions, 'iam:PutRolePolicy') : includesAll(statement.actions),
    () => either(statement.resources.negated, includesAll(statement.resources)),
  );
