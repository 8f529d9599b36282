import { BulwarkError } from '../../lib/engine/error';
import { nearest } from '../../lib/engine/nearest';
import { type Action, actionsOf, allServices, expand } from '../../lib/iam/actions';
import { hasWildcard } from '../../lib/iam/glob';

/** Refuses a prefix that no service of AWS has. */
export function checkService(what: string, service: string): void {
  if (actionsOf(service).length > 0) return;
  const near = nearest(service.toLowerCase(), allServices());
  throw new BulwarkError(`${what}: '${service}' is no service of IAM's${near ? `; did you mean '${near}'?` : ''}`);
}

/** The action of a name, case aside. Refuses one that does not exist, and a pattern. */
export function checkAction(what: string, name: string): Action {
  const [service = '', ...rest] = name.split(':');
  if (rest.length !== 1) throw new BulwarkError(`${what}: '${name}' is no action; write one as s3:GetObject`);
  if (hasWildcard(name)) throw new BulwarkError(`${what}: '${name}' is a pattern. ${meaningOf(name)}`);
  checkService(what, service);
  const actions = actionsOf(service);
  const known = actions.find((action) => action.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const near = nearest(
    name,
    actions.map((action) => action.name),
  );
  throw new BulwarkError(`${what}: there is no action '${name}'${near ? `; did you mean '${near}'?` : ''}`);
}

/** What a pattern of actions takes in. */
function meaningOf(pattern: string): string {
  const names = expand(pattern).map(({ name }) => name);
  if (names.length === 0) return 'Name the actions that are needed.';
  const more = names.length > 12 ? ` and ${names.length - 12} more` : '';
  return `Today it grants ${names.slice(0, 12).join(', ')}${more}, and later what AWS adds. Name those that are needed.`;
}
