import type { Resource } from '../engine/template';
import { difference, intersection, isOpenToInternet } from '../network/addresses';
import { ALL, type Bounds, intersect } from './bounds';
import type { Answer, Peer } from './question';

/** One thing that traffic has to get past, and why it does or does not. */
export interface Hop {
  /** Undefined for what AWS does by itself, without any resource that says so. */
  readonly resource: Resource;
  readonly why: string;
}

/** Whether something can be reached, and the way, up to what stops it. */
export interface Reach {
  readonly answer: Answer;
  readonly path: readonly Hop[];
}

/** What stands in the way: which addresses of the other end it lets through. */
export interface Step {
  readonly resource: Resource;
  readonly admits: Bounds;
  /** What it does when it lets the traffic through: "routes the internet to Gateway". */
  readonly yes: string;
  readonly no: string;
  /** Why only deployment can tell, where that is known. */
  readonly doubt?: string | undefined;
}

/** Whether a set is enough of the other end: so much of the internet that no attacker is kept out, or the resource's address, wherever in its subnet it is. */
const isEnough = ({ isInternet, addresses }: Peer, set: Bounds['sure']): boolean =>
  isInternet
    ? isOpenToInternet(set)
    : ([4, 6] as const).some((family) => {
        const own = addresses.filter((range) => range.family === family);
        return own.length > 0 && difference(own, set).length === 0;
      });

const isPossible = (peer: Peer, set: Bounds['maybe']): boolean =>
  peer.isInternet ? isOpenToInternet(set) : intersection(peer.addresses, set).length > 0;

/** Goes through what stands in the way, in order, up to what stops it: what lies behind is not looked at. */
export function walk(peer: Peer, steps: Iterable<Step>): Reach {
  let left = intersect({ sure: peer.addresses, maybe: peer.addresses }, ALL);
  let answer: Answer = 'yes';
  const path: Hop[] = [];
  for (const { resource, admits, yes, no, doubt } of steps) {
    left = intersect(left, admits);
    if (!isPossible(peer, left.maybe)) return { answer: 'no', path: [...path, { resource, why: no }] };
    const alone = isEnough(peer, admits.sure);
    if (!isEnough(peer, left.sure)) answer = 'unknown';
    path.push({ resource, why: alone ? yes : (doubt ?? `only deployment can tell whether it ${yes}`) });
  }
  return { answer, path };
}

/** The way through one and then the other. */
export function then(one: Reach, next: () => Reach): Reach {
  if (one.answer === 'no') return one;
  const other = next();
  if (other.answer === 'no') return { answer: 'no', path: [...one.path, ...other.path] };
  const answer = one.answer === 'yes' ? other.answer : 'unknown';
  return { answer, path: [...one.path, ...other.path] };
}

/** The best of several ways; where none leads there, the one that leads furthest. */
export function best(ways: readonly Reach[]): Reach | undefined {
  const found = ways.find(({ answer }) => answer === 'yes') ?? ways.find(({ answer }) => answer === 'unknown');
  return found ?? [...ways].sort((a, b) => b.path.length - a.path.length)[0];
}

/** One of several places, which AWS chooses: an answer only where all agree. */
export function anyPlace(ways: readonly Reach[]): Reach | undefined {
  const [first] = ways;
  if (!first || ways.every(({ answer }) => answer === first.answer)) return first;
  const chosen = ways.find(({ answer }) => answer !== 'no') as Reach;
  return { ...chosen, answer: 'unknown' };
}
