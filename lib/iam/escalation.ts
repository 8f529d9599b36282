import { onceFor } from '../engine/looks';
import { both, either, negate, someOf, type Truth } from '../engine/truth';
import { hasHole } from '../engine/value';
import { inPlace } from './arn';
import { leavesOpen } from './boundary';
import { narrowsTouched } from './condition-keys';
import { opposite } from './denial';
import { takesInAllKinds, takesInEvery } from './every-resource';
import { matches } from './glob';
import { type Condition, includes, isAllow, isDeny, type Policy, type Statement } from './policy';
import { ESCALATIONS, passedTo, type Way } from './ways-up';

export interface Escalation {
  readonly path: readonly string[];
  readonly held: Truth;
  /** The statement that completes it. */
  readonly at: Statement;
}

export type Identity = 'user' | 'group' | 'role';

/** The identity that an action takes over by itself, or runs something as. */
const TAKEN: ReadonlyMap<string, Identity> = new Map<string, Identity>([
  ['iam:AddUserToGroup', 'group'],
  ['iam:CreateAccessKey', 'user'],
  ['iam:CreateLoginProfile', 'user'],
  ['iam:PassRole', 'role'],
  ['iam:UpdateAssumeRolePolicy', 'role'],
  ['iam:UpdateLoginProfile', 'user'],
]);

/** Whether a text under `Resource` takes in an identity that may do everything. */
export type TakesIn = (text: string, kind: Identity) => boolean;

/**
 * The ways up that statements allow together on every resource, and those that only deployment can tell. A Deny among them
 * takes a way away, as does a boundary that leaves one of its actions out. An administrator is as good as all identities.
 */
export function escalationsOf(
  statements: readonly Statement[],
  boundary?: Policy,
  isAdministrator?: TakesIn,
): Escalation[] {
  const grants = (statement: Statement, action: string): Truth =>
    either(
      grantsAll(statement, action),
      isAdministrator !== undefined && (() => grantsOver(statement, action, isAdministrator)),
    );
  const wide = statements.filter((statement) => mayEscalate(statement, isAdministrator));
  const named = new Set(wide.flatMap((statement) => [...stepsIn(statement).keys()]));
  if (named.size === 0) return [];
  const known = new Map<string, Truth>();
  const denies = statements.filter((statement) => isDeny(statement) === true && !statement.conditionsOpen);
  const granted = (action: string, services: readonly string[]): Truth =>
    either(...wide.map((statement) => both(grants(statement, action), passes(statement, services))));
  const held = (action: string): Truth => {
    if (!known.has(action))
      known.set(
        action,
        both(
          granted(action, []),
          !denies.some((statement) => refuses(statement, action)),
          boundary === undefined || (boundary.open ? undefined : leavesOpen(boundary.statements, action)),
        ),
      );
    return known.get(action);
  };
  return waysFrom(named).flatMap((found) => {
    const { actions, undoes } = found;
    if (!actions.every((action) => named.has(action)) || (undoes && denies.length === 0)) return [];
    let truth = both(...actions.map(held));
    if (actions.includes('iam:PassRole')) truth = both(truth, () => granted('iam:PassRole', passedTo(found)));
    if (truth === false) return [];
    const last = actions[actions.length - 1] as string;
    const at = wide.find((statement) => grants(statement, last) !== false) as Statement;
    return [{ path: actions, held: truth, at }];
  });
}

/** The ways up by the action that each begins with, and their order. */
const BEGINNINGS = new Map<string, number[]>();
for (const [number, { actions }] of ESCALATIONS.entries()) {
  const first = actions[0] as string;
  BEGINNINGS.set(first, [...(BEGINNINGS.get(first) ?? []), number]);
}

/** Those that begin with one of some actions. */
const waysFrom = (named: ReadonlySet<string>): Way[] =>
  [...named]
    .flatMap((action) => BEGINNINGS.get(action) ?? [])
    .sort((a, b) => a - b)
    .map((number) => ESCALATIONS[number] as Way);

/** Whether a statement allows a step of some way up on every resource. */
export const isWide = onceFor((statement: Statement): Truth => {
  if (isAllow(statement) === false) return false;
  return someOf([...stepsIn(statement).keys()], (action) => grantsAll(statement, action));
});

/** Whether a statement may allow a step of some way up on every resource, or on an administrator. */
export const mayEscalate = (statement: Statement, isAdministrator?: TakesIn): boolean =>
  isWide(statement) !== false ||
  (isAdministrator !== undefined &&
    [...TAKEN.keys()].some((action) => grantsOver(statement, action, isAdministrator) !== false));

/** Whether a statement allows an action on some resources, and no condition leaves only some of those. */
const grantsOn = (statement: Statement, action: string, takesIn: () => Truth): Truth =>
  both(
    isAllow(statement),
    stepsIn(statement).has(action) && stepsIn(statement).get(action),
    takesIn,
    ...statement.conditions.map((condition) => () => negate(guards(condition, action))),
  );

