import { BulwarkError } from '../engine/error';
import { nearest } from '../engine/nearest';
import { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import { explore } from '../engine/world';
import { isPlaced } from './endpoint';
import type { Answer } from './question';
import { reaches } from './reach';

/** What is asked: on which port, and over which protocol. */
export interface ReachOptions {
  /** Left out: any port that the target listens on, where these are known, else any at all. */
  readonly port?: number;
  /** @default 'tcp' */
  readonly protocol?: 'tcp' | 'udp';
}

/** Whether something can be reached, and the way there, up to what stops it. */
export interface ReachAnswer {
  readonly answer: Answer;
  /** What is on the way, by logical id or address, and why it lets the traffic through or not. */
  readonly path: readonly { readonly resource: string; readonly why: string }[];
  /** In which deployments, where not in all: "when IsProd is false". */
  readonly world?: string;
}

/** The network that templates describe. */
export interface Network {
  /** Everything that has a place in it, by logical id or address. */
  readonly resources: readonly string[];
  /**
   * Whether `from` can open a connection to `to`: names of resources (logical id, address or construct path), or
   * `internet`. The answer is yes when it is in any deployment the templates allow.
   *
   * Throws a `BulwarkError` for a name that nothing has, or more than one thing, or that has no place in the network.
   */
  reaches(from: string, to: string, options?: ReachOptions): ReachAnswer;
}

/** The network of templates that are read already. */
export function networkOf(templates: readonly Template[]): Network {
  const placed = templates.flatMap(({ resources }) => [...resources.values()].filter(({ type }) => isPlaced(type)));
  return {
    resources: placed.map(({ id }) => id),
    reaches(from, to, { port, protocol } = {}) {
      const [source, target] = [from, to].map((name) =>
        name === 'internet' ? name : named(name, placed, templates),
      ) as [Resource | 'internet', Resource | 'internet'];
      if (source === 'internet' && target === 'internet')
        throw new BulwarkError('the internet is at both ends; name a resource at one of them');
      const { results } = explore((world) => {
        const at = (end: Resource | 'internet') => (end === 'internet' ? end : Reading.of(end, world));
        const exist = [source, target].every((end) => end === 'internet' || end.template.exists(end, world));
        return exist ? reaches(at(source), at(target), port, protocol) : undefined;
      });
      for (const answer of ['yes', 'unknown', 'no'] as const) {
        const hits = results.filter(({ result }) => result?.answer === answer);
        const [hit] = hits;
        if (!hit?.result) continue;
        const everywhere = hits.length === results.filter(({ result }) => result).length;
        const words = [...hit.world.outcomes.values()];
        return {
          answer,
          path: hit.result.path.map(({ resource, why }) => ({ resource: resource.id, why })),
          ...(everywhere || words.length === 0 ? {} : { world: `when ${words.join(' and ')}` }),
        };
      }
      return { answer: 'no', path: [] };
    },
  };
}

function named(name: string, placed: readonly Resource[], templates: readonly Template[]): Resource {
  const hits = placed.filter(({ id, path }) => id === name || path === name || path === `${name}/Resource`);
  const [hit, another] = hits;
  if (hit && !another) return hit;
  if (another)
    throw new BulwarkError(
      `'${name}' is the name of ${hits.length} resources: ${hits.map(({ path, template }) => `${path} in ${template.name}`).join(', ')}; name one by its path`,
    );
  const other = templates.map(({ resources }) => resources.get(name)).find((found) => found);
  if (other)
    throw new BulwarkError(`${name} is of type ${other.type}, which has no network interface, so nothing reaches it`);
  const near = nearest(
    name,
    placed.flatMap(({ id, path }) => [id, path]),
  );
  const known = placed.slice(0, 8).map(({ id }) => id);
  throw new BulwarkError(
    `there is no '${name}' in the network${near ? `; did you mean '${near}'?` : placed.length > 0 ? `; it has ${known.join(', ')}${placed.length > known.length ? ', …' : ''}` : ', and nothing else either'}`,
  );
}
