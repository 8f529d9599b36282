import { type Input, readInputs } from '../read/inputs';
import { type Network, networkOf } from './network';

export { BulwarkError } from '../engine/error';
export { type AddressRange, addressRange, difference, intersection, isWorld, union } from '../network/addresses';
export type { Network, ReachAnswer, ReachOptions } from './network';
export type { Answer } from './question';
export type { Input };

/** Reads templates of either dialect, and answers who can reach what in the network that they describe. */
export const network = (inputs: readonly Input[]): Network => networkOf(readInputs(inputs));
