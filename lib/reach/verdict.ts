import type { Reading } from '../engine/reading';
import type { Verdict } from '../engine/verdict';
import { reaches } from './reach';

/** Passes when the internet cannot open a connection to a resource, on any of these ports or on those it listens on. The detail is the way in. */
export function notReachable(it: Reading, ports?: readonly number[]): Verdict {
  const { answer, path } = reaches('internet', it, ports);
  const whole = it.fact('');
  if (answer === 'no') return whole.pass();
  const way = path.map(({ resource, why }) => `${resource.id} ${why}`).join('; ');
  return answer === 'yes' ? whole.fail(way) : whole.unknown(way);
}