/** Whether a statement allows an action on all that it could be used on. */
const grantsAll = (statement: Statement, action: string): Truth =>
  grantsOn(statement, action, () => takesInEvery(statement.resources, action));

/** Whether a statement allows an action that takes over an administrator. */
function grantsOver(statement: Statement, action: string, isAdministrator: TakesIn): Truth {
  const kind = TAKEN.get(action);
  const { negated, list } = statement.resources;
  return kind !== undefined && !negated
    ? grantsOn(statement, action, () => list.some(({ text, open }) => !open && isAdministrator(text, kind)))
    : false;
}

/** Whether a Deny refuses an action wherever it could be used, or spares only what is guarded. */
const refuses = (statement: Statement, action: string): boolean =>
  includes(statement.actions, action) === true &&
  takesInAllKinds(statement.resources, action) === true &&
  statement.conditions.every((condition) => guards(opposite(condition), action) === true);

/** Keys that leave only some of the identities, or of what runs as one; others say where it runs. */
const GUARDS =
  /resourcetag\/|^iam:(permissionsboundary|policyarn|associatedresourcearn)$|rolearn$|^ec2:instance(id|profile)$|^ecs:task-definition$|^lambda:functionarn$|^identitystore:groupid$/;

/** Whether a condition leaves only some of what an action could be used on, none of which makes an administrator. */
function guards(condition: Condition, action: string): Truth {
  const { key, operator, values } = condition;
  const isPattern = /like$|^(for\w+:)?arn/.test(operator);
  if (!GUARDS.test(key) && !(action === 'ecs:ExecuteCommand' && key.startsWith('ecs:'))) return false;
  const isPolicy = /^iam:(permissionsboundary|policyarn)$/.test(key);
  if (
    isPolicy &&
    values.some(({ text }) =>
      POWERS.some((power) => (isPattern ? matches(inPlace(text), power) === true : inPlace(text) === power)),
    )
  )
    return false;
  // Whoever attaches or detaches a policy always says which.
  return narrowsTouched(
    key === 'iam:policyarn' ? { ...condition, operator: operator.replace(/ifexists$/, '') } : condition,
  );
}

/** Policies of AWS's that keep nobody from anything, or hand out all of IAM. */
const POWERS = ['AdministratorAccess', 'IAMFullAccess'].map((name) => `arn:aws:iam::aws:policy/${name}`);

/** The actions that ways up take, by their service. */
const STEPS = new Map<string, Set<string>>();
for (const { actions } of ESCALATIONS)
  for (const action of actions) {
    const [service] = action.split(':', 1) as [string];
    STEPS.set(service, (STEPS.get(service) ?? new Set()).add(action));
  }
const ALL_STEPS: readonly string[] = [...STEPS.values()].flatMap((actions) => [...actions]);

/** Those of them that a statement's actions take in, or may. Most statements are about services that lead nowhere. */
const stepsIn = onceFor(({ actions }: Statement): ReadonlyMap<string, Truth> => {
  const services = actions.list.map(({ text, open }) => (open ? '*' : (text.split(':', 1)[0] as string).toLowerCase()));
  const some = !actions.negated && services.every((service) => /^[\w-]+$/.test(service));
  const close = some ? [...new Set(services)].flatMap((service) => [...(STEPS.get(service) ?? [])]) : ALL_STEPS;
  return new Map(
    close
      .map((action): [string, Truth] => [action, includes(actions, action)])
      .filter(([, included]) => included !== false),
  );
});

const isOfPassing = ({ key }: Condition): boolean => key === 'iam:passedtoservice';

/** Whether a statement passes any role there is. */
export const passesEveryRole = ({ resources }: Statement): Truth => takesInEvery(resources, 'iam:PassRole');

/** Whether a statement's conditions let a role be passed to services that they do not name. */
export const passesToAnyService = (statement: Statement): Truth =>
  statement.conditionsOpen ? undefined : passes(statement, ['any.amazonaws.com']);

/** Whether a statement's conditions let a role be passed to one of these services; to any where there are none. */
function passes({ conditions }: Statement, services: readonly string[]): Truth {
  if (services.length === 0) return true;
  return either(
    ...services.map((service) => both(true, ...conditions.filter(isOfPassing).map((one) => admits(one, service)))),
  );
}

/** Whether a condition on `iam:PassedToService` holds for a service. What is no comparison of text is no limit. */
function admits({ operator, values }: Condition, service: string): Truth {
  const [, not, how] =
    /^(?:for(?:any|all)values?:)?string(not)?(equals|like)(?:ignorecase)?(?:ifexists)?$/.exec(operator) ?? [];
  if (how === undefined) return true;
  const hit = either(
    false,
    ...values.map(({ text, open }) => {
      const wanted = text.replace(/\.cn$/, '');
      return open ? undefined : how === 'like' ? matches(wanted, service) : same(wanted, service);
    }),
  );
  return not ? negate(hit) : hit;
}

/** Whether two texts are the same, `*` being a letter like any other. */
const same = (wanted: string, text: string): Truth =>
  hasHole(wanted) ? matches(wanted, text) : wanted.toLowerCase() === text;
